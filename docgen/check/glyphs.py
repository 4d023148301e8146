"""Letters that no font of docgen's draws: they would be printed as boxes."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.at import WARNING
from docgen.errors import Problem
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.publish.coverage import undrawn
from docgen.reading.messages import paragraph_at
from docgen.text.placed import Path, Placed, PlacedList, PlacedMapping
from docgen.text.scalar import Scalar

NAME = "glyphs"
_NOT_PRINTED = frozenset({"imported", "source", "as_of", "derived_from", "forbidden"})


def glyphs(meeting: Meeting) -> Iterator[Problem]:
    """Each value of the meeting and its series that holds such letters, once."""
    for tree in (meeting.series.tree, meeting.tree):
        for scalar, path in _printed(tree, ()):
            found = undrawn(scalar.value)
            if found:
                yield _problem(scalar, path, tree, found)


def _printed(node: Placed, path: Path) -> Iterator[tuple[Scalar, Path]]:
    match node:
        case Scalar():
            yield node, path
        case PlacedMapping():
            for key, value in node.items():
                if key not in _NOT_PRINTED:
                    yield from _printed(value, (*path, key))
        case PlacedList():
            for index, value in enumerate(node):
                yield from _printed(value, (*path, index))


def _problem(scalar: Scalar, path: Path, tree: Placed, found: str) -> Problem:
    langs = tuple(step for step in path if isinstance(step, str) and step in LANGUAGES)[-1:]
    start = max(scalar.raw.find(found[0]), 0)
    names = ", ".join(f"'{letter}' (U+{ord(letter):04X})" for letter in found[:3])
    return Problem(
        scalar.origin.place_of(scalar.raw, start),
        f"no font of docgen's draws {names}",
        "write it in other letters",
        WARNING,
        NAME,
        paragraph_at(path, tree),
        langs,
        tuple((lang, start, start + 1) for lang in langs),
    )
