"""Look over every scalar of a tree: what is to be said of its characters, by its language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.errors import Problem, Severity
from docgen.languages import LANGUAGES
from docgen.reading.characters import Finding, findings, suspicious
from docgen.reading.messages import paragraph_at
from docgen.reading.source import at_most
from docgen.text.placed import Path, Placed, PlacedList, PlacedMapping
from docgen.text.scalar import Scalar

# The source's own wording is kept as it was found: only what breaks a file is said of it.
AS_FOUND = "imported"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A scalar, where it lies, and the language it is in."""

    scalar: Scalar
    path: Path
    lang: str | None


def looked_over(tree: Placed) -> list[Problem]:
    """Errors, warnings and infos about characters, at most the first 50 of one kind."""
    kinds: dict[tuple[str, Severity], list[Problem]] = defaultdict(list)
    for stretch in _scalars(tree, (), None):
        for finding in _found(stretch):
            problem = _problem(finding, stretch, tree)
            kinds[problem.check, problem.severity].append(problem)
    return [problem for kind in kinds.values() for problem in at_most(kind)]


def _scalars(node: Placed, path: Path, lang: str | None) -> Iterator[_Stretch]:
    match node:
        case Scalar():
            yield _Stretch(node, path, lang)
        case PlacedMapping():
            for key, value in node.items():
                yield from _scalars(value, (*path, key), key if key in LANGUAGES else lang)
        case PlacedList():
            for index, value in enumerate(node):
                yield from _scalars(value, (*path, index), lang)


def _found(stretch: _Stretch) -> Iterator[Finding]:
    raw = stretch.scalar.raw
    as_found = AS_FOUND in stretch.path
    if suspicious(raw):
        for finding in findings(raw, stretch.lang):
            if finding.severity is Severity.ERROR or not as_found:
                yield finding
    if stretch.lang is not None and not as_found:
        yield from _empty_line(stretch.scalar)


def _empty_line(scalar: Scalar) -> Iterator[Finding]:
    """A folded text holds a line end only where an empty line was meant to part something."""
    text = scalar.raw.rstrip()
    if scalar.origin.style != "literal" and "\n" in text:
        at = text.index("\n")
        message = "an empty line in a text is printed as a space"
        cure = "make a paragraph of its own, or close the lines up"
        yield Finding(at, at + 1, message, cure, Severity.WARNING, "empty-line")


def _problem(finding: Finding, stretch: _Stretch, tree: Placed) -> Problem:
    lang = stretch.lang
    return Problem(
        stretch.scalar.origin.place_of(stretch.scalar.raw, finding.start),
        finding.message,
        finding.cure,
        severity=finding.severity,
        check=finding.check or "characters",
        paragraph=paragraph_at(stretch.path, tree),
        langs=(lang,) if lang else (),
        spans=((lang, finding.start, finding.end),) if lang else (),
    )
