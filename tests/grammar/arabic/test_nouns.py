"""Counted nouns in Arabic, judged by CLDR's plural categories and by a reader of numbers."""

from __future__ import annotations

import pytest
from babel import Locale

from docgen.grammar.arabic import count, count_spelled
from docgen.grammar.arabic.nouns import completed
from docgen.grammar.written import FormError
from docgen.model.values import HouseStyle, Noun
from tests.grammar.arabic.reading import read

STYLE = HouseStyle()
CATEGORY = Locale.parse("ar").plural_form
MEETING = Noun(
    "اجتماع", plural="اجتماعات", dual="اجتماعان", dual_oblique="اجتماعين", accusative="اجتماعًا"
)
SESSION = Noun(
    "جلسة", plural="جلسات", gender="f", dual="جلستان", dual_oblique="جلستين", accusative="جلسة"
)
ONE = {"m": "واحد", "f": "واحدة"}


def _by_category(number: int, noun: Noun) -> str:
    """What CLDR's category asks for; its `other` is the genitive singular."""
    figure = f"{number:,}".replace(",", ".")
    return {
        "zero": f"لا {noun.plural}",
        "one": f"{noun.singular} {ONE[noun.gender]}",
        "two": noun.dual,
        "few": f"{figure} {noun.plural}",
        "many": f"{figure} {noun.accusative}",
        "other": f"{figure} {noun.singular}",
    }[CATEGORY(number)]


@pytest.mark.parametrize("noun", [MEETING, SESSION], ids=["masculine", "feminine"])
def test_the_noun_takes_the_form_of_cldrs_category(noun):
    for number in range(1101):
        assert count(number, noun, STYLE, oblique=False).text == _by_category(number, noun)
    print("1101 counts of", noun.singular)


@pytest.mark.parametrize("noun", [MEETING, SESSION], ids=["masculine", "feminine"])
@pytest.mark.parametrize("oblique", [False, True])
def test_a_spelled_count_reads_back_and_governs_its_noun(noun, oblique):
    for number in range(3, 1101):
        *words, last = count_spelled(number, noun, STYLE, oblique=oblique).text.split()
        ones = number % 100 if number % 100 in (1, 2) else 0
        dual = noun.dual_oblique if oblique else noun.dual
        if ones:
            assert words.pop() == noun.singular
            assert last == f"و{noun.singular if ones == 1 else dual}"
        else:
            forms = {"few": noun.plural, "many": noun.accusative, "other": noun.singular}
            assert last == forms[CATEGORY(number)]
        assert read(" ".join(words)) == number - ones
    print("1098 spelled counts of", noun.singular)


def test_units_take_the_other_gender():
    for number in range(3, 11):
        for tail in (0, 100, 1000):
            assert (
                count_spelled(number + tail, MEETING, STYLE, oblique=False)
                .text.split()[-2]
                .endswith("ة")
            )
            assert (
                not count_spelled(number + tail, SESSION, STYLE, oblique=False)
                .text.split()[-2]
                .endswith("ة")
            )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "لا اجتماعات"),
        (1, "اجتماع واحد"),
        (2, "اجتماعان"),
        (3, "3 اجتماعات"),
        (11, "11 اجتماعًا"),
        (100, "100 اجتماع"),
        (102, "102 اجتماع"),
        (103, "103 اجتماعات"),
    ],
)
def test_the_counts_of_the_house(number, expected):
    assert count(number, MEETING, STYLE, oblique=False).text == expected


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        (3, MEETING, "ثلاثة اجتماعات"),
        (3, SESSION, "ثلاث جلسات"),
        (8, SESSION, "ثماني جلسات"),
        (11, MEETING, "أحد عشر اجتماعًا"),
        (11, SESSION, "إحدى عشرة جلسة"),
        (28, SESSION, "ثمانٍ وعشرون جلسة"),
        (100, MEETING, "مائة اجتماع"),
        (101, MEETING, "مائة اجتماع واجتماع"),
        (102, SESSION, "مائة جلسة وجلستان"),
        (200, MEETING, "مائتا اجتماع"),
        (1000, MEETING, "ألف اجتماع"),
        (2000, MEETING, "ألفا اجتماع"),
        (11_000, MEETING, "أحد عشر ألف اجتماع"),
        (11_003, MEETING, "أحد عشر ألفًا وثلاثة اجتماعات"),
    ],
)
def test_spelled_counts_of_the_house(number, noun, expected):
    assert count_spelled(number, noun, STYLE, oblique=False).text == expected


