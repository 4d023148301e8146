"""Read and write the state beside a meeting: `<meeting>.state.yaml`, which only docgen writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docgen.languages import LANGUAGES
from docgen.model.base import Content
from docgen.model.state import State
from docgen.reading.content import read_content
from docgen.reading.source import read_source
from docgen.reading.yaml_writer import Bare, Flow, Node, Noted, flow, written

_HEAD = "# Written by docgen: what is to be settled in the meeting beside it, and what it was.\n\n"
_LONGEST = 96  # characters of a record in one line


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


def state_text(state: State) -> str:
    """The characters of a state's file."""
    entries = _entries(state)
    tree = {key: Noted(value, gap=n > 0) for n, (key, value) in enumerate(entries.items())}
    return _HEAD + (written(tree) if tree else "{}\n")


def _entries(content: Content) -> dict[str, Bare]:
    """The keys of a record that are not as they would be without it."""
    return {
        field.alias or name: _node(getattr(content, name))
        for name, field in type(content).model_fields.items()
        if getattr(content, name) != field.get_default(call_default_factory=True)
    }


def _node(value: object) -> Bare:
    match value:
        case Content():
            entries: dict[str, Node] = dict(_entries(value))
            return _in_one_line(entries) or entries
        case Mapping():
            made: dict[str, Node] = {str(key): _node(below) for key, below in value.items()}
            return _in_one_line(made) or made
        case list() | tuple():
            return [_node(item) for item in value]
    return str(value)


def _in_one_line(made: dict[str, Node]) -> Flow | None:
    simple = {key: value for key, value in made.items() if isinstance(value, str)}
    line = Flow(simple)
    return line if len(simple) == len(made) and len(flow(line)) <= _LONGEST else None
