"""Say what is wrong in a meeting beyond its form, or still open.

references  ids and codes that name nothing
ids         ids used twice; {#paragraph}, {^note}, {?open} that lead nowhere
facts       {fact:form}: unknown facts and forms, facts unused or in one language only
verbs       {verb} and {again}
people      chairs, offices on the day, names of parties
dates       days that do not fit
wording     parties in an order of their own, forbidden variants of terms, names of another day
series      the number of the meeting beside the others
size        more paragraphs, letters or brackets than a document can hold
glyphs      letters that docgen's fonts do not draw
open        MUST_FILL, UNTRANSLATED, OPEN
parallel    the versions of each text against each other (a room of its own)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from docgen.check.dates import dates, future, hijri_days
from docgen.check.dismissed import standing
from docgen.check.facts import facts
from docgen.check.glyphs import glyphs
from docgen.check.ids import ids
from docgen.check.open import still_open
from docgen.check.people import people
from docgen.check.references import references
from docgen.check.series import series
from docgen.check.size import size
from docgen.check.verbs import verbs
from docgen.check.wording import wording
from docgen.errors import ContentError, Problem, Severity, in_order
from docgen.model.meeting import Meeting

__all__ = ["divergent", "problems", "refuse_unsound", "sound"]

_Check = Callable[[Meeting], Iterator[Problem]]
# What makes composing impossible or wrong, and what only someone should look at.
_CHECKS: tuple[_Check, ...] = (
    references,
    ids,
    facts,
    verbs,
    people,
    dates,
    wording,
    series,
    size,
    glyphs,
    still_open,
)


def problems(meeting: Meeting, today: date | None = None) -> list[Problem]:
    """Everything that there is to say of a meeting, the reader's warnings first read included.

    What somebody has dismissed is left out, as long as its texts stay the same.
    With `today`, also what cannot have been yet: no clock is looked at here.
    """
    from docgen.check.parallel import parallel

    ahead = future(meeting, today) if today else ()
    found = [*_found(meeting), *parallel(meeting), *ahead]
    return in_order(standing(meeting, found))


def divergent(meeting: Meeting) -> list[Problem]:
    """Only where the versions of the texts diverge."""
    from docgen.check.parallel import parallel

    return in_order(standing(meeting, parallel(meeting)))


def _found(meeting: Meeting) -> list[Problem]:
    found = [problem for check in _CHECKS for problem in check(meeting)]
    return [*meeting.series.remarks, *meeting.remarks, *found]


def sound(meeting: Meeting) -> Meeting:
    """The meeting, if nothing is wrong in it; ContentError holds every error."""
    if errors := _errors(meeting, *_CHECKS):
        raise ContentError(errors)
    return meeting


def refuse_unsound(meeting: Meeting) -> None:
    """ContentError where a name or an id leads nowhere or there is too much, with whatever else is
    wrong in the texts.

    What a text names is composed anyway, and said by composing: it is looked at here only where
    composing cannot follow.
    """
    if not _errors(meeting, references, ids, size, hijri_days):
        return
    raise ContentError(_errors(meeting, references, ids, size, hijri_days, facts, verbs))


def _errors(meeting: Meeting, *checks: _Check) -> list[Problem]:
    found = (problem for check in checks for problem in check(meeting))
    return [problem for problem in found if problem.severity is Severity.ERROR]
