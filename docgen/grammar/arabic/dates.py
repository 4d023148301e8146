"""Write days and ranges of days in Arabic."""

from __future__ import annotations

from datetime import date

from docgen.grammar.arabic.digits import digits
from docgen.grammar.arabic.months import hijri_month_name, month_name
from docgen.grammar.cldr import weekday_names
from docgen.grammar.spec import HijriDay
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle


def date_long(day: date, style: HouseStyle) -> Written:
    """12 أبريل 2021."""
    return _words(_long(day, style), style)


def date_full(day: date, style: HouseStyle) -> Written:
    """الاثنين، 12 أبريل 2021."""
    return _words(f"{_weekday(day)}، {_long(day, style)}", style)


def date_day_month(day: date, style: HouseStyle) -> Written:
    """12 أبريل."""
    return _words(_day_month(day, style), style)


def date_month_year(day: date, style: HouseStyle) -> Written:
    """أبريل 2021."""
    return _words(f"{month_name(day.month, style)} {day.year}", style)


def date_year(day: date, style: HouseStyle) -> Written:
    """2021."""
    return Written(digits(str(day.year), style), "ltr")


def date_numeric(day: date, style: HouseStyle) -> Written:
    """12/04/2021, without the marks of direction that CLDR puts in."""
    return Written(digits(f"{day.day:02}/{day.month:02}/{day.year:04}", style), "ltr")


def date_iso(day: date, style: HouseStyle) -> Written:  # noqa: ARG001 as the protocol has it
    """2021-04-12, always in European digits."""
    return Written(day.isoformat(), "ltr")


def date_hijri(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """30 شعبان 1442هـ; with الاثنين before it."""
    return _words(_after_weekday(_hijri(hijri), day, weekday=weekday), style)


def date_parallel(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """30 شعبان 1442هـ الموافق 12 أبريل 2021م."""
    both = f"{_hijri(hijri)} الموافق {_long(day, style)}م"
    return _words(_after_weekday(both, day, weekday=weekday), style)


def range_long(start: date, end: date, style: HouseStyle) -> Written:
    """12–14 أبريل 2021; 30 أبريل – 2 مايو 2021: from the right, the earlier day is read first."""
    first, last = _ends(start, end, style)
    dash = "–" if first.isdigit() else " – "
    return _words(f"{first}{dash}{last}" if first else last, style)


def range_prose(start: date, end: date, style: HouseStyle) -> Written:
    """من 12 إلى 14 أبريل 2021."""
    first, last = _ends(start, end, style)
    return _words(f"من {first} إلى {last}" if first else last, style)


def _ends(start: date, end: date, style: HouseStyle) -> tuple[str, str]:
    """Both ends, the first without what it shares with the last: nothing, for one day."""
    last = _long(end, style)
    if start == end:
        return "", last
    if start.year != end.year:
        return _long(start, style), last
    return (str(start.day) if start.month == end.month else _day_month(start, style)), last


def _long(day: date, style: HouseStyle) -> str:
    return f"{_day_month(day, style)} {day.year}"


def _day_month(day: date, style: HouseStyle) -> str:
    return f"{day.day} {month_name(day.month, style)}"


def _hijri(day: HijriDay) -> str:
    return f"{day.day} {hijri_month_name(day.month)} {day.year}هـ"


def _after_weekday(text: str, day: date, *, weekday: bool) -> str:
    return f"{_weekday(day)} {text}" if weekday else text


def _weekday(day: date) -> str:
    return weekday_names("ar")[day.weekday()]


def _words(text: str, style: HouseStyle) -> Written:
    return Written(digits(text, style), "rtl")
