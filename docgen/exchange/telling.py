"""Show what an import changes: word by word on the terminal, as a page with redlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from docgen.document.tree import Block, Document, PageBreak
from docgen.exchange.change import Imported
from docgen.exchange.units import TOKEN
from docgen.publish import written


def told(result: Imported) -> Iterator[str]:
    """A line for each change: `[-taken out-]`, `{+put in+}`."""
    for change in result.texts:
        yield f"{change.address}: {worded(change.stretch.text.value, change.text)}"
    for one in result.added:
        yield f"{one.after.rpartition('/')[0]}: behind it {one.id}: {{+{one.text}+}}"
    fills = {fill.path: fill for taken in result.taken for _, fill, _ in taken.fills}
    for fill in fills.values():
        yield f"{'/'.join(map(str, fill.path))}: [-?-]{{+{fill.text}+}}"
    if not (result.texts or result.added or fills):
        yield f"{result.path}: no text was changed"


def worded(old: str, new: str) -> str:
    """The new text with what the old one said otherwise."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    out = ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, fresh = "".join(before[i1:i2]), "".join(after[j1:j2])
        if tag == "equal":
            out += fresh
            continue
        out += f"[-{gone}-]" if gone else ""
        out += f"{{+{fresh}+}}" if fresh else ""
    return out


def page(documents: Sequence[Document]) -> bytes:
    """All redlines on one page; a note where nothing changed."""
    if not documents:
        return b"<!doctype html><meta charset=utf-8><title>docgen</title><p>No text was changed.\n"
    first, *rest = documents
    blocks: list[Block] = list(first.blocks)
    for document in rest:
        blocks += [PageBreak(), *document.blocks]
    return written(replace(first, blocks=tuple(blocks)), "html")
