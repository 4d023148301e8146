"""Dates in Arabic: every day of four years in every month system, against CLDR's names."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from babel.dates import format_date
from hijridate import Gregorian

from docgen.grammar import arabic
from docgen.grammar.arabic.months import month_name
from docgen.grammar.spec import HijriDay
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle

LIBYA, NATIVE = HouseStyle(), HouseStyle(digits="arab")
FOUR_YEARS = [date(2020, 1, 1) + timedelta(n) for n in range(1461)]
# Each style, and the CLDR locales whose wide month names it must show, joined with a stroke.
SYSTEMS = [
    (HouseStyle(), ["ar_LY"]),
    (HouseStyle(months="gregorian"), ["ar"]),
    (HouseStyle(months="gregorian", locale="ar_LB"), ["ar"]),
    (HouseStyle(locale="ar_LB"), ["ar_LB"]),
    (HouseStyle(locale="ar-IQ"), ["ar_IQ"]),
    (HouseStyle(locale="ar_MA"), ["ar_MA"]),
    (HouseStyle(months="levant"), ["ar_IQ"]),
    (HouseStyle(months="levant", locale="ar_MA"), ["ar_JO"]),
    (HouseStyle(months="dual"), ["ar_IQ", "ar_LY"]),
    (HouseStyle(months="maghreb"), ["ar_DZ"]),
    *(
        (HouseStyle(months="maghreb", locale=name), [name])
        for name in ("ar_MA", "ar_TN", "ar_DZ", "ar_MR")
    ),
]
TO_ARAB = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def _cldr(day: date, pattern: str, locales: list[str]) -> str:
    """CLDR's date by an explicit pattern; M! is the month of each locale."""
    months = "/".join(format_date(day, "MMMM", locale=name) for name in locales)
    return format_date(day, pattern.replace("M!", "'#'"), locale="ar").replace("#", months)


@pytest.mark.parametrize(("style", "locales"), SYSTEMS, ids=lambda value: str(value)[:90])
def test_every_day_of_four_years_in_every_form(style, locales):
    forms = {
        arabic.date_long: "d M! y",
        arabic.date_full: "EEEE، d M! y",
        arabic.date_day_month: "d M!",
        arabic.date_month_year: "M! y",
    }
    for day in FOUR_YEARS:
        for write, pattern in forms.items():
            assert write(day, style) == Written(_cldr(day, pattern, locales), "rtl")
    print(len(FOUR_YEARS) * len(forms), "dates", locales)


def test_every_day_in_figures():
    for day in FOUR_YEARS:
        assert arabic.date_numeric(day, LIBYA) == Written(day.strftime("%d/%m/%Y"), "ltr")
        assert arabic.date_iso(day, NATIVE) == Written(day.strftime("%Y-%m-%d"), "ltr")
        assert arabic.date_year(day, NATIVE) == Written(str(day.year).translate(TO_ARAB), "ltr")


def test_every_day_of_the_islamic_calendar():
    names = [
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذو الحجة",
    ]
    for day in FOUR_YEARS:
        h = Gregorian(day.year, day.month, day.day).to_hijri()
        hijri = HijriDay(h.year, h.month, h.day)
        alone = f"{h.day} {names[h.month - 1]} {h.year}هـ"
        weekday = format_date(day, "EEEE", locale="ar")
        both = f"{alone} الموافق {format_date(day, 'd MMMM y', locale='ar')}م"
        assert arabic.date_hijri(day, hijri, LIBYA, weekday=False).text == alone
        assert arabic.date_hijri(day, hijri, LIBYA, weekday=True).text == f"{weekday} {alone}"
        assert arabic.date_parallel(day, hijri, LIBYA, weekday=False).text == both
        assert arabic.date_parallel(
            day, hijri, NATIVE, weekday=True
        ).text == f"{weekday} {both}".translate(TO_ARAB)


