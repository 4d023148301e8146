"""Arabic through the one door that the rooms above use: forms, house style, and the drawn order."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from decimal import Decimal

import pytest
from bidi import get_display

from docgen.grammar import FormError, forms_of, write
from docgen.grammar.written import Written
from docgen.languages import language
from docgen.model.nouns import own_nouns
from docgen.model.values import (
    CountValue,
    DateRangeValue,
    DateValue,
    HouseStyle,
    MoneyValue,
    Name,
    NumberValue,
    OrdinalValue,
    PercentValue,
    TimeValue,
)

ARABIC = language("ar")
LIBYA, NATIVE = HouseStyle(), HouseStyle(digits="arab")
DAY = DateValue(date(2021, 4, 12))
RANGE = DateRangeValue(date(2021, 4, 30), date(2021, 5, 2))
TWO_BILLION = MoneyValue(Decimal(2 * 10**9), "USD")
MEETINGS = CountValue(2, own_nouns()["meeting"])
SESSION = OrdinalValue(21, own_nouns()["session"])
ANKARA = TimeValue(time(14, 30), "Europe/Istanbul", date(2021, 4, 12), {"ar": Name("أنقرة")})


@pytest.mark.parametrize(
    ("value", "forms", "style", "expected"),
    [
        (DAY, "", LIBYA, "12 أبريل 2021"),
        (DAY, "full", LIBYA, "الاثنين، 12 أبريل 2021"),
        (DAY, "long,dual", LIBYA, "12 نيسان/أبريل 2021"),
        (DAY, "day_month,levant", LIBYA, "12 نيسان"),
        (DAY, "month_year,gregorian", HouseStyle(locale="ar_LB"), "أبريل 2021"),
        (DAY, "long,maghreb", HouseStyle(locale="ar_MA"), "12 أبريل 2021"),
        (DAY, "hijri", LIBYA, "30 شعبان 1442هـ"),
        (DAY, "parallel", LIBYA, "30 شعبان 1442هـ الموافق 12 أبريل 2021م"),
        (DAY, "full,parallel", LIBYA, "الاثنين 30 شعبان 1442هـ الموافق 12 أبريل 2021م"),
        (DAY, "", HouseStyle(calendar="parallel"), "30 شعبان 1442هـ الموافق 12 أبريل 2021م"),
        (DAY, "numeric", LIBYA, "12/04/2021"),
        (DAY, "iso", NATIVE, "2021-04-12"),
        (DateValue(date(2012, 3, 14)), "hijri", LIBYA, "21 ربيع الآخر 1433هـ"),
        (DateValue(date(2015, 12, 17)), "hijri", LIBYA, "6 ربيع الأول 1437هـ"),
        (DateValue(date(2022, 10, 3)), "hijri", LIBYA, "7 ربيع الأول 1444هـ"),
        (DateValue(date(2026, 11, 24)), "hijri", LIBYA, "14 جمادى الآخرة 1448هـ"),
        (DateValue(date(2021, 4, 13)), "parallel", LIBYA, "1 رمضان 1442هـ الموافق 13 أبريل 2021م"),
        (RANGE, "", LIBYA, "30 أبريل – 2 مايو 2021"),
        (RANGE, "prose,levant", LIBYA, "من 30 نيسان إلى 2 أيار 2021"),
        (ANKARA, "zoned", LIBYA, "14:30 بتوقيت أنقرة (UTC+3)"),
        (TWO_BILLION, "", LIBYA, "مليارا دولار أمريكي"),
        (TWO_BILLION, "obl", LIBYA, "ملياري دولار أمريكي"),
        (TWO_BILLION, "code", LIBYA, "2 مليار USD"),
        (MEETINGS, "", LIBYA, "اجتماعان"),
        (MEETINGS, "obl", LIBYA, "اجتماعين"),
        (CountValue(3, own_nouns()["session"]), "spelled", LIBYA, "ثلاث دورات"),
        (SESSION, "", LIBYA, "الدورة الحادية والعشرون"),
        (SESSION, "obl", LIBYA, "الدورة الحادية والعشرين"),
        (SESSION, "alone", LIBYA, "الحادية والعشرون"),
        (SESSION, "digits", NATIVE, "الدورة الـ٢١"),
        (NumberValue(Decimal(11)), "spelled", LIBYA, "أحد عشر"),
        (PercentValue(Decimal(5), Decimal(10)), "", LIBYA, "من 5 إلى 10 في المائة"),
        (PercentValue(Decimal("5.5")), "", HouseStyle(percent="sign"), "5,5%"),
    ],
)
def test_values_in_the_forms_of_arabic(value, forms, style, expected):
    asked = tuple(forms.split(",")) if forms else ()
    assert write(value, asked, ARABIC, style).text == expected


def test_no_form_writes_a_control_of_direction():
    values = [
        DAY,
        RANGE,
        ANKARA,
        TWO_BILLION,
        MEETINGS,
        SESSION,
        PercentValue(Decimal(5)),
        NumberValue(Decimal(-5)),
    ]
    tried = 0
    for value in values:
        for form in forms_of(value, ARABIC):
            for style in (LIBYA, NATIVE):
                text = write(value, (form,), ARABIC, style).text
                assert all(unicodedata.category(letter) != "Cf" for letter in text)
                tried += 1
    print(tried, "forms")


def test_a_turkish_case_is_no_form_of_arabic():
    with pytest.raises(FormError, match="loc"):
        write(DAY, ("loc",), ARABIC, LIBYA)


def _drawn(written: Written) -> str:
    """What stands on the page from left to right, in the isolate that grammar asks for."""
    return get_display(written.text, base_dir="R" if written.direction == "rtl" else "L")


@pytest.mark.parametrize(
    ("value", "form", "style", "drawn"),
    [
        # Read from the right: the lower number first, and the per cent sign with its number.
        (PercentValue(Decimal(5), Decimal(10)), "sign", LIBYA, "10%–5"),
        (PercentValue(Decimal(5), Decimal(10)), "sign", NATIVE, "٪١٠–٥"),
        (PercentValue(Decimal(-5)), "sign", LIBYA, "−5%"),
        (PercentValue(Decimal(5)), "sign", NATIVE, "٪٥"),
        (NumberValue(Decimal("-12.5")), "digits", LIBYA, "−12,5"),
        (NumberValue(Decimal("-12.5")), "digits", NATIVE, "١٢٫٥−"),
        (DAY, "iso", LIBYA, "2021-04-12"),
        (DAY, "numeric", NATIVE, "١٢/٠٤/٢٠٢١"),
        (TWO_BILLION, "code", LIBYA, "USD " + "مليار"[::-1] + " 2"),
        (TWO_BILLION, "sign", NATIVE, "$ " + "مليار"[::-1] + " ٢"),
    ],
)
def test_signs_stand_on_the_right_side_of_their_numbers(value, form, style, drawn):
    assert _drawn(write(value, (form,), ARABIC, style)) == drawn


@pytest.mark.parametrize("style", [LIBYA, NATIVE])
def test_the_offset_of_a_zone_stays_whole(style):
    drawn = _drawn(write(ANKARA, ("zoned",), ARABIC, style))
    assert "UTC+3" in drawn
    assert drawn.index("UTC+3") < drawn.index("أنقرة"[::-1])
