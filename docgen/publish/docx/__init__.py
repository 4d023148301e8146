"""Turn a document tree into a Word file."""

from docgen.publish.docx.writer import write_docx

__all__ = ["write_docx"]
