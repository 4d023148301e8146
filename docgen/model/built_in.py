"""The facts that every meeting has without declaring them: {held}, {place}, {parties}, …."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.model.values import (
    DateRangeValue,
    DateValue,
    Missing,
    OrdinalValue,
    PartiesValue,
    Value,
)

if TYPE_CHECKING:
    from docgen.model.meeting import Meeting

MEETING_NOUN = "meeting"


@dataclass(frozen=True, slots=True)
class Order:
    """Whose copy, in which language: what decides who is named first."""

    copy: str | None
    lang: str
    sort_key: Callable[[str, str], Any]


def value(meeting: Meeting, name: str, order: Order) -> Value | Missing:
    """The value of a built-in fact."""
    return _VALUES[name](meeting, order)


def _held(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    start, end = meeting.day, meeting.last_day
    if start is None or end is None:
        given = meeting.content.date or meeting.content.start
        return given if isinstance(given, Missing) else Missing()
    if start == end:
        return DateValue(start, meeting.content.hijri)
    return DateRangeValue(start, end)


def _place(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    return _by_id(meeting, meeting.content.place)


def _by_id(meeting: Meeting, key: str | Missing | None) -> Value | Missing:
    if isinstance(key, str):
        return meeting.found_by_id(key).value
    return key or Missing()


def _host(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    host = meeting.content.host
    return meeting.party_name(host) if isinstance(host, str) else host


def _guest(meeting: Meeting, order: Order) -> Value | Missing:
    """The other party; the others, where there are several."""
    if meeting.host is None:
        return Missing()
    others = [
        meeting.party_name(code)
        for code in meeting.parties_in_order(order.copy, order.lang, order.sort_key)
        if code != meeting.host
    ]
    return others[0] if len(others) == 1 else PartiesValue("parties", tuple(others))


def _number(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    number = meeting.content.number
    return number if isinstance(number, Missing) else _nth_meeting(meeting, number)


def _nth_meeting(meeting: Meeting, number: int) -> OrdinalValue:
    nouns = meeting.series.nouns(MEETING_NOUN)
    assert nouns is not None, "docgen's own nouns have 'meeting'"  # noqa: S101
    return OrdinalValue(number, nouns)


def _parties(meeting: Meeting, order: Order) -> Value | Missing:
    codes = meeting.parties_in_order(order.copy, order.lang, order.sort_key)
    return PartiesValue("parties", tuple(map(meeting.party_name, codes)))


def _chairs(meeting: Meeting, order: Order) -> Value | Missing:
    chairs = meeting.chairs_in_order(order.copy, order.lang, order.sort_key)
    return PartiesValue("chairs", tuple(map(meeting.person_name, chairs))) if chairs else Missing()


def _body(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    return _by_id(meeting, meeting.series.content.body)


def _next_place(meeting: Meeting, order: Order) -> Value | Missing:
    """The place of the next meeting, or the country as long as no more is known."""
    del order
    known = meeting.content.next
    if isinstance(known.place, str):
        return meeting.found_by_id(known.place).value
    if known.country is not None:
        return meeting.party_name(known.country)
    return known.place or Missing()


def _next_number(meeting: Meeting, order: Order) -> Value | Missing:
    del order
    given = meeting.content.next.number
    if isinstance(given, int):
        return _nth_meeting(meeting, given)
    number = meeting.content.number
    return number if isinstance(number, Missing) else _nth_meeting(meeting, number + 1)


_VALUES: dict[str, Callable[[Meeting, Order], Value | Missing]] = {
    "held": _held,
    "place": _place,
    "host": _host,
    "guest": _guest,
    "number": _number,
    "parties": _parties,
    "chairs": _chairs,
    "body": _body,
    "next_place": _next_place,
    "next_number": _next_number,
}
NAMES = tuple(_VALUES)
