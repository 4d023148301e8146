"""Keep what two paragraphs of a redline put in apart, where the one ends and the next begins.

Where a paragraph ends in an insertion and the next begins with one, LibreOffice takes the two for
one insertion, the paragraphs' border included: rejecting it joins the paragraphs. Then the first
ends in a deletion instead: `[old] new` as `new [old]`, and `last word, new` with the last word
written again. Either version stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docgen.document.tree import (
    Block,
    Blocks,
    Chars,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Paragraph,
    Quote,
    Row,
    Section,
    Signature,
    Styled,
    Table,
)

_LAST_WORD = re.compile(r"\S+\s*$")


def parted(blocks: Blocks) -> Blocks:
    """The blocks of a redline, no insertion running on from one paragraph into the next."""
    return _parted(blocks, before_insertion=False)[0]


def _parted(blocks: Blocks, *, before_insertion: bool) -> tuple[Blocks, bool]:
    """The blocks, and whether they begin with an insertion; what follows them may, too."""
    done: list[Block] = []
    for block in reversed(blocks):
        made, before_insertion = _one(block, before_insertion=before_insertion)
        done.append(made)
    return tuple(reversed(done)), before_insertion


def _one(block: Block, *, before_insertion: bool) -> tuple[Block, bool]:
    match block:
        case Paragraph() | Heading():
            if before_insertion and not block.change:
                block = replace(block, children=_ending_in_deletion(block.children))
            return block, block.change in ("ins", "to") or _is(block.children[:1], "ins")
        case Section() | Quote():
            inside, begins = _parted(block.blocks, before_insertion=before_insertion)
            return replace(block, blocks=inside), begins
        case ItemList():
            items = list(block.items)
            for at in reversed(range(len(items))):
                inside, before_insertion = _parted(
                    items[at].blocks, before_insertion=before_insertion
                )
                items[at] = replace(items[at], blocks=inside)
            return replace(block, items=tuple(items)), before_insertion
        case Table():
            rows = [tuple(map(_row, part)) for part in (block.head, block.body)]
            return replace(block, head=rows[0], body=rows[1]), False
        case Signature():
            return replace(block, blocks=parted(block.blocks)), False
    return block, before_insertion


def _row(row: Row) -> Row:
    cells = tuple(replace(cell, blocks=parted(cell.blocks)) for cell in row.cells)
    return replace(row, cells=cells)


def _is(nodes: Sequence[Inline], style: str) -> bool:
    return bool(nodes) and isinstance(nodes[0], Styled) and nodes[0].style == style


def _children(node: Inline) -> Inlines:
    return node.children if isinstance(node, Styled) else ()


def _ending_in_deletion(children: Inlines) -> Inlines:
    """The same change, its last piece a deletion, where there is anything to delete."""
    *rest, last = children or (Chars(""),)
    if not rest or not _is((last,), "ins"):
        return children
    inserted = _children(last)
    while rest and _is(rest[-1:], "ins"):
        inserted = (*_children(rest.pop()), *inserted)
    if not rest:
        return children
    last, before = Styled("ins", inserted), rest[-1]
    if _is((before,), "del"):
        return (*rest[:-1], last, before)
    kept: Inlines = ()
    if isinstance(before, Chars) and (word := _LAST_WORD.search(before.text)):
        kept = (Chars(before.text[: word.start()]),) if word.start() else ()
        before = Chars(word[0])
    return (*rest[:-1], *kept, Styled("ins", (before, *inserted)), Styled("del", (before,)))
