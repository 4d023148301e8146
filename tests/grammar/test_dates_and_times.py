"""Days, ranges, the Hijri calendar and times, in the three languages, through `write`."""

from datetime import date, time, timedelta

import pytest
from babel.dates import format_date

from docgen.grammar import FormError, write
from docgen.grammar.hijri import hijri_day
from docgen.languages import language
from docgen.model.values import DateRangeValue, DateValue, HouseStyle, Name, TimeValue

STYLE = HouseStyle()
DAY = DateValue(date(2021, 4, 12))
FOUR_YEARS = [date(2020, 1, 1) + timedelta(days) for days in range(1461)]


def written(value, forms, lang, style=STYLE):
    return write(value, tuple(filter(None, forms.split(","))), language(lang), style).text


@pytest.mark.parametrize(("lang", "locale"), [("tr", "tr_TR"), ("en", "en_GB")])
def test_every_day_of_four_years_is_that_of_cldr(lang, locale):
    for day in FOUR_YEARS:
        value = DateValue(day)
        for form in ("long", "full"):
            assert written(value, form, lang) == format_date(day, form, locale)
        assert written(value, "day_month", lang) == format_date(day, "d MMMM", locale)
        assert written(value, "month_year", lang) == format_date(day, "MMMM y", locale)
        assert written(value, "year", lang) == format_date(day, "y", locale)
        assert written(value, "iso", lang) == format_date(day, "y-MM-dd", locale)
        numeric = "dd.MM.y" if lang == "tr" else "dd/MM/y"
        assert written(value, "numeric", lang) == format_date(day, numeric, locale)
    print(f"{len(FOUR_YEARS) * 7} dates in {lang} against CLDR")


@pytest.mark.parametrize(
    ("forms", "lang", "expected"),
    [
        ("", "ar", "12 أبريل 2021"),
        ("full", "ar", "الاثنين، 12 أبريل 2021"),
        ("dual", "ar", "12 نيسان/أبريل 2021"),
        ("levant", "ar", "12 نيسان 2021"),
        ("maghreb", "ar", "12 أفريل 2021"),
        ("hijri", "ar", "30 شعبان 1442هـ"),
        ("full,parallel", "ar", "الاثنين 30 شعبان 1442هـ الموافق 12 أبريل 2021م"),
        ("", "tr", "12 Nisan 2021"),
        ("full", "tr", "12 Nisan 2021 Pazartesi"),
        ("long,loc", "tr", "12 Nisan 2021’de"),
        ("full,gen", "tr", "12 Nisan 2021 Pazartesi’nin"),
        ("day_month,loc", "tr", "12 Nisan’da"),
        ("numeric,abl", "tr", "12.04.2021’den"),
        ("hijri", "tr", "30 Şaban 1442"),
        ("parallel", "tr", "12 Nisan 2021 (30 Şaban 1442)"),
        ("parallel,loc", "tr", "12 Nisan 2021’de (30 Şaban 1442)"),
        ("full,parallel", "tr", "12 Nisan 2021 Pazartesi (30 Şaban 1442)"),
        ("", "en", "12 April 2021"),
        ("full", "en", "Monday, 12 April 2021"),
        ("numeric", "en", "12/04/2021"),
        ("hijri", "en", "30 Sha‘ban 1442 AH"),
        ("parallel", "en", "30 Sha‘ban 1442 AH, corresponding to 12 April 2021"),
        ("full,parallel", "en", "Monday, 30 Sha‘ban 1442 AH, corresponding to 12 April 2021"),
    ],
)
def test_dates_of_the_notes(forms, lang, expected):
    assert written(DAY, forms, lang) == expected


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ((2012, 3, 14), "14 Mart’ta"), ((2021, 5, 3), "3 Mayıs’ta"), ((2021, 8, 5), "5 Ağustos’ta"),
        ((2021, 9, 1), "1 Eylül’de"), ((2021, 10, 2), "2 Ekim’de"), ((2021, 11, 9), "9 Kasım’da"),
        ((2021, 12, 30), "30 Aralık’ta"), ((2021, 1, 1), "1 Ocak’ta"), ((2021, 2, 1), "1 Şubat’ta"),
        ((2021, 6, 1), "1 Haziran’da"), ((2021, 7, 1), "1 Temmuz’da"),
    ],
)  # fmt: skip
def test_months_take_their_case(day, end):
    assert written(DateValue(date(*day)), "day_month,loc", "tr") == end


