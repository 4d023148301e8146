"""Give paragraphs and facts the names by which an edited file finds its way back.

A paragraph is a bookmark (p_trade); a fact is an inline content control with a bookmark inside
it (f_3_held). A block-level control would be simpler, but LibreOffice 7.4 repeats its text on
saving. What the names cannot hold stands in a custom XML part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from docgen.document.printed import fingerprint
from docgen.document.tree import Trace
from docgen.ooxml.build import Element, add, root
from docgen.ooxml.names import q

NAMESPACE = "urn:docgen:document"
_LONGEST = 40  # characters in the name of a bookmark
_NOT_IN_NAMES = re.compile(r"\W", re.ASCII)


def bookmark_name(id: str) -> str:
    """The bookmark of the paragraph `id`.

    >>> bookmark_name("trade-and-customs")
    'p_trade_and_customs'
    """
    return _NOT_IN_NAMES.sub("_", f"p_{id}")[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark that is open: its name and its number in the file."""

    name: str
    number: int


@dataclass(slots=True)
class Identity:
    """Hands out the names and numbers of one document, and remembers them."""

    marks: int = 0
    controls: int = 0
    names: set[str] = field(default_factory=set)
    paragraphs: list[tuple[str, str, str]] = field(default_factory=list)
    facts: list[tuple[str, str, Trace, str]] = field(default_factory=list)
    printed: list[tuple[str, str]] = field(default_factory=list)
    sources: tuple[tuple[str, str], ...] = ()
    current: str = ""

    def paragraph(self, id: str, lang: str) -> Mark:
        """The bookmark of a block; a second block of that id gets a name of its own."""
        base = bookmark_name(id)
        name, turn = base, 1
        while name in self.names:
            turn += 1
            name = f"{base[: _LONGEST - 4]}_{turn}"
        self.names.add(name)
        self.paragraphs.append((name, id, lang))
        self.current = id
        return self._mark(name)

    def _mark(self, name: str) -> Mark:
        self.marks += 1
        return Mark(name, self.marks)

    def wrote(self, marks: Sequence[Mark], text: str) -> None:
        """Remember what a paragraph said, by the names of its bookmarks."""
        if text:
            self.printed.append((" ".join(mark.name for mark in marks), fingerprint(text)))

    def fact(self, parent: Element, trace: Trace, text: str) -> tuple[Element, Mark]:
        """A content control for a fact's value: the element that the runs go into, its bookmark."""
        self.controls += 1
        control = add(parent, "w:sdt")
        about = add(control, "w:sdtPr")
        add(about, "w:alias", {"w:val": trace.name})
        add(about, "w:tag", {"w:val": fact_tag(trace)})
        add(about, "w:id", {"w:val": str(self.controls)})
        name = _NOT_IN_NAMES.sub("_", f"f_{self.controls}_{trace.name}")[:_LONGEST]
        self.facts.append((name, self.current, trace, text))
        return add(control, "w:sdtContent"), self._mark(name)

    def table(self) -> Element:
        """The custom XML that says which bookmark stands for what."""
        table = _element("document")
        for name, id, lang in self.paragraphs:
            table.append(_element("paragraph", bookmark=name, id=id, lang=lang))
        for name, id, trace, text in self.facts:
            table.append(
                _element(
                    "fact",
                    bookmark=name,
                    paragraph=id,
                    name=trace.name,
                    forms=",".join(trace.forms),
                    kind=trace.kind,
                    value=trace.value,
                    text=text,
                )
            )
        for names, mark in self.printed:
            table.append(_element("printed", bookmarks=names, hash=mark))
        for where, mark in self.sources:
            table.append(_element("source", address=where, hash=mark))
        return table


def fact_tag(trace: Trace) -> str:
    """The tag of a fact's control: "fact:held:long,loc"."""
    return ":".join(("fact", trace.name, *filter(None, [",".join(trace.forms)])))[:64]


def start(parent: Element, mark: Mark) -> None:
    """Open a bookmark."""
    add(parent, "w:bookmarkStart", {"w:id": str(mark.number), "w:name": mark.name})


def end(parent: Element, mark: Mark) -> None:
    """Close a bookmark."""
    add(parent, "w:bookmarkEnd", {"w:id": str(mark.number)})


def table_properties() -> Element:
    """The properties part of the custom XML."""
    item = root("ds:datastoreItem", "ds")
    key = str(uuid5(NAMESPACE_URL, NAMESPACE)).upper()
    item.set(q("ds:itemID"), "{" + key + "}")
    references = add(item, "ds:schemaRefs")
    add(references, "ds:schemaRef", {"ds:uri": NAMESPACE})
    return item


def _element(tag: str, **attributes: str) -> Element:
    return etree.Element(f"{{{NAMESPACE}}}{tag}", attributes, nsmap={"d": NAMESPACE})
