"""Hold the drawn order of a PDF's lines against UAX #9, by ICU's levels and not by docgen's.

Latin letters, digits, punctuation and brackets must stand exactly in place. Arabic runs are folded
into one token there, as shaping and ligatures make single letters unreliable to read back; the
Arabic letters of a line are compared by likeness (right lines read back at 0.9 and more, reversed
ones at 0.6 and less) and its words by their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from tests.judges.drawn_lines import BRACKETS, CLOSING, OPENING, UNSEEN, drawn_lines
from tests.judges.icu import icu_levels, icu_order

__all__ = ["Folded", "Misdrawn", "body", "check", "check_wrapped", "drawn_lines", "fold", "visual"]

_CONTROLS = re.compile("[\u2066-\u2069\u200e\u200f\u202a-\u202e\u061c\u00ad]")
_ISOLATES = "\u2066\u2067\u2068\u2069"
_ARABIC = re.compile(
    "[\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+"
)
_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")  # vowels and tatweel
_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+")
_TOKEN = "\u0639"  # stands for any run of Arabic letters
_MIRROR = str.maketrans(OPENING + CLOSING, CLOSING + OPENING)
_EITHER_HAND = str.maketrans(dict.fromkeys(BRACKETS, UNSEEN))
# A line may end after a blank or a hyphen; LibreOffice also breaks behind an opening bracket and
# within a number: ugly, but no fault of order.
_BREAKS = re.compile(r"\s+|(?<=[/\-‐–(\[{«])|(?<=\d)(?=\d)")
_LIKE = 0.75
_LONGEST_LINE = 220


@dataclass(frozen=True, slots=True)
class Folded:
    """A line for comparing: no blanks, no controls, each Arabic run one token.

    `words` holds the letters of the Arabic words in drawn order.
    """

    text: str
    words: tuple[str, ...]

    @property
    def letters(self) -> str:
        return "".join(self.words)


class Misdrawn(NamedTuple):
    """A paragraph that stands on no line as it should, and the line most like it."""

    paragraph: str
    wanted: str
    nearest: str


@lru_cache(maxsize=65536)
def fold(line: str) -> Folded:
    text = _CONTROLS.sub("", normalize("NFKC", line))
    tokens = re.sub(r"\s+", "", _ARABIC.sub(_TOKEN, text))
    words = _WORDS.findall(_SIGNS.sub("", text))
    return Folded(re.sub(f"{_TOKEN}+", _TOKEN, tokens), tuple(words))


def visual(text: str, rtl: bool) -> str:
    """The characters of one line in the order in which they are drawn, left to right."""
    return _reorder(text, icu_levels(text, int(rtl)))


def _reorder(text: str, levels: Sequence[int]) -> str:
    return "".join(
        text[at].translate(_MIRROR) if levels[at] % 2 else text[at] for at in icu_order(levels)
    )


def check(path: str | Path, paragraphs: Sequence[str], rtl: bool = True) -> list[Misdrawn]:
    """The paragraphs, each of one line, that stand on no line of the PDF in their right order."""
    have = [fold(line) for line in drawn_lines(path)]
    bad = []
    for paragraph in paragraphs:
        want = fold(visual(paragraph, rtl))
        if not any(_stands(want, line, rtl) and _alike(want, line) for line in have):
            nearest = max(
                (line.text for line in have),
                key=lambda text: SequenceMatcher(None, want.text, text).ratio(),
                default="",
            )
            bad.append(Misdrawn(paragraph, want.text, nearest))
    return bad


def body(lines: Sequence[str]) -> list[Folded]:
    """The folded lines without headers and footers: those come again but for their numbers."""
    folded = [fold(line) for line in lines]
    bare = [re.sub("[0-9\u0660-\u0669]", "", line.text) for line in folded]
    return [
        line
        for line, text in zip(folded, bare, strict=True)
        if bare.count(text) < 2 or len(text) < 2
    ]


def check_wrapped(
    lines: Sequence[Folded | str], text: str, rtl: bool = True
) -> tuple[int, str | None]:
    """Whether a paragraph stands on consecutive drawn lines, each in its right order.

    Gives the number of its lines that are right, and the first wrong one (None: all are right).
    """
    folded = [line if isinstance(line, Folded) else fold(line) for line in lines]
    paragraph = _Paragraph(text, rtl)
    best: tuple[int, str | None] = 0, "paragraph not found"
    for first in range(len(folded)):
        count, whole = paragraph.follow(folded, first)
        if whole:
            return count, None
        if count > best[0]:
            wrong = first + count
            best = count, folded[wrong].text if wrong < len(folded) else None
    return best


class _Paragraph:
    """A paragraph whose line breaks are not known, and what each of its possible lines shows."""

    def __init__(self, text: str, rtl: bool) -> None:
        self.text = text
        self.rtl = rtl
        self.levels = icu_levels(text, int(rtl))
        self.breaks = [*(match.end() for match in _BREAKS.finditer(text)), len(text)]
        self.known: dict[tuple[int, int], Folded] = {}

    def follow(self, lines: Sequence[Folded], first: int) -> tuple[int, bool]:
        """How many lines from `first` on continue the paragraph, and whether they are all of it."""
        # Folding makes breaks ambiguous: keep every place where the line may have ended.
        ends, count = {0}, 0
        for line in lines[first : first + len(self.text) + 1]:
            after = set(self.ends(ends, line, is_first=count == 0))
            if after:
                ends = after
            elif not count or line.text not in (_TOKEN, ""):
                return count, False  # neither the next line nor signs raised above it
            count += 1
            if len(self.text) in ends:
                return count, True
        return count, False

    def ends(self, starts: set[int], line: Folded, *, is_first: bool) -> Iterator[int]:
        for start in starts:
            for end in self.breaks:
                if start < end <= start + _LONGEST_LINE and _fits(
                    self.line(start, end), line, self.rtl, is_first=is_first
                ):
                    yield end

    def line(self, start: int, end: int) -> Folded:
        """text[start:end] as one line: the paragraph's levels, then L1 at its end, L2 and L4."""
        if (start, end) not in self.known:
            levels = self.levels[start:end]
            for at in range(end - 1, start - 1, -1):
                if not self.text[at].isspace() and self.text[at] not in _ISOLATES:
                    break
                levels[at - start] = int(self.rtl)
            self.known[start, end] = fold(_reorder(self.text[start:end], levels))
        return self.known[start, end]


