"""Days, weekdays and times: D01, D02, D03, D05."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from docgen.check.parallel.claims import Claim
from docgen.check.parallel.known import Known
from docgen.check.parallel.saying import cure, name, sentence, spans_of
from docgen.check.parallel.versions import Divergence, Row, Version
from docgen.check.parallel.votes import Vote, votes
from docgen.errors import Severity
from docgen.grammar.hijri import hijri_day
from docgen.grammar.written import FormError
from docgen.model.values import DateValue
from docgen.recognise import Day, HijriDay, Weekday

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Between a weekday and its date, or a Hijri date and its Gregorian one, a word or two may stand.
_NEAR, _NEAR_HIJRI = 12, 25
_SURE_DAYS = 1

Spanned = tuple[int, int, date]


def dates(row: Row, known: Known) -> Iterator[Divergence]:
    """Where the days and times of the versions differ, or do not fit in themselves."""
    del known
    claims = row.claims
    for vote in votes(claims, row.typed, ("day",)):
        yield _differs(row, vote, "D01", Severity.ERROR, "date", _day_shown(vote.claim))
    for vote in votes(claims, row.typed, ("weekday",)):
        shown = _WEEKDAYS[vote.claim.weekday - 1]
        yield _differs(row, vote, "D02", Severity.ERROR, "weekday", shown)
    for vote in votes(claims, row.typed, ("number", "time")):
        if vote.claim.topic == "time":
            shown = _time_shown(vote.claim)
            yield _differs(row, vote, "D05", Severity.WARNING, "time", shown)
    for version in row.versions.values():
        yield from _weekdays_fit(version)
        yield from _hijri_fits(version)


def _differs(
    row: Row, vote: Vote, check: str, severity: Severity, what: str, shown: str
) -> Divergence:
    spans = spans_of({**vote.have, **vote.instead})
    odd = (vote.odd,) if vote.odd else ()
    return Divergence(check, severity, sentence(row, vote, what), cure(vote, shown), spans, odd)


def _day_shown(claim: Claim) -> str:
    day, month = min(claim.days, key=str)
    return f"day {day}, month {month}" if day else f"month {month}"


def _time_shown(claim: Claim) -> str:
    minutes = max(claim.minutes)
    return f"{minutes // 60}:{minutes % 60:02}"


# ---------------------------------------------------------------- D02: within one text


def _weekdays_fit(version: Version) -> Iterator[Divergence]:
    """A weekday beside a whole date must be its weekday."""
    days = list(_whole_days(version))
    for one in version.found:
        if not isinstance(one.value, Weekday):
            continue
        beside = _beside(version, (one.start, one.end), days)
        fitting = any(day.isoweekday() == one.value.number for _, _, day in beside)
        for start, end, day in beside[:1]:
            if not fitting:
                right = _WEEKDAYS[day.weekday()]
                words = version.text.value[one.start : one.end]
                message = f"'{words}' does not fit '{version.text.value[start:end]}', a {right}"
                spans = ((version.lang, one.start, one.end), (version.lang, start, end))
                remedy = f"write {right} in {name(version.lang)}, or mend the date"
                yield Divergence("D02", Severity.ERROR, message, remedy, spans, (version.lang,))


def _beside(version: Version, span: tuple[int, int], days: list[Spanned]) -> list[Spanned]:
    """The dates near a weekday, with all of their range or list."""
    runs: list[list[Spanned]] = []
    for day in sorted(days):
        if runs and day[0] - runs[-1][-1][1] <= _NEAR:
            runs[-1].append(day)
        else:
            runs.append([day])
    near = (run for run in runs if any(_gap(version, span, day[:2]) <= _NEAR for day in run))
    return next(near, [])


def _whole_days(version: Version) -> Iterator[Spanned]:
    for one in version.found:
        if isinstance(one.value, Day) and (day := _as_date(one.value)):
            yield one.start, one.end, day
    for ref, value in version.facts:
        if isinstance(value, DateValue):
            yield ref.start, ref.end, value.day


def _as_date(day: Day) -> date | None:
    if None in (day.day, day.month, day.year) or day.also:
        return None
    try:
        return date(day.year or 1, day.month or 1, day.day or 1)
    except ValueError:
        return None


def _gap(version: Version, one: tuple[int, int], other: tuple[int, int]) -> int:
    """How far two ranges are apart; a full stop or another value between them parts them."""
    first, last = sorted((one, other))
    between = version.typed[first[1] : last[0]]
    if "." in between:
        return len(version.typed)
    return len(between)


# ---------------------------------------------------------------- D03


def _hijri_fits(version: Version) -> Iterator[Divergence]:
    """A Hijri date and the Gregorian one beside it may differ by a day, as the sighting does."""
    days = list(_whole_days(version))
    for one in version.found:
        if not isinstance(one.value, HijriDay) or None in (one.value.day, one.value.year):
            continue
        beside = [day for day in days if _gap_to(version, one.end, day) <= _NEAR_HIJRI]
        for start, end, day in beside[:1]:
            if not _near(one.value, day):
                values = version.text.value
                message = f"'{values[one.start : one.end]}' is not '{values[start:end]}'"
                spans = ((version.lang, one.start, one.end), (version.lang, start, end))
                yield Divergence(
                    "D03", Severity.WARNING, message, "mend one of them", spans, (version.lang,)
                )


def _gap_to(version: Version, end: int, day: Spanned) -> int:
    return day[0] - end if day[0] >= end else len(version.typed)


def _near(hijri: HijriDay, day: date) -> bool:
    wanted = (hijri.year, hijri.month, hijri.day)
    for offset in range(-_SURE_DAYS, _SURE_DAYS + 1):
        try:
            found = hijri_day(DateValue(day + timedelta(days=offset)))
        except FormError:
            return True  # beyond the calendar's years nobody can say
        if (found.year, found.month, found.day) == wanted:
            return True
    return False