@pytest.mark.parametrize(
    ("day", "style", "expected"),
    [
        (date(2021, 4, 12), LIBYA, "12 أبريل 2021"),
        (date(2012, 3, 14), HouseStyle(months="dual"), "14 آذار/مارس 2012"),
        (date(2021, 4, 12), HouseStyle(months="levant"), "12 نيسان 2021"),
        (date(2021, 4, 12), HouseStyle(months="levant", digits="arab"), "١٢ نيسان ٢٠٢١"),
        (date(2021, 4, 12), HouseStyle(locale="ar_EG", digits="arab"), "١٢ أبريل ٢٠٢١"),
        (date(2021, 7, 12), HouseStyle(months="maghreb", locale="ar_MA"), "12 يوليوز 2021"),
        (date(2021, 8, 3), HouseStyle(months="maghreb", locale="ar_MA"), "3 غشت 2021"),
        (date(2021, 4, 12), HouseStyle(months="maghreb", locale="ar_TN"), "12 أفريل 2021"),
        (date(2021, 1, 1), HouseStyle(months="maghreb", locale="ar_DZ"), "1 جانفي 2021"),
        (date(2021, 7, 1), HouseStyle(months="maghreb", locale="ar_DZ"), "1 جويلية 2021"),
    ],
)
def test_the_dates_of_the_house(day, style, expected):
    assert arabic.date_long(day, style).text == expected


def test_both_calendars():
    day, hijri = date(2021, 4, 12), HijriDay(1442, 8, 30)
    expected = "الاثنين 30 شعبان 1442هـ الموافق 12 أبريل 2021م"
    assert arabic.date_parallel(day, hijri, LIBYA, weekday=True).text == expected
    assert arabic.date_full(day, LIBYA).text == "الاثنين، 12 أبريل 2021"


@pytest.mark.parametrize(
    ("start", "end", "style", "expected", "prose"),
    [
        ((2021, 4, 12), (2021, 4, 14), LIBYA, "12–14 أبريل 2021", "من 12 إلى 14 أبريل 2021"),
        (
            (2021, 4, 30),
            (2021, 5, 2),
            LIBYA,
            "30 أبريل – 2 مايو 2021",
            "من 30 أبريل إلى 2 مايو 2021",
        ),
        (
            (2021, 12, 30),
            (2022, 1, 2),
            LIBYA,
            "30 ديسمبر 2021 – 2 يناير 2022",
            "من 30 ديسمبر 2021 إلى 2 يناير 2022",
        ),
        (
            (2021, 4, 12),
            (2021, 4, 14),
            HouseStyle(locale="ar_LB"),
            "12–14 نيسان 2021",
            "من 12 إلى 14 نيسان 2021",
        ),
        (
            (2021, 4, 30),
            (2021, 5, 2),
            HouseStyle(months="dual"),
            "30 نيسان/أبريل – 2 أيار/مايو 2021",
            "من 30 نيسان/أبريل إلى 2 أيار/مايو 2021",
        ),
        (
            (2021, 4, 12),
            (2022, 4, 12),
            LIBYA,
            "12 أبريل 2021 – 12 أبريل 2022",
            "من 12 أبريل 2021 إلى 12 أبريل 2022",
        ),
        ((2021, 4, 12), (2021, 4, 14), NATIVE, "١٢–١٤ أبريل ٢٠٢١", "من ١٢ إلى ١٤ أبريل ٢٠٢١"),
        ((2021, 4, 12), (2021, 4, 12), LIBYA, "12 أبريل 2021", "12 أبريل 2021"),
    ],
)
def test_ranges_say_once_what_their_ends_share(start, end, style, expected, prose):
    assert arabic.range_long(date(*start), date(*end), style) == Written(expected, "rtl")
    assert arabic.range_prose(date(*start), date(*end), style) == Written(prose, "rtl")


@pytest.mark.parametrize(("style", "_locales"), SYSTEMS, ids=lambda value: str(value)[:90])
def test_every_range_can_be_read_back(style, _locales):
    """Each end, completed from the last one, is the long date itself."""
    tried = 0
    for start in FOUR_YEARS[::7]:
        for length in (1, 2, 6, 29, 45, 200, 400):
            end = start + timedelta(length)
            first, last = (
                arabic.range_prose(start, end, style).text.removeprefix("من ").split(" إلى ")
            )
            assert last == arabic.date_long(end, style).text
            if first.isdigit():
                first += f" {month_name(end.month, style)}"
            if not first.endswith(str(start.year)):
                first += f" {end.year}"
            assert first == arabic.date_long(start, style).text
            tried += 1
    print(tried, "ranges")


def test_each_month_of_a_system_has_a_name_of_its_own():
    for style, _ in SYSTEMS:
        names = [month_name(month, style) for month in range(1, 13)]
        assert all(one != other for one, other in pairwise(sorted(names)))
