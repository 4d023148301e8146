"""Put docgen's functions where WeasyPrint draws and tags, for docgen's documents only.

A few private functions are replaced by ones that look at the document first: any other user of
WeasyPrint in this process gets WeasyPrint's own. A test watches that they are still there, with
the parameters that are known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from typing import Any

import pydyf
import weasyprint.draw.text as drawing
import weasyprint.layout.inline as inline_layout
import weasyprint.layout.preferred as preferred_layout
import weasyprint.pdf as writing
import weasyprint.pdf.tags as tagging
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream

from docgen.publish.pdf.font_objects import describe
from docgen.publish.pdf.line_cache import remembering
from docgen.publish.pdf.structure import Structure
from docgen.publish.pdf.text_layer import TrueFonts, draw_line

# ruff: noqa: ANN401, SLF001 - WeasyPrint has no types, and what is replaced is private

_structure: ContextVar[Structure | None] = ContextVar("structure", default=None)


@cache
def install() -> None:
    """Replace the functions; only the first call does anything."""
    drawing.draw_first_line = _drawing(drawing.draw_first_line)
    writing.build_fonts_dictionary = _fonts(writing.build_fonts_dictionary)
    Stream.marked = _marking(Stream.marked)
    writing.add_tags = _tags(writing.add_tags)
    tagging._build_box_tree = _box_tree(tagging._build_box_tree)
    inline_layout.split_first_line = remembering(inline_layout.split_first_line)
    preferred_layout.split_first_line = remembering(preferred_layout.split_first_line)


def _drawing(original: Any) -> Any:
    @wraps(original)
    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any
    ) -> Any:
        if not isinstance(stream._fonts, TrueFonts):
            return original(stream, textbox, text_overflow, block_ellipsis, matrix)
        draw_line(stream, textbox, matrix)
        return []

    return draw_first_line


def _fonts(original: Any) -> Any:
    @wraps(original)
    def build_fonts_dictionary(
        pdf: Any, fonts: Any, compress: Any, subset: Any, options: Any
    ) -> Any:
        references = original(pdf, fonts, compress, subset, options)
        if isinstance(fonts, TrueFonts):
            describe(pdf, fonts, references, compress)
        return references

    return build_fonts_dictionary


def _marking(original: Any) -> Any:
    @wraps(original)
    @contextmanager
    def marked(self: Any, box: Any, tag: Any) -> Iterator[None]:
        if isinstance(self._fonts, TrueFonts) and box in self._fonts.survey.artifacts:
            self.begin_marked_content("Artifact", pydyf.Dictionary({"Type": "/Pagination"}))
            yield
            self.end_marked_content()
        else:
            with original(self, box, tag):
                yield

    return marked


def _tags(original: Any) -> Any:
    @wraps(original)
    def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
        ours = isinstance(document.fonts, TrueFonts)
        token = _structure.set(Structure(pdf, document.fonts.survey.artifacts) if ours else None)
        try:
            original(pdf, document, pdf_version, page_streams)
        finally:
            _structure.reset(token)

    return add_tags


def _box_tree(original: Any) -> Any:
    @wraps(original)
    def _build_box_tree(
        box: Any, parent: Any, pdf: Any, page_number: Any, *rest: Any
    ) -> Iterator[Any]:
        made = original(box, parent, pdf, page_number, *rest)
        structure = _structure.get()
        if structure is None:
            yield from made
            return
        true_box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if not structure.skips(true_box):
            yield from structure.built(true_box, page_number, made)

    return _build_box_tree
