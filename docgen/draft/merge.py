"""Bring what was drafted anew into a draft on which somebody has worked; nothing of theirs is lost.

What stands as it was generated follows the new draft. What a human wrote, or took out, stays, and
where the new draft would say otherwise the difference is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.draft.units import CONTAINERS, Cut, Names, Unit

Generated = Mapping[str, str]
_ORIGIN = "from"
_DIGITS = 16  # of a hash: it tells a change, and guards against nobody


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the file is not what would be drafted now; `line` (from 1) is in the file as it is."""

    line: int
    path: Names
    message: str
    ours: bool = False  # an update changes it

    def __str__(self) -> str:
        return f"{' '.join(self.path)}: {self.message}"


@dataclass(frozen=True, slots=True)
class Merged:
    """The file with what is new, and how it was and how it stays different."""

    text: str
    differences: tuple[Difference, ...]


def name_of(path: Names) -> str:
    """How a place is called in the state."""
    return "/".join(path)


def fingerprint(text: str) -> str:
    """The hash of a value as it was generated."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]


def generated(drafted: Cut) -> dict[str, str]:
    """What a draft remembers of what it wrote: every value, and the comments above each unit."""
    made: dict[str, str] = {}
    for unit in drafted.units.values():
        made |= {name_of(path): fingerprint(value) for path, value in unit.leaves.items()}
        if unit.comments:
            made[f"{name_of(unit.path)}#"] = fingerprint(unit.comments)
    return made


def merged(present: Cut, drafted: Cut, before: Generated) -> Merged:
    """The present file with what the new draft changes in what it wrote before."""
    merger = _Merger(present, drafted, before, list(present.lines), [])
    merger.run()
    found = tuple(sorted(merger.differences, key=lambda one: one.line))
    return Merged("\n".join(merger.lines), found)


@dataclass(slots=True)
class _Edit:
    """Lines from `start` to before `end` become others."""

    start: int
    end: int
    lines: list[str]


@dataclass(slots=True)
class _Merger:
    present: Cut
    drafted: Cut
    before: Generated
    lines: list[str]
    differences: list[Difference]

    def run(self) -> None:
        edits = [*self._changes(), *self._additions()]
        # from the end, so that earlier lines keep their numbers; later additions stand below
        edits.sort(key=lambda edit: (edit.start, edit.end))
        for edit in reversed(edits):
            self.lines[edit.start : edit.end] = edit.lines

    # ------------------------------------------------------------ what is in the file

    def _changes(self) -> Iterator[_Edit]:
        for path, unit in self.present.units.items():
            new = self.drafted.units.get(path)
            if new is None:
                yield from self._gone(unit)
            elif unit.leaves == new.leaves:
                yield from self._comments(unit, new)
            elif self._untouched(unit):
                self._tell(unit, "it is drafted otherwise now", ours=True)
                yield self._replaced(unit, new)
            else:
                yield from self._by_leaves(unit, new)

    def _untouched(self, unit: Unit) -> bool:
        """Whether the unit is what was generated, value by value."""
        prefix = name_of(unit.path)
        known = {name for name in self.before if name == prefix or name.startswith(f"{prefix}/")}
        names = {name_of(path): value for path, value in unit.leaves.items()}
        return names.keys() == known and all(
            self.before[name] == fingerprint(value) for name, value in names.items()
        )

    def _was_generated(self, path: Names) -> bool:
        prefix = name_of(path)
        return any(name == prefix or name.startswith(f"{prefix}/") for name in self.before)

    def _gone(self, unit: Unit) -> Iterator[_Edit]:
        """What is drafted no longer goes, unless somebody worked on it or wrote it."""
        if not self._was_generated(unit.path):
            return
        if not self._untouched(unit):
            self._tell(unit, "it is drafted no longer; yours stays")
            return
        self._tell(unit, "it is drafted no longer", ours=True)
        start = self._start(unit)
        # one of the two empty lines around it goes too
        if start > 0 and not self.present.lines[start - 1].strip():
            start -= 1
        yield _Edit(start, unit.last + 1, [])

    def _replaced(self, unit: Unit, new: Unit) -> _Edit:
        return _Edit(self._start(unit), unit.last + 1, self.drafted.text_of(new))

    def _comments(self, unit: Unit, new: Unit) -> Iterator[_Edit]:
        """The same values under other marks: the comments follow, where they are docgen's."""
        if unit.comments != new.comments and self._start(unit) == unit.above:
            yield _Edit(unit.above, unit.first, self.drafted.lines[new.above : new.first])

    def _start(self, unit: Unit) -> int:
        """Where the unit begins: with its comments, where docgen wrote those."""
        own = self.before.get(f"{name_of(unit.path)}#")
        if not unit.comments or own == fingerprint(unit.comments):
            return unit.above
        return unit.first

    def _by_leaves(self, unit: Unit, new: Unit) -> Iterator[_Edit]:
        """Somebody worked on the unit: theirs stays, but for where a commitment now stands."""
        if unit.path[0] == "commitments":
            yield from self._origin(unit, new)
        for path, value in new.leaves.items():
            mine = unit.leaves.get(path)
            known = self.before.get(name_of(path))
            if mine != value and known != fingerprint(value) and path[-1] != _ORIGIN:
                self._tell(unit, f"'{path[-1]}' is drafted otherwise now; yours stays")

    def _origin(self, unit: Unit, new: Unit) -> Iterator[_Edit]:
        """The paragraph that holds a commitment comes and goes with the commitment's status."""
        path = (*unit.path, _ORIGIN)
        mine, drafted = unit.leaves.get(path), new.leaves.get(path)
        if mine == drafted:
            return
        lines = self.present.lines
        inside = range(unit.first, unit.last + 1)
        at = next((n for n in inside if lines[n].lstrip().startswith("from:")), unit.first + 1)
        indent = " " * (len(lines[unit.first]) - len(lines[unit.first].lstrip()) + 2)
        yield _Edit(at, at + (mine is not None), [f"{indent}from: {drafted}"] if drafted else [])

    def _tell(self, unit: Unit, message: str, *, ours: bool = False) -> None:
        self.differences.append(Difference(unit.first + 1, unit.path, message, ours))

    # ------------------------------------------------------------ what is new

    def _additions(self) -> Iterator[_Edit]:
        whole = [path for path in self.drafted.containers if path not in self.present.containers]
        for path in whole:
            if path[:-1] in self.present.containers or len(path) == 1:
                yield self._added(path, self.drafted.containers[path])
        for path, unit in self.drafted.units.items():
            inside_new = any(path[: len(one)] == one for one in whole)
            if path in self.present.units or inside_new or self._was_generated(path):
                continue  # there, or somebody took it out
            yield self._added(path, unit)

    def _added(self, path: Names, unit: Unit) -> _Edit:
        """The unit behind the one that it follows in the draft."""
        after = self._predecessor(path)
        at = after.last + 1 if after is not None else self._inside(path)
        lines = self.drafted.text_of(unit)
        if self.drafted.gap_above(unit):
            lines = ["", *lines]
        line = at if at > 0 else 1
        self.differences.append(Difference(line, path, "it is new in the draft", ours=True))
        return _Edit(at, at, lines)

    def _predecessor(self, path: Names) -> Unit | None:
        """The nearest sibling before it in the draft that the file has too."""
        found: Unit | None = None
        for other in self._siblings(path[:-1]):
            if other == path:
                return found
            found = self.present.units.get(other) or self.present.containers.get(other) or found
        return found

    def _siblings(self, parent: Names) -> list[Names]:
        both = {**self.drafted.units, **self.drafted.containers}
        inside = [path for path in both if path[:-1] == parent]
        return sorted(inside, key=lambda path: both[path].first)

    def _inside(self, path: Names) -> int:
        """The first line inside the container, where nothing comes before."""
        container = self.present.containers.get(path[:-1])
        return container.first + 1 if container else 0


__all__ = ["CONTAINERS", "Difference", "Merged", "fingerprint", "generated", "merged"]
