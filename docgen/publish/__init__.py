"""Turn a Document into a file: PDF, DOCX, HTML or text. One writer a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docgen.document.tree import Document
from docgen.errors import UsageError
from docgen.files import write_whole

# heavy libraries are imported by the writer that needs them, when it is asked


def _pdf(document: Document, *, embed_fonts: bool) -> bytes:  # noqa: ARG001  fonts always are
    from docgen.publish.pdf import write_pdf

    return write_pdf(document)


def _docx(document: Document, *, embed_fonts: bool) -> bytes:
    from docgen.publish.docx import write_docx

    return write_docx(document, embed_fonts=embed_fonts)


def _html(document: Document, *, embed_fonts: bool) -> bytes:
    from docgen.publish.html import write_html

    return write_html(document, embed_fonts=embed_fonts)


def _txt(document: Document, *, embed_fonts: bool) -> bytes:  # noqa: ARG001  text has no fonts
    from docgen.publish.txt import write_txt

    return write_txt(document)


WRITERS: Mapping[str, Callable[..., bytes]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "txt": _txt,
}
FORMATS = tuple(WRITERS)


def written(document: Document, format_name: str, *, embed_fonts: bool = False) -> bytes:
    """The document in a format, as bytes; UsageError for a format that docgen does not know."""
    if format_name not in WRITERS:
        raise UsageError(f"no format '{format_name}'; docgen writes {', '.join(WRITERS)}")
    return WRITERS[format_name](document, embed_fonts=embed_fonts)


def publish(document: Document, path: str | Path, *, embed_fonts: bool = False) -> Path:
    """Write the document to a file, its format from the suffix; whole or not at all."""
    target = Path(path)
    write_whole(target, written(document, target.suffix.removeprefix("."), embed_fonts=embed_fonts))
    return target
