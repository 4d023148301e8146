"""A Word file, opened for asking: its parts as elements."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

from docgen.document.tree import Document
from docgen.ooxml.names import NAMESPACES, q
from docgen.publish.docx import write_docx


class Opened:
    """The parts of a file by name."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}

    def root(self, name: str) -> Any:
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> Any:
        return self.root("word/document.xml")

    def texts(self) -> list[Any]:
        """The roots of all parts that hold text."""
        wanted = ("document", "header", "footer", "footnotes", "comments")
        return [
            self.root(name)
            for name in self.parts
            if name.startswith("word/") and name.removeprefix("word/").startswith(wanted)
        ]

    def find(self, path: str, name: str = "word/document.xml") -> list[Any]:
        return self.root(name).xpath(path, namespaces=NAMESPACES)


def opened(document: Document, **options: bool) -> Opened:
    return Opened(write_docx(document, **options))


def value(element: Any, path: str) -> str | None:
    """The w:val of a descendant, "" where the element stands without one, None without it."""
    found = element.xpath(path, namespaces=NAMESPACES)
    return found[0].get(q("w:val"), "") if found else None


def bare(text: str) -> str:
    """Text without the characters that only direct it, its white space folded."""
    return " ".join(re.sub("[\u200e\u200f\u2066-\u2069]", "", text).split())
