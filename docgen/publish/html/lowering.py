"""Turn a paragraph's atoms into inline elements that any layout engine draws in UAX #9 order.

Each stretch deeper than its surroundings becomes one isolated span of the stretch's direction,
with the styled pieces inside. A style that crosses a border of levels is written twice; a link is
innermost and holds text only (PDF/UA-1, 7.18.5). An engine that resolves direction anew in every
box and on every wrapped line, as WeasyPrint does, then has nothing left to decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from unicodedata import bidirectional, category

from docgen.bidi.isolates import LRM, RLM
from docgen.document.direction import Atom, Drawn, Wrapper, atoms
from docgen.document.tree import (
    Break,
    Chars,
    Inlines,
    Isolate,
    Link,
    Marked,
    Styled,
    Trace,
)
from docgen.languages import Direction
from docgen.publish.html.elements import Content, element

# A mark behind one of these would swallow the line break that it allows.
_BREAK_AFTER = frozenset("-\u2010\u2013\u2014/")
_SCRIPTS = {(0, 1): "arabic", (1, 2): "latin"}
"""What a span holds in a left-to-right paragraph: Arabic is set larger there to look the same."""
_COMPOUND = re.compile(r"\w+(?:-\w+)+")
_LONG = 24
_OVERLONG = re.compile(r"[^\s\u0600-\u08ff]{31,}")
_PIECE = re.compile(r"[^/._?&=:%#-]{0,20}[/._?&=:%#-]+|[^/._?&=:%#-]{1,20}")
ZERO_WIDTH_SPACE = "\u200b"  # left out of the text layer, too
WORD_JOINER = "\u2060"  # drawn as nothing, and left out of the text layer
_WHOLE = frozenset(("symbol", "phone"))  # never broken over a line
_DAY_MONTH_YEAR = re.compile(r"(?<!\d)\d{1,2} [^\s\d]+ (?:[^\s\d]+ )?\d{4}")
_COUNTED = re.compile(r"\d (?=[^\W\d])")
_TOGETHER = dict.fromkeys(("date", "range", "time"), _DAY_MONTH_YEAR)
_TOGETHER |= dict.fromkeys(("money", "percent", "count", "number"), _COUNTED)
"""What no line may part inside a value of this kind: a day and its year, a number and its unit."""
_WEAK = frozenset(("CS", "ES", "ET", "EN", "AN", "ON"))

Draw = Callable[[Drawn, str], list[Content]]


@dataclass(frozen=True, slots=True)
class Lowering:
    """How inlines become elements for one medium.

    `guards` puts directional marks where text extractors misread the borders of levels: for PDF,
    where the order is fixed already and marks have no width. `traces` keeps where values come from.
    `draw` makes what stands for a node that is no text. Running lines are no content and hold no
    links.
    """

    draw: Draw
    guards: bool = False
    traces: bool = True
    links: bool = True

    def inlines(self, children: Inlines, direction: Direction) -> list[Content]:
        """The content of one paragraph of the given direction."""
        base = 1 if direction == "rtl" else 0
        found = list(_levelled(atoms(children, direction), base))
        if self.guards:
            found = list(guarded(list(_unparted(found))))
        return list(self._nest(found, base, direction))

    def text(self, text: str, direction: Direction) -> list[Content]:
        """A label or number, which has no styles."""
        return self.inlines((Chars(text),), direction)

    def _nest(self, found: Sequence[Atom], level: int, base: Direction) -> Iterator[Content]:
        for deeper, group in groupby(found, key=lambda atom: atom.level > level):
            stretch = list(group)
            if not deeper:
                yield from self._styled([(a, _order(a.path)) for a in stretch], 0)
                continue
            inner = min(atom.level for atom in stretch)
            direction = "rtl" if inner % 2 else "ltr"
            script = _SCRIPTS.get((level, inner)) if base == "ltr" else None
            attributes = {"dir": direction, "class": script}
            yield element("span", attributes, self._nest(stretch, inner, base))

    def _styled(
        self, found: Sequence[tuple[Atom, tuple[Wrapper, ...]]], depth: int
    ) -> Iterator[Content]:
        for _, group in groupby(
            found, key=lambda pair: id(pair[1][depth]) if len(pair[1]) > depth else None
        ):
            stretch = list(group)
            path = stretch[0][1]
            if len(path) > depth:
                yield from self._wrapped(path[depth], self._styled(stretch, depth + 1))
                continue
            for atom, _ in stretch:
                yield from self.draw(atom.node, atom.text) if atom.node else (atom.text,)

    def _wrapped(self, wrapper: Wrapper, inside: Iterator[Content]) -> Iterator[Content]:
        match wrapper:
            case Styled(style=style):
                yield element(style, None, inside)
            case Link(href=href):
                yield from [element("a", {"href": href}, inside)] if self.links else inside
            case Marked(kind=kind, reason=reason):
                name = kind.lower().replace("_", "-")
                yield element("mark", {"class": f"mark {name}", "title": reason}, inside)
            case Isolate(lang=lang, trace=trace):
                yield from self._isolate(lang, trace, inside)

    def _isolate(
        self, lang: str | None, trace: Trace | None, inside: Iterator[Content]
    ) -> Iterator[Content]:
        whole = "whole" if trace and trace.kind in _WHOLE else None
        if trace and self.traces:
            yield _traced({"lang": lang, "class": whole}, trace, inside)
        elif lang or whole:
            yield element("span", {"lang": lang, "class": whole}, inside)
        else:
            yield from inside


def _traced(attributes: dict[str, str | None], trace: Trace, inside: Iterator[Content]) -> Content:
    form = ":".join((trace.name, ",".join(trace.forms))).rstrip(":")
    fact = {**attributes, "data-fact": form}
    if trace.kind == "date" and trace.value:
        return element("time", {**fact, "datetime": trace.value}, inside)
    return element("data", {**fact, "value": trace.value or trace.name}, inside)


def _order(path: tuple[Wrapper, ...]) -> tuple[Wrapper, ...]:
    return tuple(sorted(path, key=lambda wrapper: isinstance(wrapper, Link)))


def _levelled(found: Sequence[Atom], level: int) -> Iterator[Atom]:
    """The atoms, a deeper stretch raised to its surroundings where it runs the same way.

    An isolated number in an English line, say: rule L2 draws it the same, and needs no span.
    """
    for deeper, group in groupby(found, key=lambda atom: atom.level > level):
        stretch = list(group)
        if not deeper:
            yield from stretch
        elif all(atom.level % 2 == level % 2 for atom in stretch):
            yield from (replace(atom, level=level) for atom in stretch)
        else:
            yield from _levelled(stretch, min(atom.level for atom in stretch))


def _value(atom: Atom) -> Trace | None:
    """The printed value that the atom belongs to, if parts of it stay together."""
    isolates = (w for w in reversed(atom.path) if isinstance(w, Isolate))
    return next((w.trace for w in isolates if w.trace and w.trace.kind in _TOGETHER), None)


def _unparted(found: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms, joiners behind the blanks and slashes of a value where no line may end.

    No-break spaces would stand in the text layer, and a search for the date would miss them.
    """
    for value, group in groupby(found, key=_value):
        stretch = list(group)
        if value is None:
            yield from stretch
            continue
        matches = _TOGETHER[value.kind].finditer("".join(atom.text for atom in stretch))
        held = {at for match in matches for at in range(*match.span())}
        start = 0
        for atom in stretch:
            yield atom if atom.node else replace(atom, text=_held(atom.text, start, held))
            start += len(atom.text)


