"""Make WeasyPrint's tags what a screen reader needs: one element a thing, each in its language.

WeasyPrint tags what it lays out, so a paragraph over two pages is two paragraphs, a table's head
is read again on each page, and the running lines are content. Here a thing's later pieces join its
first, and what is drawn again on every page is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

# ruff: noqa: ANN401 - WeasyPrint has no types

_NOTES = frozenset(("span::footnote-call", "span"))
_APART = frozenset(("/Link", "/Figure"))  # hold content of their page directly


@dataclass(slots=True)
class Survey:
    """What must be known of the boxes before they are drawn.

    `artifacts` are in running lines and in table heads drawn again; `closing` are the last text
    boxes of cells, which readers would join with the next cell's.
    """

    artifacts: set[Any] = field(default_factory=set)
    closing: set[Any] = field(default_factory=set)


def survey(pages: Iterable[Any]) -> Survey:
    """The survey of a document's pages."""
    found, heads = Survey(), set[Any]()
    for page in pages:
        for box in page._page_box.descendants():  # noqa: SLF001
            if behind(box) or _again(box, heads):
                found.artifacts.update(box.descendants())
            elif isinstance(box, boxes.TableCellBox):
                texts = [b for b in box.descendants() if isinstance(b, boxes.TextBox)]
                found.closing.update(texts[-1:])
    return found


def behind(box: Any) -> bool:
    """Whether a box is a running line or the watermark."""
    if isinstance(box, boxes.MarginBox):
        return True
    return box.element is not None and box.element.get("class") == "watermark"


def _again(box: Any, heads: set[Any]) -> bool:
    if box.element_tag != "thead" or not isinstance(box, boxes.TableRowGroupBox):
        return False
    if box.element in heads:
        return True
    heads.add(box.element)
    return False


@dataclass(slots=True)
class Structure:
    """The structure tree of one document while WeasyPrint builds it."""

    pdf: Any
    artifacts: set[Any]
    _deepest: int = 0
    _first: dict[tuple[Any, str, str], tuple[int, Any]] = field(default_factory=dict)

    def skips(self, box: Any) -> bool:
        """Whether a box is drawn as an artifact and has no place in the tree."""
        if behind(box):
            return True
        if box.element_tag != "thead" or not _all_in(box, self.artifacts):
            return False
        for cell in box.descendants():  # WeasyPrint will look here for the headers' names
            cell.mark = pydyf.Dictionary()
        return True

    def built(self, box: Any, page: int, made: Iterable[Any]) -> Iterator[Any]:
        """The elements that WeasyPrint made for a box; later pieces join the first."""
        for element in made:
            _dress(element, box)
            self._level(element)
            if not self._joined(element, box, page):
                yield element

    def _level(self, element: Any) -> None:
        """Headings begin with H1 and go down one by one, whatever a document lacks."""
        kind: str = element["S"]
        if kind[:2] == "/H" and kind[2:].isdecimal():
            self._deepest = min(int(kind[2:]), self._deepest + 1)
            element["S"] = f"/H{self._deepest}"

    def _joined(self, element: Any, box: Any, page: int) -> bool:
        if box.element is None or element["S"] in _APART:
            return False
        # a note is tagged where it is called, and joined there by its text at the page's foot
        note = element["S"] == "/Note"
        key = box.element, "note" if note else box.element_tag, element["S"]
        first_page, first = self._first.get(key, (page, None))
        if first is None or (first_page == page and not note):
            self._first[key] = page, element
            return False
        for reference in element["K"]:
            self.pdf.objects[int(reference.split()[0])]["P"] = first.reference
        first["K"].extend(element["K"])
        return True


def _all_in(box: Any, artifacts: set[Any]) -> bool:
    return all(child in artifacts for child in box.children)


def _dress(element: Any, box: Any) -> None:
    if box.element is None:
        return
    lang = box.element.get("lang")
    if lang and box.element_tag not in ("html", "body"):
        element["Lang"] = pydyf.String(lang)
    kind = element["S"]
    if kind == "/TH":
        element["A"]["Scope"] = "/Column"
    elif kind == "/Table":
        _forget_header_names(box)
    elif box.element_tag in _NOTES and "note" in box.element.get("class", "").split():
        element["S"], element["ID"] = "/Note", pydyf.String(box.element.get("id"))


def _forget_header_names(table: Any) -> None:
    """Scope says it; names would have to hold over the pieces of a table on several pages."""
    for box in table.descendants():
        mark = getattr(box, "mark", None)
        if isinstance(box, boxes.TableCellBox) and mark:
            mark.pop("ID", None)
            mark.get("A", {}).pop("Headers", None)
