"""Draw WeasyPrint's lines with characters that each have one true text (see characters)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from docgen.publish.pdf.characters import (
    HANGING,
    HANGING_WIDTH,
    MARK_WIDTH,
    MARKS,
    NOTDEF,
    PARTING,
    UNKNOWN,
    Character,
    Glyph,
    Placed,
    begins_with_mark,
    characters,
    keep_spaces,
    runs,
)
from docgen.publish.pdf.structure import Survey

_MARKS = "".join(sorted(MARKS))  # alone at a line's end, they make Poppler part the line


@dataclass(slots=True)
class Cids:
    """The numbers of one font's characters: the glyph's own where it is free, for small files."""

    numbers: dict[Character, int] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)
    _free: int = 1

    def of(self, character: Character) -> int:
        number = self.numbers.get(character)
        if number is None:
            number = self.numbers[character] = self._new(character)
            self._taken.add(number)
        return number

    def _new(self, character: Character) -> int:
        own = character.parts[0].glyph if character.parts else NOTDEF
        if own != NOTDEF and own not in self._taken:
            return own
        while self._free in self._taken:
            self._free += 1
        return self._free


class TrueFonts(dict[int, Any]):
    """The fonts of a WeasyPrint document whose text layer is docgen's: `Document.fonts`.

    That a stream draws with these fonts is how the functions put in WeasyPrint's place know
    docgen's documents from anybody else's.
    """

    def __init__(self, survey: Survey) -> None:
        super().__init__()
        self.survey = survey
        self.cids: dict[str, Cids] = {}

    def number(self, font: Any, character: Character) -> int:  # noqa: ANN401
        """The character's CID; its glyphs are told to WeasyPrint's subsetter."""
        cids = self.cids.get(font.hash)
        if cids is None:
            cids = self.cids[font.hash] = Cids()
            font.to_unicode[NOTDEF], font.widths[NOTDEF] = "", 0
        if character not in cids.numbers:
            for glyph, _, _ in character.parts:
                font.to_unicode.setdefault(glyph, character.text)
                font.widths.setdefault(glyph, character.advance)
        return cids.of(character)

    def keep_box(self, font: Any, text: str, glyphs: tuple[Glyph, ...]) -> None:  # noqa: ANN401
        """Have the font keep its box, .notdef, for what no font can draw (see coverage)."""
        if any(glyph.id & UNKNOWN for glyph in glyphs):
            font.get_unused_glyph_id(ord(text[0]))


def draw_line(stream: Any, textbox: Any, matrix: Any) -> None:  # noqa: ANN401
    """Show the line of one text box. There is no ellipsis and no emoji in docgen's documents."""
    if (
        not textbox.text.strip()
        or not textbox.text.strip(_MARKS)
        or textbox.style["font_size"] < 1e-6
    ):
        return
    stretches = []
    placed: list[Placed] = []
    for run in runs(textbox.pango_layout):
        font, size = stream.add_font(run.font)
        for text, glyphs in run.clusters:
            stream._fonts.keep_box(font, text, glyphs)  # noqa: SLF001
            placed += characters(text, glyphs, size, rtl=run.rtl)
        stretches.append((font, size, len(placed)))
    keep_spaces(placed)
    stream.set_text_matrix(*matrix.values)
    pen, start = _Pen(stream), 0
    closes = textbox in stream._fonts.survey.closing  # noqa: SLF001
    rtl = textbox.style["direction"] == "rtl"
    for font, size, end in stretches:
        pen.take(font, size)
        if start == 0 and (begins_with_mark(placed) or (closes and rtl)):
            pen.show(Placed(HANGING, 0.0, rtl=True))
        for one in placed[start:end]:
            pen.show(one)
        start = end
    if closes and not rtl:
        pen.show(Placed(PARTING, 0.0, rtl=False))
    pen.flush()


@dataclass(slots=True)
class _Pen:
    """Collects the operands of TJ. `at` is where the pen is, `due` where Pango wants it."""

    stream: Any
    font: Any = None
    size: float = 0.0
    at: float = 0.0
    due: float = 0.0
    begun: bool = False
    shown: list[str] = field(default_factory=list)

    def take(self, font: Any, size: float) -> None:  # noqa: ANN401
        if self.font is not None:
            self.flush()
            self.at, self.due = self.at * self.size / size, self.due * self.size / size
        self.font, self.size = font, size
        self.stream.set_font_size(font.hash, size)

    def show(self, placed: Placed) -> None:
        character = placed.character
        if character:
            back = self._back(character)
            move = round(self.at - self.due) + back
            if move:
                self.shown.append(f">{move}<")
                self.at -= move
            number = self.stream._fonts.number(self.font, character)  # noqa: SLF001
            self.shown.append(f"{number:04x}")
            self.at += character.advance
            self.begun = True
        self.due += placed.width

    def _back(self, character: Character) -> int:
        """How far to the left of its place a blank is laid, so that what follows stays."""
        if character is HANGING:
            return HANGING_WIDTH
        return MARK_WIDTH if character.text in MARKS and self.begun else 0

    def flush(self) -> None:
        if self.shown:
            self.stream.show_text(f"<{''.join(self.shown)}>".replace("<>", ""))
            self.shown = []
