"""Workers that misbehave, each at one output: `at` names it by meeting, kind and language."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from docgen.archive import making, office, worker
from docgen.archive.batch import Run
from docgen.archive.crew import Crew, Limits
from docgen.archive.hands import Hand, Launch
from docgen.archive.kit import Kit, kit
from docgen.document.tree import Document
from tests.archive.archives import TEXTS, Heard

AT = ("02-ankara", "minutes", "tr")
FILE = "council/02-ankara/minutes.tr.txt"


def launch(act: str, temporary: Path, seen: Path) -> Launch:
    """Start workers that do `act` at the output; `seen` is a folder to leave notes in."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["docgen.archive.worker", "docgen.archive.warm"])

    def launched() -> Hand:
        ours, theirs = context.Pipe()
        arguments = (theirs, str(temporary), kit(), act, str(seen))
        process = context.Process(target=serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        return Hand(process, ours)

    return launched


def serve(pipe: Connection, temporary: str, given: Kit, act: str, seen: str) -> None:
    real = making.written
    acts: dict[str, Callable[[], object]] = {
        "dies": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "dies once": lambda: _once(seen) or os.kill(os.getpid(), signal.SIGKILL),
        "sleeps": lambda: _note(seen, "asleep") or time.sleep(600),
        "lacks memory": _lacks_memory,
        "recurses": _recurses,
        "exits": _exits,
        "raises what cannot be sent": _raises_the_unsendable,
        "grows": lambda: None,
    }

    def written(document: Document, form: str, *, embed_fonts: bool = False) -> bytes:
        about = document.metadata
        _note(seen, str(os.getpid()))
        if (about.meeting, about.kind, document.lang) == AT:
            acts[act]()
        return real(document, form, embed_fonts=embed_fonts)

    making.written = written
    if act == "grows":
        worker.memory = lambda: 2**40
    if act == "dies in its cradle":
        os.kill(os.getpid(), signal.SIGKILL)
    worker.serve(pipe, temporary, given)


def _note(seen: str, name: str) -> None:
    (Path(seen) / name).touch()


def _once(seen: str) -> bool:
    """Whether it has happened before."""
    happened = (Path(seen) / "once").exists()
    _note(seen, "once")
    return happened


def _lacks_memory() -> None:
    raise MemoryError


def _recurses() -> None:
    _recurses()


def _exits() -> None:
    raise SystemExit(3)


def _raises_the_unsendable() -> None:
    class LocalError(Exception):
        pass

    raise LocalError(lambda: None)


def run(root: Path, out: Path, act: str, seen: Path, jobs: int = 2, **limits: float) -> Heard:
    """A run with such workers."""
    seen.mkdir(exist_ok=True)
    heard, wish = Heard(), office.Wish(root, out, TEXTS)
    with office._opened(wish, heard) as (ledger, shelf):
        crew = Crew(launch(act, shelf.temporary, seen), jobs, Limits(**limits))
        heard.tally = Run(wish, ledger, shelf, heard).run(crew)
    return heard


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), "sleeps", Path(sys.argv[3]))
