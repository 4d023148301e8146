"""Start workers on this machine: warm processes that a forkserver forks with the writers loaded."""

from __future__ import annotations

import contextlib
import multiprocessing
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

from docgen.archive.kit import Kit

# Imported once, in the forkserver; every worker shares their memory. What holds handles of Pango
# or of fonts is made in each worker, when its first page needs it.
_PRELOADED = ("docgen.archive.worker", "docgen.archive.warm")
_WRITERS = {
    "pdf": "docgen.publish.pdf.writer",
    "docx": "docgen.publish.docx.writer",
    "html": "docgen.publish.html",
    "txt": "docgen.publish.txt",
}
_PATIENCE = 5.0  # seconds that a dismissed worker has to leave by itself


class Process(Protocol):
    """What must be known of a worker's process."""

    @property
    def pid(self) -> int | None: ...
    def kill(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...


class _Child:
    """A process that was started by its command."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def kill(self) -> None:
        self._process.kill()

    def join(self, timeout: float | None = None) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout)


@dataclass(frozen=True, slots=True)
class Hand:
    """A worker: its process, and the parent's end of the pipe to it."""

    process: Process
    pipe: Connection

    def dismiss(self) -> None:
        """Let it go when it has nothing to do."""
        with contextlib.suppress(OSError):  # it may be gone already
            self.pipe.send(None)
        self.process.join(_PATIENCE)
        self.end()

    def end(self) -> None:
        """End it now, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


Launch = Callable[[], Hand]


def forked(temporary: Path, kit: Kit, formats: Iterable[str]) -> Launch:
    """How workers are started that write these formats and put their files into `temporary`."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*_PRELOADED, *(_WRITERS[form] for form in formats)])

    def launch() -> Hand:
        # only now: a run that has nothing to do does not load what composes
        from docgen.archive.worker import serve

        ours, theirs = context.Pipe()
        process: BaseProcess = context.Process(
            target=serve, args=(theirs, str(temporary), kit), daemon=True, name="docgen-worker"
        )
        process.start()
        theirs.close()
        return Hand(process, ours)

    return launch


def spawned(temporary: Path, resources: Path, module: str = "docgen.archive.child") -> Launch:
    """How workers are started where no forkserver can be: each loads its libraries by itself.

    Templates and fonts are those under `resources`.
    """
    context = multiprocessing.get_context("spawn")

    def launch() -> Hand:
        ours, theirs = context.Pipe()
        handle = theirs.fileno()
        command = [sys.executable, "-m", module, str(handle), str(temporary), str(resources)]
        process = subprocess.Popen(command, pass_fds=(handle,), stdin=subprocess.DEVNULL)  # noqa: S603
        theirs.close()
        return Hand(_Child(process), ours)

    return launch
