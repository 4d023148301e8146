"""Put docgen's functions where WeasyPrint draws and tags, for docgen's documents only.

Four private functions are replaced by ones that look at the document first: any other user of
WeasyPrint in this process gets WeasyPrint's own. tests/publish/test_hooks.py watches that they
are still there with the parameters that are known here.
"""

from __future__ import annotations

from functools import cache, wraps
from typing import Any

import weasyprint.draw.text as drawing
import weasyprint.pdf as writing

from docgen.publish.pdf.font_objects import describe
from docgen.publish.pdf.text_layer import TrueFonts, draw_line

# ruff: noqa: ANN401 - WeasyPrint has no types

REPLACED = {
    drawing.draw_first_line: ("stream", "textbox", "text_overflow", "block_ellipsis", "matrix"),
    writing.build_fonts_dictionary: ("pdf", "fonts", "compress", "subset", "options"),
}
"""What is replaced, and the parameters that each was written against."""


@cache
def install() -> None:
    """Replace the functions; only the first call does anything."""
    _replace_drawing()
    _replace_fonts()


def _replace_drawing() -> None:
    original = drawing.draw_first_line

    @wraps(original)
    def draw_first_line(stream: Any, textbox: Any, *rest: Any) -> Any:
        if not isinstance(stream._fonts, TrueFonts):  # noqa: SLF001
            return original(stream, textbox, *rest)
        draw_line(stream, textbox, rest[-1])
        return []

    drawing.draw_first_line = draw_first_line


def _replace_fonts() -> None:
    original = writing.build_fonts_dictionary

    @wraps(original)
    def build_fonts_dictionary(pdf: Any, fonts: Any, compress: Any, *rest: Any) -> Any:
        references = original(pdf, fonts, compress, *rest)
        if isinstance(fonts, TrueFonts):
            describe(pdf, fonts, references, compress)
        return references

    writing.build_fonts_dictionary = build_fonts_dictionary
