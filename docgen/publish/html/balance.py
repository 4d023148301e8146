"""Break a title into lines of about the same length, which the layout engine for paper cannot.

Widths are estimated by the number of letters, rather too wide than too narrow: a line that is a
tenth longer than another looks even, and where the estimate asks for one line more than needed,
the title is still balanced; but a line that does not fit leaves a word alone on the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from unicodedata import combining

from docgen.document.tree import Break, Chars, Inline, Inlines, Isolate, Link, Marked, Styled
from docgen.languages import Direction

_LETTER: dict[Direction, float] = {"ltr": 0.545, "rtl": 0.34}
"""Width of a bold letter, in em, of the script that runs this way, in a line of wide ones."""
_CAPITAL = 1.3  # letters
_EVEN = 0.5  # letters


def balanced(children: Inlines, direction: Direction, width: float) -> Inlines:
    """The title with breaks in the place of some blanks; `width` is the column's, in em."""
    words = "".join(_texts(children)).split()
    reach = list(accumulate(_length(word) + 1 for word in words))
    room = width / _LETTER[direction]  # in letters
    lines = len(_greedy(reach, room)) + 1
    if lines < 2 or any(isinstance(node, Break) for node in children):
        return children
    return _broken(children, _Blanks(_ends(reach, lines, room)))


def _length(word: str) -> float:
    return sum(_CAPITAL if char.isupper() else not combining(char) for char in word)


def _texts(children: Inlines) -> Iterator[str]:
    for node in children:
        match node:
            case Chars():
                yield node.text
            case Styled() | Link() | Isolate() | Marked():
                yield from _texts(node.children)
            case _:
                yield "0"


def _ends(reach: Sequence[float], lines: int, room: float) -> set[int]:
    """After which words to break, so that the longest line is as short as can be."""
    low, high = 0.0, room
    while high - low > _EVEN:
        middle = (low + high) / 2
        if len(_greedy(reach, middle)) < lines:
            high = middle
        else:
            low = middle
    return set(_greedy(reach, high))


def _greedy(reach: Sequence[float], longest: float) -> list[int]:
    ends, start = [], 0.0
    for index, end in enumerate(reach):
        if index and end - 1 - start > longest:
            ends.append(index - 1)
            start = reach[index - 1]
    return ends


class _Blanks:
    """Counts the blanks of a title from its start, and says which are to be breaks."""

    def __init__(self, ends: set[int]) -> None:
        self.ends, self.seen = ends, -1

    def next_breaks(self) -> bool:
        self.seen += 1
        return self.seen in self.ends


def _broken(children: Inlines, blanks: _Blanks) -> Inlines:
    return tuple(piece for node in children for piece in _pieces(node, blanks))


def _pieces(node: Inline, blanks: _Blanks) -> Iterator[Inline]:
    match node:
        case Chars():
            yield from _cut(node.text, blanks)
        case Styled() | Link() | Isolate() | Marked():
            yield replace(node, children=_broken(node.children, blanks))
        case _:
            yield node


def _cut(text: str, blanks: _Blanks) -> Iterator[Inline]:
    line, *rest = text.split(" ")
    for word in rest:
        if blanks.next_breaks():
            yield Chars(line)
            yield Break()
            line = word
        else:
            line = f"{line} {word}"
    yield Chars(line)
