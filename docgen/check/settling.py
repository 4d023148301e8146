"""Turn what a human decides into a meeting's new state: these texts are approved, this is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.check.dismissed import concerned
from docgen.errors import Problem, UsageError
from docgen.model.meeting import Meeting
from docgen.model.state import Approval, Dismissal, State, StateMark
from docgen.model.text_keys import Versions, text_hash, versions
from docgen.text.nearest import did_you_mean

# Checks that look at one text by itself.
_OF_ONE_TEXT = ("C", "D03", "D04", "N03", "Q02", "Q03", "Q04", "Q05", "T02", "T03", "X02")
# What an approval settles; the other marks go away with what they mark.
_SETTLED = ("CONFIRM", "REVIEW", "STALE", "TRANSLATION_STALE")


def approve(meeting: Meeting, ids: Sequence[str] = (), langs: Sequence[str] = ()) -> State:
    """The state in which the texts with these ids (all, without one) are approved."""
    chosen = list(_chosen(meeting, ids))
    wanted = tuple(langs) or meeting.languages
    approved = {key: dict(by_lang) for key, by_lang in meeting.state.approved.items()}
    for text in chosen:
        for lang, value in text.texts.items():
            if lang in wanted:
                approval = Approval(text=text_hash(value.value), source=_source(text, lang))
                approved.setdefault(text.key, {})[lang] = approval
    marks = tuple(_left(meeting, {text.key for text in chosen}, ids, wanted))
    return meeting.state.model_copy(update={"approved": approved, "marks": marks})


def _source(text: Versions, lang: str) -> str | None:
    """The hash of the text that this one translates; of the first text there is none."""
    source = text.texts.get(text.source)
    return text_hash(source.value) if source and lang != text.source else None


def _chosen(meeting: Meeting, ids: Sequence[str]) -> Iterator[Versions]:
    """The texts of these ids: a paragraph with its items and notes, a commitment, an agenda."""
    everything = list(versions(meeting))
    known = {text.key for text in everything}
    known |= {part for key in known for part in key.split("/")}
    known |= {mark.at for mark in meeting.state.marks}
    for wanted in ids:
        if wanted not in known and not any(key.startswith(f"{wanted}/") for key in known):
            raise UsageError(f"no text '{wanted}' in {meeting.file}; {did_you_mean(wanted, known)}")
    yield from (text for text in everything if not ids or _meant(text.key, ids))


def _meant(key: str, ids: Iterable[str]) -> bool:
    return any(
        key == wanted or key.startswith(f"{wanted}/") or wanted in key.split("/") for wanted in ids
    )


def _left(
    meeting: Meeting, keys: set[str], ids: Sequence[str], langs: Sequence[str]
) -> Iterator[StateMark]:
    """The marks that stand: those of other texts, and those of a language that is not approved."""
    parts = {part for key in keys for part in key.split("/")} | set(ids)
    for mark in meeting.state.marks:
        whole = mark.lang is None and set(langs) >= set(meeting.languages)
        # without ids everything is meant, the keys of the head too
        here = (not ids or mark.at in parts) and (whole or mark.lang in langs)
        if mark.kind not in _SETTLED or not here:
            yield mark


# ---------------------------------------------------------------- dismissals


def dismiss(
    meeting: Meeting, problems: Iterable[Problem], check: str, ids: Sequence[str], reason: str
) -> State:
    """The state in which these problems are none: all of one check, or those of the ids."""
    added: dict[tuple[str, tuple[tuple[str, str], ...]], Dismissal] = {}
    seen: list[str] = []
    for problem in problems:
        text = concerned(meeting, problem) if problem.check == check else None
        if text is not None:
            seen.append(text.key)
            if not ids or _meant(text.key, ids):
                hashes = _hashes(text, problem)
                entry = Dismissal(check=check, at=text.key, reason=reason, texts=hashes)
                added[check, tuple(hashes.items())] = entry
    if not added:
        where = f"it stands at {', '.join(dict.fromkeys(seen))}" if seen else "see docgen check"
        raise UsageError(f"no {check} to dismiss there in {meeting.file}; {where}")
    kept = [
        entry
        for entry in meeting.state.dismissed
        if (entry.check, tuple(entry.texts.items())) not in added
    ]
    return meeting.state.model_copy(update={"dismissed": (*kept, *added.values())})


def _hashes(text: Versions, problem: Problem) -> Mapping[str, str]:
    """The hashes of the texts that the problem is about: of all, where they are compared."""
    alone = problem.check.startswith(_OF_ONE_TEXT)
    return {
        lang: text_hash(value.value)
        for lang, value in text.texts.items()
        if lang in problem.langs or not alone
    }
