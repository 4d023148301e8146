"""Make the edit of a printed paragraph in the text of the content that it prints.

Words are compared with words; what stands in braces stays in braces as long as it is still there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from docgen.exchange.placing import Atom, Changed, Placing
from docgen.exchange.table import Exported
from docgen.exchange.units import TOKEN, Matched, Unit
from docgen.exchange.values import Speaker
from docgen.exchange.words import WordParagraph
from docgen.grammar import upper
from docgen.languages import language
from docgen.text.inlines import Emphasis, FactRef, OpenRef, Plain, RichText, Strong, TextInline
from docgen.text.source import source

_DOTLESS = "\u0131"  # the small letter of which Turkish makes I
Styles = frozenset[str]
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Fill:
    """Words typed over the gap of a fact."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The text as it is to be; `predicted` is what docgen then prints.

    `changed` facts cannot be merged; `gone` are facts, `spoken` verbs that stand in braces no more.
    """

    text: str
    predicted: str
    fills: tuple[Fill, ...] = ()
    changed: tuple[Changed, ...] = ()
    gone: tuple[Unit, ...] = ()
    broken: tuple[Unit, ...] = ()
    label: str = ""  # docgen's own words that were edited


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of the edited paragraph, or what stands there in braces."""

    text: str
    looks: Styles
    atom: Atom | None = None


@dataclass(frozen=True, slots=True)
class _Old:
    """A word of the paragraph as docgen prints it, or what stands there in braces."""

    key: _Key
    unit: Unit
    number: int  # of its unit


def merged(
    paragraph: WordParagraph, match: Matched, speaker: Speaker, exported: Mapping[str, Exported]
) -> Merged:
    """The new text of what `match` printed."""
    lead, trail = match.lead.lstrip(), match.trail.rstrip()
    text = paragraph.text
    if not (text.startswith(lead) and text.endswith(trail) and len(text) >= len(lead + trail)):
        return Merged("", "", label=(lead + " … " + trail).strip())
    start, end = len(lead), len(text) - len(trail)
    placing = Placing(text, speaker, exported)
    inside = [c for c in paragraph.claims if start <= c.start and c.end <= end]
    placing.place(match.units, inside)
    tokens = list(_tokens(paragraph, placing.atoms, start, end))
    merging = _Merging(match, tokens, speaker.lang)
    written = merging.run()
    predicted = lead + "".join(t.atom.today if t.atom else t.text for t in tokens) + trail
    return Merged(
        source(written),
        predicted,
        tuple(_fills(placing.atoms)),
        tuple(placing.changed),
        tuple(placing.gone),
        tuple(merging.broken),
    )


def _fills(atoms: Sequence[Atom]) -> Iterator[Fill]:
    for atom in atoms:
        if atom.fill and atom.unit and isinstance(atom.unit.ref, FactRef):
            yield Fill(atom.unit.ref.name, atom.fill)


def _tokens(
    paragraph: WordParagraph, atoms: Sequence[Atom], start: int, end: int
) -> Iterator[_Token]:
    at = start
    for atom in (*atoms, None):
        stop = atom.start if atom else end
        for found in TOKEN.finditer(paragraph.text, at, stop):
            yield _Token(found[0], paragraph.looks[found.start()])
        if atom:
            looks = paragraph.looks[atom.start] if atom.start < end else frozenset[str]()
            yield _Token(paragraph.text[atom.start : atom.end], looks, atom)
            at = atom.end


