"""Put a draft into its file, or bring an existing file up to date with what is drafted now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.draft.drafting import Draft, draft_next
from docgen.draft.file import text_of
from docgen.draft.merge import Difference, Generated, fingerprint, generated, merged
from docgen.draft.units import Cut, Unit, cut
from docgen.draft.work import Note, mark_name
from docgen.errors import UsageError
from docgen.model.meeting import Meeting
from docgen.model.state import State, StateMark
from docgen.reading.source import Source, read_source
from docgen.reading.state_file import read_state
from docgen.reading.yaml_tree import read_tree

FILL = "MUST_FILL"  # the file says so itself, with "?"


@dataclass(frozen=True, slots=True)
class Saved:
    """What is to stand in the file and in its state, and where the file was different."""

    text: str
    state: State
    differences: tuple[Difference, ...] = ()


def new_file(before: Meeting) -> tuple[str, Saved]:
    """The name of the next meeting's file, and what is to stand in it."""
    draft = draft_next(before)
    text = text_of(draft, before)
    drafted = _cut(text, "draft")
    marks = tuple(_mark(note) for note in _kept(draft.notes))
    state = State(marks=marks, generated={**generated(drafted), **_issued(draft.notes)})
    return draft.name, Saved(text, state)


def updated_file(before: Meeting, path: Path) -> Saved:
    """An existing draft with what the meeting before says now; what a human wrote stays.

    UsageError for a file that no draft wrote.
    """
    text, state = read_source(path).text, read_state(path)
    if not state.generated:
        raise UsageError(f"{path} stands already and was not drafted by docgen: name another file")
    present = _cut(text, str(path))
    draft = draft_next(before, _statuses(present, state.generated))
    drafted = _cut(text_of(draft, before), "draft")
    result = merged(present, drafted, state.generated)
    now = _cut(result.text, str(path))
    plain = _cut(text_of(draft_next(before), before), "draft")
    known = generated(drafted)
    known |= {k: v for k, v in _still_known(state.generated, now).items() if k not in known}
    known |= _statuses_before(plain)
    marks = tuple(_marks(draft, state, present))
    update = {"marks": marks, "generated": {**known, **_issued(draft.notes)}}
    return Saved(result.text, state.model_copy(update=update), result.differences)


def _cut(text: str, file: str) -> Cut:
    tree, _ = read_tree(Source(file, text))
    return cut(text, tree)


def _statuses(present: Cut, before: Generated) -> dict[str, str]:
    """What the file says became of commitments, where somebody wrote it there."""
    found = {}
    for path, unit in present.units.items():
        status = unit.leaves.get((*path, "status"))
        known = before.get("/".join((*path, "status")))
        if path[0] == "commitments" and status and fingerprint(status) != known:
            found[path[-1]] = status
    return found


def _still_known(before: Generated, now: Cut) -> Generated:
    """What was generated once and still stands, whether or not it would be drafted now."""
    names = {"/".join(path) for unit in now.units.values() for path in unit.leaves}
    return {name: value for name, value in before.items() if name.removesuffix("#") in names}


def _statuses_before(plain: Cut) -> Iterator[tuple[str, str]]:
    """What the meeting before says of each commitment, whatever the file says by now.

    So a status that somebody wrote is theirs also after an update.
    """
    for path, unit in plain.units.items():
        if path[0] == "commitments" and (*path, "status") in unit.leaves:
            yield "/".join((*path, "status")), fingerprint(unit.leaves[*path, "status"])


# ---------------------------------------------------------------- marks


def _kept(notes: Iterable[Note]) -> Iterator[Note]:
    return (note for note in notes if note.kind != FILL)


def _mark(note: Note) -> StateMark:
    said = {"kind": note.kind, "at": note.at, "lang": note.lang, "reason": dict(note.reason)}
    return StateMark.model_validate(said)


def _issued(notes: Iterable[Note]) -> dict[str, str]:
    """The marks that were set, so that one that is settled is not set again."""
    return {mark_name(note): fingerprint(note.reason["en"]) for note in _kept(notes)}


def _marks(draft: Draft, state: State, present: Cut) -> Iterator[StateMark]:
    """The marks that stand and still hold, and those that are new."""
    before = state.generated
    drafted = {mark_name(note): note for note in _kept(draft.notes)}
    changed = {path[-1] for path, unit in present.units.items() if _is_theirs(unit, before)}
    for mark in state.marks:
        name = mark_name(mark)
        as_before = name in drafted and before.get(name) == fingerprint(drafted[name].reason["en"])
        on_theirs = name not in drafted and mark.at in changed
        if as_before or on_theirs or name not in before:
            yield mark
    for name, note in drafted.items():
        if before.get(name) != fingerprint(note.reason["en"]):
            yield _mark(note)


def _is_theirs(unit: Unit, before: Generated) -> bool:
    """Whether somebody worked on the unit."""
    return any(
        before.get("/".join(path)) != fingerprint(value) for path, value in unit.leaves.items()
    )
