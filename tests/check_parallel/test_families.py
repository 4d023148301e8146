"""Each family of checks: what diverges is named with its words; what agrees is left alone."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("rows", Path(__file__).with_name("rows.py"))
_rows = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_rows)
found_in, words = _rows.found_in, _rows.words

AGREEING = [
    {"ar": "بلغ العدد ٢٥ في المائة.", "tr": "Oran %25 oldu.", "en": "It was twenty-five per cent."},
    {"ar": "اجتمع وزيران.", "tr": "2 bakan toplandı.", "en": "Two ministers met."},
    {"ar": "في ١٢ نيسان ٢٠٢١.", "tr": "12 Nisan 2021 tarihinde.", "en": "On 12 April 2021."},
    {"ar": "في الساعة ٣ مساءً.", "tr": "Saat 15.00’te.", "en": "At 3 p.m."},
    {"ar": "٣ آلاف و٥٠٠ شركة.", "tr": "3 bin 500 şirket.", "en": "3,500 companies."},
    {"ar": "من ٥ إلى ١٠ مليارات دولار.", "tr": "5 ila 10 milyar dolar.", "en": "$5-10 billion."},
]


@pytest.mark.parametrize("texts", AGREEING, ids=lambda texts: texts["en"])
def test_the_same_said_in_three_ways_is_no_divergence(texts):
    assert found_in(**texts) == []


def test_two_that_agree_convict_the_third():
    texts = {"ar": "بلغ العدد 25.", "tr": "Sayı 52 oldu.", "en": "The number was 25."}
    (one,) = found_in("N01", **texts)
    assert one.odd == ("tr",)
    assert words(one, **texts) == {"ar": "25", "en": "25", "tr": "52"}
    assert one.message == "Turkish says '52' where Arabic says '25' and English '25'"
    assert one.cure == "let Turkish say 25"


DIVERGING = [
    ("N01", {"tr": "2 milyon ton", "en": "2 billion tonnes"}),
    ("N01", {"ar": "نحو 300 ألف تلميذ", "en": "some 30,000 pupils"}),
    ("N04", {"tr": "Artış 25 oldu", "en": "The increase was 25%"}),
    ("N05", {"tr": "5 milyon dinar", "en": "5 million dollars"}),
    ("D01", {"ar": "في 12 تموز 2021", "tr": "12 Ağustos 2021’de"}),
    ("D01", {"tr": "12 Nisan 2021’de", "en": "on 12 April 2022"}),
    ("D02", {"ar": "يوم الجمعة", "en": "on Monday"}),
    ("D05", {"tr": "saat 15.00’te", "en": "at 4 p.m."}),
    ("T06", {"tr": "2259 (2015) sayılı karar", "en": "resolution 2295 (2015)"}),
    ("Q02", {"tr": "Komisyon (bundan böyle", "en": "The Commission (hereinafter)"}),
    ("Q03", {"ar": "خمسة و عشرون", "en": "twenty-five"}),
    ("Q04", {"ar": "الدفاع, والصحة", "en": "defence, and health"}),
    ("C05", {"ar": "اجتمعت اللجنه أمس", "en": "the committee met"}),
    ("C05", {"ar": "تم الإجتماع أمس", "en": "the meeting was held"}),
    ("C07", {"tr": "12 Kasim 2021’de", "en": "a date"}),
    ("P05", {"ar": "The two sides met in Ankara", "en": "The two sides met in Ankara"}),
]


@pytest.mark.parametrize(("check", "texts"), DIVERGING)
def test_a_divergence_is_found(check, texts):
    assert check in {one.check for one in found_in(**texts)}


def test_a_weekday_must_fit_its_date():
    (one,) = found_in("D02", tr="Pazartesi, 13 Ağustos 2024", en="13 August 2024")
    assert "a Tuesday" in one.message


def test_the_days_of_a_range_fit_its_weekdays():
    assert (
        found_in("D02", en="Tuesday and Wednesday, 16 and 17 May 2023", tr="16-17 Mayıs 2023") == []
    )


def test_another_place_is_a_swapped_name():
    texts = {"ar": "في أنقرة", "tr": "Trablus’ta", "en": "in Ankara"}
    (one,) = found_in("T01", **texts)
    assert (one.odd, one.severity) == (("tr",), "error")


def test_an_adjective_stands_for_its_country():
    assert found_in("T01", ar="الجانب الليبي", tr="Libya tarafı", en="the Libyan side") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "ترأسها عبد الحميد الدبيبه"),
        ("tr", "Dbeibah başkanlık etti"),
        ("en", "chaired by Dbeibeh"),
    ],
)
def test_a_person_is_spelt_in_one_way(lang, text):
    other = {"en": "x"} if lang != "en" else {"tr": "x"}
    assert [one.check for one in found_in("T03", **{lang: text}, **other)] == ["T03"]


def test_half_a_text_is_too_short():
    whole = "The two sides agreed to establish a working group of experts to review the progress made in each field and report to the ministers before the end of the year."
    texts = {
        "en": whole,
        "tr": "İki taraf, her alanda kaydedilen ilerlemeyi gözden geçirmek ve yıl sonundan önce bakanlara rapor sunmak üzere uzmanlardan oluşan bir çalışma grubu kurulması hususunda mutabık kalmıştır.",
        "ar": "اتفق الجانبان على تشكيل فريق عمل من الخبراء لاستعراض التقدم المحرز في كل مجال ورفع تقرير إلى الوزراء قبل نهاية السنة.",
    }
    assert found_in("P06", **texts) == []
    texts["ar"] = "اتفق الجانبان على تشكيل فريق عمل."
    (one,) = found_in("P06", **texts)
    assert one.odd == ("ar",)


def test_repeating_what_was_said_is_no_divergence():
    assert found_in("N01", tr="5 gemi; bu 5 gemi", en="5 ships; these") == []
