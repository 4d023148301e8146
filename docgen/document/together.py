"""Join documents one after the other: the same text in several languages, each from a new page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Chars,
    CrossRef,
    Document,
    Heading,
    Inline,
    Inlines,
    Isolate,
    ItemList,
    Link,
    Marked,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Running,
    Section,
    Signature,
    Styled,
    Table,
)


def together(documents: Sequence[Document]) -> Document:
    """The first document with the others behind it; its running header would speak for it alone.

    Ids stay those of the first, since a file has each once; notes are told apart by language.
    """
    first, *others = documents
    blocks: list[Block] = list(first.blocks)
    for document in others:
        blocks += [PageBreak(), *_renamed(document.blocks, document.lang)]
    if not others:
        return first
    return replace(first, blocks=tuple(blocks), header=Running())


def _renamed(blocks: Blocks, lang: str) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield replace(block, id=None, children=_inlines(block.children, lang))
            case Note():
                id = _name(block.id, lang)
                yield replace(block, id=id, children=_inlines(block.children, lang))
            case Section():
                yield replace(block, id=None, blocks=tuple(_renamed(block.blocks, lang)))
            case Quote() | Signature():
                yield replace(block, blocks=tuple(_renamed(block.blocks, lang)))
            case ItemList():
                yield _list(block, lang)
            case Table():
                head, body = _rows(block.head, lang), _rows(block.body, lang)
                yield replace(block, id=None, head=head, body=body)
            case _:
                yield block


def _list(block: ItemList, lang: str) -> ItemList:
    items = (
        replace(item, id=None, blocks=tuple(_renamed(item.blocks, lang))) for item in block.items
    )
    return replace(block, id=None, items=tuple(items))


def _rows(rows: tuple[Row, ...], lang: str) -> tuple[Row, ...]:
    def cell(one: Cell) -> Cell:
        return replace(one, blocks=tuple(_renamed(one.blocks, lang)))

    return tuple(replace(row, id=None, cells=tuple(map(cell, row.cells))) for row in rows)


def _inlines(nodes: Inlines, lang: str) -> Inlines:
    return tuple(_inline(node, lang) for node in nodes)


def _inline(node: Inline, lang: str) -> Inline:
    match node:
        case NoteRef():
            return replace(node, target=_name(node.target, lang))
        case CrossRef():
            return Chars(node.number)
        case Styled() | Link() | Isolate() | Marked():
            return replace(node, children=_inlines(node.children, lang))
    return node


def _name(id: str, lang: str) -> str:
    return f"{id}.{lang}"
