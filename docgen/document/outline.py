"""Number a document from one tree: paragraphs, footnotes, and the references to them.

Numbers are the same in every language because they come from the same pass over the same ids;
only their digits and the letters of sub-paragraphs follow the language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Chars,
    CrossRef,
    Heading,
    Inline,
    Inlines,
    Isolate,
    Item,
    ItemList,
    Link,
    Marked,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Section,
    Signature,
    Styled,
    Table,
)

Digits = Literal["latn", "arab"]
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def number_text(number: int, digits: Digits) -> str:
    """A number in the document's digits."""
    return str(number).translate(_ARABIC_INDIC) if digits == "arab" else str(number)


class UnknownTargetError(ValueError):
    """A reference to an id that stands nowhere in the document."""


def numbered(
    blocks: Blocks,
    digits: Digits = "latn",
    elsewhere: Mapping[str, str] | None = None,
    numbering: str = "1.",
) -> Blocks:
    """The blocks with every number in its place; UnknownTargetError for a reference to nothing.

    `elsewhere` are the numbers printed in another document: such a reference leads nowhere here,
    and is plain text. `numbering` is how the number 1 of a paragraph looks.
    """
    counter = _Counter(digits, numbering)
    with_numbers = counter.blocks(blocks)
    return _Filled(counter.printed, elsewhere or {}).blocks(with_numbers)


def printed_numbers(blocks: Blocks, digits: Digits = "latn") -> Mapping[str, str]:
    """What a reference to each id prints."""
    counter = _Counter(digits)
    counter.blocks(blocks)
    return counter.printed


@dataclass(slots=True)
class _Counter:
    digits: Digits
    numbering: str = "1."
    paragraph: int = 0
    note: int = 0
    printed: dict[str, str] = field(default_factory=dict)

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(self.block(block) for block in blocks)

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph(role="numbered"):
                self.paragraph += 1
                number = number_text(self.paragraph, self.digits)
                self._print(block.id, number)
                return replace(block, number=self.numbering.replace("1", number))
            case ItemList():
                return replace(block, items=tuple(self._item(item) for item in block.items))
            case Note():
                self.note += 1
                number = number_text(self.note, self.digits)
                self._print(block.id, number)
                return replace(block, number=number)
            case Section(role="annex", blocks=(Paragraph(role="label") as label, *_)):
                self._print(block.id, plain(label.children))
                return replace(block, blocks=self.blocks(block.blocks))
            case Section() | Quote() | Signature():
                return replace(block, blocks=self.blocks(block.blocks))
            case Table():
                return replace(block, head=self._rows(block.head), body=self._rows(block.body))
        return block

    def _rows(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, cells=tuple(map(self._cell, row.cells))) for row in rows)

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=self.blocks(cell.blocks))

    def _item(self, item: Item) -> Item:
        label = item.label.translate(_ARABIC_INDIC) if self.digits == "arab" else item.label
        if item.id:
            inside = number_text(self.paragraph, self.digits) if self.paragraph else ""
            self._print(item.id, f"{inside} {label}".strip())
        return replace(item, label=label, blocks=self.blocks(item.blocks))

    def _print(self, identity: str | None, number: str) -> None:
        if identity:
            self.printed[identity] = number


@dataclass(frozen=True, slots=True)
class _Filled:
    """Puts the printed numbers into references."""

    printed: Mapping[str, str]
    elsewhere: Mapping[str, str]

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(self.block(block) for block in blocks)

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph() | Heading() | Note():
                return replace(block, children=self.inlines(block.children))
            case Section() | Quote() | Signature():
                return replace(block, blocks=self.blocks(block.blocks))
            case ItemList():
                items = tuple(replace(i, blocks=self.blocks(i.blocks)) for i in block.items)
                return replace(block, items=items)
            case Table():
                return replace(block, head=self._rows(block.head), body=self._rows(block.body))
        return block

    def _rows(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        def cell(one: Cell) -> Cell:
            return replace(one, blocks=self.blocks(one.blocks))

        return tuple(replace(row, cells=tuple(map(cell, row.cells))) for row in rows)

    def inlines(self, nodes: Inlines) -> Inlines:
        return tuple(self.inline(node) for node in nodes)

    def inline(self, node: Inline) -> Inline:
        match node:
            case CrossRef() | NoteRef():
                if node.target in self.printed:
                    return replace(node, number=self.printed[node.target])
                if isinstance(node, CrossRef) and node.target in self.elsewhere:
                    return Chars(self.elsewhere[node.target])
                raise UnknownTargetError(node.target)
            case Styled() | Link() | Marked() | Isolate():
                return replace(node, children=self.inlines(node.children))
        return node


def plain(nodes: Inlines) -> str:
    """The characters of inlines, for titles, attributes and metadata."""
    return "".join(_plain(nodes))


def _plain(nodes: Inlines) -> Iterator[str]:
    for node in nodes:
        match node:
            case CrossRef() | NoteRef():
                yield node.number
            case Styled() | Link() | Marked() | Isolate():
                yield from _plain(node.children)
            case _:
                yield getattr(node, "text", " ")
