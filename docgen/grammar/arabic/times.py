"""Write times of day in Arabic; the word for hour belongs to the sentence around them."""

from __future__ import annotations

from datetime import time

from docgen.grammar.arabic.digits import digits
from docgen.grammar.times import offset, twelve_hours
from docgen.grammar.written import Written
from docgen.languages import Direction
from docgen.model.values import HouseStyle, TimeValue

# Each part of the day, and the hour at which it ends.
_PARTS_OF_DAY = ((12, "صباحًا"), (15, "ظهرًا"), (24, "مساءً"))


def time_short(at: time, style: HouseStyle) -> Written:
    """14:30; 2:30 ظهرًا on a clock of twelve hours."""
    direction: Direction = "ltr" if style.clock == "24" else "rtl"
    return Written(_clock(at, style), direction)


def time_zoned(value: TimeValue, style: HouseStyle) -> Written:
    """14:30 بتوقيت أنقرة (UTC+3); the offset keeps European digits, as a symbol does."""
    place = value.place.get("ar")
    named = f" بتوقيت {place.text}" if place else ""
    return Written(f"{_clock(value.at, style)}{named} ({offset(value)})", "rtl")


def _clock(at: time, style: HouseStyle) -> str:
    if style.clock == "24":
        return digits(f"{at:%H:%M}", style)
    part = next(name for end, name in _PARTS_OF_DAY if at.hour < end)
    return f"{digits(f'{twelve_hours(at.hour)}:{at:%M}', style)} {part}"
