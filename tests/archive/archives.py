"""Small archives for tests: content of a few meetings, a run over it, what stands afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.archive import office
from docgen.archive.crew import Limits
from docgen.archive.ledger import HOME
from docgen.archive.plan import Choice
from docgen.archive.watching import Outcome, Tally
from tests.small import MEETING, SERIES, changed

TEXTS = Choice(formats=("txt",))
QUICK = Choice(formats=("docx", "txt"))
KINDS, LANGS = ("agenda", "minutes", "statement"), ("ar", "en", "tr")


def content(root: Path, meetings: int = 3, series: str = "council") -> Path:
    """A content root with one series of small meetings, each on its own day."""
    home = root / series
    home.mkdir(parents=True)
    (home / "series.yaml").write_text(SERIES, encoding="utf-8")
    for number in range(1, meetings + 1):
        write_meeting(home, number)
    return root


def write_meeting(home: Path, number: int, *changes: tuple[str, str]) -> Path:
    """The n-th meeting, on the n-th of April 2021."""
    text = changed(MEETING, ("date: 2021-04-12", f"date: 2021-04-{number:02}"))
    file = home / f"{number:02}-ankara.yaml"
    file.write_text(changed(text.replace("number: 1\n", f"number: {number}\n"), *changes), "utf-8")
    return file


def edit(file: Path, old: str, new: str) -> None:
    """Replace a string that stands once in a file."""
    file.write_text(changed(file.read_text("utf-8"), (old, new)), encoding="utf-8")


@dataclass
class Heard:
    """A watcher that keeps what it is told."""

    outcomes: list[Outcome] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    unplanned: list[tuple[str, bool, bool]] = field(default_factory=list)
    meetings: int = 0

    def begins(self, meetings: int) -> None:
        self.meetings = meetings

    def tells(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def counts(self, tally: Tally) -> None:
        pass

    def notes(self, sentence: str) -> None:
        self.notices.append(sentence)

    def obsolete(self, file: str, removed: bool, changed: bool) -> None:
        self.unplanned.append((file, removed, changed))

    @property
    def made(self) -> dict[str, str]:
        """What was made, and why."""
        return {file: why for outcome in self.outcomes for file, why in outcome.made}

    @property
    def failed(self) -> dict[str, str]:
        return {f.file: f.reason for outcome in self.outcomes for f in outcome.failed}


def run(root: Path, out: Path, *, jobs: int = 1, limits: Limits | None = None, **wish) -> Heard:
    """One run in this process's name."""
    heard = Heard()
    asked = office.Wish(root, out, **{"choice": TEXTS, **wish})
    heard.tally = office.run(asked, heard, jobs, limits)
    return heard


def standing(out: Path) -> dict[str, bytes]:
    """Every file of an output folder but the ledger's."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and HOME not in path.relative_to(out).parts
    }


def names(meeting: str, forms: tuple[str, ...] = ("txt",)) -> set[str]:
    """All files of a small meeting."""
    return {
        f"council/{meeting}/{kind}.{lang}.{form}"
        for kind in KINDS
        for lang in LANGS
        for form in forms
    }


__all__ = ["QUICK", "TEXTS", "Choice", "Heard", "content", "edit", "names", "replace", "run",
           "standing", "write_meeting"]  # fmt: skip
