"""Amounts of money in Arabic: every currency of CLDR, judged by CLDR's plural categories."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import get_currency_name

from docgen.grammar.arabic import money_code, money_full, money_sign, money_words
from docgen.grammar.arabic.currencies import currency_name, currency_noun
from docgen.grammar.arabic.word_lists import word_lists
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, MoneyValue

LIBYA, EMIRATES, NATIVE = HouseStyle(), HouseStyle(locale="ar_AE"), HouseStyle(digits="arab")
AR = Locale.parse("ar")
CURRENCIES = sorted(AR.currencies)
PLURALS = {"مليون": "ملايين", "مليار": "مليارات", "تريليون": "تريليونات"}
SCALES = [(10**6, "مليون"), (10**9, "مليار"), (10**12, "تريليون")]
# Feminine nouns to which CLDR gives a masculine adjective.
AGREEING = {"INR": "روبية هندية", "NPR": "روبية نيبالية", "PKR": "روبية باكستانية"}
COUNTS = [1, 2, 3, 7, 10, 11, 12, 20, 21, 99, 100, 101, 102, 103, 110, 111, 199, 200, 999]


def _words(
    amount: int | str, currency: str, style: HouseStyle = LIBYA, *, oblique: bool = False
) -> str:
    return money_words(MoneyValue(Decimal(amount), currency), style, oblique=oblique).text


def _expected(count: int, scale: str, currency: str, *, oblique: bool) -> str:
    """The scale by CLDR's category of the count; the currency always in the genitive singular."""
    number = {
        "one": scale,
        "two": scale + ("ي" if oblique else "ا"),
        "few": f"{count} {PLURALS[scale]}",
    }.get(AR.plural_form(count), f"{count} {scale}")
    return f"{number} {AGREEING.get(currency) or currency_name(currency)}"


@pytest.mark.parametrize("oblique", [False, True])
def test_all_currencies_in_millions_billions_and_trillions(oblique):
    tried = 0
    for currency in CURRENCIES:
        for size, scale in SCALES:
            for count in COUNTS:
                expected = _expected(count, scale, currency, oblique=oblique)
                text = _words(count * size, currency, oblique=oblique)
                assert text == expected
                tried += 1
    print(tried, "amounts,", len(CURRENCIES), "currencies")


def test_currency_names_are_cldrs_but_for_qualifiers_and_listed_mendings():
    mended = set()
    for currency in CURRENCIES:
        cldr = "".join(
            c for c in get_currency_name(currency, locale="ar") if unicodedata.category(c) != "Cf"
        )
        singular = currency_noun(currency).singular
        if singular not in cldr:
            mended.add(currency)
    assert mended <= set(word_lists().currency_names) | set(AGREEING)
    print(len(mended), "of", len(CURRENCIES), "names mended:", *sorted(mended))


def test_no_name_keeps_a_year_a_bracket_or_a_control():
    for currency in CURRENCIES:
        noun = currency_noun(currency)
        for form in (noun.singular, noun.plural, noun.dual, noun.dual_oblique, noun.accusative):
            assert form is None or not re.search(r"[\d()\u200e\u200f\u061c-]", form)
            assert form is None or form == " ".join(form.split())


# Where CLDR inflects an Arabic currency itself, the rule gives the same; but for these.
CLDR_ERRS = {
    ("SDG", "two"),  # one form for two
    ("SSP", "two"),  # keeps the n of a dual before its genitive
    ("SSP", "many"),  # tanwin before a genitive
    ("BZD", "few"),  # one form
    ("BZD", "many"),
}


