"""Turn a time of day and its zone into the parts that each language writes."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from docgen.grammar.written import FormError
from docgen.model.values import TimeValue


def offset(value: TimeValue) -> str:
    """The zone's distance from UTC on the value's day, European digits: UTC+3, UTC−3:30, UTC."""
    if value.zone is None or value.on is None:
        raise FormError("zoned", (), "a time without a zone and a day has no offset; give zone:")
    at = datetime.combine(value.on, value.at, ZoneInfo(value.zone))
    return _utc(at.utcoffset() or timedelta())


def _utc(distance: timedelta) -> str:
    if not distance:
        return "UTC"
    hours, minutes = divmod(abs(int(distance.total_seconds())) // 60, 60)
    sign = "+" if distance > timedelta() else "\u2212"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def twelve_hours(hour: int) -> int:
    """The hour on a clock face: 0 and 12 are 12."""
    return hour % 12 or 12
