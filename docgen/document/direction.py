"""Turn a paragraph's inlines into atoms: stretches of one bidi level and one style.

The levels are those of the whole paragraph (UAX #9), across every inline border; each writer
then lowers the atoms its own way. Nobody below thinks about direction again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from docgen.bidi.isolates import ISOLATES
from docgen.bidi.levels import levels, needs_bidi
from docgen.bidi.marks import Placed, idle, without_isolates
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
_ISOLATES = frozenset(ISOLATES)
_NO_ISOLATES = dict.fromkeys(map(ord, ISOLATES))
CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters of one level inside the same wrappers (outermost first), in logical order.

    `node` stands for what is drawn in the text's place: a break, a page number, a footnote
    mark, a cross-reference (whose `text` is the printed number). Wrappers are compared by
    identity: two neighbouring <strong> are two. `level` is absolute: odd is right to left.

    An atom without text and node is the border of an isolate between two deeper stretches, at
    the isolate's own level: it keeps the two from being drawn as one (`نص` and an isolated `!`).
    """

    text: str
    level: int
    path: tuple[Wrapper, ...]
    node: Drawn | None = None

    @property
    def border(self) -> bool:
        """Whether nothing is drawn here."""
        return not self.text and self.node is None


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters before any level is known; one character where a node is drawn in its place."""

    text: str
    path: tuple[Wrapper, ...]
    node: Drawn | None = None


def atoms(children: Inlines, direction: Direction) -> tuple[Atom, ...]:
    """The paragraph's atoms in logical order; control characters of direction are gone."""
    base = 1 if direction == "rtl" else 0
    if _is_redline(children):
        return tuple(_parted(_of_two_versions(children, direction, atoms), base))
    pieces = list(_flatten(children, ()))
    resolved = levels("".join(piece.text for piece in pieces), base)
    found: list[Atom] = []
    border: Atom | None = None
    for atom in _cut(pieces, resolved, base):
        if atom.text[:1] in CONTROLS and not atom.node:
            if border is None or atom.level < border.level:
                border = replace(atom, text="")
            continue
        if border and found and min(found[-1].level, atom.level) > border.level:
            found.append(border)
        border = None
        _append(found, atom)
    return tuple(found)


def marked_atoms(children: Inlines, direction: Direction) -> tuple[Atom, ...]:
    """The atoms with the fewest LRM and RLM in the place of isolates, for Word.

    Where no marks can do what an isolate does, its control characters stay in the text.
    """
    if _is_redline(children):
        return tuple(_of_two_versions(children, direction, marked_atoms))
    base = 1 if direction == "rtl" else 0
    pieces = list(_flatten(children, ()))
    found: list[Atom] = []
    for atom in _marked(pieces, "".join(piece.text for piece in pieces), base):
        _append(found, atom)
    return tuple(found)


def _marked(pieces: list[_Piece], text: str, base: int) -> Iterator[Atom]:
    if not base and not needs_bidi(text.translate(_NO_ISOLATES)):
        yield from _level(pieces)
        return
    resolved = levels(text, base)
    if CLOSER not in text or idle(text, resolved, base):
        cut = _cut(pieces, resolved, base)
        yield from (atom for atom in cut if atom.text[:1] not in _ISOLATES)
        return
    placed = list(_owned(pieces, without_isolates(text, base)))
    for _, stretch in groupby(placed, key=lambda one: (id(one[0]), one[2])):
        (piece, char, level), *rest = stretch
        if isinstance(piece.node, Break):
            yield Atom("", base, piece.path, piece.node)
        else:
            yield Atom(char + "".join(c for _, c, _ in rest), level, piece.path, piece.node)


def _level(pieces: list[_Piece]) -> Iterator[Atom]:
    """The atoms of a paragraph where nothing runs from right to left."""
    for piece in pieces:
        if isinstance(piece.node, Break):
            yield Atom("", 0, piece.path, piece.node)
        elif text := piece.text.translate(_NO_ISOLATES):
            yield Atom(text, 0, piece.path, piece.node)


def _owned(pieces: list[_Piece], placed: Sequence[Placed]) -> Iterator[tuple[_Piece, str, int]]:
    """Each character with its piece. A mark goes where its level is, outside or in an isolate."""
    owners = [piece for piece in pieces for _ in piece.text]
    before: tuple[_Piece, int] | None = None
    for at, (place, char, level) in enumerate(placed):
        if place is None:
            piece = _owner_of_mark(level, before, placed[at + 1 :], owners)
        else:
            piece = owners[place]
        yield piece, char, level
        before = piece, level


