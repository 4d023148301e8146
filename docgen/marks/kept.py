"""Turn the marks of a meeting's state into marks with a place in its file."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.marks.mark import Mark
from docgen.model.meeting import Meeting
from docgen.text.placed import Path

_CURES = {
    "CONFIRM": "confirm it: docgen approve",
    "REVIEW": "look at it: docgen approve",
    "STALE": "bring it up to date, or approve it: docgen approve",
    "TRANSLATION_STALE": "translate anew, or approve it: docgen approve",
}


def kept(meeting: Meeting, lang: str = "en") -> Iterator[Mark]:
    """The marks that a draft or an import set, in languages that the meeting has.

    Their reasons are said in `lang`.
    """
    if not meeting.state.marks:
        return
    places = dict(_places(meeting))
    for mark in meeting.state.marks:
        if mark.lang is None or mark.lang in meeting.languages:
            path = places.get(mark.at, (mark.at,))
            cure = _CURES.get(mark.kind, "settle it: docgen approve")
            place = meeting.place(*path)
            yield Mark(mark.kind, place, mark.why(lang) or mark.at, cure, mark.at, mark.lang)


def _places(meeting: Meeting) -> Iterator[tuple[str, Path]]:
    """Where each id stands; a paragraph before all others."""
    content = meeting.content
    for key in content.commitments:
        yield key, ("commitments", key)
    for index, annex in enumerate(content.annexes):
        yield annex.id, ("annexes", index, "id")
    for index, item in enumerate(content.agenda.items if content.agenda else ()):
        yield item.id, ("agenda", "items", index, "id")
    for index, paragraph in enumerate(meeting.paragraphs):
        yield paragraph.id, ("statement", "paragraphs", index, "id")
