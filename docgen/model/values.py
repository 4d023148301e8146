"""The values that facts hold, and the house style by which a language writes them.

These are what grammar writes: a value knows nothing of words or of languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Literal

from docgen.errors import Place

Gender = Literal["m", "f"]
NameForm = Literal["short", "formal", "full"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one language.

    `say`: how an acronym or foreign name is read (for Turkish harmony); `possessive`: a Turkish
    noun phrase that already ends in a possessive suffix (Bakanlığı takes -nda); `apostrophe`:
    whether Turkish suffixes stand behind one; `gender`: of an Arabic noun.
    """

    text: str
    say: str | None = None
    possessive: bool | None = None
    apostrophe: bool | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day. `hijri` (year, month, day) overrides what Umm al-Qura gives."""

    day: date
    hijri: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class DateRangeValue:
    """From one day to another, both counted in."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day; `zone` is an IANA name, `on` the day that settles its offset.

    `place` is the name by which the zone is called: Ankara time.
    """

    at: time
    zone: str | None = None
    on: date | None = None
    place: Mapping[str, Name] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoneyValue:
    """An amount in an ISO 4217 currency: 0 < amount < 10**15."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A bare number."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class PercentValue:
    """Per cent: 5.5 means 5.5 %. `upto` makes it a range."""

    number: Decimal
    upto: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that is counted or ordered, in one language.

    Arabic needs gender, dual, plural and accusative (اجتماع: dual اجتماعان, oblique اجتماعين,
    plural اجتماعات, accusative اجتماعًا); English a plural; Turkish only the singular.
    """

    singular: str
    plural: str | None = None
    gender: Gender = "m"
    dual: str | None = None
    dual_oblique: str | None = None
    accusative: str | None = None
    definite: str | None = None
    possessive: bool | None = None


@dataclass(frozen=True, slots=True)
class CountValue:
    """So many of a noun; `nouns` by language."""

    number: int
    nouns: Mapping[str, Noun]


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """The n-th of a noun; `nouns` by language."""

    number: int
    nouns: Mapping[str, Noun]


@dataclass(frozen=True, slots=True)
class NameValue:
    """A person, party, place, instrument or term: its names by form and language.

    `forms["short"]["tr"]`. A form that is missing is written by the next shorter one.
    """

    kind: Literal["person", "party", "place", "instrument", "term"]
    forms: Mapping[NameForm, Mapping[str, Name]]
    key: str = ""


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A symbol, phone, address of the web or of mail: always isolated, left to right."""

    kind: Literal["symbol", "phone", "url", "email"]
    text: str


@dataclass(frozen=True, slots=True)
class PhraseValue:
    """Any phrase, by language; isolated with the direction of its own letters."""

    texts: Mapping[str, Name]


@dataclass(frozen=True, slots=True)
class PartiesValue:
    """Parties or chairs in the copy's order, each with its forms; joined by the language."""

    kind: Literal["parties", "chairs"]
    names: tuple[NameValue, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is not known yet (`?`, or absent): it is printed as a MUST_FILL mark, never as nothing.

    `what` names it: a built-in or declared fact (`place`, `trade_target`) or a key (`opened`).
    """

    what: str = ""
    place: Place | None = None


Value = (
    DateValue
    | DateRangeValue
    | TimeValue
    | MoneyValue
    | NumberValue
    | PercentValue
    | CountValue
    | OrdinalValue
    | NameValue
    | CodeValue
    | PhraseValue
    | PartiesValue
)

Digits = Literal["latn", "arab"]
Months = Literal["gregorian", "levant", "dual", "maghreb"]
Numbering = Literal["1.", "1)", "(1)", "1-"]
Quotes = Literal["typed", "guillemets", "curly"]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A series' house style in one language; the defaults are docgen's own.

    `percent`: "words" (5 in words of the language: 5 في المائة, yüzde 5, 5 per cent) or "sign".
    `months`: the Arabic system of month names; None: as the locale has them.
    `clock`: "24" or "12" hours. `institution_apostrophe`: Turkish Bakanlığı'nın instead of
    Bakanlığının. `calendar`: what `long` dates print: gregorian, hijri or parallel.
    `locale`: a CLDR locale that refines the language's (ar_MA, ar_LB). `numbering`: how the number
    of a paragraph looks. `quotes`: what straight double quotes in a text are printed as.
    """

    digits: Digits = "latn"
    months: Months | None = None
    calendar: Literal["gregorian", "hijri", "parallel"] = "gregorian"
    percent: Literal["words", "sign"] = "words"
    clock: Literal["24", "12"] = "24"
    institution_apostrophe: bool = False
    money: Literal["words", "code", "sign"] = "words"
    locale: str | None = None
    numbering: Numbering = "1."
    quotes: Quotes = "typed"
