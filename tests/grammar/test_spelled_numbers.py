"""Numbers in words, against CLDR's rules for spelling them."""

import random
from decimal import Decimal

import pytest

from docgen.grammar import FormError, english, turkish
from docgen.grammar.english import numbers as english_numbers
from docgen.grammar.turkish import numbers as turkish_numbers
from docgen.model.values import HouseStyle
from tests.grammar.rbnf import spell

_NUMBERS = [
    *range(2201),
    *(random.Random(i).randrange(10**17) // 10 ** (i % 13) for i in range(2000)),
]
STYLE = HouseStyle()


def test_turkish_cardinals_are_those_of_cldr():
    wrong = [
        n for n in _NUMBERS if turkish_numbers.cardinal(n) != spell(n, "tr", "%spellout-cardinal")
    ]
    print(f"{len(_NUMBERS)} Turkish cardinals against RBNF")
    assert wrong == []


def test_turkish_ordinals_are_those_of_cldr():
    judged = 0
    for n in (n for n in _NUMBERS if n < 10**15):
        expected = spell(n, "tr", "%spellout-ordinal")
        assert turkish_numbers.ordinal(n) == expected
        judged += 1
    print(f"{judged} Turkish ordinals against RBNF")


def test_english_cardinals_are_those_of_cldr_without_its_commas():
    wrong = [
        n
        for n in _NUMBERS
        if english_numbers.cardinal(n)
        != spell(n, "en", "%spellout-cardinal-verbose").replace(",", "")
    ]
    print(f"{len(_NUMBERS)} English cardinals against RBNF")
    assert wrong == []


def test_english_ordinals_are_those_of_cldr_without_its_commas():
    wrong = [
        n
        for n in _NUMBERS
        if english_numbers.ordinal(n)
        != spell(n, "en", "%spellout-ordinal-verbose").replace(",", "")
    ]
    print(f"{len(_NUMBERS)} English ordinals against RBNF")
    assert wrong == []


@pytest.mark.parametrize(
    ("number", "tr", "en"),
    [
        ("2012", "iki bin on iki", "two thousand and twelve"),
        ("1000", "bin", "one thousand"),
        ("21", "yirmi bir", "twenty-one"),
        ("2.5", "iki virgül beş", "two point five"),
        ("2.50", "iki virgül beş", "two point five"),
        ("2.05", "iki virgül sıfır beş", "two point zero five"),
        ("0.75", "sıfır virgül yetmiş beş", "zero point seven five"),
        ("-3", "eksi üç", "minus three"),
        ("-2.5", "eksi iki virgül beş", "minus two point five"),
    ],
)
def test_a_number_is_spelled_with_its_decimals_and_its_sign(number, tr, en):
    assert turkish.spelled(Decimal(number), STYLE, oblique=False).text == tr
    assert english.spelled(Decimal(number), STYLE, oblique=False).text == en


def test_a_number_beyond_all_scales_is_an_error_that_names_digits():
    with pytest.raises(FormError, match="use digits"):
        turkish.spelled(Decimal(10**21), STYLE, oblique=False)
    with pytest.raises(FormError, match="use digits"):
        english.spelled(Decimal(10**21), STYLE, oblique=False)


@pytest.mark.parametrize(
    ("number", "suffix"),
    [
        (1, "inci"),
        (2, "nci"),
        (3, "üncü"),
        (4, "üncü"),
        (6, "ncı"),
        (9, "uncu"),
        (40, "ıncı"),
        (100, "üncü"),
        (1000, "inci"),
        (10**6, "uncu"),
    ],
)
def test_the_suffix_behind_digits_follows_their_reading(number, suffix):
    assert turkish_numbers.ordinal_suffix(number) == suffix


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (111, "111th"),
        (112, "112th"),
        (122, "122nd"),
    ],
)
def test_english_ordinals_in_digits(number, digits):
    assert english_numbers.ordinal_digits(number) == digits
