"""Write amounts of money in Arabic, with the agreement that Babel's compact forms lack."""

from __future__ import annotations

from decimal import Decimal

from docgen.grammar.arabic.currencies import currency_noun, currency_sign
from docgen.grammar.arabic.digits import decimal
from docgen.grammar.arabic.nouns import in_digits
from docgen.grammar.arabic.numbers import SCALES, governed, in_construct, one_or_two
from docgen.grammar.cldr import currency_places
from docgen.grammar.numbers import scaled
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, MoneyValue


def money_words(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5 مليارات دولار أمريكي; مليارا (oblique ملياري) دولار أمريكي; 11 دولارًا أمريكيًا."""
    coefficient, scale = scaled(value.amount)
    if scale == 1:
        return money_full(value, style, oblique=oblique)
    number = _scale_words(coefficient, scale, style, oblique=oblique)
    return Written(f"{number} {currency_noun(value.currency).singular}", "rtl")


def money_full(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5.000.000.000 دولار أمريكي; a fraction takes the singular: 2,50 دولار أمريكي."""
    noun, amount = currency_noun(value.currency), value.amount
    if amount != int(amount):
        return Written(
            f"{decimal(amount, style, currency_places(value.currency))} {noun.singular}", "rtl"
        )
    return Written(in_digits(int(amount), noun, style, oblique=oblique), "rtl")


def money_code(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """5 مليارات USD: the code behind the number, as CLDR's Arabic patterns have it."""
    return Written(f"{_in_figures(value, style)} {value.currency}", "rtl")


def money_sign(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """5 مليارات $, 5 مليارات د.ل.; the code where the currency has no sign fit for Arabic."""
    return Written(f"{_in_figures(value, style)} {currency_sign(value.currency)}", "rtl")


def _scale_words(coefficient: Decimal, scale: int, style: HouseStyle, *, oblique: bool) -> str:
    """Before the currency: مليار, مليارا, 3 مليارات, 11 مليار, 2,5 مليار."""
    noun = in_construct(SCALES[scale])
    if coefficient in (1, 2):
        return one_or_two(int(coefficient), noun, oblique=oblique)
    return _figure_and_scale(coefficient, scale, style)


def _in_figures(value: MoneyValue, style: HouseStyle) -> str:
    """The number always in digits, one and two too: before a code a dual would hang in the air."""
    amount = value.amount
    coefficient, scale = scaled(amount)
    if scale == 1:
        places = 0 if amount == int(amount) else currency_places(value.currency)
        return decimal(amount, style, places)
    return _figure_and_scale(coefficient, scale, style)


def _figure_and_scale(coefficient: Decimal, scale: int, style: HouseStyle) -> str:
    noun = in_construct(SCALES[scale])
    whole = coefficient == int(coefficient)
    form = governed(int(coefficient), noun) if whole else noun.singular
    return f"{decimal(coefficient, style)} {form}"
