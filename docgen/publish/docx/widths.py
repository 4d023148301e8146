"""Estimate how wide text is set, without asking a font: a tenth more or less is near enough.

Word sets the lines; what is estimated here only tells where a label, a word or a title needs
room. Measured on Amiri and Noto Serif.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from docgen.languages import Direction
from docgen.publish.docx.styles import size_of

_MILLIMETRES = 25.4 / 72  # in a point
_BOLD: dict[Direction, float] = {"ltr": 1.06, "rtl": 1.0}
_NARROW = frozenset("fijlrtIJ\u0131'\u2019\u2018.,:;!|()[]/-\u060c\u061b")
_WIDE = frozenset("mwMW\u2014")
_ARABIC = "\u0620"
# Joined letters of Amiri, in em: jeem, hah, khah, seen, sheen, tah, zah, kaf; sad, dad;
# and those that stand on a tail: dal, thal, reh, zain, waw, ain, ghain, feh, qaf.
_ARABIC_WIDE = frozenset("\u062c\u062d\u062e\u0633\u0634\u0637\u0638\u0643")
_ARABIC_WIDEST = frozenset("\u0635\u0636")
_ARABIC_MIDDLE = frozenset("\u062f\u0630\u0631\u0632\u0648\u0639\u063a\u0641\u0642\u0624")
_ARABIC_END = 0.24  # what the last letter of a word takes more


def text_width(text: str, direction: Direction, scale: float = 1, *, bold: bool = False) -> float:
    """Millimetres of a line of text at a share of the body's size."""
    return _em(text) * _points(direction, scale) * _MILLIMETRES * (_BOLD[direction] if bold else 1)


def _points(direction: Direction, scale: float) -> float:
    return int(size_of(direction, scale)) / 2


def _em(text: str) -> float:
    ends = sum(word[-1] >= _ARABIC for word in text.split())
    return sum(map(_width, text)) + ends * _ARABIC_END


def _width(char: str) -> float:
    if category(char) in ("Mn", "Cf"):
        return 0
    if char >= _ARABIC and char.isalpha():
        if char in _ARABIC_WIDEST:
            return 0.76
        if char in _ARABIC_WIDE:
            return 0.53
        return 0.36 if char in _ARABIC_MIDDLE else 0.26
    if char in _NARROW:
        return 0.36
    if char in _WIDE:
        return 0.95
    if char.isspace():
        return 0.26
    return 0.67 if char.isupper() else 0.56


# ---------------------------------------------------------------- lines


def balanced_width(text: str, direction: Direction, scale: float, available: float) -> float:
    """The least width in which a bold text takes no more lines than in `available`."""
    words = [text_width(word, direction, scale, bold=True) for word in text.split()]
    space = text_width(" ", direction, scale)
    lines = _lines(words, space, available)
    low, high = max(words, default=0), available
    while high - low > 1:
        middle = (low + high) / 2
        if _lines(words, space, middle) > lines:
            low = middle
        else:
            high = middle
    return high


def line_count(text: str, direction: Direction, width: float) -> int:
    """How many lines a bold text takes in `width`."""
    words = [text_width(word, direction, bold=True) for word in text.split()]
    return _lines(words, text_width(" ", direction), width)


def _lines(words: Iterable[float], space: float, width: float) -> int:
    lines, used = 1, 0.0
    for word in words:
        if used and used + space + word > width:
            lines, used = lines + 1, word
        else:
            used += (space if used else 0) + word
    return lines
