"""Leave out the problems that somebody has dismissed, as long as the texts are what they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from docgen.errors import Place, Problem
from docgen.model.meeting import Meeting
from docgen.model.state import Dismissal
from docgen.model.text_keys import Versions, text_hash, versions


def standing(meeting: Meeting, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that nobody has dismissed.

    A dismissal is bound to the hashes of its texts: it lapses by itself when one of them changes,
    and holds wherever the same texts stand again.
    """
    dismissed: dict[str, list[Dismissal]] = {}
    for entry in meeting.state.dismissed:
        dismissed.setdefault(entry.check, []).append(entry)
    for problem in problems:
        entries = dismissed.get(problem.check, ())
        text = concerned(meeting, problem) if entries else None
        if text is None or not any(_holds(entry, text) for entry in entries):
            yield problem


def _holds(entry: Dismissal, text: Versions) -> bool:
    return bool(entry.texts) and all(
        lang in text.texts and _hash(text.texts[lang].value) == wanted
        for lang, wanted in entry.texts.items()
    )


@lru_cache(maxsize=4096)
def _hash(text: str) -> str:
    return text_hash(text)


def concerned(meeting: Meeting, problem: Problem) -> Versions | None:
    """The text in which a problem stands."""
    if problem.place.file != meeting.file:
        return None
    return next((text for text in versions(meeting) if _holds_place(text, problem.place)), None)


def _holds_place(text: Versions, place: Place) -> bool:
    for value in text.texts.values():
        first, last = value.place(0), value.place(len(value.value))
        if first and last and _before(first, place) and _before(place, last):
            return True
    return False


def _before(one: Place, other: Place) -> bool:
    return (one.line, one.column) <= (other.line, other.column)
