"""Turn the marks that stand in a document into the list at its end: what is still open, where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.compose.writer import Writer
from docgen.document.outline import plain
from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Chars,
    Heading,
    Inlines,
    Isolate,
    ItemList,
    Link,
    Marked,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Section,
    Signature,
    Styled,
    Table,
)
from docgen.document.unmarked import without_marks

_WIDTHS = (18, 22, 60)


@dataclass(slots=True)
class _Entry:
    """One thing that is open: where its marks stand, and what stands under them."""

    places: list[str] = field(default_factory=list)
    text: Inlines = ()


def review(blocks: Blocks, writer: Writer) -> Blocks:
    """A page that lists the marks of the blocks; nothing where none stands."""
    entries: dict[tuple[str, str], _Entry] = {}
    for where, mark in _marks_by_place(blocks, writer):
        entry = entries.setdefault((mark.kind, mark.reason), _Entry())
        if where not in entry.places:
            entry.places.append(where)
        if mark.kind == "OPEN":
            entry.text = without_marks(mark.children)
    if not entries:
        return ()
    lang, direction = writer.lang, writer.language.direction
    heading = Heading(2, (Chars(writer.said("review_heading")),), lang, direction)
    heads = (writer.said(f"review_{name}") for name in ("where", "kind", "what"))
    head = Row(tuple(_cell(((Chars(text),),), writer, header=True) for text in heads))
    body = tuple(_row(kind, reason, entry, writer) for (kind, reason), entry in entries.items())
    table = Table((head,), body, lang, direction, "facts", None, _WIDTHS)
    return (PageBreak(), Section((heading, table), lang, direction, None, "review"))


def _row(kind: str, reason: str, entry: _Entry, writer: Writer) -> Row:
    places = writer.said("comma") + " "
    what = ((Chars(reason),), *((entry.text,) if entry.text else ()))
    return Row(
        (
            _cell(((Chars(places.join(entry.places)),),), writer),
            _cell(((Chars(writer.said("mark_kind", kind)),),), writer),
            _cell(what, writer),
        )
    )


def _cell(lines: tuple[Inlines, ...], writer: Writer, *, header: bool = False) -> Cell:
    lang, direction = writer.lang, writer.language.direction
    blocks = tuple(Paragraph(line, lang, direction) for line in lines)
    return Cell(blocks, lang, direction, header)


# ---------------------------------------------------------------- where they stand


def _marks_by_place(blocks: Blocks, writer: Writer) -> Iterator[tuple[str, Marked]]:
    """The title, then what stands before the first heading or number, then the rest."""
    for block in blocks:
        if isinstance(block, Section) and block.role == "titleblock":
            yield from _marks(block.blocks, writer.said("in_the_title"))
    others = (b for b in blocks if not (isinstance(b, Section) and b.role == "titleblock"))
    yield from _marks(tuple(others), writer.said("preamble_word"))


def _marks(blocks: Blocks, where: str) -> Iterator[tuple[str, Marked]]:
    """Every mark, with the number of its paragraph, its row or item, or the heading over it."""
    for block in blocks:
        if isinstance(block, Heading) and block.level > 1:
            where = plain(block.children)
        here = (block.number if isinstance(block, Paragraph | Heading) else None) or where
        yield from _in_block(block, here.strip("().-"))


def _in_block(block: Block, where: str) -> Iterator[tuple[str, Marked]]:
    match block:
        case Paragraph() | Heading() | Note():
            yield from ((where, mark) for mark in _in_inlines(block.children))
        case Section() | Quote() | Signature():
            yield from _marks(block.blocks, where)
        case ItemList():
            for item in block.items:
                yield from _marks(item.blocks, item.label)
        case Table():
            for row in block.body:
                yield from _in_row(row, where)
        case _:
            pass


def _in_row(row: Row, where: str) -> Iterator[tuple[str, Marked]]:
    number = next((_text(cell) for cell in row.cells if cell.role == "number"), where)
    for cell in row.cells:
        yield from _marks(cell.blocks, number)


def _text(cell: Cell) -> str:
    return "".join(plain(block.children) for block in cell.blocks if isinstance(block, Paragraph))


def _in_inlines(nodes: Inlines) -> Iterator[Marked]:
    for node in nodes:
        match node:
            case Marked():
                yield node
                yield from _in_inlines(node.children)
            case Styled() | Link() | Isolate():
                yield from _in_inlines(node.children)
            case _:
                pass
