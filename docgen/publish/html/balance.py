"""Break a title into lines of about the same length, which the layout engine for paper cannot.

Widths are estimated by the number of letters: a line that is a tenth longer than another looks
even, and where the estimate asks for one line more than needed, the title is still balanced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil
from unicodedata import combining

from docgen.document.tree import Break, Chars, Inlines
from docgen.languages import Direction

_LETTER: dict[Direction, float] = {"ltr": 0.53, "rtl": 0.34}
"""Mean width of a bold letter, in em, of the script that runs this way."""


def balanced(children: Inlines, direction: Direction, width: float) -> Inlines:
    """The title with breaks at spaces of its plain text; `width` is the column's, in em."""
    if not all(isinstance(node, Chars) for node in children):
        return children
    words = "".join(node.text for node in children if isinstance(node, Chars)).split()
    lengths = [_letters(word) for word in words]
    lines = ceil((sum(lengths) + len(words)) * _LETTER[direction] / width)
    if lines < 2:
        return children
    ends = _ends(lengths, lines)
    return tuple(_with_breaks(words, ends))


def _letters(word: str) -> int:
    return sum(not combining(char) for char in word)


def _ends(lengths: Sequence[int], lines: int) -> set[int]:
    """After which words to break, so that the longest line is as short as can be."""
    reach = list(accumulate(length + 1 for length in lengths))
    low, high = max(lengths), reach[-1]
    while low < high:
        middle = (low + high) // 2
        if len(_greedy(reach, middle)) < lines:
            high = middle
        else:
            low = middle + 1
    return set(_greedy(reach, low))


def _greedy(reach: Sequence[int], longest: int) -> list[int]:
    ends, start = [], 0
    for index, end in enumerate(reach):
        if end - 1 - start > longest:
            ends.append(index - 1)
            start = reach[index - 1]
    return ends


def _with_breaks(words: Sequence[str], ends: set[int]) -> Iterator[Chars | Break]:
    start = 0
    for end in (*sorted(ends), len(words) - 1):
        if start:
            yield Break()
        yield Chars(" ".join(words[start : end + 1]))
        start = end + 1
