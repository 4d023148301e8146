"""Start workers on this machine: warm processes that a forkserver forks with the writers loaded."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

from docgen.archive.kit import Kit
from docgen.archive.worker import serve

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
        ours, theirs = context.Pipe()
        process: BaseProcess = context.Process(
            target=serve, args=(theirs, str(temporary), kit), daemon=True, name="docgen-worker"
        )
        process.start()
        theirs.close()
        return Hand(process, ours)

    return launch
