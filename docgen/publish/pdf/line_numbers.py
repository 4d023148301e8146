"""Draw line numbers in the margin of a draft, through the document, for talk across a table.

As in Word, lines of tables, notes and running lines are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import weasyprint
from weasyprint.css.computed_values import parse_color
from weasyprint.document import Page
from weasyprint.draw.text import draw_text
from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import split_first_line

from docgen.document.tree import Document
from docgen.publish.pdf.structure import behind
from docgen.theme import HOUSE

# ruff: noqa: ANN401, SLF001 - WeasyPrint has no types, and a page's boxes are private

_SIZE = 9.0  # in CSS pixels
_AWAY = 22.0  # from the text's edge
_ARABIC_INDIC = str.maketrans("0123456789", "".join(chr(0x660 + n) for n in range(10)))
_PLAIN = {"font_weight": 400, "font_style": "normal", "direction": "ltr"}


def number_lines(laid_out: weasyprint.Document, document: Document) -> None:
    """Have every line of the document's text drawn with its number."""
    numbers = count(1)
    laid_out.pages = [
        _NumberedPage(page, [(next(numbers), line) for line in _lines(page._page_box)], document)
        for page in laid_out.pages
    ]


def _lines(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.LineBox):
            yield child
        elif isinstance(child, boxes.ParentBox) and not _uncounted(child):
            yield from _lines(child)


def _uncounted(box: Any) -> bool:
    apart = boxes.TableBox, boxes.FootnoteAreaBox
    return isinstance(box, apart) or behind(box)


class _NumberedPage(Page):  # type: ignore[misc]
    def __init__(self, page: Any, lines: list[tuple[int, Any]], document: Document) -> None:
        self.__dict__.update(vars(page))
        self._lines = lines
        self._rtl = document.direction == "rtl"
        self._digits = _ARABIC_INDIC if document.digits == "arab" else {}

    def paint(self, stream: Any, scale: float = 1) -> None:
        super().paint(stream, scale)
        with stream.artifact(), stream.stacked():
            stream.transform(a=scale, d=scale)
            for number, line in self._lines:
                draw_text(stream, self._number(number, line), 0, "clip", "none")

    def _number(self, number: int, line: Any) -> Any:
        style = line.style.copy()
        larger = HOUSE.arabic.size / HOUSE.latin.size if self._rtl else 1.0
        style.update(_PLAIN, font_size=_SIZE * larger, color=parse_color(f"#{HOUSE.quiet}"))
        text = str(number).translate(self._digits)
        box = boxes.TextBox(line.element_tag, style, line.element, text)
        layout, _, _, width, _, baseline = split_first_line(text, style, None, None, 0)
        box.pango_layout, box.baseline, box.width = layout, baseline, width
        edge = self._page_box.content_box_x()
        after = edge + self._page_box.width + _AWAY
        box.position_x = after if self._rtl else edge - _AWAY - width
        box.position_y = line.position_y + line.baseline - baseline
        return box
