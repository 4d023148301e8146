"""Turn one line from logical order into drawn order, left to right.

For screens that cannot do bidi and for comparing; nothing of this ever enters a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Protocol
from unicodedata import bidirectional, normalize

from docgen.bidi.fribidi import mirrored
from docgen.bidi.isolates import BIDI_CONTROLS
from docgen.bidi.levels import levels

_SEPARATORS = frozenset(("B", "S"))
_TRAILING = frozenset(
    ("WS", "LRI", "RLI", "FSI", "PDI", "LRE", "RLE", "LRO", "RLO", "PDF", "BN")
)  # UAX #9 5.2 passes over what X9 removes


def line_levels(text: str, resolved: Sequence[int], base: int) -> list[int]:
    """The levels of one line after rule L1: tabs, and the spaces before them and at the end."""
    found = list(resolved)
    blank = True
    for at in range(len(text) - 1, -1, -1):
        kind = bidirectional(text[at])
        blank = kind in _SEPARATORS or (blank and kind in _TRAILING)
        if blank:
            found[at] = base
    return found


def drawn_order(resolved: Sequence[int]) -> list[int]:
    """The places of the line's characters as they are drawn (rule L2)."""
    runs = list(_runs(resolved))
    for level in range(max(resolved, default=0), 0, -1):
        start = 0
        while start < len(runs):
            end = start
            while end < len(runs) and runs[end][0] >= level:
                end += 1
            runs[start:end] = runs[start:end][::-1]
            start = end + 1
    return [at for level, run in runs for at in (reversed(run) if level % 2 else run)]


def _runs(resolved: Sequence[int]) -> Iterator[tuple[int, range]]:
    end = 0
    for level, run in groupby(resolved):
        start, end = end, end + len(list(run))
        yield level, range(start, end)


def visual(text: str, base: int, *, mirror: bool = True) -> str:
    """One line in the order in which it is drawn, left to right (rules L1 to L4).

    A combining mark follows its letter (L3). The invisible controls of direction are left out,
    but not before they have parted what stands beside them.
    """
    resolved = line_levels(text, levels(text, base), base)
    clusters: list[list[int]] = []
    for at, char in enumerate(text):
        marks = clusters and bidirectional(char) == "NSM"
        if marks and resolved[clusters[-1][-1]] == resolved[at]:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    order = drawn_order([resolved[cluster[0]] for cluster in clusters])
    return "".join(
        mirrored(text[at]) if mirror and resolved[at] % 2 else text[at]
        for cluster in order
        for at in clusters[cluster]
        if text[at] not in BIDI_CONTROLS
    )


class _Reshaper(Protocol):
    def reshape(self, text: str) -> str: ...


@cache
def _reshaper() -> _Reshaper:
    # 50 ms that only a terminal without bidi should pay for
    from arabic_reshaper import ArabicReshaper

    reshaper: _Reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
    return reshaper


def terminal(text: str, base: int) -> str:
    """One line for a terminal that neither orders nor joins: shaped, reordered, mirrored.

    NFC first: the shaper knows no letter whose hamza or madda is a character of its own.
    """
    return visual(_reshaper().reshape(normalize("NFC", text)), base)
