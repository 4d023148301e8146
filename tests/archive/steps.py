"""Run an archive in this process and kill it at its n-th step: python steps.py ROOT OUT N

A step is a statement of the ledger, the writing of a file, or its taking its place. Prints the
number of steps when it comes to the end alive.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from docgen.archive import ledger as ledgers
from docgen.archive import office
from docgen.archive.batch import Run
from docgen.archive.kit import kit
from docgen.archive.making import Workshop, fill
from docgen.archive.orders import Event, Finished, Made, Order
from docgen.archive.plan import Choice
from tests.archive.archives import Heard

CHOICE = Choice(kinds=("agenda",), langs=("ar", "tr"), formats=("txt",))


class Here:
    """An executor without workers."""

    def __init__(self, temporary: Path) -> None:
        self._workshop = Workshop(kit(), temporary)

    def work(self, orders: Iterable[Order]) -> Iterator[Made | Finished]:
        for order in orders:
            told: list[Event] = []
            finished = fill(order, self._workshop, told.append)
            yield from (event for event in told if isinstance(event, Made))
            yield finished

    def end(self) -> None:
        pass


def run_here(root: Path, out: Path, choice: Choice = CHOICE, **wish: object) -> Heard:
    """A whole run in this process."""
    heard = Heard()
    asked = office.Wish(root, out, choice, **wish)
    with office._opened(asked, heard) as (ledger, shelf):
        heard.tally = Run(asked, ledger, shelf, heard).run(Here(shelf.temporary))
    return heard


class Steps:
    """Counts steps; before the last one the process is killed."""

    def __init__(self, last: int) -> None:
        self.done = 0
        self._last = last

    def step(self) -> None:
        self.done += 1
        if self.done == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(self, function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            self.step()
            return function(*arguments, **named)

        return call


def install(steps: Steps) -> None:
    """Count the steps of this process."""

    class Connection(sqlite3.Connection):
        def execute(self, *arguments: object) -> sqlite3.Cursor:
            steps.step()
            return super().execute(*arguments)

    def connect(*arguments: object, **named: object) -> sqlite3.Connection:
        return real(*arguments, **named, factory=Connection)

    real = sqlite3.connect
    ledgers.sqlite3.connect = connect
    Path.replace = steps.counted(Path.replace)
    Path.unlink = steps.counted(Path.unlink)
    Path.mkdir = steps.counted(Path.mkdir)
    os.fsync = steps.counted(os.fsync)


def main() -> None:
    root, out, last = sys.argv[1:]
    steps = Steps(int(last))
    install(steps)
    run_here(Path(root), Path(out))
    print(steps.done)


if __name__ == "__main__":
    main()
