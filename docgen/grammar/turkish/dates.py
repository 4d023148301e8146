"""Write days, ranges of days and times of day in Turkish."""
# ruff: noqa: ARG001 -- the protocol gives every function the house style and the Arabic case

from __future__ import annotations

from datetime import date, time

from docgen.grammar.cldr import month_names, weekday_names
from docgen.grammar.hijri import hijri_month_names
from docgen.grammar.spec import HijriDay
from docgen.grammar.times import offset
from docgen.grammar.turkish.numbers import cardinal
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, TimeValue

# Turkey's clock has a name of its own in official texts: Türkiye saati ile.
_ZONES = {"Europe/Istanbul": "TSİ", "Asia/Istanbul": "TSİ", "Turkey": "TSİ"}


def _month(day: date) -> str:
    return month_names("tr")[day.month - 1]


def _weekday(day: date) -> str:
    return weekday_names("tr")[day.weekday()]


def date_long(day: date, style: HouseStyle) -> Written:
    """12 Nisan 2021."""
    return Written(f"{day.day} {_month(day)} {day.year}", "ltr")


def date_full(day: date, style: HouseStyle) -> Written:
    """12 Nisan 2021 Pazartesi."""
    return Written(f"{date_long(day, style).text} {_weekday(day)}", "ltr")


def date_day_month(day: date, style: HouseStyle) -> Written:
    """12 Nisan."""
    return Written(f"{day.day} {_month(day)}", "ltr")


def date_month_year(day: date, style: HouseStyle) -> Written:
    """Nisan 2021."""
    return Written(f"{_month(day)} {day.year}", "ltr")


def date_year(day: date, style: HouseStyle) -> Written:
    """2021."""
    return Written(str(day.year), "ltr")


def date_numeric(day: date, style: HouseStyle) -> Written:
    """12.04.2021."""
    return Written(f"{day:%d.%m}.{day.year:04}", "ltr", say=cardinal(day.year))


def date_iso(day: date, style: HouseStyle) -> Written:
    """2021-04-12."""
    return Written(day.isoformat(), "ltr")


def date_hijri(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """30 Şaban 1442, with the weekday behind it."""
    named = f" {_weekday(day)}" if weekday else ""
    return Written(_hijri(hijri) + named, "ltr")


def date_parallel(day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool) -> Written:
    """12 Nisan 2021 (30 Şaban 1442)."""
    first = date_full(day, style) if weekday else date_long(day, style)
    return Written(f"{first.text} ({_hijri(hijri)})", "ltr")


def _hijri(hijri: HijriDay) -> str:
    return f"{hijri.day} {hijri_month_names('tr')[hijri.month - 1]} {hijri.year}"


def range_long(start: date, end: date, style: HouseStyle) -> Written:
    """12–14 Nisan 2021, 30 Nisan – 2 Mayıs 2021, 30 Aralık 2021 – 2 Ocak 2022."""
    first = _first_day(start, end, style)
    dash = "–" if first.isdigit() else " – "
    return Written((first + dash if first else "") + date_long(end, style).text, "ltr")


def range_prose(start: date, end: date, style: HouseStyle) -> Written:
    """12 ila 14 Nisan 2021 tarihleri arasında: like "from … to …", it stands beside a verb."""
    first = _first_day(start, end, style)
    last = date_long(end, style).text
    if not first:
        return Written(f"{last} tarihinde", "ltr")
    return Written(f"{first} ila {last} tarihleri arasında", "ltr")


def _first_day(start: date, end: date, style: HouseStyle) -> str:
    """As much of the first day as the last one does not say; nothing when they are the same."""
    if start == end:
        return ""
    if start.year != end.year:
        return date_long(start, style).text
    return date_day_month(start, style).text if start.month != end.month else str(start.day)


def time_short(at: time, style: HouseStyle) -> Written:
    """14.30; Turkish keeps to 24 hours whatever the clock of the house."""
    minutes = f" {_minutes(at.minute)}" if at.minute else ""
    return Written(f"{at:%H.%M}", "ltr", say=cardinal(at.hour) + minutes)


def _minutes(minute: int) -> str:
    return f"sıfır {cardinal(minute)}" if minute < 10 else cardinal(minute)


def time_zoned(value: TimeValue, style: HouseStyle) -> Written:
    """14.30 (TSİ, UTC+3); 14.30 (Trablus saati, UTC+2)."""
    place = value.place.get("tr")
    named = _ZONES.get(value.zone or "") or (f"{place.text} saati" if place else "")
    clock = time_short(value.at, style)
    zone = ", ".join(filter(None, (named, offset(value))))
    return Written(f"{clock.text} ({zone})", "ltr", say=clock.say)
