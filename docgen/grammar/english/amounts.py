"""Write numbers, amounts of money, percentages, counts and ordinals in English."""
# ruff: noqa: ARG001 -- the protocol gives every function the house style and the Arabic case

from __future__ import annotations

from decimal import Decimal

from docgen.grammar import numbers
from docgen.grammar.cldr import currency_name, currency_places, currency_sign
from docgen.grammar.english.numbers import cardinal, decimal_words
from docgen.grammar.english.numbers import ordinal as ordinal_word
from docgen.grammar.english.numbers import ordinal_digits as ordinal_figure
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, MoneyValue, Noun, PercentValue

_SCALES = {1: "", 10**6: " million", 10**9: " billion", 10**12: " trillion"}


def _digits(number: Decimal, places: int = 0) -> str:
    return numbers.grouped(number, ",", ".", places)


def number(number: Decimal, style: HouseStyle) -> Written:
    """1,234,567.89."""
    return Written(_digits(number), "ltr")


def spelled(number: Decimal, style: HouseStyle, *, oblique: bool) -> Written:
    """Two thousand and twelve; two point five."""
    return Written(decimal_words(number), "ltr")


# --- money ---------------------------------------------------------------------------------------
def money_words(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5 billion US dollars; 1 US dollar."""
    return Written(f"{_scaled(value)} {_currency(value)}", "ltr")


def money_full(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5,000,000,000 US dollars."""
    return Written(f"{_all_digits(value)} {_currency(value)}", "ltr")


def money_code(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """USD 5 billion."""
    return Written(f"{value.currency} {_scaled(value)}", "ltr")


def money_sign(value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
    """$5 billion, as the United Nations write; a currency without a sign has its code."""
    sign = currency_sign(value.currency, "en")
    if sign is None:
        return money_code(value, style, oblique=oblique)
    return Written(f"{sign}{_scaled(value)}", "ltr")


def _scaled(value: MoneyValue) -> str:
    coefficient, scale = numbers.scaled(value.amount)
    if scale == 1:
        return _all_digits(value)
    return _digits(coefficient) + _SCALES[scale]


def _all_digits(value: MoneyValue) -> str:
    whole = value.amount == value.amount.to_integral_value()
    return _digits(value.amount, 0 if whole else currency_places(value.currency))


def _currency(value: MoneyValue) -> str:
    """The currency in the number of its amount; CLDR's "Turkish Lira" in its singular's letters."""
    one, many = (currency_name(value.currency, "en_GB", count).split(" ") for count in (1, 2))
    if value.amount == 1 or len(one) != len(many):
        return " ".join(one if value.amount == 1 else many)
    pairs = zip(one, many, strict=True)
    return " ".join(plural.lower() if single.islower() else plural for single, plural in pairs)


# --- percentages ---------------------------------------------------------------------------------
def percent_words(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5.5 per cent; 5 to 10 per cent."""
    upto = "" if value.upto is None else f" to {_digits(value.upto)}"
    return Written(f"{_digits(value.number)}{upto} per cent", "ltr")


def percent_sign(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5.5%; 5–10%."""
    upto = "" if value.upto is None else f"–{_digits(value.upto)}"
    return Written(f"{_digits(value.number)}{upto}%", "ltr")


def percent_spelled(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """Five per cent."""
    upto = "" if value.upto is None else f" to {decimal_words(value.upto)}"
    return Written(f"{decimal_words(value.number)}{upto} per cent", "ltr")


# --- counts and ordinals -------------------------------------------------------------------------
def count(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """3 meetings; no meetings."""
    return _with_noun(_digits(Decimal(number)), number, noun)


def count_spelled(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """Three meetings."""
    return _with_noun(cardinal(number), number, noun)


def _with_noun(written: str, number: int, noun: Noun) -> Written:
    if number == 1:
        return Written(f"{written} {noun.singular}", "ltr")
    return Written(f"{written if number else 'no'} {plural(noun)}", "ltr")


def plural(noun: Noun) -> str:
    """The noun's own plural, or the regular one: copies, boxes, meetings."""
    if noun.plural:
        return noun.plural
    word = noun.singular
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def ordinal(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """Second meeting."""
    return Written(f"{ordinal_word(number)} {noun.singular}", "ltr")


def ordinal_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """2nd meeting."""
    return Written(f"{ordinal_figure(number)} {noun.singular}", "ltr")


def ordinal_alone(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """Second."""
    return Written(ordinal_word(number), "ltr")


def ordinal_alone_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """2nd."""
    return Written(ordinal_figure(number), "ltr")
