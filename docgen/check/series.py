"""The meetings of a series among each other: numbers used twice, gaps, an order that differs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docgen.check.at import WARNING, Check
from docgen.errors import DocgenError, Problem
from docgen.model.meeting import Meeting
from docgen.model.scalars import Unreadable, read_day, read_number_of
from docgen.reading.paths import siblings
from docgen.reading.source import read_source

TWICE = Check("series")
ORDER = Check("series", WARNING)


@dataclass(frozen=True, slots=True)
class Head:
    """What another meeting's file says at its top."""

    file: str
    number: int
    day: date | None


def series(meeting: Meeting) -> Iterator[Problem]:
    """The number of this meeting beside those of its series; a meeting in no file has none."""
    number = meeting.content.number
    if not isinstance(number, int) or not Path(meeting.file).is_file():
        return
    others = list(_heads(Path(meeting.file)))
    for other in others:
        if other.number == number:
            message = f"{other.file} has the number {number} too"
            yield TWICE.value(meeting, ("number",), message, "give each meeting its own number")
    earlier = {other.number for other in others if other.number < number}
    if earlier and number - 1 not in earlier:
        message = f"there is a meeting {max(earlier)} and none {number - 1}"
        yield ORDER.value(meeting, ("number",), message, "see whether a meeting is missing")
    for other in others:
        if other.number == number or not meeting.day or not other.day:
            continue
        if (other.number < number) != (other.day <= meeting.day):
            relation = "before" if other.day < meeting.day else "after"
            message = f"meeting {other.number} ({other.file}) was held {relation} this one"
            yield ORDER.value(
                meeting, ("number",), message, "see whether number and date are right"
            )


_NUMBER = re.compile(r"^number:[ ]*['\"]?(\d+)", re.MULTILINE)
_DAY = re.compile(r"^(?:date|from):[ ]*['\"]?(\d{4}-\d{2}-\d{2})", re.MULTILINE)


def _heads(path: Path) -> Iterator[Head]:
    """The other meetings by the lines that say number and day: reading all of them takes long."""
    for other in siblings(path):
        try:
            text = read_source(other).text
            number = _NUMBER.search(text)
            day = _DAY.search(text)
            if number:
                yield Head(str(other), read_number_of(number[1]), read_day(day[1]) if day else None)
        except (DocgenError, Unreadable):
            continue  # its own check says what is wrong with it
