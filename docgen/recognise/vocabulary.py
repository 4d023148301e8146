"""The words by which a language says values: docgen's own lists, and the currencies of CLDR."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar, get_args

from docgen.languages import language
from docgen.model.currencies import currency_decimals
from docgen.recognise.folding import folded
from docgen.recognise.phrases import Phrases
from docgen.recognise.recognised import Cited
from docgen.recognise.words import TURKISH_SUFFIX, forms

T = TypeVar("T")
Size = Literal["unit", "ten", "teen", "hundreds", "scale", "behind", "dual"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word that is a number, or part of one.

    `behind`: a scale that is a number only behind another; `dependent`: one or two that count only
    before another number word; `joined`: an Arabic "and" hangs on it; `governed`: a preposition.
    """

    value: Fraction
    size: Size
    ordinal: bool = False
    dependent: bool = False
    joined: bool = False
    governed: bool = False


@dataclass(frozen=True, slots=True)
class Times:
    """How times of day are said."""

    before: Phrases[bool]
    halves: Phrases[int]
    noon: Phrases[int]
    half: Phrases[int]


class Vocabulary:
    """Everything that the readers ask of a language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        data = tomllib.loads(
            files("docgen.recognise").joinpath(f"data/{lang}.toml").read_text("utf-8")
        )
        self.bare = frozenset(folded(word, lang) for word in data.get("bare", ()))
        self._numbers = dict(_number_words(data, lang))
        self._known: dict[tuple[str, bool], tuple[NumberWord, ...]] = {}
        self.fractions = self._mapped(data["fractions"], Fraction)
        self.decades = self._mapped(data["decades"], int)
        quantities = data["quantities"]
        self.half_behind = self._phrases(quantities.get("half_behind", ()))
        self.percent_before = self._phrases(quantities["percent_before"])
        self.percent_behind = self._phrases(quantities["percent_behind"])
        self.ranges = self._phrases(quantities["ranges"])
        self.lists = self._phrases(quantities["lists"])
        self.one = self._words(quantities["one"])
        self.two = self._words(quantities["two"])
        self.dual_endings = tuple(self._words(quantities["dual_endings"]))
        self.falling = tuple(self._words(quantities["falling"]))
        self.currencies = _currencies(data["currencies"], lang)
        self.months = self._mapped(data["months"], int, "|")
        self.hijri = self._mapped(data["hijri"], int, "|")
        self.weekdays = self._mapped(data["weekdays"], int, "|", self.bare)
        self.calendar_words = frozenset(
            folded(word, lang)
            for table in ("months", "weekdays")
            for words in data[table].values()
            for word in words.split("|")
        )
        dates = data["dates"]
        self.date_fillers = self._phrases(dates["fillers"])
        self.hijri_eras = self._phrases(dates["hijri_eras"])
        self.era = self._phrases(dates["era"])
        self.times = self._times(data["times"])
        self.citations = self._citations(data["citations"])
        self.number_signs = self._phrases(data["citations"]["number_signs"])

    # ------------------------------------------------------------ number words

    def number_words(self, word: str, *, behind: bool = False) -> tuple[NumberWord, ...]:
        """The number words that a word is made of; none for most words.

        `behind`: a number stands before it, so that no suffix makes it another word (680 bini).
        """
        if (word, behind) not in self._known:
            self._known[word, behind] = self._taken_apart(word, behind=behind)
        return self._known[word, behind]

    def _taken_apart(self, word: str, *, behind: bool) -> tuple[NumberWord, ...]:
        for form in forms(word, self.lang):
            found = self._numbers.get(form.base)
            if found and (behind or form.base == word or form.base not in self.bare):
                return (replace(found, joined=form.joined, governed=form.governed),)
        return self._closed_up(word) if self.lang == "tr" else ()

    def _closed_up(self, word: str) -> tuple[NumberWord, ...]:
        """Turkish numbers written as one word: onbeş, ikiyüzelli."""
        for number, found in self._numbers.items():
            if not word.startswith(number) or len(word) == len(number):
                continue
            rest = word[len(number) :]
            if rest in self._numbers:
                return (found, self._numbers[rest])
            if others := self._closed_up(rest):
                return (found, *others)
            ends = (base for base in self._numbers if rest.startswith(base))
            if base := next(
                (base for base in ends if TURKISH_SUFFIX.fullmatch(rest, len(base))), None
            ):
                return (found, self._numbers[base])
        return ()

    # ------------------------------------------------------------ lists

    def _words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(folded(word, self.lang) for word in words)

    def _phrases(self, phrases: Iterable[str], *, inflected: bool = True) -> Phrases[bool]:
        made: Phrases[bool] = Phrases(self.lang, inflected=inflected)
        for phrase in phrases:
            made.add(phrase, True)
        return made

    def _mapped(
        self,
        table: Mapping[str, str],
        key: Callable[[str], T],
        between: str = " ",
        bare: Iterable[str] = (),
    ) -> Phrases[T]:
        made: Phrases[T] = Phrases(self.lang, bare)
        for number, phrases in table.items():
            for phrase in phrases.split(between):
                made.add(phrase, key(number))
        return made

    def _times(self, data: Mapping[str, Sequence[str]]) -> Times:
        def phrases(meanings: Mapping[str, int]) -> Phrases[int]:
            made: Phrases[int] = Phrases(self.lang)
            for key, meaning in meanings.items():
                for phrase in data[key]:
                    made.add(phrase, meaning)
            return made

        return Times(
            self._phrases(data["before"], inflected=self.lang == "ar"),
            phrases({"am": 0, "pm": 12}),
            phrases({"noon": 12 * 60, "midnight": 0}),
            phrases({"half": 30, "quarter": 15, "less_quarter": -15}),
        )

    def _citations(self, data: Mapping[str, Sequence[str]]) -> Phrases[Cited]:
        made: Phrases[Cited] = Phrases(self.lang)
        for kind in get_args(Cited):
            for word in data[kind]:
                made.add(word, kind)
        return made


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The words of a language, read once."""
    return Vocabulary(lang)


