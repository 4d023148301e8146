"""Pair the paragraphs of an edited file with those that docgen prints today.

By bookmarks first, then by equal words, at last by likeness between two that are sure; never by
place alone. What has no partner was added or taken out, or is a part of one that was parted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from docgen.exchange.linked import Linked
from docgen.exchange.words import WordParagraph

_ALIKE = 0.35
_NAME = re.compile(r"\W", re.ASCII)
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A printed paragraph and what became of it; `guessed`: by likeness alone."""

    linked: Linked
    word: WordParagraph
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Extra:
    """A paragraph that docgen does not print, behind one that it does.

    `split`: it was a part of that one. `copied`: it says what another one says.
    """

    word: WordParagraph
    after: Linked | None
    split: bool = False
    copied: bool = False


@dataclass(slots=True)
class Pairing:
    """`merged` are paragraphs that stand in one of another; `moved` those in another order."""

    pairs: list[Pair] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    missing: list[Linked] = field(default_factory=list)
    merged: list[tuple[Linked, Linked]] = field(default_factory=list)
    moved: list[Linked] = field(default_factory=list)


def paired(
    printed: Sequence[Linked], words: Sequence[WordParagraph], ids: Mapping[str, str]
) -> Pairing:
    """`ids` say which block each bookmark of the file stands for."""
    pairer = _Pairer(list(printed), [w for w in words if w.text or w.names], dict(ids))
    pairer.by_names()
    pairer.by_words()
    pairer.by_likeness()
    return pairer.result()


@dataclass(slots=True)
class _Pairer:
    printed: list[Linked]
    words: list[WordParagraph]
    ids: dict[str, str]
    partner: dict[int, int] = field(default_factory=dict)  # of a printed one: the word paragraph
    guessed: set[int] = field(default_factory=set)
    merged: list[tuple[Linked, Linked]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for one in self.printed:
            for id in filter(None, (one.shown.id, one.shown.row)):
                self.ids.setdefault(_NAME.sub("_", f"p_{id}")[:40], id)

    # ------------------------------------------------------------ by bookmarks

    def by_names(self) -> None:
        keys: dict[_Key, int] = {}
        for number, one in enumerate(self.printed):
            for key in _keys(one):
                keys.setdefault(key, number)
        for number, found in self._named():
            for place, key in enumerate(found):
                printed = keys.get(key)
                if printed is None or printed in self.partner:
                    continue
                if number in self.partner.values():
                    if place and self.printed[printed].shown.id:
                        self._merge(number, printed)
                    continue
                self.partner[printed] = number

    def _merge(self, number: int, printed: int) -> None:
        first = next(p for p, word in self.partner.items() if word == number)
        if first != printed:
            self.merged.append((self.printed[first], self.printed[printed]))

    def _named(self) -> Iterator[tuple[int, list[_Key]]]:
        """The keys of each paragraph of the file."""
        rows: dict[int, str] = {}
        turns: dict[tuple[int, int], int] = {}
        for number, word in enumerate(self.words):
            own = [self.ids[name] for name in word.names if name in self.ids]
            if word.row:
                rows.setdefault(word.row, "")
                rows[word.row] = rows[word.row] or next(iter(own), "")
                turn = turns.get((word.row, word.cell), 0)
                turns[word.row, word.cell] = turn + 1
                if rows[word.row]:
                    yield number, [("row", rows[word.row], str(word.cell), str(turn))]
                    continue
            yield number, [("id", id) for id in own]

    # ------------------------------------------------------------ by words

    def by_words(self) -> None:
        free = self._free_words()
        for number, one in enumerate(self.printed):
            if number in self.partner:
                continue
            text = one.shown.text
            found = next(
                (w for w in free if self.words[w].text == text and self._same_kind(one, w)), None
            )
            if found is not None:
                self.partner[number] = found
                free.remove(found)

    def _free_words(self) -> list[int]:
        taken = set(self.partner.values())
        return [n for n, word in enumerate(self.words) if n not in taken and word.text]

    def _same_kind(self, one: Linked, word: int) -> bool:
        found = self.words[word]
        # signatures stand in a table of Word's, and in none of docgen's
        return bool(found.note) == one.shown.note and (bool(found.cell) or not one.shown.cell)

    # ------------------------------------------------------------ by likeness

    def by_likeness(self) -> None:
        for number, one in enumerate(self.printed):
            if number in self.partner:
                continue
            low, high = self._between(number)
            free = [w for w in self._free_words() if low < w < high and self._same_kind(one, w)]
            likeness = {w: _likeness(one.shown.text, self.words[w].text) for w in free}
            best = max(likeness, key=likeness.__getitem__, default=None)
            if best is not None and likeness[best] >= _ALIKE:
                self.partner[number] = best
                self.guessed.add(number)
            elif one.stretch is None and len(free) == 1:
                self.partner[number] = free[0]  # docgen's own words, written anew

    def _between(self, number: int) -> tuple[int, int]:
        before = [self.partner[n] for n in range(number) if n in self.partner]
        after = [self.partner[n] for n in range(number + 1, len(self.printed)) if n in self.partner]
        low = before[-1] if before else -1
        high = next((w for w in after if w > low), len(self.words))
        return low, high

    # ------------------------------------------------------------ the result

    def result(self) -> Pairing:
        pairs = [
            Pair(self.printed[p], self.words[w], p in self.guessed)
            for p, w in sorted(self.partner.items())
        ]
        of_word = {w: self.printed[p] for p, w in self.partner.items()}
        merged = {id(second) for _, second in self.merged}
        missing = [
            one
            for n, one in enumerate(self.printed)
            if n not in self.partner and id(one) not in merged
        ]
        return Pairing(pairs, list(self._extras(of_word)), missing, self.merged, self._moved())

    def _extras(self, of_word: Mapping[int, Linked]) -> Iterator[Extra]:
        after: Linked | None = None
        known = {one.shown.text for one in self.printed if len(one.shown.text) > 20}
        for number, word in enumerate(self.words):
            if number in of_word:
                after = of_word[number]
            elif word.text:
                own = after.shown.id if after else ""
                split = bool(own) and own in {self.ids.get(name, "") for name in word.inside}
                yield Extra(word, after, split, word.text in known)

    def _moved(self) -> list[Linked]:
        """Those that stand out of the order of the others, as few as possible."""
        named = [
            (p, w)
            for p, w in sorted(self.partner.items())
            if self.printed[p].shown.id and not self.printed[p].shown.note
        ]
        order = _longest_rise([w for _, w in named])
        return [self.printed[p] for n, (p, _) in enumerate(named) if n not in order]


def _keys(one: Linked) -> list[_Key]:
    shown = one.shown
    if shown.row:
        return [("row", shown.row, str(shown.cell), str(shown.turn))]
    return [("id", shown.id)] if shown.id and not shown.cell else []


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _longest_rise(values: Sequence[int]) -> set[int]:
    """The places of a longest rising run."""
    best: list[list[int]] = []
    for place, value in enumerate(values):
        before = [chain for chain in best if values[chain[-1]] < value]
        best.append([*_longest(before), place])
    return set(_longest(best))


def _longest(chains: Sequence[list[int]]) -> list[int]:
    return max(chains, key=list.__len__, default=[])
