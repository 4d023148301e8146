"""Turn a document into a PDF that is archival, accessible, and searchable to the letter."""

from __future__ import annotations

import contextlib
import importlib
import io
import warnings

from docgen.document.tree import Document
from docgen.errors import MachineError

__all__ = ["write_pdf"]


def write_pdf(document: Document) -> bytes:
    """The document as PDF/A-2a and PDF/UA-1."""
    _load()
    from docgen.publish.pdf.writer import write

    return write(document)


def _load() -> None:
    """Load WeasyPrint, which prints a banner and fails where Pango is not there."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of machines without fonts: docgen brings its own
            importlib.import_module("weasyprint")
    except OSError as error:
        raise MachineError(
            f"a library that draws PDF is missing on this machine ({error}); install Pango "
            "(Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
            "Fedora: dnf install pango; macOS: brew install pango)"
        ) from None
