"""Name the months in each of the systems that Arabic-speaking countries use."""

from __future__ import annotations

from docgen.grammar.arabic.digits import locale_of
from docgen.grammar.cldr import month_names
from docgen.model.values import HouseStyle

_MAGHREB = ("ar_DZ", "ar_MA", "ar_MR", "ar_TN")
# Names as in CLDR 48 (cldr-cal-islamic-full, ar), which Babel does not carry.
_HIJRI = (
    *("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة"),
    *("رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
)


def month_name(month: int, style: HouseStyle) -> str:
    """The month (1 to 12) in the style's system; without one, as the style's locale has it.

    >>> from dataclasses import replace
    >>> style = HouseStyle()
    >>> [month_name(4, replace(style, months=system)) for system in ("gregorian", "dual")]
    ['أبريل', 'نيسان/أبريل']
    """
    match style.months:
        case None:
            return _wide(locale_of(style), month)
        case "gregorian":
            return _wide("ar", month)
        case "levant":
            return _wide("ar_SY", month)
        case "dual":
            return f"{_wide('ar_SY', month)}/{_wide('ar', month)}"
        case "maghreb":
            return _wide(_maghrebi(locale_of(style)), month)


def hijri_month_name(month: int) -> str:
    """The month (1 to 12) of the Islamic calendar."""
    return _HIJRI[month - 1]


def _maghrebi(locale: str) -> str:
    """The locale's own names where it has such; else those that Tunisia and Algeria share."""
    return locale if locale in _MAGHREB else "ar_TN"


def _wide(locale: str, month: int) -> str:
    # Never the abbreviated names: they inherit from ar where the country has its own.
    return month_names(locale)[month - 1]