def _held(text: str, start: int, held: set[int]) -> str:
    places = enumerate(text, start)
    return "".join(c + WORD_JOINER if c in " /" and at in held else c for at, c in places)


def guarded(found: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms with a directional mark on the shallower side of each border of levels.

    Also between a vowel sign and what is weak or neutral, where extractors swap the two.
    """
    for index, atom in enumerate(found):
        if atom.node:
            yield atom
            continue
        mark = RLM if atom.level % 2 else LRM
        if atom.border:
            yield replace(atom, text=mark)
            continue
        text = _after_signs(atom.text, mark) if atom.level % 2 else atom.text
        if "-" in text:
            text = _COMPOUND.sub(_held_together, text)
        text = _OVERLONG.sub(_breakable, text)
        if _deeper(found, index - 1, atom) and text[0] not in _BREAK_AFTER:
            text = mark + text
        if _deeper(found, index + 1, atom) and text[-1] not in _BREAK_AFTER:
            text += mark
        yield replace(atom, text=text)


def _held_together(compound: re.Match[str]) -> str:
    """Short compounds keep to one line: Poppler drops a hyphen at a line's end."""
    text = compound[0]
    return text if len(text) > _LONG else text.replace("-", f"-{WORD_JOINER}")


def _breakable(overlong: re.Match[str]) -> str:
    """Addresses and the like may break behind their signs, or anywhere where they have none.

    CSS's break-word will not do: WeasyPrint takes the start of a nested box for that of a line.
    """
    return ZERO_WIDTH_SPACE.join(_PIECE.findall(overlong[0]))


def _deeper(found: Sequence[Atom], index: int, atom: Atom) -> bool:
    if not 0 <= index < len(found) or isinstance(found[index].node, Break):
        return False
    return found[index].level > atom.level


def _after_signs(text: str, mark: str) -> str:
    if text.isascii():
        return text
    pieces = [text[0]]
    for before, char in pairwise(text):
        if category(before) == "Mn" and bidirectional(char) in _WEAK:
            pieces.append(mark)
        pieces.append(char)
    return "".join(pieces)
