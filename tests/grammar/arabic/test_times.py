"""Times of day in Arabic."""

from __future__ import annotations

from datetime import date, time

import pytest

from docgen.grammar.arabic import time_short, time_zoned
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, Name, TimeValue

DAY, TWELVE, NATIVE = HouseStyle(), HouseStyle(clock="12"), HouseStyle(digits="arab")
ANKARA = {"ar": Name("أنقرة")}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (time(0, 30), "12:30 صباحًا"),
        (time(9, 5), "9:05 صباحًا"),
        (time(11, 59), "11:59 صباحًا"),
        (time(12), "12:00 ظهرًا"),
        (time(14, 30), "2:30 ظهرًا"),
        (time(15), "3:00 مساءً"),
        (time(20, 15), "8:15 مساءً"),
    ],
)
def test_a_clock_of_twelve_hours_names_the_part_of_the_day(at, expected):
    assert time_short(at, TWELVE) == Written(expected, "rtl")


def test_a_clock_of_twenty_four_hours_needs_no_words():
    assert time_short(time(14, 30), DAY) == Written("14:30", "ltr")
    assert time_short(time(9, 5), NATIVE) == Written("٠٩:٠٥", "ltr")


@pytest.mark.parametrize(
    ("style", "zone", "place", "expected"),
    [
        (DAY, "Europe/Istanbul", ANKARA, "14:30 بتوقيت أنقرة (UTC+3)"),
        (TWELVE, "Europe/Istanbul", ANKARA, "2:30 ظهرًا بتوقيت أنقرة (UTC+3)"),
        (NATIVE, "Europe/Istanbul", ANKARA, "١٤:٣٠ بتوقيت أنقرة (UTC+3)"),
        (DAY, "Africa/Tripoli", {"ar": Name("طرابلس")}, "14:30 بتوقيت طرابلس (UTC+2)"),
        (DAY, "Asia/Tehran", {}, "14:30 (UTC+4:30)"),
    ],
)
def test_a_zone_is_named_by_its_place_and_its_offset_stays_european(style, zone, place, expected):
    value = TimeValue(time(14, 30), zone, date(2021, 4, 12), place)
    assert time_zoned(value, style) == Written(expected, "rtl")
