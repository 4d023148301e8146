"""Write numbers with the digits and separators of the house style."""

from __future__ import annotations

from decimal import Decimal

from docgen.grammar.numbers import grouped
from docgen.grammar.written import Written
from docgen.languages import Direction, language
from docgen.model.values import HouseStyle

_ARAB = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def digits(text: str, style: HouseStyle) -> str:
    """European digits as the house style writes them; whatever else stays."""
    return text.translate(_ARAB) if style.digits == "arab" else text


def locale_of(style: HouseStyle) -> str:
    """The CLDR locale that settles separators and regional month names, as Babel names it."""
    return (style.locale or language("ar").locale).replace("-", "_")


def decimal(number: Decimal | int, style: HouseStyle, places: int = 0) -> str:
    """1.234.567,89 in ar_LY, 1,234,567.89 in ar_AE, ١٬٢٣٤٬٥٦٧٫٨٩ with native digits."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale, system = locale_of(style), style.digits
    group = get_group_symbol(locale, numbering_system=system)
    point = get_decimal_symbol(locale, numbering_system=system)
    return digits(grouped(Decimal(number), group, point, places), style)


def direction_of_digits(style: HouseStyle) -> Direction:
    """A number's sign stands at its left, with native digits at its right (as ICU's ar_EG does)."""
    return "rtl" if style.digits == "arab" else "ltr"


def number(number: Decimal, style: HouseStyle) -> Written:
    """A bare number, grouped, with a true minus."""
    return Written(decimal(number, style), direction_of_digits(style))
