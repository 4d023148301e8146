"""Propose what in a foreign text is a fact, a name of the series, or the verb of a paragraph.

Nothing is put into braces unless docgen then prints the very words of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from docgen.document.printed import bare
from docgen.grammar import FormError, forms_of, fuse, write
from docgen.languages import LANGUAGES, language
from docgen.model.lexicon import lexicon
from docgen.model.series import Series
from docgen.model.values import CodeValue, DateValue, MoneyValue, PercentValue, Value
from docgen.recognise import Code, Day, Mention, NameFinder, Quantity, Recognised, found
from docgen.text.source import escaped

_CASES = ("loc", "abl", "dat", "gen", "acc", "ins")
_SUFFIX = re.compile("[’'][^\\W\\d_]{1,6}")
_LONGEST_PROCLITIC = 3
_LETTER = re.compile("[\\w\u064b-\u0652\u0640]")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A stretch of a text that a reference in braces prints."""

    start: int
    end: int
    braces: str


@dataclass(slots=True)
class Facts:
    """The facts found so far, each once: its name by its declaration."""

    names: dict[str, str] = field(default_factory=dict)

    def name(self, kind: str, declaration: str) -> str:
        """The name of a fact of that declaration."""
        if declaration not in self.names:
            number = sum(name.startswith(kind) for name in self.names.values()) + 1
            self.names[declaration] = f"{kind}_{number}"
        return self.names[declaration]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon where it stands in a text, and the form in which it stands there."""

    key: str
    form: str
    start: int
    end: int

    @property
    def braces(self) -> str:
        return "{verb}" if self.form == "singular" else f"{{verb:{self.form}}}"


# ---------------------------------------------------------------- facts and names


def proposals(text: str, lang: str, series: Series, facts: Facts) -> list[Proposed]:
    """What can stand in braces, in order; where two overlap, the first and longer one."""
    everything = [*_values(text, lang, series, facts), *_names(text, lang, series)]
    kept: list[Proposed] = []
    for one in sorted(everything, key=lambda p: (p.start, p.start - p.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _values(text: str, lang: str, series: Series, facts: Facts) -> Iterator[Proposed]:
    for one in found(text, lang):
        made = _value(one)
        if made is None:
            continue
        kind, declaration, value = made
        form = _form(value, text[one.start : one.end], lang, series)
        if form is not None and not _inside_word(text, one.start, one.end):
            name = facts.name(kind, declaration)
            yield Proposed(one.start, one.end, f"{{{name}{':' + form if form else ''}}}")


def _value(one: Recognised) -> tuple[str, str, Value] | None:
    match one.value:
        case Day(day=int(day), month=int(month), year=int(year)):
            try:
                when = date(year, month, day)
            except ValueError:
                return None
            return "date", f"{{date: {when.isoformat()}}}", DateValue(when)
        case Quantity() as quantity if one.kind == "money":
            currency = next(iter(sorted(quantity.currencies)), "")
            if len(quantity.currencies) != 1 and "USD" in quantity.currencies:
                currency = "USD"
            if quantity.value.denominator != 1 or not currency:
                return None
            amount = Decimal(quantity.value.numerator)
            text = f"{{money: {amount}, currency: {currency}}}"
            return "amount", text, MoneyValue(amount, currency)
        case Quantity() as quantity if one.kind == "percent" and not one.role:
            number = Decimal(quantity.value.numerator) / Decimal(quantity.value.denominator)
            return "share", f"{{percent: {number}}}", PercentValue(number)
        case Code(text=symbol) if "/" in symbol and "@" not in symbol and ":" not in symbol:
            return "symbol", f'{{symbol: "{symbol}"}}', CodeValue("symbol", symbol)
    return None


def _form(value: Value, words: str, lang: str, series: Series) -> str | None:
    """The form in which the value is written so; None where it never is."""
    tongue, style = language(lang), series.style(lang)
    for form in ("", *forms_of(value, tongue)):
        for case in ("", *_CASES):
            forms = tuple(filter(None, (form, case)))
            try:
                if bare(write(value, forms, tongue, style).text) == words:
                    return ",".join(forms)
            except FormError:
                break
    return None


def _inside_word(text: str, start: int, end: int) -> bool:
    before = bool(start and _LETTER.match(text[start - 1]) and _LETTER.match(text[start]))
    return before or bool(end < len(text) and _LETTER.match(text[end]))


def _names(text: str, lang: str, series: Series) -> Iterator[Proposed]:
    known = list(_records(series, lang))
    for one in _finder(series, lang).found(text):
        if not isinstance(one.value, Mention):
            continue
        key, words = one.value.key, text[one.start : one.end]
        braces = _with_letters(words, [(form, name) for k, form, name in known if k == key], key)
        if braces and not _inside_word(text, one.start, one.end):
            yield Proposed(one.start, one.end, braces)


def _with_letters(words: str, names: Sequence[tuple[str, str]], key: str) -> str:
    """The record in braces, with the letters that stand in one word with it; "" for another name.

    The longest name first: what is left over is what a language writes before or behind it.
    """
    for form, name in sorted(names, key=lambda one: -len(one[1])):
        braces = f"{{{key}{':' + form if form else ''}}}"
        if words == name:
            return braces
        if words.startswith(name) and _SUFFIX.fullmatch(words, len(name)):
            return braces + words[len(name) :]
        for length in range(1, _LONGEST_PROCLITIC + 1):
            if words[:length].isalpha() and fuse(words[:length], name) == words:
                return words[:length] + braces
    return ""


def _records(series: Series, lang: str) -> Iterator[tuple[str, str, str]]:
    """Each name of the series: its record, its form, the name."""
    content = series.content
    for key, party in content.parties.items():
        for record in party.names:
            yield key, "", record.short[lang].text
            yield key, "formal", record.formal[lang].text
    for key, person in content.people.items():
        yield key, "", person.name[lang].text
    for key, venue in content.places.items():
        yield key, "", venue.name[lang].text
    for records in (content.terms, content.instruments):
        for key, named in records.items():
            if named.formal and lang in named.formal:
                yield key, "formal", named.formal[lang].text
            if lang in named.short:
                yield key, "", named.short[lang].text


def _finder(series: Series, lang: str) -> NameFinder:
    return _finder_of(tuple((key, name) for key, _, name in _records(series, lang)), lang)


@lru_cache(maxsize=8)
def _finder_of(names: tuple[tuple[str, str], ...], lang: str) -> NameFinder:
    return NameFinder(names, lang)


def mentions(text: str, lang: str, series: Series) -> list[Recognised]:
    """The records of the series that a text names."""
    return _finder(series, lang).found(text)


# ---------------------------------------------------------------- verbs


@cache
def _forms(lang: str) -> tuple[tuple[str, str, str], ...]:
    """Every written form of every verb, the longest first."""
    every = [
        (words, key, form)
        for key, verb in lexicon().items()
        for form, words in verb.forms[lang].items()
    ]
    return tuple(sorted(every, key=lambda one: -len(one[0])))


def verbs(text: str, lang: str) -> list[Verb]:
    """The verbs of the lexicon that stand in a text as words; an Arabic one may follow و or ف."""
    proclitic = "[\u0648\u0641]?" if LANGUAGES[lang].rtl else ""
    taken: list[Verb] = []
    for words, key, form in _forms(lang):
        pattern = rf"(?<![\w\u064b-\u0652])(?:{proclitic})({re.escape(words)})(?![\w\u064b-\u0652])"
        for match in re.finditer(pattern, text):
            start, end = match.span(1)
            same = [v for v in taken if (v.start, v.end) == (start, end)]
            if same or not any(v.start < end and start < v.end for v in taken):
                taken.append(Verb(key, form, start, end))
    return sorted(taken, key=lambda v: (v.start, _order(v.key)))


@cache
def _order(key: str) -> int:
    return list(lexicon()).index(key)


def braced(text: str, found_there: Sequence[Proposed]) -> str:
    """The text as content: the proposals in braces, everything else as it prints itself."""
    out, at = "", 0
    for one in sorted(found_there, key=lambda p: p.start):
        if one.start >= at:
            out += escaped(text[at : one.start]) + one.braces
            at = one.end
    return out + escaped(text[at:])
