"""Read meetings and series from their files: every problem of all files at once, or the models."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from docgen.errors import ContentError, Place, Problem, UsageError
from docgen.languages import LANGUAGES
from docgen.model.base import Content
from docgen.model.meeting import Meeting
from docgen.model.meeting_content import MeetingContent
from docgen.model.series import Series, SeriesContent
from docgen.reading.content import read_content
from docgen.reading.paths import SERIES_FILE
from docgen.reading.pictures import emblems
from docgen.reading.source import Source, read_source
from docgen.reading.state_file import read_state
from docgen.text.nearest import shown

C = TypeVar("C", bound=Content)
T = TypeVar("T")


def load_meeting(path: Path) -> Meeting:
    """A meeting and its series; ContentError holds every problem of both files."""
    if path.name == SERIES_FILE:
        raise UsageError(f"{path} is a series; name one of its meetings, or its folder")
    meeting_source = read_source(path)
    series_path = path.parent / SERIES_FILE
    if not series_path.is_file():
        message = f"there is no {SERIES_FILE} beside this meeting"
        raise ContentError([Problem(Place(str(path)), message, f"write {series_path}")])
    errors: list[Problem] = []
    series = _tried(errors, lambda: load_series(series_path))
    languages = series.languages if series else tuple(LANGUAGES)
    read = _tried(errors, lambda: read_content(meeting_source, MeetingContent, languages))
    state = _tried(errors, lambda: read_state(path))
    errors += _bad_names(path)
    if errors or series is None or read is None or state is None:
        raise ContentError(errors)
    content, tree, remarks = read
    return Meeting(path.stem, str(path), series, content, tree, remarks, state)


def load_series(path: Path) -> Series:
    """A series by its folder or its file; ContentError holds every problem."""
    file = path / SERIES_FILE if path.is_dir() else path
    series = series_from(read_source(file), _folder_name(file))
    # read anew each time: a picture may change while the series stays the same
    pictures = emblems(series, file.parent)
    return replace(series, emblems=pictures) if pictures else series


# A folder's meetings share one series: it is read once as long as its characters stay the same.
@lru_cache(maxsize=32)
def series_from(source: Source, series_id: str) -> Series:
    """A series from its characters."""
    content, tree, remarks = read_content(source, SeriesContent, tuple(LANGUAGES))
    return Series(series_id, source.file, content, tree, remarks)


def meeting_from(source: Source, series: Series, meeting_id: str) -> Meeting:
    """A meeting from its characters, in its series."""
    content, tree, remarks = read_content(source, MeetingContent, series.languages)
    return Meeting(meeting_id, source.file, series, content, tree, remarks)


def _tried(errors: list[Problem], read: Callable[[], T]) -> T | None:
    """What a reader gives, or None, with its problems added."""
    try:
        return read()
    except ContentError as error:
        errors += error.problems
        return None


# ---------------------------------------------------------------- names that become outputs'

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def _folder_name(file: Path) -> str:
    return file.parent.name or file.parent.resolve().name


def _bad_names(path: Path) -> list[Problem]:
    """The folder and the file give the outputs their names: letters that every system takes."""
    named = {"folder of the series": _folder_name(path), "file": path.stem}
    return [
        Problem(
            Place(str(path)),
            f"the {what} is called '{shown(name)}', which is no name for outputs",
            "rename it: a-z, 0-9, '-', '_' and '.', as in 02-tripoli-2022; titles go inside",
            check="name",
        )
        for what, name in named.items()
        if not _NAME.fullmatch(name) or name.endswith(".") or _DEVICES.fullmatch(name)
    ]
