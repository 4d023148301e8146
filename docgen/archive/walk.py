"""Walk the meetings of a content root one by one, each with its place and its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import Place, Problem
from docgen.reading.paths import each_meeting_under


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting's file; `name` is `<series>/<meeting>`, the folder of its outputs.

    `problem`: another meeting's outputs would have the same names.
    """

    number: int
    path: Path
    name: str
    problem: Problem | None = None


def walk(root: Path) -> Iterator[Found]:
    """Every meeting under the root, in the order of the walk."""
    return named(each_meeting_under(root))


def named(paths: Iterable[Path]) -> Iterator[Found]:
    """Meetings with the names of their outputs, and whether another one has taken them."""
    homes: dict[str, Path] = {}
    stems: dict[tuple[Path, str], Path] = {}
    for number, path in enumerate(paths):
        series = path.parent.name or path.parent.resolve().name
        # some disks take names that differ in case for one
        other = homes.setdefault(series.casefold(), path.parent)
        if other == path.parent:
            other = stems.setdefault((path.parent, path.stem.casefold()), path)
        taken = other not in (path.parent, path)
        yield Found(number, path, f"{series}/{path.stem}", _clash(path, other) if taken else None)


def _clash(path: Path, other: Path) -> Problem:
    message = f"its outputs would have the names of those of {other}"
    return Problem(Place(str(path)), message, "rename one of the two", check="name")
