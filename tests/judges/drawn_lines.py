"""Turn the pages of a PDF into lines of characters as they stand on paper, from left to right.

Positions are PDFium's glyph boxes. A bracket is named by the shape of its ink: the text of a PDF
may name it before or after mirroring, and readers differ.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

OPENING, CLOSING = "([{<«‹", ")]}>»›"
BRACKETS = OPENING + CLOSING
UNSEEN = "\ufffc"  # a bracket whose ink cannot be told

_SCALE = 5.0  # pixels per point: a bracket of small type is some 20 pixels high
_INK = 40  # of 255: darker than the edges that antialiasing leaves
_SAME = 0.02  # points: two boxes that PDFium cut from one
_SAME_LINE = 2.0  # points between baselines
_MARKS_APART = 9.0  # points that a font may raise marks from their line

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class _Glyph:
    baseline: float
    middle: float
    char: str


def drawn_lines(path: str | Path) -> list[str]:
    """Each line of each page, from top to bottom, without spaces."""
    with pypdfium2.PdfDocument(path) as document:
        return [line for page in document for line in _lines(list(_Page(page).glyphs()))]


def _lines(glyphs: list[_Glyph]) -> Iterator[str]:
    rows: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: -g.baseline):
        if rows and abs(glyph.baseline - rows[-1][0].baseline) <= _SAME_LINE:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    bodies = [row for row in rows if len(row) > 4]
    for row in rows:
        if not _raised_marks(row, bodies):
            yield "".join(glyph.char for glyph in sorted(row, key=lambda g: g.middle))


def _raised_marks(row: list[_Glyph], bodies: list[list[_Glyph]]) -> bool:
    """Whether these few are signs that a font raises from the baseline of a line near by."""
    if len(row) > 4 or re.search("[0-9A-Za-z]", "".join(glyph.char for glyph in row)):
        return False
    near = (abs(body[0].baseline - row[0].baseline) < _MARKS_APART for body in bodies)
    return any(near)


class _Page:
    def __init__(self, page: Any) -> None:
        self.page = page
        self.text = page.get_textpage()
        self.height = page.get_height()
        self.image: Any = None
        self.boxes: list[Box] = []

    def glyphs(self) -> Iterator[_Glyph]:
        for at in range(self.text.count_chars()):
            char = self.text.get_text_range(at, 1)
            if not char or char.isspace():
                continue
            left, _, right, _ = self.text.get_charbox(at, loose=True)
            x, baseline = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(self.text.raw, at, x, baseline)
            seen = self.bracket(at, char) if char in BRACKETS else char
            yield _Glyph(baseline.value, (left + right) / 2, seen)

    def bracket(self, at: int, char: str) -> str:
        """The bracket that the eye sees: the middle of an opening one is left of its ends."""
        if self.image is None:
            self.image = self.page.render(scale=_SCALE, grayscale=True)
            self.boxes = [self.text.get_charbox(n) for n in range(self.text.count_chars())]
        box, near = _place(self.boxes, at)
        lean = _lean(self.ink(box, near)) if near != _WITHIN else None
        if lean is None:
            return UNSEEN
        return (OPENING if lean > 0 else CLOSING)[BRACKETS.index(char) % len(OPENING)]

    def ink(self, box: Box, near: float | None) -> list[list[int]]:
        """The rows of pixels of a glyph, without empty rows; of several, the one nearest to `near`."""
        left, bottom, right, top = box
        first = max(int(left * _SCALE), 0)
        last = min(int(right * _SCALE) + 1, self.image.width)
        above = max(int((self.height - top) * _SCALE), 0)
        below = min(int((self.height - bottom) * _SCALE) + 1, self.image.height)
        stride, pixels = self.image.stride, self.image.buffer
        rows = [
            [255 - value for value in pixels[y * stride + first : y * stride + last]]
            for y in range(above, below)
        ]
        if near is not None:
            rows = _nearest(rows, near * _SCALE - first)
        return [row for row in rows if any(value > _INK for value in row)]


_WITHIN = -1.0  # in the midst of a box that PDFium cut: no telling where


def _place(boxes: Sequence[Box], at: int) -> tuple[Box, float | None]:
    """The box that holds a character's ink, and the x near which to look for it.

    PDFium cuts the box of a glyph with several letters into equal slices, which say nothing of
    where each is drawn: there it is the whole box, and the end of it at which the character is.
    """
    left, bottom, right, top = boxes[at]
    slices = [box for box in boxes if _slice_of_one(box, boxes[at])]
    start, end, grown = left, right, True
    while grown:
        grown = False
        for box in slices:
            if abs(box[2] - start) < _SAME:
                start, grown = box[0], True
            elif abs(box[0] - end) < _SAME:
                end, grown = box[2], True
    if end - start < 1.5 * (right - left):
        return boxes[at], None
    whole = start, bottom, end, top
    if left - start < _SAME:
        return whole, start
    return whole, end if end - right < _SAME else _WITHIN


def _slice_of_one(box: Box, other: Box) -> bool:
    heights = abs(box[1] - other[1]) + abs(box[3] - other[3])
    widths = abs((box[2] - box[0]) - (other[2] - other[0]))
    return heights < _SAME and widths < _SAME and box[2] > box[0]


def _nearest(rows: list[list[int]], near: float) -> list[list[int]]:
    """The columns of the stretch of ink, parted from others by blank columns, nearest to `near`."""
    stretches: list[tuple[int, int]] = []
    for x in range(len(rows[0]) if rows else 0):
        if not any(row[x] > _INK for row in rows):
            continue
        if stretches and stretches[-1][1] == x - 1:
            stretches[-1] = stretches[-1][0], x
        else:
            stretches.append((x, x))
    if not stretches:
        return rows
    first, last = min(stretches, key=lambda s: min(abs(s[0] - near), abs(s[1] - near)))
    return [row[first : last + 1] for row in rows]


def _lean(rows: list[list[int]]) -> float | None:
    """How far the middle of a shape lies left of its ends; None where it is upright or too small."""
    if len(rows) < 6 or len(rows[0]) < 3:
        return None
    end, middle = max(1, len(rows) // 6), len(rows) // 2
    ends = (_centre(rows[:end]) + _centre(rows[-end:])) / 2
    lean = ends - _centre(rows[middle - (end + 1) // 2 : middle + (end + 1) // 2])
    return lean if abs(lean) >= 0.08 * len(rows[0]) else None


def _centre(rows: list[list[int]]) -> float:
    ink = sum(map(sum, rows))
    return sum(value * x for row in rows for x, value in enumerate(row)) / ink
