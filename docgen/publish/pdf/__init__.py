"""Turn a document into a PDF that is archival, accessible, and searchable to the letter."""

from __future__ import annotations

from docgen.document.tree import Document

__all__ = ["write_pdf"]


def write_pdf(document: Document) -> bytes:
    """The document as PDF/A-2a and PDF/UA-1."""
    from docgen.publish.pdf.writer import write

    return write(document)
