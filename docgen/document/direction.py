"""Turn a paragraph's inlines into atoms: stretches of one bidi level and one style.

The levels are those of the whole paragraph (UAX #9), across every inline border; each writer
then lowers the atoms its own way. Nobody below thinks about direction again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from docgen.bidi.levels import levels
from docgen.bidi.marks import Placed, without_isolates
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
_NO_CONTROLS = dict.fromkeys(map(ord, CONTROLS))


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
class _Piece:
    text: str
    path: tuple[Wrapper, ...]
    node: Drawn | None = None


# Characters of one level out of one piece.
_Stretch = tuple[_Piece, str, int]


def atoms(children: Inlines, direction: Direction) -> tuple[Atom, ...]:
    """The paragraph's atoms in logical order; control characters of direction are gone."""
    base = 1 if direction == "rtl" else 0
    pieces = list(_flatten(children, ()))
    resolved = levels("".join(piece.text for piece in pieces), base)
    bare = (
        (piece, text.translate(_NO_CONTROLS), level)
        for piece, text, level in _stretches(pieces, resolved)
    )
    return _gathered(bare, base)


def atoms_with_marks(children: Inlines, direction: Direction) -> tuple[Atom, ...]:
    """The paragraph's atoms, with LRM and RLM in their text that stand in for its isolates.

    For formats whose readers may not know isolates. Where no mark can do it, the isolate's own
    characters stay in the text; whatever else directs the text stays too.
    """
    base = 1 if direction == "rtl" else 0
    pieces = list(_flatten(children, ()))
    text = "".join(piece.text for piece in pieces)
    if CLOSER not in text:
        return _gathered(_stretches(pieces, levels(text, base)), base)
    return _gathered(_placed(pieces, without_isolates(text, base)), base)


def _stretches(pieces: Iterable[_Piece], resolved: Sequence[int]) -> Iterator[_Stretch]:
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        at = 0
        for level, same in groupby(resolved[start:end]):
            length = sum(1 for _ in same)
            yield piece, piece.text[at : at + length], level
            at += length
        start = end


def _placed(pieces: Sequence[_Piece], placed: Sequence[Placed]) -> Iterator[_Stretch]:
    owners = [piece for piece in pieces for _ in piece.text]
    last: _Stretch | None = None
    for at, (place, char, level) in enumerate(placed):
        if place is None:
            owner = _owner_of_mark(level, last, placed[at + 1 :], owners)
        else:
            owner = owners[place]
        last = owner, char, level
        yield last


def _owner_of_mark(
    level: int, last: _Stretch | None, rest: Sequence[Placed], owners: Sequence[_Piece]
) -> _Piece:
    """A mark joins the neighbour that has its level, so that it needs no run of its own."""
    following = next((p for p in rest if p[0] is not None), None)
    before = last[0] if last else None
    after = owners[following[0]] if following and following[0] is not None else None
    if before and last and last[2] == level and before.node is None:
        return before
    if after and following and following[2] == level and after.node is None:
        return after
    return _Piece("", _shared(before.path, after.path) if before and after else ())


def _shared(one: tuple[Wrapper, ...], other: tuple[Wrapper, ...]) -> tuple[Wrapper, ...]:
    pairs = takewhile(lambda pair: pair[0] is pair[1], zip(one, other, strict=False))
    return tuple(wrapper for wrapper, _ in pairs)


def _gathered(stretches: Iterable[_Stretch], base: int) -> tuple[Atom, ...]:
    """Neighbours of one level in the same wrappers, made one."""
    found: list[tuple[list[str], int, _Piece]] = []
    for piece, text, level in stretches:
        if not text:
            continue
        at = base if isinstance(piece.node, Break) else level
        if found and found[-1][1] == at and _together(found[-1][2], piece):
            found[-1][0].append(text)
        else:
            found.append(([text], at, piece))
    return tuple(
        Atom("" if isinstance(piece.node, Break) else "".join(texts), level, piece.path, piece.node)
        for texts, level, piece in found
    )


def _together(one: _Piece, other: _Piece) -> bool:
    if one is other:
        return True
    same_path = len(one.path) == len(other.path) and all(
        a is b for a, b in zip(one.path, other.path, strict=True)
    )
    return same_path and one.node is other.node


def _flatten(nodes: Inlines, path: tuple[Wrapper, ...]) -> Iterator[_Piece]:
    for node in nodes:
        yield from _flatten_one(node, path)


def _flatten_one(node: Inline, path: tuple[Wrapper, ...]) -> Iterator[_Piece]:
    match node:
        case Chars():
            yield _Piece(node.text, path)
        case Isolate():
            inside = (*path, node) if node.lang or node.trace else path
            yield _Piece(OPENERS[node.direction], path)
            yield from _flatten(node.children, inside)
            yield _Piece(CLOSER, path)
        case Styled() | Link() | Marked():
            yield from _flatten(node.children, (*path, node))
        case Break():
            # rule L1 gives a separator the paragraph's level
            yield _Piece("\u2028", path, node)
        case CrossRef() | NoteRef():
            yield _Piece(node.number or "?", path, node)
        case PageNumber() | PageCount():
            # a digit stands for the number, which is known only on the page
            yield _Piece("0", path, node)
