"""Turn a document into one HTML page: its head, its running lines, its blocks and its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from docgen.document.tree import (
    Document,
    Inline,
    Inlines,
    Isolate,
    Link,
    Marked,
    PageCount,
    PageNumber,
    Running,
    Styled,
)
from docgen.publish.html.blocks import Blocksmith, Flow, notes_of
from docgen.publish.html.elements import Content, element
from docgen.publish.html.watermark import watermark

SLOTS = ("start", "centre", "end")


def screen_page(document: Document, css: str) -> Element:
    """The page for a browser: running lines once, notes at the end, the style inside."""
    smith = _smith(document, paper=False)
    flow = Flow(document.lang, document.direction)
    main: list[Content] = [
        *_screen_running(document, smith, "header"),
        element("main", None, smith.blocks(document.blocks, flow)),
        *_notes_at_end(smith),
        *_screen_running(document, smith, "footer"),
    ]
    return _html(document, (element("style", None, (css,)),), main)


def paper_page(document: Document) -> Element:
    """The page for paper: running lines to be taken into the margins, notes where they are called.

    The style is handed to the layout engine apart, parsed once for many documents.
    """
    smith = _smith(document, paper=True)
    flow = Flow(document.lang, document.direction)
    body: list[Content] = [
        *_paper_running(document, smith, "header"),
        *_paper_running(document, smith, "footer"),
        *([watermark(document, smith.lowering)] if document.watermark else []),
        element("main", None, smith.blocks(document.blocks, flow)),
    ]
    return _html(document, (), body)


def _smith(document: Document, *, paper: bool) -> Blocksmith:
    notes = {note.id: note for note in notes_of(document.blocks)}
    return Blocksmith(notes, paper, document.margins)


def _html(document: Document, style: tuple[Content, ...], body: list[Content]) -> Element:
    head = element("head", None, (*_head(document), *style))
    frame = {"class": f"in-{document.lang} kind-{document.metadata.kind}"}
    attributes = {"lang": document.lang, "dir": document.direction}
    return element("html", attributes, (head, element("body", frame, body)))


def _head(document: Document) -> Iterator[Element]:
    said = document.metadata
    yield element("meta", {"charset": "utf-8"})
    yield element("meta", {"name": "viewport", "content": "width=device-width"})
    yield element("title", None, (said.title,))
    named = {
        "generator": "docgen",
        "description": said.subject,
        "keywords": ", ".join(said.keywords),
        "dcterms.created": said.date,
        "dcterms.modified": said.date,
    }
    for name, content in named.items():
        if content:
            yield element("meta", {"name": name, "content": content})


def _running(document: Document, which: str) -> Running:
    return document.header if which == "header" else document.footer


def _paper_running(document: Document, smith: Blocksmith, which: str) -> Iterator[Element]:
    lowering = replace(smith.lowering, links=False)
    for slot in SLOTS:
        children: Inlines = getattr(_running(document, which), slot)
        if children:
            inside = lowering.inlines(children, document.direction)
            yield element("div", {"class": f"{which}-{slot}"}, inside)


def _screen_running(document: Document, smith: Blocksmith, which: str) -> Iterator[Element]:
    """A slot that counts pages says nothing on a page without end and is left out."""
    slots = []
    for slot in SLOTS:
        children: Inlines = getattr(_running(document, which), slot)
        if children and not _counts_pages(children):
            inside = smith.lowering.inlines(children, document.direction)
            slots.append(element("div", {"class": slot}, inside))
    if slots:
        yield element(which, {"class": "running"}, slots)


def _counts_pages(children: tuple[Inline, ...]) -> bool:
    return any(
        isinstance(node, PageNumber | PageCount)
        or (isinstance(node, Styled | Link | Isolate | Marked) and _counts_pages(node.children))
        for node in children
    )


def _notes_at_end(smith: Blocksmith) -> Iterator[Element]:
    if smith.notes:
        notes = [smith.note("p", note) for note in smith.notes.values()]
        yield element("section", {"class": "notes"}, notes)
