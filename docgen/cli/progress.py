"""Show how a long run goes: a live line on a terminal, a plain line now and then elsewhere.

Files are listed on stdout, one a line; everything else goes to stderr.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.archive.watching import Outcome, Tally
from docgen.cli import report

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PAUSE = 5.0  # seconds between plain lines


class Plain:
    """For pipes, files and whoever asks for little."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._total = 0
        self._start = self._said = time.monotonic()

    def begins(self, meetings: int) -> None:
        self._total = meetings

    def tells(self, outcome: Outcome) -> None:
        for file, _ in outcome.made:
            click.echo(str(self._out / file))
        for file, why in outcome.due:
            click.echo(f"{self._out / file}: {why}")
        for failure in outcome.failed:
            click.echo(f"{self._out / failure.file}: {failure.reason}", err=True)
        report.as_text(outcome.problems, err=True)
        for file in outcome.changed:
            click.echo(f"{self._out / file}: changed by hand since docgen wrote it, and let be; "
                       f"move it away, or --force overwrites it", err=True)  # fmt: skip

    def counts(self, tally: Tally) -> None:
        now = time.monotonic()
        if now - self._said >= _PAUSE:
            self._said = now
            click.echo(self._line(tally), err=True)

    def notes(self, sentence: str) -> None:
        click.echo(f"docgen: {sentence}", err=True)

    def obsolete(self, file: str, removed: bool, changed: bool) -> None:  # noqa: FBT001
        what = "planned no more; --prune removes it"
        if removed:
            what = "planned no more, and removed"
        elif changed:
            what = "planned no more, but changed by hand; look at it and remove it yourself"
        click.echo(f"{self._out / file}: {what}", err=True)

    def ends(self, tally: Tally) -> None:
        """The last line."""
        click.echo(f"{_counted(tally)}; {_span(time.monotonic() - self._start)}", err=True)

    def _line(self, tally: Tally) -> str:
        took = time.monotonic() - self._start
        left = took / tally.meetings * (self._total - tally.meetings)
        return (
            f"{tally.meetings} of {self._total} meetings; {_counted(tally)}; "
            f"{_speed(tally, took)}, about {_span(left)} left"
        )


class Live(Plain):
    """For people: one line that changes."""

    def __init__(self, out: Path) -> None:
        super().__init__(out)
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._task: TaskID | None = None
        self._progress: Progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.completed} of {task.total} meetings", markup=False),
            TimeRemainingColumn(),
            console=Console(stderr=True, markup=False, highlight=False),
            redirect_stdout=sys.stdout.isatty(),
            transient=True,
        )

    def begins(self, meetings: int) -> None:
        super().begins(meetings)
        self._progress.start()
        self._task = self._progress.add_task("", total=meetings)

    def counts(self, tally: Tally) -> None:
        if self._task is not None:
            took = time.monotonic() - self._start
            said = f"{_counted(tally)}; {_speed(tally, took)}"
            self._progress.update(self._task, completed=tally.meetings, description=said)

    def stop(self) -> None:
        """Give the terminal back."""
        self._progress.stop()


def _counted(tally: Tally) -> str:
    counted = {
        "made": tally.made,
        "to be made": tally.due,
        "up to date": tally.current,
        "failed": tally.failed,
        "meetings with problems": tally.bad_meetings,
        "changed by hand": tally.changed,
        "meetings left out": tally.left_out,
        "planned no more": tally.obsolete,
        "removed": tally.removed,
    }
    said = [f"{number} {what}" for what, number in counted.items() if number]
    return ", ".join(said) or "nothing to do"


def _speed(tally: Tally, took: float) -> str:
    return f"{(tally.made + tally.due + tally.current) / max(took, 0.001):.1f} a second"


def _span(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
