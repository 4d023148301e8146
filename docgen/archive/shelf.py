"""Keep the outputs in their folder: put new ones into place, and see whether the old ones stand.

An output's line stands in the ledger before the file takes its place, and remembers what stood
there before: after a kill at any instant, each file is either as its line says, or as the one
before, or was changed by somebody else.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from docgen.archive.ledger import HOME, Ledger, Output
from docgen.archive.orders import Failed, Made
from docgen.errors import MachineError
from docgen.files import reason

State = Literal["stands", "missing", "interrupted", "changed"]
_IN_THE_WAY = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY, errno.ENAMETOOLONG}
_CHUNK = 2**20


class Shelf:
    """The output folder."""

    def __init__(self, out: Path, ledger: Ledger, *, may_write: bool = True) -> None:
        self._out = out
        self._ledger = ledger
        self._may_write = may_write
        self._inside: set[Path] = set()

    @property
    def temporary(self) -> Path:
        """Where files lie until they are put into place: on the same disk."""
        return self._out / HOME / "tmp"

    def clear(self) -> None:
        """Take away what a run that was killed has left; nobody else works here now."""
        try:
            shutil.rmtree(self.temporary, ignore_errors=True)
            self.temporary.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MachineError(f"{self.temporary}: {reason(error)}") from error

    # ------------------------------------------------------------ looking

    def look(self, output: Output) -> State:
        """How an output stands; bytes are read only where size or time differ from the ledger's."""
        path = self._out / output.file
        try:
            found = path.stat()
        except OSError:
            return "missing"
        if (found.st_size, found.st_mtime_ns) == (output.size, output.mtime):
            return "stands"
        state = self.look_closely(output)
        if state == "stands" and self._may_write:
            with self._ledger.writing():
                self._ledger.touched(output, found.st_mtime_ns)
        return state

    def look_closely(self, output: Output) -> State:
        """How an output stands by its bytes."""
        try:
            hash_ = file_hash(self._out / output.file)
        except FileNotFoundError:
            return "missing"
        except OSError:
            return "changed"
        if hash_ == output.sha256:
            return "stands"
        return "interrupted" if hash_ == output.before else "changed"

    # ------------------------------------------------------------ putting into place

    def as_output(self, made: Made, meeting: str, before: Output | None) -> Output:
        """The line of a new output."""
        mtime = (self.temporary / made.temporary).stat().st_mtime_ns
        stood = before.sha256 if before else ""
        return Output(made.file, meeting, made.made_from, made.sha256, stood, made.size, mtime)

    def place(self, made: Iterable[Made]) -> Iterator[Failed]:
        """Put new outputs into place; those whose place is taken by something else come back."""
        for one in made:
            target = self._out / one.file
            try:
                self._prepare(target.parent)
                (self.temporary / one.temporary).replace(target)
            except OSError as error:
                if error.errno not in _IN_THE_WAY:
                    raise MachineError(f"{target}: {reason(error)}") from error
                yield Failed(one.file, reason(error))

    def _prepare(self, folder: Path) -> None:
        if folder in self._inside:
            return
        folder.mkdir(parents=True, exist_ok=True)
        if not folder.resolve().is_relative_to(self._out.resolve()):
            raise MachineError(f"{folder}: a link leads out of {self._out}, to {folder.resolve()}")
        self._inside.add(folder)

    def remove(self, output: Output) -> None:
        """Take an output away, and the folders that are empty then."""
        path = self._out / output.file
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise MachineError(f"{path}: {reason(error)}") from error
        for folder in path.parents:
            if folder == self._out:
                return
            with contextlib.suppress(OSError):
                folder.rmdir()


def file_hash(path: Path) -> str:
    """The SHA-256 of a file."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            whole.update(chunk)
    return whole.hexdigest()
