"""Open an output folder for one run: locked, swept, its ledger at hand."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from docgen.archive import ledger as ledgers
from docgen.archive.batch import Executor, Run, Wish
from docgen.archive.crew import Crew, Limits
from docgen.archive.hands import forked
from docgen.archive.kit import kit
from docgen.archive.ledger import HOME
from docgen.archive.report import write_report
from docgen.archive.shelf import Shelf
from docgen.archive.watching import Tally, Watcher
from docgen.errors import MachineError
from docgen.files import reason

_LOCK, _AT_WORK = "lock", "at-work"


def run(
    wish: Wish,
    watcher: Watcher,
    jobs: int | str,
    limits: Limits | None = None,
    report: Path | None = None,
) -> Tally:
    """Do what is wished, with so many workers on this machine or on the cluster of an address.

    `report` is a file to write it into.
    """
    start = time.monotonic()
    with _opened(wish, watcher) as (ledger, shelf):
        executor = _executor(jobs, wish, shelf, limits)
        tally = Run(wish, ledger, shelf, watcher).run(executor)
        if report:
            write_report(report, ledger, tally, time.monotonic() - start)
    return tally


def _executor(jobs: int | str, wish: Wish, shelf: Shelf, limits: Limits | None) -> Executor:
    if isinstance(jobs, int):
        return Crew(forked(shelf.temporary, kit(), wish.choice.formats), jobs, limits)
    from docgen.archive.cluster import Cluster

    return Cluster(jobs, shelf.temporary, limits)


@contextmanager
def _opened(wish: Wish, watcher: Watcher) -> Iterator[tuple[ledgers.Ledger, Shelf]]:
    if wish.only_plan:
        ledger = ledgers.opened_for_reading(wish.out) or ledgers.empty()
        yield ledger, Shelf(wish.out, ledger, may_write=False)
        return
    with _locked(wish.out, watcher):
        ledger, wrong = ledgers.opened(wish.out)
        if wrong:
            watcher.notes(f"the ledger was put aside: {wrong}; everything is made anew")
        try:
            shelf = Shelf(wish.out, ledger)
            shelf.clear()
            yield ledger, shelf
            shelf.clear()
        finally:
            ledger.close()


@contextmanager
def _locked(out: Path, watcher: Watcher) -> Iterator[None]:
    """Only one run at a time works in an output folder; the system frees the lock of a dead one."""
    home = out / HOME
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / _LOCK)
        lock.acquire(timeout=0)
    except Timeout:
        who = _who(home)
        message = f"{out}: another run is at work here{who}; wait for it, or choose another folder"
        raise MachineError(message) from None
    except (OSError, NotImplementedError) as error:
        said = reason(error) if isinstance(error, OSError) else "its disk knows no locks"
        raise MachineError(f"{out}: {said}") from error
    try:
        if (home / _AT_WORK).exists():
            watcher.notes("the last run here was cut short; this one goes on with it")
        (home / _AT_WORK).write_text(f"process {os.getpid()} on {socket.gethostname()}", "utf-8")
        yield
        (home / _AT_WORK).unlink(missing_ok=True)
    except OSError as error:
        raise MachineError(f"{home}: {reason(error)}") from error
    finally:
        lock.release()


def _who(home: Path) -> str:
    with contextlib.suppress(OSError):
        return f" ({(home / _AT_WORK).read_text('utf-8')})"
    return ""


__all__ = ["Executor", "Limits", "Wish", "run"]
