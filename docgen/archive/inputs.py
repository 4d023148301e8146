"""Hash the files that a meeting is made from, so that an unchanged one need not even be read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.archive.orders import Inputs
from docgen.reading.paths import SERIES_FILE

if TYPE_CHECKING:  # an unchanged archive is gone through without loading the models
    from docgen.model.meeting import Meeting
    from docgen.model.series import Series

ABSENT = ""


def names_before_reading(path: Path) -> tuple[str, ...]:
    """The files that every meeting may have: its own, its state, its series."""
    return (path.name, f"{path.stem}.state.yaml", SERIES_FILE)


def names_of(meeting: Meeting) -> tuple[str, ...]:
    """All files that a meeting is made from, by their paths from its folder."""
    return (*names_before_reading(Path(meeting.file)), *pictures_of(meeting.series))


def pictures_of(series: Series) -> tuple[str, ...]:
    """The pictures that a series names, by their paths from its folder."""
    return tuple(sorted({p.emblem for p in series.content.parties.values() if p.emblem}))


def hashed(folder: Path, names: tuple[str, ...]) -> Inputs:
    """The hash of each file; ABSENT for one that is not there."""
    return tuple((name, _hash(folder / name)) for name in names)


def unchanged(folder: Path, inputs: Inputs, shared: dict[Path, str]) -> bool:
    """Whether all files are as they were; `shared` keeps the hashes of those of many meetings."""
    return all(_now(folder / name, i, shared) == before for i, (name, before) in enumerate(inputs))


def _now(file: Path, place: int, shared: dict[Path, str]) -> str:
    if place < 2:  # the meeting's own file and its state
        return _hash(file)
    if file not in shared:
        shared[file] = _hash(file)
    return shared[file]


def _hash(file: Path) -> str:
    try:
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - Path.open is twice as slow
            return hashlib.sha256(opened.read(os.fstat(opened.fileno()).st_size + 1)).hexdigest()
    except OSError:
        return ABSENT
