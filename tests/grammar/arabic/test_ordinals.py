"""Arabic ordinals, with and without their noun, against CLDR's rules up to a hundred."""

from __future__ import annotations

import pytest

from docgen.grammar.arabic import ordinal, ordinal_alone, ordinal_alone_digits, ordinal_digits
from docgen.grammar.arabic.ordinals import ordinal_word
from docgen.grammar.written import FormError
from docgen.model.values import HouseStyle, Noun
from tests.grammar.arabic.rbnf import spell

STYLE = HouseStyle()
MEETING = Noun("اجتماع", gender="m")
SESSION = Noun("دورة", gender="f")


@pytest.mark.parametrize(("gender", "rules"), [("m", "masculine"), ("f", "feminine")])
def test_ordinals_up_to_a_hundred_are_cldrs_but_for_its_double_spaces(gender, rules):
    for number in range(1, 101):
        theirs = " ".join(spell(number, f"%spellout-ordinal-{rules}").split())
        assert ordinal_word(number, gender) == theirs
    print("100 ordinals", rules)


@pytest.mark.parametrize("gender", ["m", "f"])
def test_above_a_hundred_the_rest_stands_before_the_hundred(gender):
    for number in range(101, 200):
        assert ordinal_word(number, gender) == f"{ordinal_word(number - 100, gender)} بعد المائة"
        assert ordinal_word(number, gender) != spell(number, "%spellout-ordinal-masculine")


@pytest.mark.parametrize("gender", ["m", "f"])
def test_the_oblique_case_shows_in_tens_and_duals_alone(gender):
    for number in range(1, 201):
        nominative, oblique = (ordinal_word(number, gender, oblique=o) for o in (False, True))
        expected = "".join(
            word[:-2] + "ين" if word.endswith("ون") or word == "المائتان" else word
            for word in nominative.replace(" ", "\0 \0").split("\0")
        )
        assert oblique == expected


@pytest.mark.parametrize(
    ("number", "masculine", "feminine"),
    [
        (1, "الاجتماع الأول", "الدورة الأولى"),
        (2, "الاجتماع الثاني", "الدورة الثانية"),
        (3, "الاجتماع الثالث", "الدورة الثالثة"),
        (4, "الاجتماع الرابع", "الدورة الرابعة"),
        (10, "الاجتماع العاشر", "الدورة العاشرة"),
        (11, "الاجتماع الحادي عشر", "الدورة الحادية عشرة"),
        (12, "الاجتماع الثاني عشر", "الدورة الثانية عشرة"),
        (20, "الاجتماع العشرون", "الدورة العشرون"),
        (21, "الاجتماع الحادي والعشرون", "الدورة الحادية والعشرون"),
        (100, "الاجتماع المائة", "الدورة المائة"),
        (101, "الاجتماع الأول بعد المائة", "الدورة الأولى بعد المائة"),
        (200, "الاجتماع المائتان", "الدورة المائتان"),
        (221, "الاجتماع الحادي والعشرون بعد المائتين", "الدورة الحادية والعشرون بعد المائتين"),
        (1100, "الاجتماع الألف والمائة", "الدورة الألف والمائة"),
    ],
)
def test_the_ordinal_follows_its_noun_with_the_article(number, masculine, feminine):
    assert ordinal(number, MEETING, STYLE, oblique=False).text == masculine
    assert ordinal(number, SESSION, STYLE, oblique=False).text == feminine


def test_oblique_alone_and_digits():
    assert ordinal(21, MEETING, STYLE, oblique=True).text == "الاجتماع الحادي والعشرين"
    assert ordinal_alone(11, SESSION, STYLE, oblique=False).text == "الحادية عشرة"
    assert ordinal_digits(21, MEETING, STYLE, oblique=False).text == "الاجتماع الـ21"
    native = HouseStyle(digits="arab")
    assert ordinal_alone_digits(21, MEETING, native, oblique=False).text == "الـ٢١"


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        (Noun("اجتماع وزاري"), "الاجتماع الوزاري الأول"),
        (Noun("دورة استثنائية"), "الدورة الاستثنائية الأولى"),
        (Noun("جولة المشاورات"), "جولة المشاورات الأولى"),
        (Noun("جولة مشاورات", definite="جولة المشاورات"), "جولة المشاورات الأولى"),
        (Noun("اجتماع رفيع المستوى"), "الاجتماع رفيع المستوى الأول"),
        (Noun("اجتماع على المستوى الوزاري"), "الاجتماع على المستوى الوزاري الأول"),
        (Noun("الاجتماع"), "الاجتماع الأول"),
        (Noun("لجنة مشتركة"), "اللجنة المشتركة الأولى"),
    ],
)
def test_the_article_stands_on_the_noun_and_its_adjectives(noun, expected):
    assert ordinal(1, noun, STYLE, oblique=False).text == expected


def test_what_no_rule_can_make_definite_is_asked_for():
    with pytest.raises(FormError, match="definite:"):
        ordinal(1, Noun("جولة مشاورات"), STYLE, oblique=False)


def test_there_is_no_ordinal_of_nothing():
    with pytest.raises(FormError, match="ordinal of 0"):
        ordinal(0, MEETING, STYLE, oblique=False)
