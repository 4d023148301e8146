"""Write days, ranges of days and times of day in English, as the United Nations do."""
# ruff: noqa: ARG001 -- the protocol gives every function the house style

from __future__ import annotations

from datetime import date, time

from docgen.grammar.cldr import month_names, weekday_names
from docgen.grammar.hijri import hijri_month_names
from docgen.grammar.spec import HijriDay
from docgen.grammar.times import offset, twelve_hours
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, TimeValue


def _month(day: date) -> str:
    return month_names("en")[day.month - 1]


def _weekday(day: date) -> str:
    return weekday_names("en")[day.weekday()]


def date_long(day: date, style: HouseStyle) -> Written:
    """12 April 2021."""
    return Written(f"{day.day} {_month(day)} {day.year}", "ltr")


def date_full(day: date, style: HouseStyle) -> Written:
    """Monday, 12 April 2021."""
    return Written(f"{_weekday(day)}, {date_long(day, style).text}", "ltr")


def date_day_month(day: date, style: HouseStyle) -> Written:
    """12 April."""
    return Written(f"{day.day} {_month(day)}", "ltr")


def date_month_year(day: date, style: HouseStyle) -> Written:
    """April 2021."""
    return Written(f"{_month(day)} {day.year}", "ltr")


def date_year(day: date, style: HouseStyle) -> Written:
    """2021."""
    return Written(str(day.year), "ltr")


def date_numeric(day: date, style: HouseStyle) -> Written:
    """12/04/2021."""
    return Written(f"{day:%d/%m}/{day.year:04}", "ltr")


def date_iso(day: date, style: HouseStyle) -> Written:
    """2021-04-12."""
    return Written(day.isoformat(), "ltr")


def date_hijri(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """30 Sha‘ban 1442 AH, with the weekday before it."""
    return Written((f"{_weekday(day)}, " if weekday else "") + _hijri(hijri), "ltr")


def date_parallel(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """30 Sha‘ban 1442 AH, corresponding to 12 April 2021."""
    first = date_hijri(day, hijri, style, weekday=weekday).text
    return Written(f"{first}, corresponding to {date_long(day, style).text}", "ltr")


def _hijri(hijri: HijriDay) -> str:
    return f"{hijri.day} {hijri_month_names('en')[hijri.month - 1]} {hijri.year} AH"


def range_long(start: date, end: date, style: HouseStyle) -> Written:
    """12–14 April 2021, 30 April–2 May 2021, 30 December 2021–2 January 2022."""
    first = _first_day(start, end, style)
    return Written((f"{first}–" if first else "") + date_long(end, style).text, "ltr")


def range_prose(start: date, end: date, style: HouseStyle) -> Written:
    """From 12 to 14 April 2021; on 12 April 2021 when both are one day."""
    first = _first_day(start, end, style)
    last = date_long(end, style).text
    return Written(f"from {first} to {last}" if first else f"on {last}", "ltr")


def _first_day(start: date, end: date, style: HouseStyle) -> str:
    """As much of the first day as the last one does not say; nothing when they are the same."""
    if start == end:
        return ""
    if start.year != end.year:
        return date_long(start, style).text
    return date_day_month(start, style).text if start.month != end.month else str(start.day)


def time_short(at: time, style: HouseStyle) -> Written:
    """14:30, or 2.30 p.m. on a clock of twelve hours."""
    if style.clock == "24":
        return Written(f"{at:%H:%M}", "ltr")
    if not at.minute and at.hour in (0, 12):  # the UN's editorial manual: never 12 p.m.
        return Written("noon" if at.hour else "midnight", "ltr")
    minutes = f".{at.minute:02}" if at.minute else ""
    half = "p.m." if at.hour >= 12 else "a.m."
    return Written(f"{twelve_hours(at.hour)}{minutes} {half}", "ltr")


def time_zoned(value: TimeValue, style: HouseStyle) -> Written:
    """14:30 (Ankara time, UTC+3)."""
    place = value.place.get("en")
    named = f"{place.text} time, " if place else ""
    return Written(f"{time_short(value.at, style).text} ({named}{offset(value)})", "ltr")
