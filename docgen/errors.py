"""What can go wrong, with its place: every error that a user sees is one of these.

    DocgenError
    ├── ContentError     the content or a template has problems (exit 1)
    ├── UsageError       a command was called wrongly (exit 2)
    └── MachineError     something is missing, full or read-only on this machine (exit 3)

Whatever else reaches the top is a bug of docgen (exit 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs; `mark` is something that a human must still decide."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    MARK = "mark"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file's path as the user gave it; line and column start at 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it stands, and how to mend it.

    `spans` are half-open ranges of code points in the raw YAML value, per language; `excerpts` show
    the words of each in ⟪…⟫, in logical order.
    """

    place: Place
    message: str
    cure: str = ""
    severity: Severity = Severity.ERROR
    check: str = ""
    paragraph: str | None = None
    langs: tuple[str, ...] = ()
    spans: tuple[tuple[str, int, int], ...] = ()
    mark: str | None = None
    excerpts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        sentence = f"{self.message}; {self.cure}" if self.cure else self.message
        weight = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        return f"{self.place}: {weight}{sentence}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file, line and column, each said once."""
    return sorted(
        dict.fromkeys(problems), key=lambda p: (p.place.file, p.place.line, p.place.column)
    )


class DocgenError(Exception):
    """What a user can mend: shown without a traceback."""

    exit_code = 1


class ContentError(DocgenError):
    """The content or a template has problems: all of them, placed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(in_order(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class UsageError(DocgenError):
    """A command or a public function was asked for something that does not exist."""

    exit_code = 2


class MachineError(DocgenError):
    """Something is missing, full or read-only on this machine; the message says what mends it."""

    exit_code = 3