def test_the_oblique_case_shows_in_the_dual():
    assert count(2, MEETING, STYLE, oblique=True).text == "اجتماعين"
    assert count_spelled(200, MEETING, STYLE, oblique=True).text == "مائتي اجتماع"
    assert count_spelled(12, MEETING, STYLE, oblique=True).text == "اثني عشر اجتماعًا"


def test_days_and_ministers():
    day, minister = Noun("يوم", plural="أيام"), Noun("وزير", plural="وزراء")
    days = [count(n, day, STYLE, oblique=False).text for n in (1, 2, 3, 11, 100)]
    assert days == ["يوم واحد", "يومان", "3 أيام", "11 يومًا", "100 يوم"]
    ministers = [count(n, minister, STYLE, oblique=False).text for n in (1, 2, 14)]
    assert ministers == ["وزير واحد", "وزيران", "14 وزيرًا"]


def test_native_digits():
    assert count(13, MEETING, HouseStyle(digits="arab"), oblique=False).text == "١٣ اجتماعًا"


@pytest.mark.parametrize(
    ("singular", "dual", "oblique", "accusative"),
    [
        ("اجتماع", "اجتماعان", "اجتماعين", "اجتماعًا"),
        ("جلسة", "جلستان", "جلستين", "جلسة"),
        ("إجراء", "إجراءان", "إجراءين", "إجراءً"),
        ("جزء", "جزءان", "جزءين", "جزءًا"),
        ("شيء", "شيئان", "شيئين", "شيئًا"),
        ("مبدأ", "مبدآن", "مبدأين", "مبدأً"),
        ("مستوى", "مستويان", "مستويين", "مستوى"),
        ("عضو", "عضوان", "عضوين", "عضوًا"),
        ("اجتماع وزاري", "اجتماعان وزاريان", "اجتماعين وزاريين", "اجتماعًا وزاريًا"),
        ("دورة استثنائية", "دورتان استثنائيتان", "دورتين استثنائيتين", "دورة استثنائية"),
        ("لجنة مشتركة", "لجنتان مشتركتان", "لجنتين مشتركتين", "لجنة مشتركة"),
        (
            "اجتماع رفيع المستوى",
            "اجتماعان رفيعا المستوى",
            "اجتماعين رفيعي المستوى",
            "اجتماعًا رفيع المستوى",
        ),
        (
            "لجنة رفيعة المستوى",
            "لجنتان رفيعتا المستوى",
            "لجنتين رفيعتي المستوى",
            "لجنة رفيعة المستوى",
        ),
        (
            "اجتماع على المستوى الوزاري",
            "اجتماعان على المستوى الوزاري",
            "اجتماعين على المستوى الوزاري",
            "اجتماعًا على المستوى الوزاري",
        ),
        (
            "مشروع قابل للتنفيذ",
            "مشروعان قابلان للتنفيذ",
            "مشروعين قابلين للتنفيذ",
            "مشروعًا قابلًا للتنفيذ",
        ),
        ("جدول أعمال", "جدولا أعمال", "جدولي أعمال", "جدول أعمال"),
        ("مذكرة تفاهم", "مذكرتا تفاهم", "مذكرتي تفاهم", "مذكرة تفاهم"),
    ],
)
def test_a_rule_gives_what_a_noun_does_not_say(singular, dual, oblique, accusative):
    noun = completed(Noun(singular))
    assert (noun.dual, noun.dual_oblique, noun.accusative) == (dual, oblique, accusative)


def test_what_a_noun_says_stands():
    noun = completed(Noun("قاضٍ", dual="قاضيان", accusative="قاضيًا"))
    assert (noun.dual, noun.dual_oblique, noun.accusative) == ("قاضيان", "قاضيين", "قاضيًا")


@pytest.mark.parametrize(
    ("singular", "plural", "genitive"),
    [
        ("مندوب", "مندوبون", "مندوبين"),
        ("خبير ليبي", "خبراء ليبيون", "خبراء ليبيين"),
        ("قرن", "قرون", "قرون"),
        ("فن", "فنون", "فنون"),
        ("محامي", "محامون", "محامين"),
        ("وزير", "وزراء", "وزراء"),
    ],
)
def test_a_counted_plural_is_genitive(singular, plural, genitive):
    noun = Noun(singular, plural=plural)
    assert count(5, noun, STYLE, oblique=False).text == f"5 {genitive}"


def test_a_plural_that_no_rule_knows_is_asked_for():
    with pytest.raises(FormError, match="plural:"):
        count(3, Noun("لجنة"), STYLE, oblique=False)
    assert count(11, Noun("لجنة"), STYLE, oblique=False).text == "11 لجنة"
