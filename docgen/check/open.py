"""What a human must still fill in, translate, settle or look at: the marks of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.errors import Problem, Severity
from docgen.marks import Mark, marks
from docgen.model.meeting import Meeting


def still_open(meeting: Meeting) -> Iterator[Problem]:
    """Each mark where it stands; the check is called as the mark is: must-fill, untranslated."""
    return map(as_problem, marks(meeting))


def as_problem(mark: Mark) -> Problem:
    """A mark as `docgen check` says it."""
    return Problem(
        place=mark.place,
        message=mark.message,
        cure=mark.cure,
        severity=Severity.MARK,
        check=mark.kind.lower().replace("_", "-"),
        paragraph=mark.paragraph,
        langs=(mark.lang,) if mark.lang else (),
        spans=((mark.lang, *mark.span),) if mark.lang and mark.span else (),
        mark=mark.kind,
    )
