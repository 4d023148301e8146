"""Days that do not fit: long meetings, due dates that have passed, Hijri dates that may differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.at import WARNING, Check
from docgen.errors import Problem
from docgen.model.facts import DateFact
from docgen.model.meeting import Meeting
from docgen.model.series import Series
from docgen.model.walk import texts
from docgen.text.inlines import FactRef, walk
from docgen.text.placed import Path

DATES = Check("dates", WARNING)
HIJRI = Check("hijri", WARNING)
NO_HIJRI = Check("hijri")
LONGEST = 31
HELD = ("signed", "published", "unofficial", "unofficial_translation")
# Between these days hijridate and ICU agree on the calendar of Umm al-Qura.
SURE_FROM, SURE_TO = date(1999, 4, 17), date(2029, 8, 10)
KNOWN_FROM, KNOWN_TO = date(1924, 8, 1), date(2077, 11, 16)
_STATE_IT = "state it, as in hijri: 1433-04-21"


def dates(meeting: Meeting) -> Iterator[Problem]:
    """What is odd about the days of a meeting."""
    yield from _length(meeting)
    yield from _due(meeting)
    yield from _embargo(meeting)
    yield from _hijri(meeting)
    yield from hijri_days(meeting)


def future(meeting: Meeting, today: date) -> Iterator[Problem]:
    """A meeting whose text says that it was held, on a day that has not come."""
    said = [status for status in map(meeting.status, meeting.languages) if status in HELD]
    if meeting.last_day and meeting.last_day > today and said:
        path = ("to",) if meeting.content.date is None else ("date",)
        message = f"the text is '{said[0]}', and {meeting.last_day} is still to come"
        yield DATES.value(meeting, path, message, "see whether date and status are right")


def _length(meeting: Meeting) -> Iterator[Problem]:
    if meeting.day and meeting.last_day and (meeting.last_day - meeting.day).days >= LONGEST:
        message = f"the meeting lasts from {meeting.day} to {meeting.last_day}"
        yield DATES.value(meeting, ("to",), message, "see whether both days are right")


def _due(meeting: Meeting) -> Iterator[Problem]:
    for key, commitment in meeting.content.commitments.items():
        if meeting.day and isinstance(commitment.due, date) and commitment.due < meeting.day:
            message = f"'{key}' is due on {commitment.due}, before the meeting"
            yield DATES.value(
                meeting, ("commitments", key, "due"), message, "see whether it is right"
            )


def _embargo(meeting: Meeting) -> Iterator[Problem]:
    embargo = meeting.content.embargo
    if meeting.day and embargo and embargo.date < meeting.day:
        message = f"the embargo ends on {embargo.date}, before the meeting"
        yield DATES.value(meeting, ("embargo", "date"), message, "see whether it is right")


def hijri_days(meeting: Meeting) -> Iterator[Problem]:
    """The house writes Hijri dates, and there is none for the meeting's day."""
    path: Path = ("date",) if meeting.content.date is not None else ("from",)
    for day in dict.fromkeys((meeting.day, meeting.last_day)) if _is_written(meeting) else ():
        if day and not KNOWN_FROM <= day <= KNOWN_TO:
            message = f"{day} lies outside the calendar of Umm al-Qura"
            yield NO_HIJRI.value(meeting, path, message, _STATE_IT)
        elif day and not SURE_FROM <= day <= SURE_TO:
            yield from _unsure(meeting, path, day)


def _is_written(meeting: Meeting) -> bool:
    """Whether the meeting's own day is printed as a Hijri one that nobody has stated."""
    by_style = any(meeting.style(lang).calendar != "gregorian" for lang in meeting.languages)
    return meeting.content.hijri is None and (by_style or "held" in _asked_for(meeting))


def _hijri(meeting: Meeting) -> Iterator[Problem]:
    """A Hijri date is asked for on a day when the calendars do not agree."""
    asked = _asked_for(meeting)
    for where, declared in (
        (meeting.series, meeting.series.content.facts),
        (meeting, meeting.content.facts),
    ):
        for name, fact in declared.items():
            if name in asked and isinstance(fact, DateFact) and fact.hijri is None:
                yield from _unsure(where, ("facts", name, "date"), fact.date)


def _asked_for(meeting: Meeting) -> set[str]:
    """The facts whose Hijri date is printed: by a form, or by the house style."""
    found = set()
    for stretch in texts(meeting.content):
        by_style = meeting.style(stretch.lang).calendar != "gregorian"
        for ref in walk(stretch.text.inlines):
            if isinstance(ref, FactRef) and (by_style or {"hijri", "parallel"} & {*ref.forms}):
                found.add(ref.name)
    return found


def _unsure(where: Meeting | Series, path: Path, day: object) -> Iterator[Problem]:
    if isinstance(day, date) and not SURE_FROM <= day <= SURE_TO:
        message = f"the Hijri date of {day} may differ by a day"
        yield HIJRI.value(where, path, message, _STATE_IT)
