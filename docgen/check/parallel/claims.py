"""Turn what is recognised in a text into claims: the smallest things that versions must share.

A date claims its day with its month, and its year; 5 to 10 per cent claims two percentages. What
is typed and what stands in braces claim alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from docgen.model.values import (
    CodeValue,
    CountValue,
    DateRangeValue,
    DateValue,
    MoneyValue,
    NumberValue,
    OrdinalValue,
    PercentValue,
    TimeValue,
    Value,
)
from docgen.recognise import Citation, Clock, Code, Day, HijriDay, Quantity, Recognised, Weekday

Topic = Literal["number", "day", "weekday", "time", "code"]
Unit = Literal["", "percent", "money", "year", "ordinal", "article", "paragraph", "resolution"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a text says, from `start` to `end`.

    Of a number `readings` are what it can mean; of a day `day` and `month` (either way round where
    that is open); of a time the minutes. `weak`: written in letters, so it may be no number.
    """

    topic: Topic
    start: int
    end: int
    unit: Unit = ""
    readings: frozenset[Fraction] = frozenset()
    days: frozenset[tuple[int | None, int]] = frozenset()
    minutes: frozenset[int] = frozenset()
    weekday: int = 0
    code: str = ""
    currencies: frozenset[str] = frozenset()
    weak: bool = False
    fact: str = ""


def claims_of(found: Recognised) -> Iterator[Claim]:
    """What a recognised value claims."""
    start, end, weak = found.start, found.end, found.words
    match found.value:
        case Quantity(currencies=currencies) as quantity:
            unit = _UNITS.get(found.kind, "")
            readings = quantity.readings
            yield Claim("number", start, end, unit, readings, currencies=currencies, weak=weak)
        case Day() as day:
            yield from _day_claims(day, start, end, weak=weak)
        case HijriDay() as hijri:
            yield from _hijri_claims(hijri, start, end)
        case Weekday(weekday):
            yield Claim("weekday", start, end, weekday=weekday, weak=True)
        case Clock(minutes):
            yield Claim("time", start, end, minutes=minutes, weak=weak)
        case Citation() as citation:
            for number in filter(None, (citation.number, citation.year)):
                yield Claim("number", start, end, citation.kind, frozenset((Fraction(number),)))
        case Code(text):
            yield Claim("code", start, end, code=text)


_UNITS: dict[str, Unit] = {"percent": "percent", "money": "money", "ordinal": "ordinal"}


def _day_claims(day: Day, start: int, end: int, *, weak: bool = False) -> Iterator[Claim]:
    if day.month is not None:
        days = {(day.day, day.month)} | ({day.also} if day.also else set())
        yield Claim("day", start, end, days=frozenset(days), weak=weak)
    if day.year is not None:
        yield Claim("number", start, end, "year", frozenset((Fraction(day.year),)))


def _hijri_claims(hijri: HijriDay, start: int, end: int) -> Iterator[Claim]:
    """A Hijri date stands beside its Gregorian day, so it is only something to match."""
    if hijri.year is not None:
        year = frozenset((Fraction(hijri.year),))
        yield Claim("number", start, end, "year", year, weak=True)
    if hijri.day is not None:
        yield Claim("number", start, end, "", frozenset((Fraction(hijri.day),)), weak=True)


# ---------------------------------------------------------------- facts


def claims_of_fact(name: str, value: Value, start: int, end: int) -> Iterator[Claim]:
    """What a value in braces claims; names claim nothing here."""
    for claim in _fact_claims(value):
        yield Claim(
            claim.topic, start, end, claim.unit, claim.readings, claim.days, claim.minutes,
            claim.weekday, claim.code, claim.currencies, claim.weak, name,
        )  # fmt: skip


def _fact_claims(value: Value) -> Iterator[Claim]:
    match value:
        case DateValue(day):
            yield from _whole_day(day)
        case DateRangeValue(start, end):
            yield from _whole_day(start)
            yield from _whole_day(end)
        case TimeValue(at):
            yield Claim("time", 0, 0, minutes=frozenset((at.hour * 60 + at.minute,)))
        case MoneyValue(amount, currency):
            number = frozenset((Fraction(amount),))
            yield Claim("number", 0, 0, "money", number, currencies=frozenset((currency,)))
        case PercentValue(number, upto):
            yield from (_number(Fraction(n), "percent") for n in (number, upto) if n is not None)
        case NumberValue(number):
            yield _number(Fraction(number))
        case CountValue(number):
            yield _number(number, weak=True)
        case OrdinalValue(number):
            yield _number(number, "ordinal", weak=True)
        case CodeValue(text=text):
            yield Claim("code", 0, 0, code=text)


def _number(value: Fraction | int, unit: Unit = "", *, weak: bool = False) -> Claim:
    return Claim("number", 0, 0, unit, frozenset((Fraction(value),)), weak=weak)


def _whole_day(day: date) -> Iterator[Claim]:
    yield from _day_claims(Day(day.day, day.month, day.year), 0, 0)
    yield Claim("weekday", 0, 0, weekday=day.isoweekday(), weak=True)