def test_the_calendar_of_the_house_is_what_a_date_prints_when_no_form_says_otherwise():
    parallel = HouseStyle(calendar="parallel")
    assert written(DAY, "", "tr", parallel) == "12 Nisan 2021 (30 Şaban 1442)"
    assert written(DAY, "iso", "tr", parallel) == "2021-04-12"
    assert written(DAY, "", "en", HouseStyle(calendar="hijri")) == "30 Sha‘ban 1442 AH"


@pytest.mark.parametrize(
    ("day", "hijri", "tr"),
    [
        ((2012, 3, 14), (1433, 4, 21), "21 Rebiülahir 1433"),
        ((2015, 12, 17), (1437, 3, 6), "6 Rebiülevvel 1437"),
        ((2022, 10, 3), (1444, 3, 7), "7 Rebiülevvel 1444"),
        ((2026, 11, 24), (1448, 6, 14), "14 Cemaziyelahir 1448"),
        ((2021, 4, 13), (1442, 9, 1), "1 Ramazan 1442"),
    ],
)
def test_hijri_days_of_the_notes(day, hijri, tr):
    found = hijri_day(DateValue(date(*day)))
    assert (found.year, found.month, found.day, found.sure) == (*hijri, True)
    assert written(DateValue(date(*day)), "hijri", "tr") == tr


def test_a_hijri_day_is_sure_only_where_umm_al_qura_was_compared_or_a_human_gave_it():
    assert not hijri_day(DateValue(date(1999, 4, 16))).sure
    assert hijri_day(DateValue(date(1999, 4, 17))).sure
    assert hijri_day(DateValue(date(2029, 8, 10))).sure
    assert not hijri_day(DateValue(date(2029, 8, 11))).sure
    assert hijri_day(DateValue(date(1950, 1, 1), hijri=(1369, 3, 12))).sure
    assert (
        written(DateValue(date(2021, 4, 12), hijri=(1442, 8, 29)), "hijri", "tr") == "29 Şaban 1442"
    )


def test_a_day_beyond_umm_al_qura_is_an_error_that_names_the_cure():
    with pytest.raises(FormError, match=r"state its Hijri date, as in hijri: 1442-08-30"):
        written(DateValue(date(2100, 1, 1)), "hijri", "en")


RANGES = {
    "one month": ((2021, 4, 12), (2021, 4, 14)),
    "two months": ((2021, 4, 30), (2021, 5, 2)),
    "two years": ((2021, 12, 30), (2022, 1, 2)),
    "one day": ((2021, 4, 12), (2021, 4, 12)),
}


@pytest.mark.parametrize(
    ("days", "forms", "tr", "en", "ar"),
    [
        ("one month", "", "12–14 Nisan 2021", "12–14 April 2021", "12–14 أبريل 2021"),
        (
            "two months",
            "",
            "30 Nisan – 2 Mayıs 2021",
            "30 April–2 May 2021",
            "30 أبريل – 2 مايو 2021",
        ),
        (
            "two years",
            "",
            "30 Aralık 2021 – 2 Ocak 2022",
            "30 December 2021–2 January 2022",
            "30 ديسمبر 2021 – 2 يناير 2022",
        ),
        ("one day", "", "12 Nisan 2021", "12 April 2021", "12 أبريل 2021"),
        (
            "one month",
            "prose",
            "12 ila 14 Nisan 2021 tarihleri arasında",
            "from 12 to 14 April 2021",
            "من 12 إلى 14 أبريل 2021",
        ),
        (
            "two months",
            "prose",
            "30 Nisan ila 2 Mayıs 2021 tarihleri arasında",
            "from 30 April to 2 May 2021",
            "من 30 أبريل إلى 2 مايو 2021",
        ),
        (
            "two years",
            "prose",
            "30 Aralık 2021 ila 2 Ocak 2022 tarihleri arasında",
            "from 30 December 2021 to 2 January 2022",
            "من 30 ديسمبر 2021 إلى 2 يناير 2022",
        ),
    ],
)
def test_ranges(days, forms, tr, en, ar):
    start, end = (date(*day) for day in RANGES[days])
    value = DateRangeValue(start, end)
    assert [written(value, forms, lang) for lang in ("tr", "en", "ar")] == [tr, en, ar]