@dataclass(slots=True)
class _Merging:
    match: Matched
    tokens: list[_Token]
    lang: str
    broken: list[Unit] = field(default_factory=list)
    out: list[tuple[TextInline, Styles]] = field(default_factory=list)

    def run(self) -> RichText:
        old = list(_old(self.match))
        hidden = list(_hidden(self.match))
        whole = {id(unit): unit for unit in self.match.units if unit.kind == "group"}
        new = [_key(token, self.match.units) for token in self.tokens]
        matcher = SequenceMatcher(None, [one.key for one in old], new, autojunk=False)
        opcodes = matcher.get_opcodes()
        kept = _whole_groups(old, opcodes)
        said: set[int] = set()
        for tag, i1, i2, j1, j2 in opcodes:
            if tag != "equal":
                self.fresh(self.tokens[j1:j2], first=i1 == 0)
                self.conceal(hidden, i1, i2)
                continue
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                self.conceal(hidden, i, i)
                self.same(old[i], self.tokens[j], kept, said)
            self.conceal(hidden, i2, i2)
        self.broken += [unit for key, unit in whole.items() if key not in said]
        return _nested(self.out)

    def conceal(self, hidden: list[tuple[int, Unit]], start: int, end: int) -> None:
        """What prints nothing stays where it was between its neighbours."""
        while hidden and start <= hidden[0][0] <= end:
            _, unit = hidden.pop(0)
            if unit.ref is None:
                continue
            if unit.space == "before":
                self.out.append((_plain(" "), unit.styles))
            self.out.append((unit.ref, unit.styles))
            if unit.space == "behind":
                self.out.append((_plain(" "), unit.styles))

    def same(self, old: _Old, token: _Token, kept: set[int], said: set[int]) -> None:
        unit = old.unit
        if unit.kind == "group":
            if old.number not in kept:
                self.out.append((_plain(token.text), self.styles(unit, token)))
            elif id(unit) not in said and unit.ref is not None:
                said.add(id(unit))
                self.out.append((unit.ref, self.styles(unit, token)))
        elif token.atom is not None:
            self.atom(token)
        else:
            self.out.append((_plain(unit.text), self.styles(unit, token)))

    def fresh(self, tokens: Sequence[_Token], *, first: bool) -> None:
        own = self.template_looks()
        for token in tokens:
            if token.atom is not None:
                self.atom(token)
                continue
            text = token.text
            if first and not self.out and self.match.first and not text[1:2].isupper():
                text = _small(text, self.lang)
            self.out.append((_plain(text), token.looks - own))

    def atom(self, token: _Token) -> None:
        atom = token.atom
        if atom is None:
            return
        unit = atom.unit
        styles = self.styles(unit, token) if unit else token.looks - self.template_looks()
        ref = atom.said.ref if atom.said else unit.ref if unit else None
        before = atom.said.before if atom.said else unit.before if unit else ""
        after = atom.said.after if atom.said else unit.after if unit else ""
        if ref is None:
            return
        pieces = [_plain(before)] if before else []
        self.out += [(piece, styles) for piece in (*pieces, ref)]
        if after:
            self.out.append((_plain(after), styles))

    def styles(self, unit: Unit, token: _Token) -> Styles:
        """What the officer made bold or italic, or no longer."""
        return (unit.styles - (unit.looks - token.looks)) | (token.looks - unit.looks)

    def template_looks(self) -> Styles:
        """The looks that docgen gives to the whole paragraph by itself."""
        extra = [unit.looks - unit.styles for unit in self.match.units if unit.kind == "word"]
        return frozenset.intersection(*extra) if extra else frozenset()


def _old(match: Matched) -> Iterator[_Old]:
    for number, unit in enumerate(match.units):
        match unit.kind:
            case "hidden":
                pass
            case "atom":
                yield _Old(("@", number), unit, number)
            case _:
                words = TOKEN.findall(unit.text) if unit.kind == "group" else [unit.text]
                for word in words:
                    text = match.first + word[1:] if match.first and number == 0 else word
                    yield _Old((text, -1), unit, number)


def _hidden(match: Matched) -> Iterator[tuple[int, Unit]]:
    """What prints nothing, with the number of the word that it stands before."""
    at = 0
    for unit in match.units:
        if unit.kind == "hidden":
            yield at, unit
        else:
            at += len(TOKEN.findall(unit.text)) if unit.kind == "group" else 1


def _key(token: _Token, units: Sequence[Unit]) -> _Key:
    atom = token.atom
    if atom is None:
        return token.text, -1
    number = next((n for n, unit in enumerate(units) if unit is atom.unit), None)
    return ("@", number) if number is not None else ("@new", atom.start)


def _whole_groups(
    old: Sequence[_Old], opcodes: Sequence[tuple[str, int, int, int, int]]
) -> set[int]:
    """The groups of which every word still stands, and nothing between them."""
    runs: dict[int, list[tuple[int, int]]] = {}
    for tag, i1, i2, j1, _ in opcodes:
        for i in range(i1, i2):
            if old[i].unit.kind == "group":
                place = j1 + i - i1 if tag == "equal" else -1
                runs.setdefault(old[i].number, []).append((i, place))
    return {
        number
        for number, places in runs.items()
        if all(place >= 0 for _, place in places)
        and all(b[1] == a[1] + 1 for a, b in pairwise(places))
    }


def _nested(leaves: Sequence[tuple[TextInline, Styles]]) -> RichText:
    return tuple(_styled(inline, styles) for inline, styles in leaves)


def _styled(inline: TextInline, styles: Styles) -> TextInline:
    if "em" in styles:
        inline = Emphasis((inline,), 0, 0)
    return Strong((inline,), 0, 0) if "strong" in styles else inline


def _plain(text: str) -> Plain:
    return Plain(text, 0, 0)


def _small(text: str, lang: str) -> str:
    """The word without the capital that docgen gave to the text's first letter."""
    tongue = language(lang)
    for letter in (text[:1].lower()[:1], _DOTLESS):
        if upper(letter, tongue) == text[:1]:
            return letter + text[1:]
    return text


def is_bracket(unit: Unit) -> bool:
    """Whether it is an open bracket and no verb."""
    return isinstance(unit.ref, OpenRef)
