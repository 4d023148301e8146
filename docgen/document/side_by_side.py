"""Join two or three Documents of one meeting by id: one table, one row a paragraph.

What has no id (a heading's number, a signature) is known by where it stands: the id before it,
its kind, and how many of its kind came since. All languages come from one layout, so these agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from docgen.document.outline import plain
from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Chars,
    Document,
    Heading,
    ItemList,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Rule,
    Section,
    Signature,
    Styled,
    Table,
)
from docgen.languages import language

Key = tuple[str, str, int]
GAP = "—"
# what stands apart before the signatures is a row like any other here
_CLOSING = frozenset({"testimonium", "formula"})


@dataclass(frozen=True, slots=True)
class _Unit:
    """What stands in one cell, and how it is known in the other documents."""

    key: Key
    blocks: Blocks
    id: str | None = None


def side_by_side(documents: Sequence[Document]) -> Document:
    """One document: columns in the given order along the first one's direction, Arabic at right.

    A paragraph that a language lacks is shown as a gap.
    """
    first = documents[0]
    columns = _columns(documents)
    rows = [dict(_units(document)) for document in columns]
    order = _order([list(found) for found in rows])
    head = Row(tuple(_head_cell(document) for document in columns))
    body = tuple(_row(key, columns, rows) for key in order)
    widths = tuple(round(100 / len(columns)) for _ in columns)
    table = Table((head,), body, first.lang, first.direction, "parallel", None, widths)
    return replace(
        first,
        metadata=replace(first.metadata, sources=_sources(documents)),
        blocks=(*_titles(documents), table, *_reviews(documents)),
        landscape=len(columns) > 2,
    )


def _sources(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(chain.from_iterable(d.metadata.sources for d in documents)))


def columns_of(langs: Sequence[str]) -> list[str]:
    """The languages of the columns, in the order of a row's cells, that these stand in."""
    typed = list(langs) if not language(langs[0]).rtl else list(langs)[::-1]
    from_the_left = sorted(typed, key=lambda lang: language(lang).rtl)
    return from_the_left[::-1] if language(langs[0]).rtl else from_the_left


def _columns(documents: Sequence[Document]) -> list[Document]:
    by_lang = {document.lang: document for document in documents}
    return [by_lang[lang] for lang in columns_of([document.lang for document in documents])]


def _reviews(documents: Sequence[Document]) -> Blocks:
    """What is still open, in each language by itself, on pages of their own."""
    lists = [block for document in documents for block in document.blocks if _is_review(block)]
    return tuple(block for one in lists for block in (PageBreak(), one))


def _is_review(block: Block) -> bool:
    return isinstance(block, Section) and block.role == "review"


def _titles(documents: Sequence[Document]) -> Blocks:
    """The first document's title block; the titles of the others stand under its own."""
    blocks: list[Block] = []
    for block in documents[0].blocks:
        if not (isinstance(block, Section) and block.role == "titleblock"):
            continue
        inner: list[Block] = []
        for one in block.blocks:
            inner.append(one)
            if isinstance(one, Heading):
                inner += [_subtitle(heading) for d in documents[1:] for heading in _headings(d)]
        blocks.append(replace(block, blocks=tuple(inner)))
    return tuple(blocks)


def _subtitle(heading: Heading) -> Paragraph:
    return Paragraph(heading.children, heading.lang, heading.direction, None, "subtitle")


def _headings(document: Document) -> Iterator[Heading]:
    for block in document.blocks:
        if isinstance(block, Section) and block.role == "titleblock":
            yield from (one for one in block.blocks if isinstance(one, Heading))


def _head_cell(document: Document) -> Cell:
    name = Paragraph((Chars(language(document.lang).own_name),), document.lang, document.direction)
    return Cell((name,), document.lang, document.direction, header=True)