def test_a_range_takes_the_case_of_its_last_day():
    value = DateRangeValue(date(2021, 4, 12), date(2021, 4, 14))
    assert written(value, "loc", "tr") == "12–14 Nisan 2021’de"
    with pytest.raises(FormError, match="'prose' takes no case"):
        written(value, "prose,loc", "tr")


def zoned(at="14:30", zone="Europe/Istanbul", on=date(2021, 4, 12), **places):
    names = {lang: Name(text) for lang, text in places.items()}
    return TimeValue(time.fromisoformat(at), zone, on, names)


@pytest.mark.parametrize(
    ("at", "forms", "tr"),
    [
        ("14:30", "", "14.30"), ("14:30", "loc", "14.30’da"), ("14:00", "loc", "14.00’te"),
        ("09:05", "loc", "09.05’te"), ("00:00", "dat", "00.00’a"), ("20:00", "abl", "20.00’den"),
        ("10:10", "gen", "10.10’un"), ("17:45", "dat", "17.45’e"), ("03:00", "loc", "03.00’te"),
    ],
)  # fmt: skip
def test_turkish_times_take_the_case_of_their_reading(at, forms, tr):
    assert written(zoned(at), forms, "tr") == tr


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("14:30", "2.30 p.m."),
        ("14:00", "2 p.m."),
        ("09:05", "9.05 a.m."),
        ("00:30", "12.30 a.m."),
        ("12:15", "12.15 p.m."),
        ("12:00", "noon"),
        ("00:00", "midnight"),
    ],
)
def test_an_english_clock_of_twelve_hours(at, expected):
    assert written(zoned(at), "", "en", HouseStyle(clock="12")) == expected
    assert written(zoned(at), "", "en") == at


@pytest.mark.parametrize(
    ("value", "tr", "en"),
    [
        (zoned(tr="Ankara", en="Ankara"), "14.30 (TSİ, UTC+3)", "14:30 (Ankara time, UTC+3)"),
        (
            zoned(zone="Africa/Tripoli", tr="Trablus", en="Tripoli"),
            "14.30 (Trablus saati, UTC+2)",
            "14:30 (Tripoli time, UTC+2)",
        ),
        (zoned(zone="Europe/London", on=date(2021, 1, 1)), "14.30 (UTC)", "14:30 (UTC)"),
        (zoned(zone="Europe/London", on=date(2021, 7, 1)), "14.30 (UTC+1)", "14:30 (UTC+1)"),
        (zoned(zone="America/New_York"), "14.30 (UTC−4)", "14:30 (UTC−4)"),
        (zoned(zone="Asia/Kolkata"), "14.30 (UTC+5:30)", "14:30 (UTC+5:30)"),
    ],
)
def test_a_zone_is_named_by_its_place_and_its_offset_on_that_day(value, tr, en):
    assert written(value, "zoned", "tr") == tr
    assert written(value, "zoned", "en") == en


def test_a_time_without_a_zone_has_no_zoned_form():
    with pytest.raises(FormError, match="give zone:"):
        written(TimeValue(time(14, 30)), "zoned", "en")


def test_a_zoned_time_takes_its_case_before_the_bracket():
    assert written(zoned(), "zoned,loc", "tr") == "14.30’da (TSİ, UTC+3)"
