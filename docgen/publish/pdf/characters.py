"""Cut a laid-out line into characters of a PDF font: each with one drawing and one true text.

WeasyPrint gives every glyph one text, taken where it is first met, and mends widths by gaps. Both
break the words of a reader: glyphs of two letters, letters of two glyphs, marks and kerned joins.
Here a character is what is drawn for one letter: glyphs with offsets, the advance as drawn, the
text. Equal ones share a CID (see font_objects), so no text is ever guessed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from unicodedata import category

from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from docgen.bidi.isolates import LRM, RLM
from docgen.publish.html.lowering import WORD_JOINER, ZERO_WIDTH_SPACE

MARKS = frozenset((LRM, RLM))
_LEFT_OUT = dict.fromkeys(map(ord, (WORD_JOINER, ZERO_WIDTH_SPACE)))
MARK_WIDTH = 20  # in 1/1000 em, laid back over the neighbour: Poppler drops some of no width
HANGING_WIDTH = 250
EMPTY: int = pango.PANGO_GLYPH_EMPTY
UNKNOWN: int = pango.PANGO_GLYPH_UNKNOWN_FLAG
NOTDEF = 0
_GLYPH_INFO = struct.Struct("=Iiiii")  # PangoGlyphInfo: glyph, width, x offset, y offset, flags


class Glyph(NamedTuple):
    """A glyph as Pango places it; lengths in Pango's units."""

    id: int
    width: int
    x: int
    y: int


class Part(NamedTuple):
    """A glyph within a character; offsets in 1/1000 em."""

    glyph: int
    x: int
    y: int


class Character(NamedTuple):
    """What one CID stands for. No `parts` and a text: blank. `advance` in 1/1000 em, rounded."""

    parts: tuple[Part, ...]
    advance: int
    text: str


WIDE_SPACE = 500  # pdf.js parts a line at gaps of 600
HANGING = Character((), HANGING_WIDTH, RLM + " ")
"""A space out to the left: of a line that begins with a mark, which pdf.js else gives to the line
above it, and of the last line of a cell, which it else joins with the next cell."""

PARTING = Character((), HANGING_WIDTH, LRM + " ")
"""The same out to the right of the last line of a left-to-right cell."""


class Placed(NamedTuple):
    """A character, or bare movement (None), with the width that Pango gave it, in 1/1000 em."""

    character: Character | None
    width: float
    rtl: bool


class Run(NamedTuple):
    """A stretch of one font and one direction; clusters in drawn order."""

    font: Any  # a PangoFont
    rtl: bool
    clusters: list[tuple[str, tuple[Glyph, ...]]]


def runs(layout: Any) -> Iterator[Run]:  # noqa: ANN401 - WeasyPrint's Layout has no types
    """The runs of the first line of a WeasyPrint layout, in drawn order."""
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    line, _ = layout.get_first_line()
    utf8 = layout.text.encode()
    link = line.runs[0]
    while link != ffi.NULL:
        item = link.data.item
        text = utf8[item.offset : item.offset + item.length]
        yield Run(
            item.analysis.font,
            bool(item.analysis.level % 2),
            _clusters(link.data.glyphs, text),
        )
        link = link.next


def _clusters(string: Any, text: bytes) -> list[tuple[str, tuple[Glyph, ...]]]:  # noqa: ANN401
    """The glyphs by cluster: a cluster's text reaches to the next greater start in the run."""
    count = string.num_glyphs
    starts = struct.unpack(f"={count}i", ffi.buffer(string.log_clusters, 4 * count))
    glyphs = [
        Glyph(id, width, x, y)
        for id, width, x, y, _ in _GLYPH_INFO.iter_unpack(
            ffi.buffer(string.glyphs, _GLYPH_INFO.size * count)
        )
    ]
    ends = dict(pairwise([*sorted(set(starts)), len(text)]))
    firsts = [at for at in range(count) if not at or starts[at] != starts[at - 1]]
    return [
        (text[starts[first] : ends[starts[first]]].decode(), tuple(glyphs[first:after]))
        for first, after in pairwise([*firsts, count])
    ]


@lru_cache(maxsize=8192)
def characters(
    text: str, glyphs: tuple[Glyph, ...], size: float, *, rtl: bool
) -> tuple[Placed, ...]:
    """One cluster as characters in drawn order.

    In a right-to-left run each holds one letter, since every extractor reverses such runs letter
    by letter: a CID of two letters would come out turned round.
    """
    em = FROM_UNITS * 1000 / size
    text = text.translate(_LEFT_OUT)
    if text in MARKS:
        return (Placed(Character((), MARK_WIDTH, text), 0.0, rtl),)
    visible = [g for g in glyphs if g.id != EMPTY]
    if not visible or not text:
        return (Placed(None, sum(g.width for g in glyphs) * em, rtl),)
    if len(visible) == len(text) and sum(g.width for g in glyphs if g.id == EMPTY) == 0:
        letters = reversed(text) if rtl else text
        return tuple(_single(g, c, em, rtl) for g, c in zip(visible, letters, strict=True))
    parts, width = _parts(glyphs, em)
    if rtl and len(text) > 1:  # a ligature: its first letter is drawn, the others are blank
        blank = [Placed(Character((), 0, c), 0.0, rtl) for c in text[:0:-1]]
        return (*blank, Placed(Character(parts, round(width), text[0]), width, rtl))
    return (Placed(Character(parts, round(width), text), width, rtl),)


def _single(glyph: Glyph, text: str, em: float, rtl: bool) -> Placed:  # noqa: FBT001
    part = Part(_drawable(glyph.id), round(glyph.x * em), -round(glyph.y * em))
    return Placed(Character((part,), round(glyph.width * em), text), glyph.width * em, rtl)


def _parts(glyphs: tuple[Glyph, ...], em: float) -> tuple[tuple[Part, ...], float]:
    parts, pen = [], 0
    for glyph in glyphs:
        if glyph.id != EMPTY:
            x = round((pen + glyph.x) * em)
            parts.append(Part(_drawable(glyph.id), x, -round(glyph.y * em)))
        pen += glyph.width
    return tuple(parts), pen * em


def _drawable(glyph: int) -> int:
    return NOTDEF if glyph & UNKNOWN else glyph


def keep_spaces(placed: list[Placed]) -> None:
    """Name RLM + space what pdf.js would drop, double or take for the end of a column.

    That is a space of a right-to-left run before a mark, at the edges of its box, and where
    justification makes it wide: pdf.js parts the line there, and its pieces stand turned round.
    """
    seen = [i for i, p in enumerate(placed) if p.character and p.character.text not in MARKS]
    for at, i in enumerate(seen):
        character, width, rtl = placed[i]
        if not (rtl and character and character.text.isspace()):
            continue
        after = placed[seen[at + 1]].character if at + 1 < len(seen) else None
        edge = at == 0 or after is None or category(after.text[0]) == "Mn"
        if edge or width > WIDE_SPACE:
            named = character._replace(text=RLM + character.text)
            placed[i] = Placed(named, width, rtl)


def begins_with_mark(placed: list[Placed]) -> bool:
    """Whether a vowel sign is the first that is drawn, which is the last of its line."""
    for one in placed:
        if one.character and one.character.text not in MARKS:
            return one.rtl and category(one.character.text[0]) == "Mn"
    return False
