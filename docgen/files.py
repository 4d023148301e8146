"""Put bytes on disk whole or not at all, files that belong together all or none."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from docgen.errors import MachineError

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file would be too large for this disk",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "no permission to write there",
    errno.EPERM: "no permission to write there",
    errno.EISDIR: "a folder of that name is in the way",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its links lead in a circle",
}
_PREFIX, _SUFFIX = ".docgen-", ".tmp"
_LEFT_BEHIND = 3600  # seconds: a temporary file as old as this is nobody's any more


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one beside it; the old one stands until then.

    MachineError says what is full, missing or read-only; nothing half-written stays.
    """
    _write({path: content})


def write_under(root: Path, files: Mapping[PurePosixPath, bytes]) -> list[Path]:
    """Write files that belong together below a folder, and say where they stand.

    All of them are on the disk before the first takes its place: a disk that fills up meanwhile
    leaves the old ones. MachineError also where a link leads out of the folder.
    """
    targets = {root / name: content for name, content in files.items()}
    for target in targets:
        _refuse_outside(root, target)
    _write(targets)
    return list(targets)


def _write(files: Mapping[Path, bytes]) -> None:
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            with _said_of(path):
                _stage(path, content, staged)
        for path in staged:
            if path.is_dir():
                raise _unwritten(path, IsADirectoryError(errno.EISDIR, ""))
        for path, temporary in staged.items():
            with _said_of(path):
                temporary.replace(path)
    finally:
        for temporary in staged.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _stage(path: Path, content: bytes, staged: dict[Path, Path]) -> None:
    """Put the content beside its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=_SUFFIX)
    staged[path] = Path(name)
    with os.fdopen(handle, "wb") as file:
        _sweep(path.parent, os.fstat(handle).st_mtime)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    # mkstemp's file is private; colleagues read the result
    staged[path].chmod(0o666 & ~_umask())


def _sweep(folder: Path, now: float) -> None:
    """Take away what a run that was killed has left behind.

    `now` is by the clock of the disk: another machine's may be hours off.
    """
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < now - _LEFT_BEHIND:
                left.unlink()


def _refuse_outside(root: Path, target: Path) -> None:
    with _said_of(target):
        folder = target.parent.resolve()
        if not folder.is_relative_to(root.resolve()):
            message = f"{target}: a link leads out of {root}, to {folder}; nothing was written"
            raise MachineError(message)


@contextlib.contextmanager
def _said_of(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError before 3.13
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError | RuntimeError) -> MachineError:
    why = reason(error) if isinstance(error, OSError) else _REASONS[errno.ELOOP]
    return MachineError(f"{path}: {why}; nothing was written")


def reason(error: OSError) -> str:
    """The sentence for an operating system's error."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
