"""Match a text of the content with what docgen prints of it, piece by piece.

    {verb} الجانبان على ل{body}   ⟷   [أكد][ ][الجانبان][ ][على][ ][للمجلس]

Each unit knows its characters in print and the inlines that they come from, so that an edit of the
print can be made in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from docgen.document.printed import Leaf, bare
from docgen.model.lexicon import AGAIN, VERB, lexicon, settle_verb
from docgen.model.statement import Paragraph
from docgen.model.texts import Text
from docgen.text.inlines import (
    Emphasis,
    FactRef,
    FootnoteRef,
    OpenRef,
    ParagraphRef,
    Plain,
    RichText,
    Strong,
    walk,
)

# A word with its marks, its stretch and its apostrophes; white space; any other character.
TOKEN = re.compile("[\\w\u064b-\u0652\u0640’'ʼ\ufffc]+|\\s+|.", re.DOTALL)
_LONGEST_LABEL = 60
_STYLE_OF = {Strong: "strong", Emphasis: "em"}

Ref = FactRef | ParagraphRef | FootnoteRef | OpenRef
Kind = Literal["word", "group", "atom", "hidden"]


@dataclass(frozen=True, slots=True)
class Unit:
    """`text` is what is printed; `ref` what stands in braces for it; `leaf` how it was printed.

    A group is printed as plain words (the verb); an atom stands in a control of its own, with the
    letters before and behind it that it took in; what is hidden prints nothing now ({again}).
    """

    kind: Kind
    text: str
    styles: frozenset[str] = frozenset()
    looks: frozenset[str] = frozenset()
    ref: Ref | None = None
    leaf: Leaf | None = None
    before: str = ""
    after: str = ""
    space: str = ""  # of what is hidden: where the space is that it takes with it, before or behind

    @property
    def missing(self) -> bool:
        """Whether nothing is known yet of what should stand here."""
        return (
            self.leaf is not None
            and self.leaf.trace is not None
            and (self.leaf.trace.kind == "missing")
        )


@dataclass(frozen=True, slots=True)
class Matched:
    """The units of a text, and docgen's own words before and behind them in the paragraph."""

    units: tuple[Unit, ...]
    lead: str = ""
    trail: str = ""
    first: str = ""  # its first letter as it is printed, where that is a capital
    blank: bool = False


@dataclass(frozen=True, slots=True)
class _Source:
    """A leaf of the text: plain characters, or what stands in braces."""

    text: str
    styles: frozenset[str]
    ref: Ref | None = None
    space: str = ""

    @property
    def atom(self) -> bool:
        return self.ref is not None and not _is_verb(self.ref)


def _is_verb(ref: Ref) -> bool:
    return isinstance(ref, FactRef) and ref.name in (VERB, AGAIN)


def matched(
    text: Text, lang: str, paragraph: Paragraph | None, leaves: Sequence[Leaf]
) -> Matched | None:
    """The units of a text, where the leaves print it; None where they do not."""
    if text.blank:
        return _matched_blank(leaves)
    sources = list(_sources(text.inlines, lang, paragraph))
    pairs = _paired(sources, leaves)
    return _Matching(sources, leaves, pairs).result() if pairs is not None else None


def _matched_blank(leaves: Sequence[Leaf]) -> Matched | None:
    at = [i for i, leaf in enumerate(leaves) if leaf.kind == "blank"]
    if len(at) != 1:
        return None
    lead = "".join(leaf.text for leaf in leaves[: at[0]])
    trail = "".join(leaf.text for leaf in leaves[at[0] + 1 :])
    return Matched((), lead, trail, blank=True)


# ---------------------------------------------------------------- the text's leaves


def _sources(inlines: RichText, lang: str, paragraph: Paragraph | None) -> Iterator[_Source]:
    verb = lexicon().get(paragraph.verb) if paragraph and paragraph.verb else None
    repeats = paragraph.repeats if paragraph else False
    settled = settle_verb(inlines, verb, lang, repeats=repeats)
    said = {one.start: one for one in walk(settled) if isinstance(one, Plain)}
    yield from _flat(inlines, said, frozenset())


def _flat(inlines: RichText, said: dict[int, Plain], styles: frozenset[str]) -> Iterator[_Source]:
    space = ""  # whether {again} took the space before it with it
    for inline in inlines:
        match inline:
            case Strong() | Emphasis():
                yield from _flat(inline.children, said, styles | {_STYLE_OF[type(inline)]})
            case Plain():
                kept = said[inline.start].text if inline.start in said else ""
                space = "before" if kept + " " == inline.text else ""
                yield _Source(bare(kept), styles)
            case FactRef() if _is_verb(inline):
                words = said[inline.start].text if inline.start in said else ""
                yield _Source(bare(words), styles, inline, "" if words else space or "behind")
                space = ""
            case _:
                yield _Source("", styles, inline)


# ---------------------------------------------------------------- the two held together


def _paired(sources: Sequence[_Source], leaves: Sequence[Leaf]) -> dict[int, int] | None:
    """Which leaf prints which reference of the text, in order."""
    atoms = [i for i, one in enumerate(sources) if one.atom]
    drawn = [i for i, leaf in enumerate(leaves) if leaf.kind != "chars"]
    pairs: dict[int, int] = {}
    at = 0
    for place in atoms:
        if at < len(drawn) and _prints(leaves[drawn[at]], sources[place].ref):
            pairs[place] = drawn[at]
            at += 1
        elif not isinstance(sources[place].ref, FactRef):
            return None
    return pairs if at == len(drawn) else None


