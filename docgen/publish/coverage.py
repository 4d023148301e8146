"""Find the characters of a document that no font of docgen's can draw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from unicodedata import category

from docgen.document.tree import Chars, Document
from docgen.publish.fonts import families, font_paths

_INVISIBLE = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))
# What nearly every text is made of, so that no font file need be opened for it.
_SURELY_DRAWN = re.compile(
    "[\n -~\u00a0-\u017f\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066c\u2010-\u2014"
    "\u2018-\u201e\u2026\u2039\u203a]+"
)


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Characters that would print as boxes, and the block (or None) in which they stand."""

    block: str | None
    characters: str


def uncovered(document: Document) -> tuple[Uncovered, ...]:
    """What would print as boxes, block by block."""
    found: dict[str | None, dict[str, None]] = {}
    for block, text in _texts(document, None):
        for char in undrawn(text):
            found.setdefault(block, {})[char] = None
    return tuple(Uncovered(block, "".join(chars)) for block, chars in found.items())


def undrawn(text: str) -> str:
    """The characters of a text that would print as boxes, each once."""
    unsure = _SURELY_DRAWN.sub("", text)
    return "".join(dict.fromkeys(filter(_is_box, unsure)))


def _is_box(char: str) -> bool:
    return ord(char) not in _drawn() and category(char) not in _INVISIBLE


@cache
def _drawn() -> frozenset[int]:
    """The code points that docgen's upright fonts draw."""
    from fontTools.ttLib import TTFont

    code_points: set[int] = set()
    for family in families():
        with TTFont(font_paths()[family, "Regular"], lazy=True) as font:
            code_points.update(font.getBestCmap())
    return frozenset(code_points)


def _texts(thing: object, block: str | None) -> Iterator[tuple[str | None, str]]:
    """Every text of the tree below `thing`, with the id of the nearest block that has one."""
    if isinstance(thing, Chars):
        yield block, thing.text
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part, block)
    elif is_dataclass(thing):
        block = getattr(thing, "id", None) or block
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name), block)
