"""Find the characters of a document that no font of docgen's can draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from unicodedata import category

from docgen.document.tree import Chars, Document
from docgen.publish.fonts import families, font_paths

_INVISIBLE = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Characters that would print as boxes, and the block (or None) in which they stand."""

    block: str | None
    characters: str


def uncovered(document: Document) -> tuple[Uncovered, ...]:
    """What would print as boxes, block by block."""
    found: dict[str | None, dict[str, None]] = {}
    for block, text in _texts(document, None):
        if text.isascii():
            continue
        for char in text:
            if ord(char) not in _drawn() and category(char) not in _INVISIBLE:
                found.setdefault(block, {})[char] = None
    return tuple(Uncovered(block, "".join(chars)) for block, chars in found.items())


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
