"""Ids that are used twice or are hard to tell apart, and references to what is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docgen.check.at import Check
from docgen.errors import Problem
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.walk import Stretch, texts
from docgen.text.inlines import FootnoteRef, OpenRef, ParagraphRef, walk
from docgen.text.nearest import did_you_mean
from docgen.text.placed import Path

TWICE = Check("duplicate-id")
REFERENCE = Check("unknown-reference")


def ids(meeting: Meeting) -> Iterator[Problem]:
    """Ids of a meeting, each once; {#paragraph}, {^note} and {?open} that lead nowhere."""
    yield from _twice(meeting, _meeting_ids(meeting))
    yield from _twice(meeting, _series_ids(meeting), in_series=True)
    for stretch in texts(meeting.content):
        yield from _references(meeting, stretch)


def _meeting_ids(meeting: Meeting) -> Iterator[tuple[str, Path]]:
    """Everything that a document can point to."""
    content = meeting.content
    if content.statement:
        for index, section in enumerate(content.statement.sections):
            yield section.id, ("statement", "sections", index, "id")
    for index, paragraph in enumerate(meeting.paragraphs):
        path: Path = ("statement", "paragraphs", index)
        yield paragraph.id, (*path, "id")
        for number, item in enumerate(paragraph.items):
            yield item.id, (*path, "items", number, "id")
    for index, entry in enumerate(content.agenda.items if content.agenda else ()):
        yield entry.id, ("agenda", "items", index, "id")
    for index, annex in enumerate(content.annexes):
        yield annex.id, ("annexes", index, "id")


def _series_ids(meeting: Meeting) -> Iterator[tuple[str, Path]]:
    """Everything that braces can name by its id."""
    content = meeting.series.content
    records = {
        "places": content.places,
        "people": content.people,
        "parties": content.parties,
        "instruments": content.instruments,
        "terms": content.terms,
    }
    for kind, keys in records.items():
        yield from ((key, (kind, key)) for key in keys)


def _twice(
    meeting: Meeting, found: Iterator[tuple[str, Path]], *, in_series: bool = False
) -> Iterator[Problem]:
    where = meeting.series if in_series else meeting
    firsts: dict[str, tuple[str, Path]] = {}
    for one, path in found:
        folded = one.replace("-", "_")
        if folded not in firsts:
            firsts[folded] = (one, path)
            continue
        other, first_path = firsts[folded]
        line = (where.key_place(*first_path) if in_series else where.place(*first_path)).line
        message = f"the id '{one}' stands twice; the first is in line {line}"
        if other != one:
            message = f"the ids '{one}' and '{other}' (line {line}) differ only in - and _"
        place = TWICE.key if in_series else TWICE.value
        yield place(where, path, message, "give one of them another id")


def _references(meeting: Meeting, stretch: Stretch) -> Iterator[Problem]:
    paragraph = _paragraph(meeting, stretch.path)
    for inline in walk(stretch.text.inlines):
        known: Collection[str]
        match inline:
            case ParagraphRef():
                kind, known = "paragraph", _numbered_ids(meeting)
            case FootnoteRef():
                kind, known = "note", paragraph.notes if paragraph else ()
            case OpenRef():
                kind, known = "open bracket", paragraph.open if paragraph else ()
            case _:
                continue
        if isinstance(inline, ParagraphRef) and _bears_no_number(meeting, inline.target):
            message = f"the paragraph '{inline.target}' is of the preamble and bears no number"
            cure = "name a paragraph that bears one"
            yield REFERENCE.span(meeting, stretch, (inline.start, inline.end), message, cure)
        if inline.target not in known:
            cure = did_you_mean(inline.target, known, _NOWHERE[kind])
            message = f"there is no {kind} '{inline.target}'"
            yield REFERENCE.span(meeting, stretch, (inline.start, inline.end), message, cure)


def _numbered_ids(meeting: Meeting) -> list[str]:
    """What has a number that a text can print."""
    items = [item.id for paragraph in meeting.paragraphs for item in paragraph.items]
    annexes = [annex.id for annex in meeting.content.annexes]
    return [*(paragraph.id for paragraph in meeting.paragraphs), *items, *annexes]


def _bears_no_number(meeting: Meeting, target: str) -> bool:
    return any(one.id == target and one.kind == "preamble" for one in meeting.paragraphs)


_NOWHERE = {
    "paragraph": "name a paragraph of the statement",
    "note": "declare it under 'notes:' of this paragraph",
    "open bracket": "declare it under 'open:' of this paragraph",
}


def _paragraph(meeting: Meeting, path: Path) -> Paragraph | None:
    match path[:3]:
        case ("statement", "paragraphs", int(index)):
            return meeting.paragraphs[index]
    return None