def _fits(want: Folded, line: Folded, rtl: bool, *, is_first: bool) -> bool:
    """Whether a line is the one wanted; before the first one the paragraph's number may stand."""
    wanted, seen = _hands(want.text, line.text)
    if wanted != seen:
        if not is_first or len(wanted) <= 8 or wanted not in seen:
            return False
        number = seen.replace(wanted, "", 1).strip("0123456789.()[]-" + UNSEEN)
        if len(number) > 1 or not _stands(want, line, rtl):
            return False
    return _alike(want, line)


def _hands(want: str, line: str) -> tuple[str, str]:
    """Both lines, with brackets of either hand where the ink does not tell."""
    if UNSEEN in line:
        return want.translate(_EITHER_HAND), line.translate(_EITHER_HAND)
    return want, line


def _stands(want: Folded, line: Folded, rtl: bool) -> bool:
    """Whether `want` stands in `line`, and its number, if any, where the paragraph starts.

    A number on the far side is none of its own: "4.…" must not lend a dot to a line of Latin.
    """
    wanted, seen = _hands(want.text, line.text)
    at = seen.find(wanted)
    while at >= 0:
        far = seen[:at] if rtl else seen[at + len(wanted) :]
        if not re.fullmatch(rf"[\d.()\[\]{UNSEEN}-]+", far):
            return True
        at = seen.find(wanted, at + 1)
    return False


def _alike(want: Folded, line: Folded) -> bool:
    """Whether the Arabic of `want` stands in `line`.

    Most letters in their order, and every word that reads back whole in its place.
    """
    wanted, seen = want.letters, line.letters
    if len(wanted) >= 6:
        blocks = SequenceMatcher(None, wanted, seen, autojunk=False).get_matching_blocks()
        if sum(block.size for block in blocks) < _LIKE * len(wanted):
            return False
    places = [
        seen.find(word)
        for word in want.words
        if len(word) >= 4 and wanted.count(word) == seen.count(word) == 1
    ]
    return places == sorted(places)
