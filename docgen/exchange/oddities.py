"""Say what is odd in a text that somebody else wrote. Nothing is mended by itself.

A source is kept as it is; what it lacks, mixes or repeats is for a human to decide.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import cast

from docgen.errors import Place, Problem, Severity
from docgen.exchange.foreign import ForeignParagraph, ForeignText, controls
from docgen.exchange.proposing import mentions, verbs
from docgen.languages import LANGUAGES
from docgen.model.series import Series
from docgen.recognise import Day, Weekday, found
from docgen.recognise.folding import folded

_ARABIC = "\u0621-\u064a\u064b-\u0652\u0670\u0640"
_WORD = re.compile(rf"[\w{_ARABIC}]+")
_TANWIN = "\u064b"
_ALEF = "\u0627"
_VOWELS = re.compile("[\u064c-\u0652]")
_STRAIGHT = re.compile("[\"']")
_ONE_SIDED = re.compile(r"\w/ \w|\w /\w")
_COMMAS = re.compile("[,\u060c]")
_SEMICOLONS = re.compile("[;\u061b]")
_YEAR = re.compile(r"(\S+)\s+((?:19|20)[0-9]{2})\b")
_SENTENCE = re.compile(r"(?<=[.!?\u061f])\s+")
_MANY_COMMAS = 8
_ALIKE = 0.6
_FEW_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists of a language."""

    frames: tuple[str, ...]
    sides: tuple[str, ...]
    spellings: dict[str, str]
    before_year: tuple[str, ...]
    before_comma: tuple[str, ...]
    dual: tuple[str, ...] = ()
    dual_suffix: str = ""
    plural_suffix: str = ""
    article: str = ""
    future: tuple[str, ...] = ()
    nationals: tuple[str, ...] = ()


@cache
def _words(lang: str) -> _Words:
    text = files("docgen.exchange").joinpath("data/oddities.toml").read_text("utf-8")
    data = cast("dict[str, object]", tomllib.loads(text)[lang])
    return _Words(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items()})  # type: ignore[arg-type]


Oddity = tuple[int, str, str]  # the paragraph's number, what is odd, what to do


def oddities(text: ForeignText, series: Series) -> list[Problem]:
    """Everything odd, at its paragraph."""
    everything = [
        *(odd for p in text.paragraphs for odd in _of_paragraph(p, text.lang, series)),
        *_of_text(text, series),
    ]
    return [
        Problem(Place(text.file, number), message, cure, Severity.INFO, "adopt", None, (text.lang,))
        for number, message, cure in everything
    ]


# ---------------------------------------------------------------- one paragraph


def _of_paragraph(one: ForeignParagraph, lang: str, series: Series) -> Iterator[Oddity]:
    for message, cure in (
        *_marks(one.text, lang),
        *_wording(one.text, lang),
        *_omissions(one.text, lang, series),
        *_structure(one.text, lang),
    ):
        yield one.number, message, cure
    if count := controls(one.raw):
        yield (
            one.number,
            f"{count} invisible marks of direction are left out",
            "docgen sets its own",
        )


def _marks(text: str, lang: str) -> Iterator[tuple[str, str]]:
    if LANGUAGES[lang].rtl and _STRAIGHT.search(text):
        yield "straight quotation marks", f"the house sets {' '.join(LANGUAGES[lang].quotes)}"
    for found_at in _ONE_SIDED.finditer(text):
        yield f"a space on one side of '{found_at[0]}'", "write the slash without spaces"
    for word in _words(lang).before_comma:
        if re.search(rf"[,\u060c] {word}\b", text):
            yield f"a comma before '{word}'", "is it one too many?"
    if len(_COMMAS.findall(text)) >= _MANY_COMMAS and not _SEMICOLONS.search(text):
        yield "a long list with commas alone", "part it with semicolons, or make items of it"


def _wording(text: str, lang: str) -> Iterator[tuple[str, str]]:
    words = _words(lang)
    for frame in words.frames:
        if _holds(text, frame, lang):
            yield (
                f"a reporter's words: '{frame}'",
                "a statement does not speak of itself: take them out",
            )
    for wrong, right in words.spellings.items():
        if _holds(text, wrong, lang):
            yield f"'{wrong}'", f"the house writes '{right}'"
    if words.plural_suffix:
        for word in _WORD.findall(text):
            bare = word.rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
            noun = not bare.startswith((words.article, *words.future))
            long = len(bare) > len(words.plural_suffix) + 3
            if noun and long and bare.endswith(words.plural_suffix):
                yield f"'{word}' speaks of many, the sides are two", f"…{words.dual_suffix}?"


