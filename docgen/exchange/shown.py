"""Turn a document into the paragraphs that docgen prints of it, in the order of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docgen.document.printed import Leaf, folded, leaves
from docgen.document.tree import (
    Blocks,
    Document,
    Heading,
    Inlines,
    Item,
    ItemList,
    Note,
    Paragraph,
    Quote,
    Section,
    Signature,
    Table,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as docgen prints it.

    `id` is its own, `near` that of the last block before it that had one; in a table `row` is the
    id of its row, `cell` the cell's number from 1 and `turn` the paragraph's in the cell from 0.
    """

    leaves: tuple[Leaf, ...]
    lang: str
    id: str = ""
    near: str = ""
    row: str = ""
    cell: int = 0
    turn: int = 0
    note: bool = False
    item: bool = False
    columns: bool = False  # in a table side by side

    @property
    def text(self) -> str:
        """The characters as they are compared."""
        return folded("".join(leaf.text for leaf in self.leaves))


def shown(document: Document) -> list[Shown]:
    """All paragraphs with words: the body's, then the footnotes in the order of their calls."""
    walk = _Walk(frozenset(_ids(document.blocks)))
    found = list(walk.blocks(document.blocks, ""))
    by_id = {note.id: note for note in walk.notes}
    called = [by_id[id] for id in walk.called if id in by_id]
    for note in called:
        one = walk.made(note.children, note.lang, note.id)
        found.append(replace(one, note=True))
    return [one for one in found if one.text]


class _Walk:
    def __init__(self, targets: frozenset[str]) -> None:
        self.targets = targets
        self.called: dict[str, None] = {}
        self.notes: list[Note] = []
        self.near = ""

    def made(self, children: Inlines, lang: str, id: str | None = None) -> Shown:
        called = set(self.called)
        found = tuple(leaves(children, self.targets, called))
        for leaf in found:
            if leaf.kind == "note":
                self.called.setdefault(leaf.target)
        self.near = id or self.near
        return Shown(found, lang, id or "", self.near)

    def blocks(self, blocks: Blocks, id: str, *, item: bool = False) -> Iterator[Shown]:
        """`id` is that of a holder whose first paragraph bears its name too."""
        for block in blocks:
            match block:
                case Paragraph() | Heading():
                    yield replace(self.made(block.children, block.lang, block.id or id), item=item)
                    id = ""
                case Section():
                    self.near = block.id or self.near
                    yield from self.blocks(block.blocks, block.id or id)
                    id = ""
                case Quote() | Signature():
                    yield from self.blocks(block.blocks, "")
                case ItemList():
                    yield from self.items(block.items)
                case Table():
                    yield from self.table(block)
                case Note():
                    self.notes.append(block)
                case _:
                    pass

    def items(self, items: tuple[Item, ...]) -> Iterator[Shown]:
        for item in items:
            yield from self.blocks(item.blocks, item.id or "", item=True)

    def table(self, table: Table) -> Iterator[Shown]:
        for row in (*table.head, *table.body):
            self.near = row.id or self.near
            for number, cell in enumerate(row.cells, 1):
                for turn, one in enumerate(self.blocks(cell.blocks, "")):
                    lang = cell.lang if table.role == "parallel" else one.lang
                    yield replace(
                        one,
                        lang=lang,
                        row=row.id or "",
                        cell=number,
                        turn=turn,
                        columns=table.role == "parallel",
                    )


def _ids(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if id := getattr(block, "id", None):
            yield id
        match block:
            case Section() | Quote() | Signature():
                yield from _ids(block.blocks)
            case ItemList():
                for item in block.items:
                    yield item.id or ""
                    yield from _ids(item.blocks)
            case Table():
                for row in (*block.head, *block.body):
                    yield row.id or ""
                    for cell in row.cells:
                        yield from _ids(cell.blocks)
            case _:
                pass
