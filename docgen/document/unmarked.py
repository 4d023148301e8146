"""Take the marks out of a document: what stands under them stays, the list of them goes."""

from __future__ import annotations

from dataclasses import replace

from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Document,
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
    Running,
    Section,
    Signature,
    Styled,
    Table,
)


def unmarked(document: Document) -> Document:
    """The clean version of a draft: brackets stay, for they are the text."""
    return replace(
        document,
        blocks=_blocks(_without_review(document.blocks)),
        header=_running(document.header),
        footer=_running(document.footer),
    )


def without_marks(nodes: Inlines) -> Inlines:
    """The inlines with the content of each mark in its place."""
    out: list[Inlines] = []
    for node in nodes:
        match node:
            case Marked():
                out.append(without_marks(node.children))
            case Styled() | Link() | Isolate():
                out.append((replace(node, children=without_marks(node.children)),))
            case _:
                out.append((node,))
    return tuple(node for piece in out for node in piece)


def _without_review(blocks: Blocks) -> Blocks:
    """The list of marks stands last, on a page of its own."""
    match blocks:
        case (*rest, PageBreak(), Section(role="review")):
            return _without_review(tuple(rest))
    return blocks


def _running(running: Running) -> Running:
    return Running(*map(without_marks, (running.start, running.centre, running.end)))


def _blocks(blocks: Blocks) -> Blocks:
    return tuple(map(_block, blocks))


def _block(block: Block) -> Block:
    match block:
        case Paragraph() | Heading() | Note():
            return replace(block, children=without_marks(block.children))
        case Section() | Quote() | Signature():
            return replace(block, blocks=_blocks(block.blocks))
        case ItemList():
            items = tuple(replace(item, blocks=_blocks(item.blocks)) for item in block.items)
            return replace(block, items=items)
        case Table():
            return replace(block, head=_rows(block.head), body=_rows(block.body))
    return block


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, cells=tuple(map(_cell, row.cells))) for row in rows)


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=_blocks(cell.blocks))
