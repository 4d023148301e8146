"""Ask three readers what text a PDF holds: what a user of each could search, copy and hear.

They order Arabic by rules of their own, so they are witnesses of words and not of their order.
"""

from __future__ import annotations

from pathlib import Path

from tests.judges.programs import HERE, ask, part, program

_PDFJS = HERE / "node_modules" / "pdfjs-dist" / "legacy" / "build" / "pdf.mjs"


def poppler_text(path: Path) -> str:
    """The text by Poppler (Evince, Okular), pages ended by a form feed."""
    return ask([program("pdftotext"), "-enc", "UTF-8", path, "-"])


def pdfium_text(path: Path) -> str:
    """The text by PDFium (Chrome, Edge), pages ended by a form feed."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join(f"{page}\f" for page in pages)


def pdfjs_text(path: Path) -> str:
    """The text by pdf.js (Firefox), pages ended by a form feed."""
    part(_PDFJS)
    return ask([program("node"), HERE / "pdfjs_text.mjs", path.resolve()])
