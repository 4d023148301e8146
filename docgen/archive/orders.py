"""What the archive and its workers tell each other: an order for a meeting, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from docgen.archive.kit import Kit
from docgen.archive.plan import Choice
from docgen.errors import Problem

Inputs = tuple[tuple[str, str], ...]
"""The files that a meeting is made from, by their names beside it, each with its SHA-256."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an output is made from: its document, and how that is written."""

    document: str
    press: str


@dataclass(frozen=True, slots=True)
class Order:
    """One meeting to be rendered: whatever `standing` does not show to be up to date.

    `known` are all outputs in the ledger, `without` those that must not be tried (again);
    `only_plan` renders nothing. `number` is the meeting's place in the plan.
    """

    number: int
    meeting: str
    path: str
    choice: Choice
    standing: Mapping[str, Standing] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    since: date | None = None
    only_plan: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker's first word: it stands, and this is its kit."""

    kit: Kit


@dataclass(frozen=True, slots=True)
class Began:
    """A worker has begun an output, or (None) to read and compose the meeting."""

    number: int
    file: str | None


@dataclass(frozen=True, slots=True)
class Made:
    """An output lies in the temporary folder under the name `temporary`, to be put into place."""

    number: int
    file: str
    made_from: Standing
    sha256: str
    size: int
    seconds: float
    temporary: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An output could not be made."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of an order besides what was made.

    `current` are up to date, `due` (of a plan only) would be made, `skipped` were planned
    but not to be tried, `obsolete` are known outputs that the meeting has no more. `left_out` says
    why a meeting was passed over; `machine` what is wrong with the machine. `memory` is the
    worker's, in bytes.
    """

    number: int
    meeting: str
    current: tuple[str, ...] = ()
    due: tuple[tuple[str, Standing], ...] = ()
    skipped: tuple[str, ...] = ()
    failed: tuple[Failed, ...] = ()
    problems: tuple[Problem, ...] = ()
    obsolete: tuple[str, ...] = ()
    inputs: Inputs = ()
    day: str = ""
    left_out: str = ""
    machine: str = ""
    memory: int = 0


Event = Began | Made | Finished
