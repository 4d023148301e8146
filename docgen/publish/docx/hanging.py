"""Tell how far the text of numbered paragraphs and list items hangs behind its label."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docgen.languages import Direction
from docgen.publish.docx.styles import size_of
from docgen.theme import HOUSE

_MILLIMETRES = 25.4 / 72  # in a point
_GAP = 1.5  # millimetres between a label and its text
# The widest of each kind in Amiri and Noto Serif, in em.
_WIDTHS = {"sign": 0.46, "digit": 0.59, "latin": 0.68, "other": 0.99}
_WIDE = {"m": 0.95, "w": 0.9, "M": 1.0, "W": 1.0, "\u0635": 1.22, "\u0636": 1.22}


def hanging(labels: Iterable[str], direction: Direction) -> float:
    """Millimetres from the start of the longest label to the text; at least the theme's."""
    size = int(size_of(direction, 1)) / 2
    longest = max((sum(map(_width, label)) for label in labels), default=0)
    needed = longest * size * _MILLIMETRES + _GAP
    return max(HOUSE.number_indent, math.ceil(needed))


def _width(char: str) -> float:
    if char in _WIDE:
        return _WIDE[char]
    if char.isdecimal():
        return _WIDTHS["digit"]
    if not char.isalnum():
        return _WIDTHS["sign"]
    return _WIDTHS["latin" if char < "\u0590" else "other"]
