"""Values in running text: the same value is found however it is written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from docgen.recognise import (
    Citation,
    Clock,
    Code,
    Day,
    HijriDay,
    NameFinder,
    Quantity,
    Weekday,
    found,
)

NUMBERS = [
    (25, "tr", "yirmi beş"),
    (25, "tr", "yirmibeş"),
    (25, "ar", "خمسة وعشرون"),
    (25, "ar", "٢٥"),
    (25, "en", "twenty-five"),
    (1500, "tr", "1.500"),
    (1500, "en", "1,500"),
    (1500, "ar", "١٬٥٠٠"),
    (Fraction(18, 5), "tr", "3,6"),
    (3_600_000_000, "tr", "3,6 milyar"),
    (3_600_000_000, "ar", "3.6 مليار"),
    (2_500_000, "tr", "iki buçuk milyon"),
    (2_500_000, "en", "two and a half million"),
    (2500, "tr", "2 bin 500"),
    (3500, "ar", "3 آلاف و500"),
    (2_000_000, "ar", "مليونين"),
    (1990, "tr", "bin dokuz yüz doksan"),
    (30_000, "ar", "30،000"),
]


@pytest.mark.parametrize(("value", "lang", "text"), NUMBERS)
def test_a_number_has_one_value_in_all_writings(value, lang, text):
    (one,) = found(text, lang)
    assert isinstance(one.value, Quantity)
    assert one.value.value == value
    assert text[one.start : one.end] == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [("tr", "%25"), ("tr", "yüzde 25"), ("tr", "yüzde yirmi beş"), ("ar", "25٪"),
     ("ar", "٢٥ في المائة"), ("ar", "25 بالمئة"), ("en", "25%"), ("en", "twenty-five per cent")],
)  # fmt: skip
def test_a_percentage_is_one_in_all_writings(lang, text):
    (one,) = found(text, lang)
    assert (one.kind, one.value.value) == ("percent", 25)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("tr", "5 milyar ABD doları"), ("ar", "5 مليارات دولار أمريكي"), ("en", "5 billion US dollars"),
     ("en", "US$5 billion"), ("en", "USD 5 billion")],
)  # fmt: skip
def test_an_amount_knows_its_currency(lang, text):
    (one,) = found(text, lang)
    assert (one.kind, one.value.value) == ("money", 5 * 10**9)
    assert one.value.currencies == {"USD"}


def test_dollars_and_dinars_share_no_currency():
    dollars, dinars = (found(text, "en")[0].value for text in ("5 dollars", "5 dinars"))
    assert "LYD" in dinars.currencies
    assert not dollars.currencies & dinars.currencies


@pytest.mark.parametrize(
    ("lang", "text"),
    [("tr", "14 Mart 2012"), ("tr", "14.03.2012"), ("en", "14 March 2012"), ("en", "March 14, 2012"),
     ("en", "2012-03-14"), ("ar", "14 مارس 2012"), ("ar", "14 آذار 2012"), ("ar", "14 آذار/مارس 2012"),
     ("ar", "14 آذار (مارس) 2012"), ("ar", "١٤ آذار/ مارس ٢٠١٢"), ("ar", "الرابع عشر من مارس 2012")],
)  # fmt: skip
def test_a_day_is_one_in_every_system_of_months(lang, text):
    (one,) = found(text, lang)
    assert isinstance(one.value, Day)
    assert (one.value.day, one.value.month, one.value.year) == (14, 3, 2012)


def test_a_name_that_looks_like_a_month_is_none():
    assert found("Theresa May", "en") == []
    assert not [one for one in found("باب الصباح", "ar") if one.kind == "date"]


def test_a_range_gives_both_ends():
    first, last = found("12–14 Nisan 2021", "tr")
    assert (first.role, last.role) == ("from", "to")
    assert (first.value, last.value) == (Day(12, 4, 2021), Day(14, 4, 2021))


def test_hijri_days_and_weekdays():
    (hijri,) = found("14 رمضان 1446هـ", "ar")
    assert hijri.value == HijriDay(14, 9, 1446)
    assert [found(t, lang)[0].value for t, lang in
            (("يوم الثلاثاء", "ar"), ("salı günü", "tr"), ("on Tuesday", "en"))] == [Weekday(2)] * 3  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "3 p.m."), ("en", "15:00"), ("tr", "saat 15.00"), ("ar", "الساعة ٣ مساءً")],
)
def test_a_time_of_day_is_one_in_both_clocks(lang, text):
    assert Clock(frozenset((900,))) in [one.value for one in found(text, lang)]


def test_citations_and_symbols():
    assert found("resolution 2259 (2015)", "en")[0].value == Citation("resolution", 2259, 2015)
    assert found("5. maddesi", "tr")[0].value == Citation("article", 5)
    assert found("المادة الخامسة", "ar")[0].value == Citation("article", 5)
    assert found("A/RES/75/1", "en")[0].value == Code("A/RES/75/1")


@pytest.mark.parametrize(
    ("lang", "name", "text"),
    [("ar", "ليبيا", "ولليبيا"), ("ar", "الجمهورية التركية", "للجمهورية التركية"),
     ("tr", "Libya", "Libya’nın"), ("tr", "Dışişleri Bakanlığı", "Dışişleri Bakanlığının"),
     ("en", "Council", "Council's")],
)  # fmt: skip
def test_a_name_is_found_with_what_hangs_on_it(lang, name, text):
    (one,) = NameFinder([("key", name)], lang).found(text)
    assert one.value.key == "key"


def test_the_longest_name_is_meant():
    finder = NameFinder([("council", "Konsey"), ("presidency", "Başkanlık Konseyi")], "tr")
    assert [one.value.key for one in finder.found("Başkanlık Konseyi toplandı")] == ["presidency"]


def test_spans_are_those_of_the_text_as_it_is_written():
    text = "زيادة بنسبة ٢٥ في المائةِ"
    (one,) = found(text, "ar")
    assert text[one.start : one.end] == "٢٥ في المائةِ"
