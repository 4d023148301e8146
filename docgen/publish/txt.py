"""Turn a document tree into plain text: UTF-8, logical order, one paragraph a line.

Values stand in FSI…PDI, the plain-text form of an isolate (UAX #9), where they need it.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.bidi.levels import needs_bidi
from docgen.document.tree import (
    Block,
    Blocks,
    Break,
    Cell,
    Chars,
    CrossRef,
    Document,
    Heading,
    Image,
    Inline,
    Inlines,
    Isolate,
    ItemList,
    Link,
    Marked,
    Note,
    NoteRef,
    PageBreak,
    PageCount,
    PageNumber,
    Paragraph,
    Quote,
    Row,
    Rule,
    Section,
    Signature,
    Styled,
    Table,
)

ISOLATE = {"ltr": "\u2066", "rtl": "\u2067"}
CLOSE = "\u2069"
_NO_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def write_txt(document: Document) -> bytes:
    """The document as UTF-8 text with a line end after the last line."""
    lines = [
        *(line for line in (_line(document.watermark),) if line),
        *_blocks(document.blocks, document.direction),
    ]
    return ("\n".join(_no_doubled_gaps(lines)).strip("\n") + "\n").encode("utf-8")


def _line(text: str) -> str:
    return f"[{text}]" if text else ""


def _no_doubled_gaps(lines: list[str]) -> Iterator[str]:
    previous = ""
    for line in lines:
        if line or previous:
            yield line
        previous = line


def _blocks(blocks: Blocks, around: str) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, around)


def _block(block: Block, around: str) -> Iterator[str]:  # noqa: C901  one arm a node
    match block:
        case Heading():
            yield from ("", inlines(block.children, block.direction), "")
        case Paragraph():
            yield _numbered(block.number, inlines(block.children, block.direction))
        case ItemList():
            for item in block.items:
                first, *rest = list(_blocks(item.blocks, around)) or [""]
                yield f"    {item.label} {first}"
                yield from (f"        {line}" for line in rest)
        case Table():
            yield ""
            for row in (*block.head, *block.body):
                yield _row(row, block.direction)
            yield ""
        case Section() | Quote():
            yield ""
            yield from _blocks(block.blocks, around)
            yield ""
        case Signature():
            yield from ("", "____________________")
            yield from _blocks(block.blocks, around)
        case Note():
            yield f"[{block.number}] {inlines(block.children, block.direction)}"
        case Image():
            yield f"[{block.alt}]"
        case Rule() | PageBreak():
            yield ""


def _numbered(number: str | None, text: str) -> str:
    return f"{number} {text}" if number else text


def _row(row: Row, direction: str) -> str:
    return " | ".join(_cell(cell, direction) for cell in row.cells)


def _cell(cell: Cell, around: str) -> str:
    text = " / ".join(line for line in _blocks(cell.blocks, cell.direction) if line)
    return text if cell.direction == around else f"{ISOLATE[cell.direction]}{text}{CLOSE}"


def inlines(nodes: Inlines, around: str) -> str:
    """The inlines as one string, with isolate controls only where they can matter."""
    text = "".join(_inline(node, around) for node in nodes)
    if around == "ltr" and not needs_bidi(text.translate(_NO_ISOLATES)):
        return text.translate(_NO_ISOLATES)
    return text


def _inline(node: Inline, around: str) -> str:
    match node:
        case Chars():
            return node.text
        case Isolate():
            inner = inlines(node.children, node.direction)
            return f"{ISOLATE[node.direction]}{inner}{CLOSE}" if _matters(node, around) else inner
        case Marked():
            return f"[{node.kind}: {inlines(node.children, around)}]"
        case Styled(style="del"):
            return ""
        case Styled() | Link():
            return inlines(node.children, around)
        case CrossRef():
            return node.number
        case NoteRef():
            return f"[{node.number}]"
        case Break():
            return " "
        case PageNumber() | PageCount():
            return ""


def _matters(node: Isolate, around: str) -> bool:
    """Whether the value could be read differently without its isolate.

    Letters of the surrounding direction alone cannot.
    """
    text = "".join(child.text for child in node.children if isinstance(child, Chars))
    simple = len(node.children) == 1 and text.replace(" ", "").isalpha()
    return not (simple and node.direction == around)