# ---------------------------------------------------------------- numbers


def _number_words(data: Mapping[str, Any], lang: str) -> Iterator[tuple[str, NumberWord]]:
    for number, words in data["cardinals"].items():
        yield from _each(words, lang, NumberWord(Fraction(number), _size(int(number))))
    for number, words in data["dependent"].items():
        word = NumberWord(Fraction(number), "unit", dependent=True)
        yield from _each(words, lang, word)
    for number, words in data["ordinals"].items():
        word = NumberWord(Fraction(number), _size(int(number)), ordinal=True)
        yield from _each(words, lang, word)
    sizes: dict[str, Size] = {"scales": "scale", "scales_behind": "behind", "scales_dual": "dual"}
    for table, size in sizes.items():
        for number, words in data[table].items():
            yield from _each(words, lang, NumberWord(Fraction(number), size))


def _each(words: str, lang: str, meaning: NumberWord) -> Iterator[tuple[str, NumberWord]]:
    for word in words.split():
        yield folded(word, lang), meaning


def _size(number: int) -> Size:
    if number < 10:
        return "unit"
    if number < 100:
        return "ten" if number % 10 == 0 else "teen"
    return "scale" if number in (100, 1000) else "hundreds"


# ---------------------------------------------------------------- currencies


def _currencies(data: Mapping[str, Any], lang: str) -> Phrases[frozenset[str]]:
    """Nouns mean every currency that has them; with its qualifier, one; a code or a sign, one."""
    made: Phrases[frozenset[str]] = Phrases(lang)
    meanings: dict[str, set[str]] = {}
    for phrase, code in _currency_phrases(data, lang):
        meanings.setdefault(folded(phrase, lang), set()).add(code)
    for phrase, codes in meanings.items():
        made.add(phrase, frozenset(codes))
    return made


def _currency_phrases(data: Mapping[str, Any], lang: str) -> Iterator[tuple[str, str]]:
    from docgen.recognise.cldr import currency_names, currency_signs

    for code in currency_decimals():
        name = currency_names(language(lang).locale).get(code, "")
        words = folded(name, lang).split()
        if words:
            yield from ((phrase, code) for phrase in _spellings(words, data, lang))
    for code, phrases in data["codes"].items():
        yield from ((phrase, code) for phrase in phrases)
    for sign, codes in currency_signs().items():
        yield from ((sign, code) for code in codes)


def _spellings(words: list[str], data: Mapping[str, Any], lang: str) -> Iterator[str]:
    """The name, the noun alone, and both with the other spellings of noun and qualifier."""
    at = 0 if lang == "ar" else -1
    others = _others(words[at], data["nouns"], lang)
    qualified = _others(words[at], data.get("qualified", {}), lang)
    nouns = [words[at], *(others or qualified or ())]
    rest = words[1:] if at == 0 else words[:-1]
    rests = [rest]
    for index, word in enumerate(rest):
        others_of_word = _others(word, data["qualifiers"], lang) or ()
        rests += [[*rest[:index], other, *rest[index + 1 :]] for other in others_of_word]
    for noun in nouns:
        if others is not None:
            yield noun  # other nouns by themselves are common words: won, yeni
        for words_before in rests:
            yield " ".join([noun, *words_before] if at == 0 else [*words_before, noun])


def _others(word: str, table: Mapping[str, str], lang: str) -> list[str] | None:
    for key, others in table.items():
        if folded(key, lang) == word:
            return folded(others, lang).split()
    return None
