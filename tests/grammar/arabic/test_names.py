"""Names joined in Arabic, proclitics fused with what follows, and the alphabet."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale

from docgen.grammar.arabic import (
    capitalize,
    digits,
    fuse,
    join_names,
    list_join,
    name,
    sort_key,
    upper,
)
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, Name

LIBYA, TURKIYE, TUNISIA = (name(Name(text)) for text in ("ليبيا", "الجمهورية التركية", "تونس"))


@pytest.mark.parametrize(
    ("names", "how", "expected"),
    [
        ([LIBYA, TURKIYE], "and", "ليبيا والجمهورية التركية"),
        ([TURKIYE, LIBYA], "and", "الجمهورية التركية وليبيا"),
        ([LIBYA, TURKIYE], "with", "ليبيا والجمهورية التركية"),
        ([LIBYA, TURKIYE], "between", "بين ليبيا والجمهورية التركية"),
        ([LIBYA, TURKIYE, TUNISIA], "and", "ليبيا والجمهورية التركية وتونس"),
        ([LIBYA, TURKIYE, TUNISIA], "between", "بين ليبيا والجمهورية التركية وتونس"),
        ([LIBYA], "between", "ليبيا"),
    ],
)
def test_the_parties_are_joined_by_a_glued_letter(names, how, expected):
    assert join_names(names, how) == Written(expected, "rtl")


def test_a_name_has_the_direction_of_its_own_letters():
    assert Written("ليبيا", "rtl") == LIBYA
    assert name(Name("UNSMIL")) == Written("UNSMIL", "ltr")
    assert name(Name("برنامج UNDP")).direction == "rtl"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["الدفاع"], "الدفاع"),
        (["الدفاع", "الصحة"], "الدفاع والصحة"),
        (["الدفاع", "الصحة", "السياحة"], "الدفاع والصحة والسياحة"),
        (["أ", "ب", "ج", "د", "هـ"], "أ، ب، ج، د، وهـ"),
        (["أ وب", "ج", "د"], "أ وب، وج، ود"),
    ],
)
def test_lists(items, expected):
    assert list_join(items) == expected


@pytest.mark.parametrize(
    ("proclitic", "text", "expected"),
    [
        ("ب", "أنقرة", "بأنقرة"),
        ("ب", "الجمهورية التركية", "بالجمهورية التركية"),
        ("ك", "الجمهورية التركية", "كالجمهورية التركية"),
        ("ل", "الجمهورية التركية", "للجمهورية التركية"),
        ("ول", "الجمهورية التركية", "وللجمهورية التركية"),
        ("فل", "الجزائر", "فللجزائر"),
        ("وب", "الجزائر", "وبالجزائر"),
        ("ل", "ليبيا", "لليبيا"),
        ("ل", "الليبية", "لليبية"),
        ("ل", "اللجنة المشتركة", "للجنة المشتركة"),
        ("ل", "الله", "لله"),
        ("ل", "ألمانيا", "لألمانيا"),
        ("ل", "إلغاء الاتفاق", "لإلغاء الاتفاق"),
        ("ل", "اسم الدولة", "لاسم الدولة"),
        ("ل", "اتفاق الصخيرات", "لاتفاق الصخيرات"),
        ("ل", "التزامات الطرفين", "لالتزامات الطرفين"),
        ("ل", "التزام", "لالتزام"),
        ("ل", "التزامن", "للتزامن"),
        ("ل", "الالتزام", "للالتزام"),
        ("ل", "التجارة", "للتجارة"),
        ("ل", "مجلس الأمن", "لمجلس الأمن"),
        ("ل", "الـ21", "للـ21"),
        ("ب", "5 مليارات", "بـ5 مليارات"),
        ("ب", "٥ مليارات", "بـ٥ مليارات"),
        ("ل", "UNSMIL", "لـUNSMIL"),
        ("ب", "«الطرفين»", "بـ«الطرفين»"),
        ("ل", "«الجمهورية»", "لـ«الجمهورية»"),
        ("ل", "(أ)", "لـ(أ)"),
        ("و", "5 مليارات", "و5 مليارات"),
        ("و", "UNSMIL", "وUNSMIL"),
        ("و", "«الطرفين»", "و«الطرفين»"),
        ("س", "يعقد", "سيعقد"),
        ("ف", "ليبيا", "فليبيا"),
        ("", "ليبيا", "ليبيا"),
    ],
)
def test_a_proclitic_is_one_word_with_what_follows(proclitic, text, expected):
    assert fuse(proclitic, text) == expected


def test_every_country_takes_every_proclitic():
    countries = Locale.parse("ar").territories.values()
    tried = 0
    for country in (text for text in countries if unicodedata.bidirectional(text[0]) == "AL"):
        for letter in "وفبكس":
            assert fuse(letter, country) == letter + country
        rest = country[2:] if country.startswith("ال") else None
        expected = "ل" + country if rest is None else "لل" + rest.removeprefix("ل")
        assert fuse("ل", country) == expected
        assert "للل" not in fuse("ل", country)
        tried += 1
    print(tried, "names of CLDR territories")


def test_names_sort_by_the_arabic_alphabet_without_their_article():
    league = [
        "الأردن",
        "الإمارات",
        "البحرين",
        "تونس",
        "الجزائر",
        "جيبوتي",
        "السعودية",
        "السودان",
        "سوريا",
        "الصومال",
        "العراق",
        "عمان",
        "فلسطين",
        "قطر",
        "الكويت",
        "لبنان",
        "ليبيا",
        "مصر",
        "المغرب",
        "موريتانيا",
        "اليمن",
    ]
    assert sorted(set(league), key=sort_key) == league
    assert sorted(["الأردن", "أذربيجان", "آسيا"], key=sort_key) == ["آسيا", "أذربيجان", "الأردن"]


def test_digits_and_letters():
    native = HouseStyle(digits="arab")
    assert digits("الفقرة 12", native) == "الفقرة ١٢"
    assert digits("الفقرة 12", HouseStyle()) == "الفقرة 12"
    assert upper("ليبيا") == capitalize("ليبيا") == "ليبيا"
