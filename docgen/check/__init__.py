"""Say what is wrong in a meeting beyond its form, or still open.

references  ids and codes that name nothing
ids         ids used twice; {#paragraph}, {^note}, {?open} that lead nowhere
facts       {fact:form}: unknown facts and forms, facts unused or in one language only
verbs       {verb} and {again}
people      chairs, offices on the day, names of parties
dates       days that do not fit
wording     parties in an order of their own, forbidden variants of terms, names of another day
series      the number of the meeting beside the others
open        MUST_FILL, UNTRANSLATED, OPEN
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.check.dates import dates
from docgen.check.facts import facts
from docgen.check.ids import ids
from docgen.check.open import still_open
from docgen.check.people import people
from docgen.check.references import references
from docgen.check.series import series
from docgen.check.verbs import verbs
from docgen.check.wording import wording
from docgen.errors import ContentError, Problem, Severity, in_order
from docgen.model.meeting import Meeting

__all__ = ["problems", "sound"]

# What makes composing impossible or wrong, and what only someone should look at.
_CHECKS: tuple[Callable[[Meeting], Iterator[Problem]], ...] = (
    references,
    ids,
    facts,
    verbs,
    people,
    dates,
    wording,
    series,
    still_open,
)


def problems(meeting: Meeting) -> list[Problem]:
    """Everything that there is to say of a meeting, the reader's warnings first read included."""
    found = [problem for check in _CHECKS for problem in check(meeting)]
    return in_order([*meeting.series.remarks, *meeting.remarks, *found])


def sound(meeting: Meeting) -> Meeting:
    """The meeting, if it can be composed; ContentError holds every error."""
    errors = [problem for problem in problems(meeting) if problem.severity is Severity.ERROR]
    if errors:
        raise ContentError(errors)
    return meeting
