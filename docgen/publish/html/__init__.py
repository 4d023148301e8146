"""Turn a document into one HTML file that makes no request."""

from __future__ import annotations

import base64

from docgen.document.tree import Document
from docgen.publish.html.elements import page_bytes
from docgen.publish.html.page import screen_page
from docgen.publish.html.sheets import Leaf, font_faces, font_files, languages_sheet, sheet

__all__ = ["write_html"]


def write_html(document: Document, *, embed_fonts: bool = False) -> bytes:
    """The document as HTML. Fonts are named, and with `embed_fonts` carried inside."""
    leaf = Leaf(document.direction)
    sheets = [sheet("document", leaf), languages_sheet(), sheet("screen", leaf)]
    if embed_fonts:
        sheets.insert(0, font_faces(_embedded_fonts()))
    return page_bytes(screen_page(document, "\n".join(sheets)))


def _embedded_fonts() -> dict[str, str]:
    return {
        name: "data:font/ttf;base64," + base64.b64encode(path.read_bytes()).decode("ascii")
        for name, path in font_files().items()
    }