def _omissions(text: str, lang: str, series: Series) -> Iterator[tuple[str, str]]:
    parties = {name for names in _party_names(series, lang) for name in names}
    named = [m for m in mentions(text, lang, series) if text[m.start : m.end] in parties]
    for one, other in pairwise(named):
        if text[one.end : other.start] == " " and one.value != other.value:
            words = text[one.start : other.end]
            yield f"two names side by side: '{words}'", "is a word left out between them?"
    words_of = _words(lang)
    for before, year in _YEAR.findall(text) if words_of.before_year else ():
        word = before.strip("«»\"'()")
        months = any(
            isinstance(v.value, Day) and v.value.month for v in found(f"{before} {year}", lang)
        )
        if word not in words_of.before_year and not months and not word.isdigit():
            yield f"a year without a word before it: '{before} {year}'", "is one left out?"
    if words_of.article:
        tokens = _WORD.findall(text)
        for one_word, other_word in pairwise(tokens):
            definite = words_of.article in one_word[:3] and len(one_word) > 4
            if definite and other_word in words_of.nationals:
                yield f"'{one_word} {other_word}' has one article", "is one left out?"
            plain = (
                not one_word.startswith(words_of.article) and words_of.article not in one_word[:3]
            )
            if plain and other_word in {words_of.article + n for n in words_of.nationals}:
                yield (
                    f"'{one_word} {other_word}': only the adjective has an article",
                    "is one left out?",
                )


def _party_names(series: Series, lang: str) -> Iterator[tuple[str, str]]:
    for party in series.content.parties.values():
        for record in party.names:
            yield record.short[lang].text, record.formal[lang].text


def _structure(text: str, lang: str) -> Iterator[tuple[str, str]]:
    everything = found(text, lang)
    if any(isinstance(v.value, Weekday) for v in everything) and not any(
        isinstance(v.value, Day) and v.value.day for v in everything
    ):
        yield "a day of the week without a date", "name the day: {held}"
    sentences = [s for s in _SENTENCE.split(text) if verbs(s, lang)]
    if len(sentences) > 1:
        yield f"{len(sentences)} sentences with verbs of their own", "one theme, one paragraph"
    passive = [v for v in verbs(text, lang) if v.form.startswith("passive")]
    if passive:
        words = text[passive[0].start : passive[0].end]
        yield f"'{words}': nobody is said to do it", "who answers for it? say so under commitments"


def _holds(text: str, words: str, lang: str) -> bool:
    proclitic = "[\u0648\u0641]?" if LANGUAGES[lang].rtl else ""
    return bool(re.search(rf"(?<!\w){proclitic}{re.escape(words)}(?!\w)", text, re.IGNORECASE))


# ---------------------------------------------------------------- the whole text


def _of_text(text: ForeignText, series: Series) -> Iterator[Oddity]:
    whole = "\n".join(p.text for p in text.paragraphs)
    yield from _several_names(text, whole)
    yield from _forbidden(text, series)
    yield from _mixed_marks(whole)
    yield from _repeated(text.paragraphs)
    yield from _variants(text, series)


def _several_names(text: ForeignText, whole: str) -> Iterator[Oddity]:
    sides = [side for side in _words(text.lang).sides if _holds(whole, side, text.lang)]
    if len(sides) > 1:
        yield 1, f"the sides are called {', '.join(sides)}", "choose one"


def _forbidden(text: ForeignText, series: Series) -> Iterator[Oddity]:
    for key, term in series.content.terms.items():
        for wrong in term.forbidden.get(text.lang, ()) if term.forbidden else ():
            for one in text.paragraphs:
                # also behind a preposition that is written in one word with the article
                bare = wrong.removeprefix(_words(text.lang).article or "\0")
                if _holds(one.text, wrong, text.lang) or re.search(
                    rf"(?<!\w)\w{{0,2}}{re.escape(bare)}(?!\w)", one.text
                ):
                    right = term.short[text.lang].text
                    yield one.number, f"'{wrong}' for the term '{key}'", f"it is called {right}"


def _mixed_marks(whole: str) -> Iterator[Oddity]:
    before, after = whole.count(_TANWIN + _ALEF), whole.count(_ALEF + _TANWIN)
    if before and after:
        yield 1, f"tanwin stands before the alef ({before}) and behind it ({after})", "choose one"
    vowels = len(_VOWELS.findall(whole))
    if 0 < vowels < len(whole) / 50:
        yield 1, f"{vowels} vowel marks in the whole text", "are they meant?"
    eastern = len(re.findall("[\u0660-\u0669]", whole))
    western = len(re.findall("[0-9]", whole))
    if eastern and western:
        yield 1, f"{western} European and {eastern} Arabic-Indic digits", "docgen sets one kind"


def _repeated(paragraphs: Sequence[ForeignParagraph]) -> Iterator[Oddity]:
    """Sentences that say what a part of another paragraph says."""
    for one in paragraphs:
        for other in paragraphs:
            if one.number < other.number and _says_again(other.text, one.text):
                yield other.number, f"repeats a part of paragraph {one.number}", "is it said twice?"


def _says_again(short: str, long: str) -> bool:
    words, others = short.split(), long.split()
    if not _FEW_WORDS < len(words) < len(others):
        return False
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks if b.size > 1) >= _ALIKE * len(words)


def _variants(text: ForeignText, series: Series) -> Iterator[Oddity]:
    """Words that are nearly the name of somebody of the series."""
    for person in series.content.people.values():
        if text.lang not in person.name:
            continue
        own = folded(person.name[text.lang].text.split()[-1], text.lang)
        for one in text.paragraphs:
            for word in _WORD.findall(one.text):
                alike = SequenceMatcher(None, folded(word, text.lang), own).ratio()
                if len(word) > 4 and 0.8 <= alike < 1 and abs(len(word) - len(own)) <= 2:
                    yield (
                        one.number,
                        f"'{word}' is nearly '{person.name[text.lang].text}'",
                        "is it?",
                    )
