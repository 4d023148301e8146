"""What CLDR knows of currencies, through Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docgen.model.currencies import currency_decimals

# Signs that several currencies share. Of the signs with a country only US$ is read: "a $2 million
# loan" is none of Australia's.
_SHARED = {"$": "dollar", "£": "pound"}


@cache
def currency_names(locale: str) -> Mapping[str, str]:
    """The name of each currency that has one."""
    from babel.numbers import get_currency_name

    names = {code: str(get_currency_name(code, locale=locale)) for code in currency_decimals()}
    return {code: name for code, name in names.items() if name != code and "(" not in name}


@cache
def currency_signs() -> Mapping[str, frozenset[str]]:
    """The currencies that a sign can mean: $ any dollar, US$ one."""
    from babel.numbers import get_currency_symbol

    signs: dict[str, set[str]] = {"US$": {"USD"}, "₺": {"TRY"}, "﷼": {"SAR", "IRR", "QAR", "YER"}}
    for code, name in currency_names("en").items():
        sign = str(get_currency_symbol(code, locale="en"))
        if len(sign) == 1 and not sign.isalpha():
            signs.setdefault(sign, set()).add(code)
        for shared, noun in _SHARED.items():
            if name.lower().endswith(noun):
                signs.setdefault(shared, set()).add(code)
    return {sign: frozenset(codes) for sign, codes in signs.items()}