def _prints(leaf: Leaf, ref: Ref | None) -> bool:
    match ref:
        case FactRef():
            trace = leaf.trace
            return leaf.kind == "fact" and trace is not None and trace.name == ref.name
        case ParagraphRef():
            return leaf.kind == "ref" and leaf.target == ref.target
        case FootnoteRef():
            return leaf.kind == "note" and leaf.target == ref.target
        case OpenRef():
            return leaf.kind == "open"
    return False


@dataclass(slots=True)
class _Matching:
    sources: list[_Source]
    leaves: Sequence[Leaf]
    pairs: dict[int, int]
    units: list[Unit] = field(default_factory=list)
    lead: str = ""
    trail: str = ""
    first: str = ""

    def result(self) -> Matched | None:
        """Gap by gap; an atom takes in letters of the gaps beside it."""
        atoms = sorted(self.pairs)
        edges = [-1, *atoms, len(self.sources)]
        taken = ""
        for number, (left, right) in enumerate(pairwise(edges)):
            gap = self.sources[left + 1 : right]
            found = self.gap(gap, number, len(edges) - 2)
            if found is None:
                return None
            start, end = found
            text = "".join(one.text for one in gap)
            if self.units and number:
                self.units[-1] = _with_after(self.units[-1], text[:start])
            self.units += _units(gap, start, len(text) - end, self.looks_of_gap(number))
            taken = text[len(text) - end :] if end else ""
            if right < len(self.sources):
                self.atom(right, taken)
        return Matched(tuple(self.units), self.lead, self.trail, self.first)

    def atom(self, place: int, before: str) -> None:
        source, leaf = self.sources[place], self.leaves[self.pairs[place]]
        kind: Kind = "group" if leaf.kind == "open" else "atom"
        unit = Unit(kind, leaf.text, source.styles, leaf.styles, source.ref, leaf, before)
        self.units.append(unit)

    def printed_gap(self, number: int) -> list[Leaf]:
        edges = [-1, *sorted(self.pairs.values()), len(self.leaves)]
        return list(self.leaves[edges[number] + 1 : edges[number + 1]])

    def looks_of_gap(self, number: int) -> list[frozenset[str]]:
        """The looks of each character of the gap that is the text's own."""
        looks = [leaf.styles for leaf in self.printed_gap(number) for _ in leaf.text]
        looks = looks[len(self.lead) :] if number == 0 else looks
        last = number == len(self.pairs)
        return looks[: len(looks) - len(self.trail)] if last and self.trail else looks

    def gap(self, gap: Sequence[_Source], number: int, last: int) -> tuple[int, int] | None:
        """How many letters of the gap its neighbours took in, at its start and at its end."""
        text = "".join(one.text for one in gap)
        said = "".join(leaf.text for leaf in self.printed_gap(number))
        for start, end in _takings(text, first=number == 0, last=number == last):
            core = text[start : len(text) - end]
            if any(one.ref and not one.text for one in gap) and (start or end) and not core:
                continue
            if number == 0:
                at = _ends(said, core) if number != last else said.find(core)
                if at < 0 and core:
                    at = _capital(said, core, whole_end=number != last)
                    self.first = said[at] if at >= 0 else ""
                if at < 0 or at > _LONGEST_LABEL:
                    continue
                trail = said[at + len(core) :]
                if len(trail) > _LONGEST_LABEL:
                    continue
                self.lead, self.trail = said[:at], trail
                return start, end
            if number == last and said.startswith(core):
                self.trail = said[len(core) :]
                if len(self.trail) <= _LONGEST_LABEL:
                    return start, end
            elif said == core:
                return start, end
        return None


def _ends(said: str, core: str) -> int:
    return len(said) - len(core) if said.endswith(core) else -1


def _capital(said: str, core: str, *, whole_end: bool) -> int:
    """Where the text stands with its first letter made a capital."""
    rest = core[1:]
    at = (_ends(said, rest) if whole_end else said.find(rest)) - 1
    if at < 0 or not rest:
        return -1
    first, printed_first = core[0], said[at]
    turkish = {"i": "İ", "ı": "I"}
    return at if printed_first in (first.upper(), turkish.get(first)) else -1


def _takings(text: str, *, first: bool, last: bool) -> Iterator[tuple[int, int]]:
    """Letters at the edges without a space, the fewest first."""
    head = 0 if first else len(text) - len(text.lstrip("".join(set(text) - {" "})))
    tail = 0 if last else len(text) - len(text.rstrip("".join(set(text) - {" "})))
    pairs = [
        (start, end)
        for start in range(head + 1)
        for end in range(tail + 1)
        if start + end <= len(text)
    ]
    yield from sorted(pairs, key=sum)


def _with_after(unit: Unit, after: str) -> Unit:
    return Unit(unit.kind, unit.text, unit.styles, unit.looks, unit.ref, unit.leaf, unit.before,
                after, unit.space)  # fmt: skip


def _units(
    gap: Sequence[_Source], start: int, end: int, looks: Sequence[frozenset[str]]
) -> Iterator[Unit]:
    """The units of a gap between two of its characters."""
    at = 0
    for source in gap:
        first, last = max(at, start), min(at + len(source.text), end)
        at += len(source.text)
        if source.ref is not None:
            kind: Kind = "group" if source.text else "hidden"
            look = looks[first - start] if source.text and first - start < len(looks) else None
            yield Unit(
                kind, source.text, source.styles, look or frozenset(), source.ref,
                space=source.space,
            )  # fmt: skip
            continue
        piece = source.text[first - at + len(source.text) : last - at + len(source.text)]
        for token in TOKEN.finditer(piece) if first < last else ():
            place = first - start + token.start()
            look = looks[place] if place < len(looks) else frozenset()
            yield Unit("word", token[0], source.styles, look)
