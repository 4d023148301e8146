"""Turn a paragraph's inlines into atoms: stretches of one bidi level and one style.

The levels are those of the whole paragraph (UAX #9), across every inline border; each writer
then lowers the atoms its own way. Nobody below thinks about direction again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.bidi.levels import levels
from docgen.document.tree import (
    Break,
    Chars,
    CrossRef,
    Inline,
    Inlines,
    Isolate,
    Link,
    Marked,
    NoteRef,
    PageCount,
    PageNumber,
    Styled,
)
from docgen.languages import Direction

Wrapper = Styled | Link | Marked | Isolate
Drawn = Break | CrossRef | NoteRef | PageNumber | PageCount

OPENERS: dict[Direction, str] = {"ltr": "\u2066", "rtl": "\u2067"}
CLOSER = "\u2069"
CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters of one level inside the same wrappers (outermost first), in logical order.

    `node` stands for what is drawn in the text's place: a break, a page number, a footnote
    mark, a cross-reference (whose `text` is the printed number). Wrappers are compared by
    identity: two neighbouring <strong> are two. `level` is absolute: odd is right to left.
    """

    text: str
    level: int
    path: tuple[Wrapper, ...]
    node: Drawn | None = None


@dataclass(frozen=True, slots=True)
class _Char:
    char: str
    path: tuple[Wrapper, ...]
    node: Drawn | None = None


def atoms(children: Inlines, direction: Direction) -> tuple[Atom, ...]:
    """The paragraph's atoms in logical order; control characters of direction are gone."""
    base = 1 if direction == "rtl" else 0
    flat = list(_flatten(children, ()))
    resolved = levels("".join(c.char for c in flat), base)
    found: list[tuple[list[str], int, _Char]] = []
    for char, level in zip(flat, resolved, strict=True):
        if char.char in CONTROLS:
            continue
        at = base if isinstance(char.node, Break) else level
        if found and _together(found[-1][2], char) and found[-1][1] == at:
            found[-1][0].append(char.char)
        else:
            found.append(([char.char], at, char))
    return tuple(
        Atom("" if isinstance(c.node, Break) else "".join(chars), level, c.path, c.node)
        for chars, level, c in found
    )


def _together(one: _Char, other: _Char) -> bool:
    same_path = len(one.path) == len(other.path) and all(
        a is b for a, b in zip(one.path, other.path, strict=True)
    )
    return same_path and one.node is other.node


def _flatten(nodes: Inlines, path: tuple[Wrapper, ...]) -> Iterator[_Char]:
    for node in nodes:
        yield from _flatten_one(node, path)


def _flatten_one(node: Inline, path: tuple[Wrapper, ...]) -> Iterator[_Char]:
    match node:
        case Chars():
            yield from (_Char(c, path) for c in node.text)
        case Isolate():
            inside = (*path, node) if node.lang or node.trace else path
            yield _Char(OPENERS[node.direction], path)
            yield from _flatten(node.children, inside)
            yield _Char(CLOSER, path)
        case Styled() | Link() | Marked():
            yield from _flatten(node.children, (*path, node))
        case Break():
            # rule L1 gives a separator the paragraph's level
            yield _Char("\u2028", path, node)
        case CrossRef() | NoteRef():
            yield from (_Char(c, path, node) for c in node.number or "?")
        case PageNumber() | PageCount():
            # a digit stands for the number, which is known only on the page
            yield _Char("0", path, node)
