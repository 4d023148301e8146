"""Edit a Word file as Word would: change characters of its runs, paragraphs, controls, comments."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from docgen.ooxml.names import q

MAIN = "word/document.xml"


class Editor:
    """The parts of a file, changed in place."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = etree.fromstring(self.parts[MAIN])

    def data(self) -> bytes:
        self.parts[MAIN] = etree.tostring(self.body, xml_declaration=True, encoding="UTF-8")
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
        return stream.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.data())
        return path

    # ------------------------------------------------------------ finding

    def paragraph(self, id: str) -> Any:
        """The paragraph in which the bookmark of a block starts."""
        name = "p_" + id.replace("-", "_")
        for start in self.body.iter(q("w:bookmarkStart")):
            if start.get(q("w:name")) == name:
                return next(start.iterancestors(q("w:p")))
        raise LookupError(name)

    def runs(self, paragraph: Any, *, controls: bool = False) -> list[Any]:
        """The texts of a paragraph; those in controls only where asked for."""
        return [
            text
            for text in paragraph.iter(q("w:t"))
            if controls or not any(True for _ in text.iterancestors(q("w:sdt")))
        ]

    def control(self, paragraph: Any, name: str) -> Any:
        for control in paragraph.iter(q("w:sdt")):
            if control.find(f"{q('w:sdtPr')}/{q('w:alias')}").get(q("w:val")) == name:
                return control
        raise LookupError(name)

    # ------------------------------------------------------------ editing

    def replace(self, paragraph: Any, old: str, new: str, *, controls: bool = False) -> None:
        """Exchange words that stand in one run, once."""
        found = [t for t in self.runs(paragraph, controls=controls) if old in (t.text or "")]
        assert found, f"{old!r} is in no run"
        found[0].text = found[0].text.replace(old, new, 1)
        found[0].set(q("xml:space"), "preserve")

    def type_over(self, control: Any, words: str) -> None:
        """Type over all that stands in a control."""
        first, *rest = list(control.iter(q("w:t")))
        first.text = words
        for text in rest:
            text.text = ""

    def retype(self, paragraph: Any, words: str) -> None:
        """Select the whole paragraph and type: its controls and bookmarks are gone."""
        for child in list(paragraph):
            if child.tag != q("w:pPr"):
                paragraph.remove(child)
        run = etree.SubElement(paragraph, q("w:r"))
        etree.SubElement(run, q("w:t")).text = words

    def behind(self, paragraph: Any, words: str) -> Any:
        """A new paragraph with the look of the one before."""
        fresh = deepcopy(paragraph)
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            for mark in list(fresh.iter(q(name))):
                mark.getparent().remove(mark)
        self.retype(fresh, words)
        paragraph.addnext(fresh)
        return fresh

    def split(self, paragraph: Any, at: Any) -> Any:
        """Press Enter before an element of the paragraph: what follows moves on."""
        fresh = etree.Element(q("w:p"))
        about = paragraph.find(q("w:pPr"))
        if about is not None:
            fresh.append(deepcopy(about))
        while at is not None:
            following = at.getnext()
            fresh.append(at)
            at = following
        paragraph.addnext(fresh)
        return fresh

    def comment(self, paragraph: Any, words: str, author: str = "Salem") -> None:
        """A comment in the margin of a paragraph."""
        name = "word/comments.xml"
        if name not in self.parts:
            self._add_comments(name)
        root = etree.fromstring(self.parts[name])
        number = str(900 + len(root))
        one = etree.SubElement(root, q("w:comment"), {q("w:id"): number, q("w:author"): author})
        run = etree.SubElement(etree.SubElement(one, q("w:p")), q("w:r"))
        etree.SubElement(run, q("w:t")).text = words
        self.parts[name] = etree.tostring(root)
        run = etree.SubElement(paragraph, q("w:r"))
        etree.SubElement(run, q("w:commentReference"), {q("w:id"): number})

    def _add_comments(self, name: str) -> None:
        self.parts[name] = f'<w:comments xmlns:w="{q("w:p")[1:-2]}"/>'.encode()

    def track(self, paragraph: Any, wrap: Callable[[Any], bool], tag: str = "w:ins") -> None:
        """Make a tracked change of the runs for which `wrap` says so."""
        for run in list(paragraph.iterchildren(q("w:r"))):
            if wrap(run):
                change = etree.Element(q(tag), {q("w:id"): "999", q("w:author"): "Salem"})
                run.addprevious(change)
                change.append(run)
