"""Write numbers, amounts of money, percentages, counts and ordinals in Turkish."""
# ruff: noqa: ARG001 -- the protocol gives every function the house style and the Arabic case

from __future__ import annotations

import re
from decimal import Decimal

from docgen.grammar import numbers
from docgen.grammar.cldr import currency_name, currency_places, currency_sign
from docgen.grammar.turkish.letters import lower
from docgen.grammar.turkish.lexicon import readings
from docgen.grammar.turkish.numbers import cardinal, spoken
from docgen.grammar.turkish.numbers import ordinal as ordinal_word
from docgen.grammar.turkish.phrases import is_possessive
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, MoneyValue, Noun, PercentValue

_SCALES = {1: "", 10**6: " milyon", 10**9: " milyar", 10**12: " trilyon"}


def _digits(number: Decimal, places: int = 0) -> str:
    return numbers.grouped(number, ".", ",", places)


def number(number: Decimal, style: HouseStyle) -> Written:
    """1.234.567,89."""
    return Written(_digits(number), "ltr", say=spoken(number))


def spelled(number: Decimal, style: HouseStyle, *, oblique: bool) -> Written:
    """İki bin on iki; iki virgül beş."""
    return Written(spoken(number), "ltr", apostrophe=False)


# --- money ---------------------------------------------------------------------------------------
def money_words(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5 milyar ABD doları: a suffix stands without an apostrophe, and with the possessive's n."""
    return _with_name(_scaled(value), value.currency)


def money_full(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5.000.000.000 ABD doları."""
    return _with_name(_all_digits(value), value.currency)


def money_code(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5 milyar USD, read letter by letter: 5 milyar USD’ye."""
    last_letter = readings("letters").get(lower(value.currency[-1]), value.currency)
    return Written(f"{_scaled(value)} {value.currency}", "ltr", say=last_letter)


def money_sign(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5 milyar $."""
    sign = currency_sign(value.currency, "tr")
    if sign is None:
        return money_code(value, style, oblique=oblique)
    return Written(f"{_scaled(value)} {sign}", "ltr")


def _with_name(amount: str, code: str) -> Written:
    name = _currency(code)
    return Written(f"{amount} {name}", "ltr", apostrophe=False, possessive=_is_compound(name))


def _scaled(value: MoneyValue) -> str:
    coefficient, scale = numbers.scaled(value.amount)
    if scale == 1:
        return _all_digits(value)
    return _digits(coefficient) + _SCALES[scale]


def _all_digits(value: MoneyValue) -> str:
    whole = value.amount == value.amount.to_integral_value()
    return _digits(value.amount, 0 if whole else currency_places(value.currency))


def _currency(code: str) -> str:
    """The currency in the small letters of a common noun: Bosna Hersek Dinarı -> … dinarı."""
    if own := readings("currencies").get(code):
        return own
    name = currency_name(code, "tr")
    if name == code:
        return name
    stem, bracket = re.fullmatch(r"(.*?)(\s*\(.*\))?", name).groups("")  # type: ignore[union-attr]
    before, space, last = stem.rpartition(" ")
    return before + space + lower(last) + bracket


def _is_compound(name: str) -> bool:
    """Whether the currency is a compound like ABD doları, whose last word has a possessive."""
    stem = re.sub(r"\s*\(.*\)$", "", name)
    return " " in stem and stem[-1] in "ıiuü"


# --- percentages ---------------------------------------------------------------------------------
def percent_words(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """Yüzde 5,5; yüzde 5 ila 10."""
    upto = "" if value.upto is None else f" ila {_digits(value.upto)}"
    return Written(f"yüzde {_digits(value.number)}{upto}", "ltr", say=_last_spoken(value))


def percent_sign(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """%5,5; %5–10; the minus stands before the sign."""
    digits = _digits(value.number)
    minus = numbers.MINUS if value.number < 0 else ""
    upto = "" if value.upto is None else f"–{_digits(value.upto)}"
    text = f"{minus}%{digits.removeprefix(numbers.MINUS)}{upto}"
    return Written(text, "ltr", say=_last_spoken(value))


def percent_spelled(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """Yüzde beş virgül beş."""
    upto = "" if value.upto is None else f" ila {spoken(value.upto)}"
    return Written(f"yüzde {spoken(value.number)}{upto}", "ltr", apostrophe=False)


def _last_spoken(value: PercentValue) -> str:
    return spoken(value.number if value.upto is None else value.upto)


# --- counts and ordinals -------------------------------------------------------------------------
def count(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """3 toplantı: the noun stays in the singular."""
    return _with_noun(_digits(Decimal(number)), noun)


def count_spelled(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """Üç toplantı."""
    return _with_noun(cardinal(number), noun)


def ordinal(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """İkinci toplantı."""
    return _with_noun(ordinal_word(number), noun)


def ordinal_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """2. toplantı."""
    return _with_noun(f"{number}.", noun)


def ordinal_alone(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """İkinci."""
    return Written(ordinal_word(number), "ltr", apostrophe=False)


def ordinal_alone_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """2.; with a suffix 2’nciye."""
    return Written(f"{number}.", "ltr")


def _with_noun(number: str, noun: Noun) -> Written:
    possessive = noun.possessive
    if possessive is None:
        possessive = is_possessive(noun.singular)
    return Written(f"{number} {noun.singular}", "ltr", apostrophe=False, possessive=possessive)
