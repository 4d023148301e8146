"""Align paragraphs of two or three languages, many to many, by dynamic programming.

What two versions of a text share whatever their languages is how long they are, which numbers and
dates they hold and whom they name (Gale and Church 1993 for the lengths).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

# Mean log ratios of lengths in letters, and their spread: measured on news and on UDHR.
_RATIOS = {("en", "tr"): 0.07, ("en", "ar"): -0.06, ("ar", "tr"): 0.13}
_SPREAD = 0.25
# How many paragraphs of one stand for how many of the other, and what that costs by itself: chosen
# on news and this sample, one paragraph taken out or two made one.
_BEADS = {
    (1, 1): 0.0,
    (1, 0): 3.0,
    (0, 1): 3.0,
    (1, 2): 3.0,
    (2, 1): 3.0,
    (2, 2): 4.8,
    (1, 3): 5.1,
    (3, 1): 5.1,
}
_SHARED, _ALONE = 1.5, 0.8  # what a value says that both have, or only one
_MOST_ALONE = 3

Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as far as it is compared: its letters, the values and names that it holds."""

    letters: int
    values: frozenset[object] = frozenset()


def aligned(one: Sequence[Piece], other: Sequence[Piece], langs: tuple[str, str]) -> list[Bead]:
    """Which paragraphs of the one stand for which of the other, in order; () for none."""
    ratio = _ratio(langs)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            for (a, b), price in _BEADS.items():
                if i < a or j < b or (i - a, j - b) not in best or (i, j) == (0, 0):
                    continue
                cost = (
                    best[i - a, j - b][0] + price + _cost(one[i - a : i], other[j - b : j], ratio)
                )
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = cost, (a, b)
    return list(_way_back(best, len(one), len(other)))[::-1]


def _way_back(
    best: Mapping[tuple[int, int], tuple[float, tuple[int, int]]], i: int, j: int
) -> Iterator[Bead]:
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        yield tuple(range(i - a, i)), tuple(range(j - b, j))
        i, j = i - a, j - b


def _ratio(langs: tuple[str, str]) -> float:
    if langs in _RATIOS:
        return _RATIOS[langs]
    return -_RATIOS.get((langs[1], langs[0]), 0.0)


def _cost(one: Sequence[Piece], other: Sequence[Piece], ratio: float) -> float:
    if not one or not other:
        return 0.0
    left, right = sum(p.letters for p in one), sum(p.letters for p in other)
    deviation = (math.log((right + 8) / (left + 8)) - ratio) / _SPREAD
    mine = frozenset().union(*(p.values for p in one))
    theirs = frozenset().union(*(p.values for p in other))
    alone = min(len(mine ^ theirs), _MOST_ALONE)
    return deviation * deviation / 2 + _ALONE * alone - _SHARED * len(mine & theirs)


def rows(pieces: Mapping[str, Sequence[Piece]], pivot: str) -> list[dict[str, tuple[int, ...]]]:
    """The paragraphs of all languages in rows that say the same; each held against the pivot's."""
    others = [lang for lang in pieces if lang != pivot]
    beads = {o: aligned(pieces[pivot], pieces[o], (pivot, o)) for o in others}
    groups = _groups(len(pieces[pivot]), beads)
    found: list[dict[str, tuple[int, ...]]] = []
    for group in groups:
        found += _before(group, beads)
        row = {pivot: group}
        for other in others:
            taken = [j for ours, theirs in beads[other] if set(ours) & set(group) for j in theirs]
            if taken:
                row[other] = tuple(taken)
        found.append(row)
    return [*found, *_before((len(pieces[pivot]),), beads)]


def _groups(count: int, beads: Mapping[str, Sequence[Bead]]) -> list[tuple[int, ...]]:
    """The pivot's paragraphs, those together that any language has as one."""
    joined = {
        i for found in beads.values() for ours, _ in found for i in ours[1:]
    }  # each stands with the one before it
    groups: list[list[int]] = []
    for i in range(count):
        if i in joined and groups:
            groups[-1].append(i)
        else:
            groups.append([i])
    return [tuple(group) for group in groups]


def _before(
    group: tuple[int, ...], beads: Mapping[str, Sequence[Bead]]
) -> Iterator[dict[str, tuple[int, ...]]]:
    """Rows that the pivot lacks, where they stand before the group."""
    for other, found in beads.items():
        at = 0
        for ours, theirs in found:
            if not ours and at == group[0]:
                yield {other: theirs}
            at = ours[-1] + 1 if ours else at
