"""Fill orders on a machine of a cluster: everything comes as bytes and goes back as bytes.

Pages are drawn in a process of docgen's own beside Dask's worker: a document that ends it costs
neither the Dask worker nor what else that worker does, and templates and fonts are exactly those
that were sent.
"""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.archive.bundle import MeetingFiles, unpack_resources
from docgen.archive.crew import Crew, Limits
from docgen.archive.hands import spawned
from docgen.archive.kit import Kit
from docgen.archive.orders import Finished, Made, Order
from docgen.errors import Problem

CHILD = "docgen.archive.child"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an order, with the bytes of what was made by their temporary names.

    `other`: this machine would not write the same bytes, and has done nothing.
    """

    made: tuple[Made, ...] = ()
    contents: tuple[tuple[str, bytes], ...] = ()
    finished: Finished | None = None
    other: dict[str, str] | None = None


class _Bench:
    """One place to work at: templates and fonts as they were sent, one worker, a folder."""

    def __init__(self, resources: bytes, limits: Limits) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="docgen-"))
        atexit.register(self.close)
        unpack_resources(resources, self.home / "resources")
        self.temporary = self.home / "tmp"
        self.temporary.mkdir()
        launch = spawned(self.temporary, self.home / "resources", CHILD)
        self.crew = Crew(launch, 1, limits)
        self.lock = threading.Lock()

    def close(self) -> None:
        atexit.unregister(self.close)
        self.crew.end()
        shutil.rmtree(self.home, ignore_errors=True)


_benches: dict[tuple[str, int, Limits], _Bench] = {}
_opening = threading.Lock()


@contextmanager
def _bench(resources: bytes, limits: Limits) -> Iterator[_Bench]:
    """A bench of this thread's own; those for other templates and fonts are cleared away."""
    kind = hashlib.sha256(resources).hexdigest()
    key = kind, threading.get_ident(), limits
    with _opening:
        for other in [k for k in _benches if k[1] == key[1] and k != key]:
            _benches.pop(other).close()
        if key not in _benches:
            _benches[key] = _Bench(resources, limits)
    with _benches[key].lock:
        yield _benches[key]


def versions_there(resources: bytes, limits: Limits) -> dict[str, str]:
    """What this machine writes with, by name; plain words, which any version can read."""
    bench = _Bench(resources, limits)
    try:
        return in_words(bench.crew.kit())
    finally:
        bench.close()


def in_words(kit: Kit) -> dict[str, str]:
    """A kit as names and versions or hashes."""
    presses = {
        f"{part} of {form}": hash_
        for form, press in kit.presses.items()
        for part, hash_ in press.parts().items()
    }
    return {**kit.versions, **presses, "docgen and its templates": kit.hash}


def fill_there(
    resources: bytes, order: Order, files: MeetingFiles, expected: str, limits: Limits
) -> Answer:
    """Fill an order; `expected` is the hash of the kit that wrote everything else."""
    with _bench(resources, limits) as bench:
        if bench.crew.kit().hash != expected:
            return Answer(other=in_words(bench.crew.kit()))
        here = bench.home / "content"
        shutil.rmtree(here, ignore_errors=True)
        folder = files.unpack(here)
        theirs = Path(order.path)
        made, contents = [], []
        finished: Finished | None = None
        for event in bench.crew.work([replace(order, path=str(folder / theirs.name))]):
            match event:
                case Made():
                    made.append(event)
                    file = bench.temporary / event.temporary
                    contents.append((event.temporary, file.read_bytes()))
                    file.unlink()
                case Finished():
                    finished = _renamed(event, folder, theirs.parent)
    return Answer(tuple(made), tuple(contents), finished)


def _renamed(event: Finished, here: Path, theirs: Path) -> Finished:
    """Problems name the files where the user has them."""

    def said(text: str) -> str:
        return text.replace(f"{here}/", f"{theirs}/" if theirs != Path() else "")

    def renamed(problem: Problem) -> Problem:
        place = replace(problem.place, file=said(problem.place.file))
        return replace(problem, place=place, message=said(problem.message))

    return replace(event, problems=tuple(map(renamed, event.problems)))
