"""Cut a paragraph into windows round its isolates that can be resolved each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import bidirectional, category, is_normalized, normalize
from unicodedata import mirrored as is_mirrored

from docgen.bidi.fribidi import mirrored

_EMBEDDING = re.compile("[\u202a-\u202e]")
_SIDES = {"L": 0, "R": 1, "AL": 1}
_MAX_OPEN = 63  # UAX #9 BD16


def windows(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts of a paragraph, each round one or more of `spans`, that need nothing outside.

    `spans` are the ranges (sorted by their starts) in which something may change: isolates,
    marks. A border stands between two letters of one direction outside of them: so rules W1 to
    W7, N1 and N2 find in a window what they find in the paragraph, and as the level of such a
    letter is fixed, an order that is kept in each window is kept across them. No bracket pair
    (N0) may stand across a border, whether or not what is in the spans counts.
    """
    outermost = _merged(spans)
    borders = [0, *_borders(text, outermost), len(text)]
    found, at = [], 0
    for start, end in outermost:
        while at + 1 < len(borders) and borders[at + 1] <= start:
            at += 1
        last = at
        while borders[last] < end:
            last += 1
        found.append((borders[at], borders[last]))
    return _merged(found)


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges, sorted by their starts, with those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in ranges:
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _borders(text: str, outermost: Sequence[tuple[int, int]]) -> Iterator[int]:
    if _EMBEDDING.search(text):
        return
    around, flat = _Brackets(), _Brackets()
    last = 0
    for start, end in (*outermost, (len(text), len(text))):
        side: int | None = None
        for at in range(last, start):
            around.see(text[at])
            flat.see(text[at])
            before, side = side, _SIDES.get(bidirectional(text[at]))
            if side is not None and side == before and not (around.open or flat.open):
                yield at
        for at in range(start, end):
            flat.see(text[at])
        last = end


class _Brackets:
    """The brackets that wait for their other half, as BD16 pairs them."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.full = False

    def see(self, char: str) -> None:
        if self.full or not is_mirrored(char):
            return
        kind = category(char)
        own = char if is_normalized("NFC", char) else normalize("NFC", char)
        if kind == "Ps":
            self.open.append(mirrored(own))
            self.full = len(self.open) > _MAX_OPEN
        elif kind == "Pe" and own in self.open:
            while self.open.pop() != own:
                continue
