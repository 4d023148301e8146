"""Find words that were typed into the header or the footer, which docgen makes by itself."""

from __future__ import annotations

import re

from docgen.document.printed import bare, printed
from docgen.document.tree import Document, Running
from docgen.exchange.package import Package
from docgen.ooxml.names import q
from docgen.ooxml.walk import text_of

_PART = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_WORD = re.compile(r"[^\W\d_]+")


def typed(package: Package, document: Document) -> list[str]:
    """The words of headers and footers that docgen does not print there; numbers are pages."""
    known = {word for running in (document.header, document.footer) for word in _words(running)}
    found: list[str] = []
    for name in sorted(package.parts):
        root = package.root(name) if _PART.fullmatch(name) else None
        for paragraph in root.iter(q("w:p")) if root is not None else ():
            text = bare(text_of(paragraph))
            if any(word not in known for word in _WORD.findall(text)):
                found.append(text.strip())
    return found


def _words(running: Running) -> list[str]:
    parts = (running.start, running.centre, running.end)
    return [word for part in parts for word in _WORD.findall(printed(part, ()))]
