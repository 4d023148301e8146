"""Turn CLDR's tables (through Babel) into names of months, weekdays and currencies."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from docgen.languages import Language


@cache
def month_names(locale: str) -> tuple[str, ...]:
    """The twelve months as they stand beside a day."""
    from babel.dates import get_month_names

    names = get_month_names("wide", "format", locale)
    return tuple(str(names[month]) for month in range(1, 13))


@cache
def weekday_names(locale: str) -> tuple[str, ...]:
    """The seven days from Monday."""
    from babel.dates import get_day_names

    names = get_day_names("wide", "format", locale)
    return tuple(str(names[day]) for day in range(7))


@cache
def currency_name(code: str, locale: str, count: int | None = None) -> str:
    """The currency's name, with a count its plural; the code where CLDR has no name."""
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, count, locale))


@cache
def currency_sign(code: str, locale: str) -> str | None:
    """The currency's sign ($, د.ل.); None where it has only its code or an abbreviation (F CFA)."""
    from babel.numbers import get_currency_symbol

    sign = str(get_currency_symbol(code, locale))
    if any(unicodedata.category(letter) == "Sc" for letter in sign):
        return sign
    return None if re.search("[A-Za-z]", sign) else sign


@cache
def currency_places(code: str) -> int:
    """How many decimals the currency's broken amounts have (ISO 4217)."""
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(code))


def is_currency(code: str, lang: Language) -> bool:
    """Whether CLDR knows the currency by a name."""
    return currency_name(code, lang.locale) != code
