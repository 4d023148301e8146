"""Cut a meeting's file into units: what a draft writes, replaces or leaves alone as one.

A unit is a paragraph, an item, a commitment, a fact, or a key of the head. Each knows its lines,
the comments above them, and the values in it by their paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.text.placed import Placed, PlacedList, PlacedMapping
from docgen.text.scalar import Scalar

# A place in the file by keys and ids: ("statement", "paragraphs", "trade", "text", "en").
Names = tuple[str, ...]
# The mappings and lists whose entries are units; every other entry of the file is one itself.
CONTAINERS: frozenset[Names] = frozenset(
    (
        ("facts",),
        ("statement",),
        ("statement", "paragraphs"),
        ("agenda",),
        ("agenda", "items"),
        ("minutes",),
        ("minutes", "items"),
        ("commitments",),
    )
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its lines from `first` to `last` (from 0), its comments from `above` on."""

    path: Names
    above: int
    first: int
    last: int
    leaves: Mapping[Names, str]
    comments: str = ""


@dataclass(slots=True)
class Cut:
    """A file cut into units, in its order; a container ends where its last unit does."""

    lines: list[str]
    units: dict[Names, Unit] = field(default_factory=dict)
    containers: dict[Names, Unit] = field(default_factory=dict)

    def text_of(self, unit: Unit, *, comments: bool = True) -> list[str]:
        """The lines of a unit, with the comments above them."""
        return self.lines[unit.above if comments else unit.first : unit.last + 1]

    def gap_above(self, unit: Unit) -> bool:
        """Whether an empty line stands above it."""
        return unit.above > 0 and not self.lines[unit.above - 1].strip()


def cut(text: str, tree: PlacedMapping) -> Cut:
    """The units of a file, given its characters and what was read from them."""
    made = Cut(text.split("\n"))
    _entries(made, tree, ())
    return made


def _entries(made: Cut, node: Placed, path: Names) -> None:
    for name, line, below in _named(node):
        here = (*path, name)
        unit = _unit(made, here, line - 1, below)
        if here in CONTAINERS and isinstance(below, PlacedMapping | PlacedList):
            made.containers[here] = unit
            _entries(made, below, here)
        else:
            made.units[here] = unit


def _named(node: Placed) -> Iterator[tuple[str, int, Placed]]:
    """Each entry with its name and the line on which it begins."""
    if isinstance(node, PlacedMapping):
        for key, below in node.items():
            yield key, node.keys_at[key].place.line, below
    elif isinstance(node, PlacedList):
        for index, below in enumerate(node):
            yield _name(below, index), below.place.line, below


def _name(node: Placed, index: int) -> str:
    """A list's item by its id, or by the item of the agenda that it is about; else by its place."""
    if isinstance(node, PlacedMapping):
        for key in ("id", "item", "person"):
            if isinstance(named := node.get(key), Scalar):
                return named.value
    return str(index)


def _unit(made: Cut, path: Names, first: int, node: Placed) -> Unit:
    above = first
    while above > 0 and made.lines[above - 1].lstrip().startswith("#"):
        above -= 1
    comments = "\n".join(line.strip() for line in made.lines[above:first])
    last = max(first, _last_line(node))
    return Unit(path, above, first, last, dict(_leaves(node, path)), comments)


def _last_line(node: Placed) -> int:
    """The last line of a node, from 0."""
    match node:
        case Scalar():
            return node.place.line - 1 + node.origin.written.rstrip().count("\n")
        case PlacedMapping():
            keys = (key.place.line - 1 for key in node.keys_at.values())
            return max([node.place.line - 1, *keys, *map(_last_line, node.values())])
        case PlacedList():
            return max([node.place.line - 1, *map(_last_line, node)])


def _leaves(node: Placed, path: Names) -> Iterator[tuple[Names, str]]:
    if isinstance(node, Scalar):
        yield path, " ".join(node.value.split())
    for name, _, below in _named(node):
        yield from _leaves(below, (*path, name))
