"""Join two versions of a document by id: one document that shows what was put in and taken out.

What was put in stands in `ins`, what was taken out in `del`, always outermost in its paragraph;
taking away the one or the other gives exactly the new text or the old one. A whole paragraph or
row says so itself (`change`), since Word must know it of the paragraph's mark too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TypeVar

from docgen.document.changes import changed, whole
from docgen.document.parted import parted
from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Change,
    Document,
    Heading,
    Image,
    Item,
    ItemList,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Rule,
    Running,
    Section,
    Signature,
    Table,
)

B = TypeVar("B", bound=Block)
# How a block is known in both versions: its id, or the id before it, its kind, and its number.
Key = tuple[str, str, int]


def redline(old: Document, new: Document) -> Document:
    """The new document with what the old one said otherwise."""
    last = Paragraph((), new.lang, new.direction)
    blocks = parted(_blocks(old.blocks, new.blocks))
    return replace(
        new,
        # Word cannot take away the last paragraph of all, so the last one is never a change
        blocks=(*blocks, last),
        header=_running(old.header, new.header),
        footer=_running(old.footer, new.footer),
        metadata=replace(new.metadata, date=new.metadata.date or old.metadata.date),
        watermark="",
        redline=True,
    )


def _running(old: Running, new: Running) -> Running:
    return Running(
        changed(old.start, new.start),
        changed(old.centre, new.centre),
        changed(old.end, new.end),
    )


# ---------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class _Step:
    """One block of the joined order, as far as the versions have it here."""

    old: Block | None
    new: Block | None
    moved: bool = False


def _blocks(old: Blocks, new: Blocks) -> Blocks:
    return tuple(block for step in _steps(old, new) for block in _joined(step))


def _steps(old: Blocks, new: Blocks) -> Iterator[_Step]:
    before, after = dict(_keyed(old)), dict(_keyed(new))
    order_before, order_after = list(before), list(after)
    matcher = SequenceMatcher(None, order_before, order_after, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            for key in order_before[i1:i2]:
                yield _Step(before[key], after[key])
            continue
        for key in order_before[i1:i2]:
            yield _Step(before[key], None, _moved(before[key], after.get(key)))
        for key in order_after[j1:j2]:
            yield _Step(None, after[key], _moved(before.get(key), after[key]))


def _moved(old: Block | None, new: Block | None) -> bool:
    """Whether a paragraph says the same elsewhere; a changed one is taken out and put in."""
    if isinstance(old, Paragraph) and isinstance(new, Paragraph) and old.id is not None:
        return whole(old.children, "ins") == whole(new.children, "ins")
    return False


def _keyed(blocks: Blocks) -> Iterator[tuple[Key, Block]]:
    counted: dict[tuple[str, str], int] = {}
    last = ""
    for block in blocks:
        id = getattr(block, "id", None)
        kind = f"{type(block).__name__} {getattr(block, 'role', '')}"
        last = id or last
        number = counted.get((last, kind), 0)
        counted[last, kind] = number + 1
        yield (last, kind, number), block


def _joined(step: _Step) -> Blocks:
    old, new = step.old, step.new
    if old is None:
        return () if new is None else (_all(new, "to" if step.moved else "ins"),)
    if new is None:
        if isinstance(old, Image | Rule | PageBreak):
            return ()
        return (_all(_nameless(old), "from" if step.moved else "del"),)
    return _both(old, new)


def _both(old: Block, new: Block) -> Blocks:
    """A block that both versions have; the same key means the same kind."""
    match old, new:
        case (Paragraph(), Paragraph()) if bool(old.children) != bool(new.children):
            return _all(_nameless(old), "del"), _all(new, "ins")
        case (Paragraph() | Heading() | Note(), Paragraph() | Heading() | Note()):
            return (replace(new, children=changed(old.children, new.children)),)
        case (Section() | Quote(), Section() | Quote()):
            return (replace(new, blocks=_blocks(old.blocks, new.blocks)),)
        case Signature(), Signature():
            return (_signature(old, new),)
        case ItemList(), ItemList():
            return (replace(new, items=tuple(_items(old.items, new.items))),)
        case Table(), Table():
            return _tables(old, new)
    return (new,)


def _signature(old: Signature, new: Signature) -> Signature:
    """A place to sign is a cell, whose paragraphs are joined one by one where they are alike."""
    joined = _cell_blocks(old.blocks, new.blocks)
    return new if joined is None else replace(new, blocks=joined)


def _items(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Item]:
    before = {item.id or str(n): item for n, item in enumerate(old)}
    after = {item.id or str(n): item for n, item in enumerate(new)}
    for kind, i1, i2, j1, j2 in _opcodes(list(before), list(after)):
        if kind == "equal":
            for key in list(before)[i1:i2]:
                blocks = _blocks(before[key].blocks, after[key].blocks)
                yield replace(after[key], blocks=blocks)
            continue
        for key in list(before)[i1:i2]:
            item = before[key]
            yield replace(item, blocks=_every(item.blocks, "del"), id=None)
        for key in list(after)[j1:j2]:
            yield replace(after[key], blocks=_every(after[key].blocks, "ins"))


def _opcodes(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


# ---------------------------------------------------------------- tables


def _tables(old: Table, new: Table) -> Blocks:
    """One table where both have the same columns, else the old one and the new one."""
    if _columns(old) != _columns(new):
        return _all(_nameless(old), "del"), _all(new, "ins")
    head = _rows(old.head, new.head)
    return (replace(new, head=tuple(head), body=tuple(_rows(old.body, new.body))),)


def _columns(table: Table) -> int:
    rows = (*table.head, *table.body)
    return max((sum(cell.colspan for cell in row.cells) for row in rows), default=0)


def _rows(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Row]:
    before = {row.id or str(n): row for n, row in enumerate(old)}
    after = {row.id or str(n): row for n, row in enumerate(new)}
    for kind, i1, i2, j1, j2 in _opcodes(list(before), list(after)):
        if kind == "equal":
            for key in list(before)[i1:i2]:
                yield from _row(before[key], after[key])
            continue
        yield from (_whole_row(before[key], "del") for key in list(before)[i1:i2])
        yield from (_whole_row(after[key], "ins") for key in list(after)[j1:j2])


def _row(old: Row, new: Row) -> tuple[Row, ...]:
    """One row where the cells hold the same kinds of paragraphs, else the old one and the new."""
    if len(old.cells) == len(new.cells):
        pairs = zip(old.cells, new.cells, strict=True)
        cells = [_cell(before, after) for before, after in pairs]
        joined = tuple(cell for cell in cells if cell is not None)
        if len(joined) == len(cells):
            return (replace(new, cells=joined),)
    return _whole_row(old, "del"), _whole_row(new, "ins")


def _cell(old: Cell, new: Cell) -> Cell | None:
    joined = _cell_blocks(old.blocks, new.blocks)
    return None if joined is None else replace(new, blocks=joined)


def _cell_blocks(old: Blocks, new: Blocks) -> Blocks | None:
    """A cell's paragraphs joined one by one; None where one is too many or of another kind.

    A cell must end in a paragraph, which Word cannot take away.
    """
    if len(old) != len(new) or not all(isinstance(block, Paragraph) for block in (*old, *new)):
        return None
    return tuple(
        replace(after, children=changed(before.children, after.children))
        for before, after in zip(old, new, strict=True)
        if isinstance(before, Paragraph) and isinstance(after, Paragraph)
    )


def _whole_row(row: Row, change: Change) -> Row:
    cells = tuple(replace(cell, blocks=_every(cell.blocks, change)) for cell in row.cells)
    return replace(row, cells=cells, change=change, id=None if change == "del" else row.id)


# ---------------------------------------------------------------- whole blocks


def _every(blocks: Blocks, change: Change) -> Blocks:
    return tuple(_all(block, change) for block in blocks)


def _all(block: B, change: Change) -> B:
    """The block with everything in it put in, taken out or moved."""
    match block:
        case Paragraph():
            id = None if change == "del" else block.id
            return replace(block, children=whole(block.children, change), change=change, id=id)
        case Heading():
            change = _plain(change)
            return replace(block, children=whole(block.children, change), change=change)
        case Note():
            return block
        case Section() | Quote() | Signature():
            return replace(block, blocks=_every(block.blocks, _plain(change)))
        case ItemList():
            items = tuple(
                replace(item, blocks=_every(item.blocks, _plain(change))) for item in block.items
            )
            return replace(block, items=items)
        case Table():
            rows = [tuple(_whole_row(row, _plain(change)) for row in part)
                    for part in (block.head, block.body)]  # fmt: skip
            return replace(block, head=rows[0], body=rows[1])
    return block


def _plain(change: Change) -> Change:
    """Only paragraphs are moved; what holds several is put in and taken out."""
    return {"from": "del", "to": "ins"}.get(change, change)  # type: ignore[return-value]


def _nameless(block: B) -> B:
    """A block that is no more: its id is the new one's, or nobody's.

    One that only moved keeps it, since the two places are known as one move by it.
    """
    match block:
        case Heading() | ItemList() | Table():
            return replace(block, id=None)
        case Section():
            return replace(block, id=None, blocks=tuple(_nameless(one) for one in block.blocks))
    return block
