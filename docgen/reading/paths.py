"""Find the meetings that a path means: a meeting's file, a series' folder, a content root."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import MachineError, UsageError

SERIES_FILE = "series.yaml"
_SUFFIXES = {".yaml", ".yml"}


def meetings_under(path: Path) -> list[Path]:
    """The meeting files, by name; UsageError where there is none.

    Hidden files and folders, `*.state.yaml`, links to folders and whatever is no regular file are
    passed over.
    """
    return list(each_meeting_under(path))


def each_meeting_under(path: Path) -> Iterator[Path]:
    """The same, one by one, for a root with very many."""
    if path.is_file() and _is_meeting(path):
        yield path
        return
    found = _found_under(path)
    first = next(found, None)
    if first is None:
        raise UsageError(
            f"there is no meeting under {path}; a series has {SERIES_FILE} beside them"
        )
    yield first
    yield from found


def _found_under(path: Path) -> Iterator[Path]:
    if path.is_dir():
        return _in_series(path) if is_series(path) else _in_root(path)
    if not path.exists():
        raise UsageError(f"there is no file or folder {path}")
    if path.name == SERIES_FILE:
        return _in_series(path.parent)
    raise UsageError(f"{path} is no meeting: a meeting is a .yaml file beside {SERIES_FILE}")


def siblings(path: Path) -> list[Path]:
    """The other meetings of a meeting's series."""
    return [other for other in _in_series(path.parent) if other.name != path.name]


def is_series(folder: Path) -> bool:
    """Whether a folder holds a series."""
    return (folder / SERIES_FILE).is_file()


def _in_series(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if _is_meeting(path))


def _is_meeting(path: Path) -> bool:
    return (
        path.suffix in _SUFFIXES
        and path.name != SERIES_FILE
        and not path.name.startswith(".")
        and not path.stem.endswith(".state")
        and path.is_file()
    )


def _in_root(root: Path) -> Iterator[Path]:
    for folder, subfolders, _ in os.walk(root, onerror=_unreadable):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        if is_series(Path(folder)):
            yield from _in_series(Path(folder))


def _unreadable(error: OSError) -> None:
    """A folder passed over would be meetings lost without a word."""
    raise MachineError(f"{error.filename}: the folder cannot be read ({error.strerror})")
