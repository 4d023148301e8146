"""Turn a Gregorian day into a day of the Islamic calendar (Umm al-Qura), or take its override."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from docgen.grammar.spec import HijriDay
from docgen.grammar.written import FormError
from docgen.model.values import DateValue

# hijridate compares its table with the printed calendars of these years only.
SURE_FROM = date(1999, 4, 17)
SURE_TO = date(2029, 8, 10)


def hijri_day(value: DateValue) -> HijriDay:
    """The Hijri day: an override is always sure, Umm al-Qura only from 1999 to 2029.

    Outside the table's years (1924 to 2077) a FormError says that the fact needs `hijri:`.
    """
    if value.hijri is not None:
        return HijriDay(*value.hijri)
    from hijridate import Gregorian

    try:
        day = Gregorian(value.day.year, value.day.month, value.day.day).to_hijri()
    except OverflowError:
        raise FormError(
            "hijri",
            (),
            f"{value.day} lies outside the Umm al-Qura calendar (1924 to 2077); "
            "state its Hijri date, as in hijri: 1442-08-30",
        ) from None
    return HijriDay(day.year, day.month, day.day, sure=SURE_FROM <= value.day <= SURE_TO)


@cache
def hijri_month_names(lang: str) -> tuple[str, ...]:
    """The twelve months from Muharram, in English and Turkish."""
    text = files("docgen.grammar").joinpath("data/hijri_months.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)[lang])
