"""Read the state beside a meeting: `<meeting>.state.yaml`, which only docgen writes."""

from __future__ import annotations

from pathlib import Path

from docgen.languages import LANGUAGES
from docgen.model.state import State
from docgen.reading.content import read_content
from docgen.reading.source import read_source


def state_path(meeting: Path) -> Path:
    """The file of a meeting's state."""
    return meeting.with_name(f"{meeting.stem}.state.yaml")


def read_state(meeting: Path) -> State:
    """The state of the meeting in that file; an empty one where nothing is written."""
    path = state_path(meeting)
    if not path.is_file():
        return State()
    content, _, _ = read_content(read_source(path), State, tuple(LANGUAGES))
    return content
