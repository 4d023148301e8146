"""Make problems from paths in a meeting's or a series' file."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.errors import Place, Problem, Severity
from docgen.model.meeting import Meeting
from docgen.model.series import Series
from docgen.model.walk import Stretch
from docgen.reading.messages import langs_at, paragraph_at
from docgen.text.placed import Path

ERROR, WARNING, INFO, MARK = Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.MARK


@dataclass(frozen=True, slots=True)
class Check:
    """A named check: it places what it finds."""

    name: str
    severity: Severity = ERROR
    mark: str | None = None

    def value(self, where: Meeting | Series, path: Path, message: str, cure: str) -> Problem:
        """A problem with the value at a path."""
        return self._made(where, path, where.place(*path), message, cure)

    def key(self, where: Meeting | Series, path: Path, message: str, cure: str) -> Problem:
        """A problem with the key at the end of a path."""
        return self._made(where, path, where.key_place(*path), message, cure)

    def span(
        self, meeting: Meeting, stretch: Stretch, span: tuple[int, int], message: str, cure: str
    ) -> Problem:
        """A problem with some characters of a text."""
        place = stretch.text.place(span[0]) or meeting.place(*stretch.path)
        spans = ((stretch.lang, *stretch.text.span(*span)),)
        return self._made(meeting, stretch.path, place, message, cure, spans)

    def _made(
        self,
        where: Meeting | Series,
        path: Path,
        place: Place,
        message: str,
        cure: str,
        spans: tuple[tuple[str, int, int], ...] = (),
    ) -> Problem:
        return Problem(
            place,
            message,
            cure,
            self.severity,
            self.name,
            paragraph_at(path, where.tree),
            langs_at(path),
            spans,
            self.mark,
        )
