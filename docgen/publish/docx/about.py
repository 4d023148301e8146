"""Turn a document's metadata into the properties of its file, core and custom."""

from __future__ import annotations

from docgen.document.tree import Document, Metadata
from docgen.languages import LANGUAGES
from docgen.ooxml.build import Element, add, root

_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # ECMA-376 part 1, 22.3.2
_FIRST_CUSTOM = 2
_AUTHOR = "docgen"
_LONGEST = 255  # characters that Word and python-docx take in a core property


def core_properties(document: Document) -> Element:
    """The root of docProps/core.xml. Its dates are the meeting's, never the clock's."""
    about = document.metadata
    core = root("cp:coreProperties", "cp", "dc", "dcterms", "xsi")
    texts = {
        "dc:title": about.title,
        "dc:subject": about.subject,
        "dc:creator": _AUTHOR,
        "cp:keywords": ", ".join(about.keywords),
        "cp:lastModifiedBy": _AUTHOR,
        "cp:revision": "1",
        "dc:language": LANGUAGES[document.lang].word,
        "dc:identifier": about.symbol,
    }
    for name, text in texts.items():
        if text:
            add(core, name).text = text[:_LONGEST]
    if about.date:
        for name in ("dcterms:created", "dcterms:modified"):
            add(core, name, {"xsi:type": "dcterms:W3CDTF"}).text = f"{about.date}T00:00:00Z"
    return core


def custom_properties(document: Document) -> Element:
    """The root of docProps/custom.xml: by it an edited file finds its meeting again."""
    custom = root("op:Properties", "op", "vt")
    for number, (name, text) in enumerate(_identity(document), _FIRST_CUSTOM):
        about = {"fmtid": _CUSTOM, "pid": str(number), "name": f"docgen.{name}"}
        add(add(custom, "op:property", about), "vt:lpwstr").text = text
    return custom


def _identity(document: Document) -> list[tuple[str, str]]:
    about: Metadata = document.metadata
    values = {
        "series": about.series,
        "meeting": about.meeting,
        "kind": about.kind,
        "lang": document.lang,
        "copy": about.copy,
        "content_hash": about.content_hash,
    }
    return [(name, text) for name, text in values.items() if text]