def test_small_amounts_agree_as_cldr_has_it_where_it_inflects():
    compared = 0
    for currency, forms in AR._data["currency_names_plural"].items():
        cldr = dict(forms)
        if len(set(cldr.values())) == 1:
            continue
        noun = currency_noun(currency)
        ours = {
            "other": noun.singular,
            "two": noun.dual,
            "few": noun.plural,
            "many": noun.accusative,
        }
        for category, form in ours.items():
            assert (form == cldr[category]) is ((currency, category) not in CLDR_ERRS), (
                currency,
                category,
            )
            compared += 1
    assert compared > 40
    print(compared, "forms compared,", len(CLDR_ERRS), "of CLDR's wrong by rule")


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        (5_000_000_000, "USD", "5 مليارات دولار أمريكي"),
        (1_000_000_000, "USD", "مليار دولار أمريكي"),
        (2_000_000_000, "USD", "مليارا دولار أمريكي"),
        (11_000_000_000, "USD", "11 مليار دولار أمريكي"),
        (3_000_000, "LYD", "3 ملايين دينار ليبي"),
        (150_000_000, "LYD", "150 مليون دينار ليبي"),
        (2_500_000_000, "USD", "2,5 مليار دولار أمريكي"),
        (5_500_000, "EUR", "5,5 مليون يورو"),
        (1_000_000_000_000, "TRY", "تريليون ليرة تركية"),
        (1, "USD", "دولار أمريكي واحد"),
        (2, "USD", "دولاران أمريكيان"),
        (3, "USD", "3 دولارات أمريكية"),
        (11, "USD", "11 دولارًا أمريكيًا"),
        (100, "USD", "100 دولار أمريكي"),
        (102, "USD", "102 دولار أمريكي"),
        (2, "LYD", "ديناران ليبيان"),
        (5, "LYD", "5 دينارات ليبية"),
        (1, "TRY", "ليرة تركية واحدة"),
        (2, "TRY", "ليرتان تركيتان"),
        (3, "TRY", "3 ليرات تركية"),
        (11, "TRY", "11 ليرة تركية"),
        (3, "EGP", "3 جنيهات مصرية"),
        (5, "AED", "5 دراهم إماراتية"),
        (11, "XOF", "11 فرنكًا غرب أفريقيًا"),
        (3, "ZAR", "3 راندات جنوب أفريقيا"),
        (2, "SSP", "جنيها جنوب السودان"),
        (1, "EUR", "يورو واحد"),
        (2, "EUR", "2 يورو"),
        (3, "EUR", "3 يورو"),
        (11, "EUR", "11 يورو"),
        ("2.5", "USD", "2,50 دولار أمريكي"),
        ("2.5", "LYD", "2,500 دينار ليبي"),
        (999_999, "USD", "999.999 دولارًا أمريكيًا"),
        (1_234_567, "USD", "1.234.567 دولارًا أمريكيًا"),
    ],
)
def test_the_amounts_of_the_house(amount, currency, expected):
    assert _words(amount, currency) == expected


def test_the_oblique_case_shows_in_duals():
    assert _words(2_000_000_000, "USD", oblique=True) == "ملياري دولار أمريكي"
    assert _words(2, "LYD", oblique=True) == "دينارين ليبيين"


def test_the_point_and_the_digits_are_the_house_styles():
    assert _words(2_500_000_000, "USD", EMIRATES) == "2.5 مليار دولار أمريكي"
    assert _words(2_500_000_000, "USD", NATIVE) == "٢٫٥ مليار دولار أمريكي"


def test_other_ways_to_write_an_amount():
    five = MoneyValue(Decimal(5_000_000_000), "USD")
    two = MoneyValue(Decimal(2_000_000_000), "LYD")
    assert money_full(five, LIBYA, oblique=False).text == "5.000.000.000 دولار أمريكي"
    assert money_code(five, LIBYA, oblique=False) == Written("5 مليارات USD", "rtl")
    assert money_code(two, LIBYA, oblique=False).text == "2 مليار LYD"
    assert money_sign(five, LIBYA, oblique=False).text == "5 مليارات $"
    assert money_sign(two, LIBYA, oblique=False).text == "2 مليار د.ل."
    assert money_sign(MoneyValue(Decimal("7.5"), "CAD"), LIBYA, oblique=False).text == "7,50 CAD"
