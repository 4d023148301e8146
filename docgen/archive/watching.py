"""What came of a run, meeting by meeting, and who is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from docgen.archive.orders import Failed
from docgen.errors import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one meeting. `made` and `due` are files, each with why it was or would be made.

    `changed` are files that somebody changed by hand, and that were let be.
    """

    number: int
    meeting: str
    made: tuple[tuple[str, str], ...] = ()
    due: tuple[tuple[str, str], ...] = ()
    current: int = 0
    failed: tuple[Failed, ...] = ()
    problems: tuple[Problem, ...] = ()
    changed: tuple[str, ...] = ()
    left_out: str = ""
    bytes: int = 0

    @property
    def bad(self) -> bool:
        """Whether a human must look at it."""
        return bool(self.failed or self.problems or self.changed)


@dataclass(slots=True)
class Tally:
    """The numbers of a run: outputs, but for `meetings`, `bad_meetings` and `left_out`."""

    meetings: int = 0
    made: int = 0
    due: int = 0
    current: int = 0
    failed: int = 0
    changed: int = 0
    obsolete: int = 0
    removed: int = 0
    bad_meetings: int = 0
    left_out: int = 0
    bytes: int = 0

    def add(self, outcome: Outcome) -> None:
        self.meetings += 1
        self.made += len(outcome.made)
        self.due += len(outcome.due)
        self.current += outcome.current
        self.failed += len(outcome.failed)
        self.changed += len(outcome.changed)
        self.bad_meetings += bool(outcome.problems)
        self.left_out += bool(outcome.left_out)
        self.bytes += outcome.bytes

    @property
    def bad(self) -> bool:
        """Whether a human must look at it."""
        return bool(self.failed or self.bad_meetings or self.changed)


class Watcher(Protocol):
    """Is told what happens."""

    def begins(self, meetings: int) -> None:
        """So many meetings will be gone through."""

    def tells(self, outcome: Outcome) -> None:
        """What came of a meeting; in the order of the plan."""

    def counts(self, tally: Tally) -> None:
        """Where the run is; as things happen."""

    def notes(self, sentence: str) -> None:
        """Something that is to be known."""

    def obsolete(self, file: str, removed: bool, changed: bool) -> None:  # noqa: FBT001
        """An output that is planned no more: whether it was removed, or changed by hand."""


class InOrder:
    """Hold back what came of a meeting until all before it have been told."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher
        self._next = 0
        self._held: dict[int, Outcome] = {}

    def tell(self, outcome: Outcome) -> None:
        """Tell it, and what waited for it."""
        self._held[outcome.number] = outcome
        while self._next in self._held:
            self._watcher.tells(self._held.pop(self._next))
            self._next += 1

    def tell_rest(self) -> None:
        """Tell what still waits, when a run ends early."""
        for number in sorted(self._held):
            self._watcher.tells(self._held.pop(number))
