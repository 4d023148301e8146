"""Tell what changed between two meetings of a series, or two versions of one: a redline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.compose.compose import compose
from docgen.document.outline import plain
from docgen.document.redline import redline
from docgen.document.tree import (
    Blocks,
    Cell,
    Document,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Note,
    Paragraph,
    Quote,
    Section,
    Signature,
    Styled,
    Table,
)
from docgen.document.unmarked import unmarked
from docgen.errors import UsageError
from docgen.model.meeting import Meeting
from docgen.reading import load_meeting
from docgen.reading.load import meeting_from
from docgen.reading.paths import SERIES_FILE
from docgen.reading.source import read_source


def two_meetings(old: Path, new: Path) -> tuple[Meeting, Meeting]:
    """Both meetings; a version that stands away from its series is read in the other's."""
    if _has_series(old) or not _has_series(new):
        first = load_meeting(old)
        return first, load_meeting(new) if _has_series(new) else _beside(new, first)
    second = load_meeting(new)
    return _beside(old, second), second


def _has_series(path: Path) -> bool:
    return path.with_name(SERIES_FILE).is_file()


def _beside(path: Path, other: Meeting) -> Meeting:
    return meeting_from(read_source(path), other.series, path.stem)


def redlines(old: Meeting, new: Meeting, kind: str, langs: Sequence[str] = ()) -> list[Document]:
    """What changed in one kind of document, in each language that both meetings have."""
    shared = [lang for lang in new.languages if lang in old.languages]
    if kind not in old.kinds or kind not in new.kinds:
        lacking = old if kind not in old.kinds else new
        raise UsageError(f"{lacking.file} has no {kind}, so there is nothing to compare")
    for lang in langs:
        if lang not in shared:
            raise UsageError(f"no '{lang}' in both meetings; they share {', '.join(shared)}")
    wanted = [lang for lang in shared if not langs or lang in langs]
    return [_redline(old, new, kind, lang) for lang in wanted]


def _redline(old: Meeting, new: Meeting, kind: str, lang: str) -> Document:
    before, after = (unmarked(compose(m, kind=kind, lang=lang)) for m in (old, new))
    made = redline(before, after)
    return replace(made, metadata=replace(made.metadata, meeting=f"{old.id} → {new.id}"))


# ---------------------------------------------------------------- in words


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that changed: its id, and its text with [-what went-] and {+what came+}."""

    where: str
    text: str


def changes(document: Document) -> Iterator[Change]:
    """The paragraphs of a redline in which something changed."""
    yield from _changes(document.blocks, "")


def _changes(blocks: Blocks, where: str) -> Iterator[Change]:
    for block in blocks:
        here = getattr(block, "id", None) or where
        match block:
            case Paragraph() | Heading() | Note():
                if any(
                    isinstance(node, Styled) and node.style in _SIGNS for node in block.children
                ):
                    yield Change(here, _in_signs(block.children))
            case Section() | Quote() | Signature():
                yield from _changes(block.blocks, here)
            case ItemList():
                for item in block.items:
                    yield from _changes(item.blocks, item.id or here)
            case Table():
                for row in (*block.head, *block.body):
                    yield from _in_cells(row.cells, row.id or here)
            case _:
                pass


def _in_cells(cells: tuple[Cell, ...], where: str) -> Iterator[Change]:
    for cell in cells:
        yield from _changes(cell.blocks, where)


def _is_change(node: Inline) -> bool:
    return isinstance(node, Styled) and node.style in _SIGNS


_SIGNS = {"ins": ("{+", "+}"), "del": ("[-", "-]")}


def _in_signs(children: Inlines) -> str:
    parts = []
    for node in children:
        sign = _SIGNS.get(node.style) if isinstance(node, Styled) else None
        before, after = sign or ("", "")
        parts.append(f"{before}{plain((node,))}{after}")
    return "".join(parts)