def _row(key: Key, columns: Sequence[Document], rows: Sequence[dict[Key, _Unit]]) -> Row:
    cells = []
    identity = None
    for document, found in zip(columns, rows, strict=True):
        unit = found.get(key)
        identity = identity or (unit.id if unit else None)
        lang, direction = document.lang, document.direction
        if unit:
            cells.append(Cell(unit.blocks, lang, direction))
        else:
            gap = Paragraph((Chars(GAP),), lang, direction)
            cells.append(Cell((gap,), lang, direction, role="gap"))
    return Row(tuple(cells), identity)


def _order(columns: Sequence[list[Key]]) -> list[Key]:
    """The keys of all columns in one order: what only one has stands behind its predecessor."""
    order = list(columns[0])
    for column in columns[1:]:
        at = 0
        for key in column:
            if key in order:
                at = order.index(key) + 1
            else:
                order.insert(at, key)
                at += 1
    return order


def _units(document: Document) -> Iterator[tuple[Key, _Unit]]:
    counted: dict[tuple[str, str], int] = {}
    last = ""
    for block in document.blocks:
        if _is_review(block) or (isinstance(block, Section) and block.role == "titleblock"):
            continue
        for identity, kind, blocks in _pieces(block):
            last = identity or last
            number = counted.get((last, kind), 0)
            counted[last, kind] = number + 1
            key = (last, kind, number)
            yield key, _Unit(key, blocks, identity)


Piece = tuple[str | None, str, Blocks]


def _pieces(block: Block) -> Iterator[Piece]:
    """A block cut into what gets a row of its own."""
    match block:
        case Section() | Quote():
            yield from chain.from_iterable(map(_pieces, block.blocks))
        case Signature():
            yield None, "signature", block.blocks
        case Heading():
            strong = (Styled("strong", block.children),)
            lead = Paragraph(strong, block.lang, block.direction, block.id, "lead")
            yield block.id, "heading", (replace(lead, id=None),)
        case Table():
            heads = [_plain_cell(cell) for row in block.head[:1] for cell in row.cells]
            for row in block.body:
                yield row.id, "row", _cells(row, heads)
        case Paragraph():
            # the row has the paragraph's id; in three cells it would stand three times
            role = "" if block.role in _CLOSING else block.role
            yield block.id, "paragraph", (replace(block, id=None, role=role),)
        case ItemList():
            items = tuple(replace(item, id=None) for item in block.items)
            yield block.id, "list", (replace(block, items=items, id=None),)
        case Note():
            yield block.id, "note", (block,)
        case Rule() | PageBreak():
            return
        case _:
            yield None, type(block).__name__, (block,)


def _plain_cell(cell: Cell) -> str:
    return " ".join(plain(b.children) for b in cell.blocks if isinstance(b, Paragraph))


def _cells(row: Row, heads: Sequence[str]) -> Blocks:
    """A table's row as paragraphs; a cell that holds a number numbers what follows it.

    The heads of the columns are gone: behind the first text, each says what it is about.
    """
    number: str | None = None
    blocks: list[Block] = []
    said = False
    for index, cell in enumerate(row.cells):
        if cell.role == "number":
            number = _plain_cell(cell) or None
            continue
        head = heads[index] if said and len(heads) == len(row.cells) else ""
        inside = _headed(cell, head)
        if number and inside and isinstance(inside[0], Paragraph):
            inside = (replace(inside[0], number=number), *inside[1:])
            number = None
        said = said or cell.role != "time"
        blocks += inside
    return tuple(blocks)


def _headed(cell: Cell, head: str) -> Blocks:
    """The blocks of a cell, its column's head before one text, or over several."""
    if not head or not cell.blocks or not _plain_cell(cell):
        return cell.blocks
    label = Styled("strong", (Chars(f"{head}:"),))
    first, *others = cell.blocks
    if isinstance(first, Paragraph) and not others:
        return (replace(first, children=(label, Chars(" "), *first.children)),)
    return (Paragraph((label,), cell.lang, cell.direction), *cell.blocks)
