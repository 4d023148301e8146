"""What an import takes over, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from docgen.errors import Problem, Severity
from docgen.exchange.filling import Filled
from docgen.exchange.table import Table
from docgen.model.meeting import Meeting
from docgen.model.walk import Stretch


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text of the content that is to be another; `predicted` is how docgen then prints it."""

    address: str
    stretch: Stretch
    text: str
    predicted: str
    file: str = ""
    number: int = 1  # of the paragraph in the file
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """A new paragraph behind another one of the statement, or a new item behind another one."""

    after: str  # the address of the text behind which it stands
    path: tuple[str | int, ...]  # of the item of the list behind which it stands
    id: str
    lang: str
    text: str
    file: str
    number: int
    item: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A Word comment, or a doubt of docgen's: it becomes a REVIEW mark."""

    at: str
    lang: str
    reason: str


@dataclass(slots=True)
class Taken:
    """What one file gives, and everything that is wrong with it."""

    file: str
    table: Table
    langs: tuple[str, ...] = ()
    texts: list[TextChange] = field(default_factory=list)
    added: list[Addition] = field(default_factory=list)
    fills: list[tuple[str, Filled, int]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class Imported:
    """One meeting with what all its files give. `files` are ready to be written, all or none."""

    path: Path
    old: Meeting
    new: Meeting | None = None
    taken: list[Taken] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether something stands in the way: then nothing is written."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def texts(self) -> list[TextChange]:
        """The texts that change, each once."""
        found = {(c.address, c.stretch.lang): c for one in self.taken for c in one.texts}
        return list(found.values())

    @property
    def added(self) -> list[Addition]:
        return [one for taken in self.taken for one in taken.added]
