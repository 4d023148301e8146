"""Turn a path in a meeting's file into what stands there: the id of what holds it."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.model.meeting import Meeting
from docgen.model.statement import Proposal
from docgen.text.placed import Path


def paragraph_at(meeting: Meeting, path: Path) -> str | None:
    """The id of the paragraph, item, commitment or annex in which the path lies."""
    content = meeting.content
    match path:
        case ("statement", "paragraphs", int(index), *_):
            return meeting.paragraphs[index].id
        case ("agenda", "items", int(index), *_) if content.agenda:
            return content.agenda.items[index].id
        case ("minutes", "items", int(index), *_) if content.minutes:
            return content.minutes.items[index].item
        case ("annexes", int(index), *_):
            return content.annexes[index].id
        case ("commitments", str() as key, *_):
            return key
    return None


def proposals_at(meeting: Meeting, path: Path) -> Mapping[str, tuple[Proposal, ...]]:
    """The open brackets of the paragraph in which the path lies."""
    match path:
        case ("statement", "paragraphs", int(index), *_):
            return meeting.paragraphs[index].open
    return {}
