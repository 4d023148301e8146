"""Facts as the content declares them; the key that stands there decides the kind."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from docgen.model.base import (
    UNKNOWN,
    ById,
    Content,
    Currency,
    Day,
    DocumentSymbol,
    Email,
    HijriDay,
    Id,
    KnownAmount,
    KnownClock,
    KnownCount,
    KnownDay,
    KnownDecimal,
    KnownId,
    KnownNumberOf,
    KnownPartyRef,
    Leaf,
    Line,
    Phone,
    Url,
    Zone,
)
from docgen.model.local import LocalName
from docgen.model.scalars import Unreadable, check_decimals, read_year
from docgen.model.values import Missing


class FactBase(Content):
    """`as_of` and `source` say since when and from where a fact is known; neither is printed."""

    as_of: Day | None = None
    source: Line | None = None


class DateFact(FactBase):
    """A day; `hijri` where the official Hijri date is not that of Umm al-Qura."""

    date: KnownDay
    hijri: HijriDay | None = None


class YearFact(FactBase):
    """A year by itself."""

    year: Annotated[int | Missing, Leaf(read_year, {"type": ["integer", "string"]}, unknown=True)]


class DateRangeFact(FactBase):
    """From one day to another."""

    start: KnownDay = Field(alias="from")
    end: KnownDay = Field(alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> DateRangeFact:
        refuse_backwards(self.start, self.end)
        return self


class TimeFact(FactBase):
    """A time of day; `place` gives the zone where `zone` does not."""

    time: KnownClock
    zone: Zone | None = None
    on: Day | None = None
    place: Id | None = None


class MoneyFact(FactBase):
    """An amount in a currency."""

    money: KnownAmount
    currency: Currency

    @model_validator(mode="after")
    def _fits_the_currency(self) -> MoneyFact:
        if not isinstance(self.money, Missing):
            check_decimals(self.money, self.currency)
        return self


class NumberFact(FactBase):
    """A bare number."""

    number: KnownDecimal


class CountFact(FactBase):
    """So many of a noun of the series or docgen's own."""

    count: KnownCount
    of: Id


class OrdinalFact(FactBase):
    """The n-th of a noun."""

    ordinal: KnownNumberOf
    of: Id


class PercentFact(FactBase):
    """Per cent; `upto` makes it a range."""

    percent: KnownDecimal
    upto: KnownDecimal | None = None


class PersonFact(FactBase):
    """A person of the series; `office` where two are held at once."""

    person: KnownId
    office: Id | None = None


class PartyFact(FactBase):
    """A party of the series."""

    party: KnownPartyRef


class PlaceFact(FactBase):
    """A place of the series."""

    place: KnownId


class InstrumentFact(FactBase):
    """An instrument of the series."""

    instrument: KnownId


class TermFact(FactBase):
    """A term of the series."""

    term: KnownId


class SymbolFact(FactBase):
    """The symbol of a document."""

    symbol: DocumentSymbol


class PhoneFact(FactBase):
    """A telephone number."""

    phone: Phone


class UrlFact(FactBase):
    """An address of the web."""

    url: Url


class EmailFact(FactBase):
    """An address of mail."""

    email: Email


class PhraseFact(FactBase):
    """Any phrase, in each language."""

    text: LocalName


def refuse_backwards(start: object, end: object) -> None:
    """Refuse a range that ends before it begins."""
    if isinstance(start, Missing) or isinstance(end, Missing):
        return
    if end < start:  # type: ignore[operator]
        raise Unreadable(f"{end} is before {start}", "exchange 'from' and 'to'")


def _refuse(text: str) -> Missing:
    raise Unreadable(
        f"'{text}' does not say what kind of fact it is",
        "write {kind: value}, as in {place: ankara}",
    )


Unknown = Annotated[Missing, Leaf(_refuse, {"const": UNKNOWN}, unknown=True)]

# The key that decides, in the order in which keys are looked for: `time` before `place`.
_KIND_OF_KEY = {
    "money": "money",
    "time": "time",
    "date": "date",
    "year": "year",
    "from": "range",
    "to": "range",
    "number": "number",
    "count": "count",
    "ordinal": "ordinal",
    "percent": "percent",
    "person": "person",
    "party": "party",
    "place": "place",
    "instrument": "instrument",
    "term": "term",
    "symbol": "symbol",
    "phone": "phone",
    "url": "url",
    "email": "email",
    "text": "text",
}
FACT_KEYS = tuple(_KIND_OF_KEY)


def _kind(given: object) -> str | None:
    """The tag of a declaration; tags stand in <> so that no key is taken for one."""
    if not isinstance(given, dict):
        return "<unknown>"
    found = next((kind for key, kind in _KIND_OF_KEY.items() if key in given), None)
    return f"<{found}>" if found else None


Fact = Annotated[
    Annotated[DateFact, Tag("<date>")]
    | Annotated[YearFact, Tag("<year>")]
    | Annotated[DateRangeFact, Tag("<range>")]
    | Annotated[TimeFact, Tag("<time>")]
    | Annotated[MoneyFact, Tag("<money>")]
    | Annotated[NumberFact, Tag("<number>")]
    | Annotated[CountFact, Tag("<count>")]
    | Annotated[OrdinalFact, Tag("<ordinal>")]
    | Annotated[PercentFact, Tag("<percent>")]
    | Annotated[PersonFact, Tag("<person>")]
    | Annotated[PartyFact, Tag("<party>")]
    | Annotated[PlaceFact, Tag("<place>")]
    | Annotated[InstrumentFact, Tag("<instrument>")]
    | Annotated[TermFact, Tag("<term>")]
    | Annotated[SymbolFact, Tag("<symbol>")]
    | Annotated[PhoneFact, Tag("<phone>")]
    | Annotated[UrlFact, Tag("<url>")]
    | Annotated[EmailFact, Tag("<email>")]
    | Annotated[PhraseFact, Tag("<text>")]
    | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_kind),
]
Facts = ById[Fact]
