"""Hold the versions of a meeting's texts against each other, by value.

paragraphs  P05 untranslated
lengths     P06 too short, P07 points
numbers     N01 value, N03 separators, N04 percent, N05 currency, T06 citations
dates       D01 days, D02 weekdays, D03 Hijri, D05 times
terms       T01 names, T03 spelling of names, T05 organisations
braces      R01 facts, cross-references and notes that a version lacks
characters  C03 scripts, C05 Arabic letters, C07 Turkish i
typography  Q01 ends, Q02 brackets and quotes, Q03 spaces, Q04 Latin signs, Q05 apostrophes, X02
whole       D04 month names, N03 kinds of digits, T04 consistency: over all texts
state       S02 texts that are not the approved ones (S01 is the mark TRANSLATION_STALE)

Facts are equal by construction: what is compared is what is typed. Ids are equal by construction
too (one list in all languages), so P01 to P03 can only arise where texts come from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from docgen.check.parallel.braces import braces
from docgen.check.parallel.characters import characters
from docgen.check.parallel.dates import dates
from docgen.check.parallel.known import Known, known_in
from docgen.check.parallel.lengths import lengths, ratios_of
from docgen.check.parallel.numbers import numbers
from docgen.check.parallel.paragraphs import paragraphs
from docgen.check.parallel.report import problem
from docgen.check.parallel.rows import rows
from docgen.check.parallel.state import unapproved
from docgen.check.parallel.terms import terms
from docgen.check.parallel.typography import typography
from docgen.check.parallel.versions import Divergence, Row
from docgen.check.parallel.whole import whole
from docgen.errors import Problem
from docgen.model.meeting import Meeting

__all__ = ["divergences", "laid_out", "parallel"]

_FAMILIES: tuple[Callable[[Row, Known], Iterable[Divergence]], ...] = (
    paragraphs,
    lengths,
    numbers,
    dates,
    terms,
    braces,
    characters,
    typography,
)


def parallel(meeting: Meeting) -> Iterator[Problem]:
    """Where the versions of the meeting's texts diverge."""
    laid, known = laid_out(meeting)
    for row in laid:
        for found in divergences(row, known):
            yield problem(meeting, row, found)
    for row, found in whole(laid, known):
        yield problem(meeting, row, found)
    yield from unapproved(meeting)


def laid_out(meeting: Meeting) -> tuple[list[Row], Known]:
    """The texts of a meeting side by side, and what is known of its names and lengths."""
    known = known_in(meeting)
    laid = list(rows(meeting, known))
    return laid, replace(known, ratios=ratios_of(laid))


def divergences(row: Row, known: Known) -> Iterator[Divergence]:
    """What differs between the versions of one text.

    A text in another language, or half a text, has no more to be said of it.
    """
    for family in _FAMILIES:
        found = list(family(row, known))
        yield from found
        if any(one.check == "P05" and one.severity == "error" for one in found):
            return
