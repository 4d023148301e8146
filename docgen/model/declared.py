"""Turn a declared fact into the value that grammar writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from docgen.model.facts import (
    CountFact,
    DateFact,
    DateRangeFact,
    EmailFact,
    Fact,
    InstrumentFact,
    MoneyFact,
    NumberFact,
    OrdinalFact,
    PartyFact,
    PercentFact,
    PersonFact,
    PhoneFact,
    PhraseFact,
    PlaceFact,
    SymbolFact,
    TermFact,
    TimeFact,
    UrlFact,
    YearFact,
)
from docgen.model.values import (
    CodeValue,
    CountValue,
    DateRangeValue,
    DateValue,
    Missing,
    MoneyValue,
    NumberValue,
    OrdinalValue,
    PercentValue,
    PhraseValue,
    TimeValue,
    Value,
)

if TYPE_CHECKING:
    from docgen.model.meeting import Meeting


class UnknownFactError(LookupError):
    """A name that no fact has; `known` are the names there are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"no fact '{name}'")

    def __reduce__(self) -> tuple[type[UnknownFactError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.name, self.known)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference means: a value, and the forms in which it is to be written."""

    value: Value | Missing
    forms: tuple[str, ...] = ()


def found(fact: Fact, meeting: Meeting, forms: tuple[str, ...]) -> Found:
    """The value of a declared fact; a year is written as a date of which only the year shows."""
    if isinstance(fact, YearFact) and isinstance(fact.year, int):
        return Found(DateValue(date(fact.year, 1, 1)), ("year", *forms))
    named = _named(fact)
    if named is None:
        return Found(_value(fact, meeting), forms)
    if isinstance(named, Missing):
        return Found(named, forms)
    if isinstance(fact, PersonFact) and fact.office is not None:
        return Found(meeting.person_name(named, fact.office), forms)
    return meeting.found_by_id(named, forms)


def _named(fact: Fact) -> str | Missing | None:
    """The id that the fact points to, where it is one of the series' records."""
    match fact:
        case PersonFact():
            return fact.person
        case PartyFact():
            return fact.party
        case PlaceFact():
            return fact.place
        case InstrumentFact():
            return fact.instrument
        case TermFact():
            return fact.term
    return None


def _value(fact: Fact, meeting: Meeting) -> Value | Missing:
    match fact:
        case DateFact(date=date() as day):
            return DateValue(day, fact.hijri)
        case DateRangeFact(start=date() as start, end=date() as end):
            return DateRangeValue(start, end)
        case TimeFact():
            return _time(fact, meeting)
        case PhraseFact():
            return PhraseValue(fact.text)
        case CountFact() | OrdinalFact():
            return _of_a_noun(fact, meeting)
        case MoneyFact() | NumberFact() | PercentFact():
            return _number(fact)
        case SymbolFact() | PhoneFact() | UrlFact() | EmailFact():
            return _code(fact)
        case Missing():
            return fact
    return Missing()


def _number(fact: MoneyFact | NumberFact | PercentFact) -> Value | Missing:
    match fact:
        case MoneyFact():
            amount = fact.money
            return amount if isinstance(amount, Missing) else MoneyValue(amount, fact.currency)
        case NumberFact():
            return fact.number if isinstance(fact.number, Missing) else NumberValue(fact.number)
        case PercentFact():
            if isinstance(fact.percent, Missing):
                return fact.percent
            if isinstance(fact.upto, Missing):
                return fact.upto
            return PercentValue(fact.percent, fact.upto)


def _of_a_noun(fact: CountFact | OrdinalFact, meeting: Meeting) -> Value | Missing:
    # a noun that nobody knows is an error that docgen.check places; here it stays unknown
    nouns = meeting.series.nouns(fact.of)
    number = fact.count if isinstance(fact, CountFact) else fact.ordinal
    if isinstance(number, Missing) or nouns is None:
        return Missing()
    if isinstance(fact, CountFact):
        return CountValue(number, nouns)
    return OrdinalValue(number, nouns)


def _code(fact: SymbolFact | PhoneFact | UrlFact | EmailFact) -> Value | Missing:
    match fact:
        case SymbolFact(symbol=str() as text):
            return CodeValue("symbol", text)
        case PhoneFact(phone=str() as text):
            return CodeValue("phone", text)
        case UrlFact(url=str() as text):
            return CodeValue("url", text)
        case EmailFact(email=str() as text):
            return CodeValue("email", text)
    return Missing()


def _time(fact: TimeFact, meeting: Meeting) -> Value | Missing:
    """A time of day in the zone that it names, or that of its place."""
    if isinstance(fact.time, Missing):
        return fact.time
    places = meeting.series.content.places
    named = places.get(fact.place) if fact.place else None
    zone = fact.zone or (named.zone if named else None)
    called = named or meeting.venue_in_zone(zone)
    return TimeValue(fact.time, zone, fact.on or meeting.day, called.name if called else {})