def _owner_of_mark(
    level: int, before: tuple[_Piece, int] | None, rest: Sequence[Placed], owners: list[_Piece]
) -> _Piece:
    if before and before[1] == level and before[0].node is None:
        return before[0]
    after = next(((owners[p[0]], p[2]) for p in rest if p[0] is not None), None)
    if after and after[1] == level and after[0].node is None:
        return after[0]
    neighbours = [one[0].path for one in (before, after) if one]
    shared = takewhile(lambda pair: pair[0] is pair[-1], zip(*neighbours, strict=False))
    return _Piece("", tuple(pair[0] for pair in shared) if len(neighbours) > 1 else ())


def _cut(pieces: list[_Piece], resolved: list[int], base: int) -> Iterator[Atom]:
    """The pieces cut where the level changes, and round every control."""
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if isinstance(piece.node, Break):
            yield Atom("", base, piece.path, piece.node)
        else:
            yield from _cut_one(piece, resolved[start:end])
        start = end


def _cut_one(piece: _Piece, resolved: list[int]) -> Iterator[Atom]:
    # most pieces are of one level; an empty one yields nothing
    if (
        resolved
        and CONTROLS.isdisjoint(piece.text)
        and resolved.count(resolved[0]) == len(resolved)
    ):
        yield Atom(piece.text, resolved[0], piece.path, piece.node)
        return
    start = 0
    for at in range(1, len(resolved) + 1):
        if at == len(resolved) or resolved[at] != resolved[start] or _apart(piece.text, at):
            yield Atom(piece.text[start:at], resolved[start], piece.path, piece.node)
            start = at


def _apart(text: str, at: int) -> bool:
    return text[at] in CONTROLS or text[at - 1] in CONTROLS


def _append(found: list[Atom], atom: Atom) -> None:
    """Add an atom, in one with the last where nothing parts the two."""
    if found and _together(found[-1], atom):
        found[-1] = replace(atom, text=found[-1].text + atom.text)
    else:
        found.append(atom)


def _together(one: Atom, other: Atom) -> bool:
    if one.level != other.level or one.node is not other.node or one.border:
        return False
    return len(one.path) == len(other.path) and all(
        a is b for a, b in zip(one.path, other.path, strict=True)
    )


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


# ---------------------------------------------------------------- redlines


def _is_redline(children: Inlines) -> bool:
    return any(isinstance(node, Styled) and node.style in ("ins", "del") for node in children)


def _of_two_versions(
    children: Inlines,
    direction: Direction,
    one_version: Callable[[Inlines, Direction], tuple[Atom, ...]],
) -> Iterator[Atom]:
    """The atoms of a redline: what was taken out has the levels that it had in the old text.

    What stays and what was put in has those of the new text. So either version, once the other's
    words are gone, is drawn as if it had never been anything else.
    """
    # each node in a wrapper of its own, by which its atoms are known again
    held = [Styled("strong", (node,)) for node in children]
    gone = {id(one) for one in held if _style(one.children[0]) == "del"}
    come = {id(one) for one in held if _style(one.children[0]) == "ins"}
    new = _by_wrapper(one_version(tuple(h for h in held if id(h) not in gone), direction))
    old = _by_wrapper(one_version(tuple(h for h in held if id(h) not in come), direction))
    found: list[Atom] = []
    for one in held:
        for atom in (old if id(one) in gone else new).get(id(one), ()):
            _append(found, atom)
    yield from found


def _style(node: Inline) -> str:
    return node.style if isinstance(node, Styled) else ""


def _by_wrapper(found: tuple[Atom, ...]) -> dict[int, list[Atom]]:
    """The atoms by their outermost wrapper, now gone; a mark between two goes with the first."""
    by_wrapper: dict[int, list[Atom]] = {}
    current = next((id(atom.path[0]) for atom in found if atom.path), 0)
    for atom in found:
        current = id(atom.path[0]) if atom.path else current
        by_wrapper.setdefault(current, []).append(replace(atom, path=atom.path[1:]))
    return by_wrapper


def _parted(found: Iterator[Atom], base: int) -> Iterator[Atom]:
    """A border between what was taken out and what was put in, so that 5 and 6 are not 56."""
    before: Atom | None = None
    for atom in found:
        if before and min(before.level, atom.level) > base and _change(before) != _change(atom):
            yield Atom("", base, ())
        yield atom
        before = atom


def _change(atom: Atom) -> str:
    return _style(atom.path[0]) if atom.path else ""
