"""A watermark for paper: behind every page, large and pale, rising along the text."""

from __future__ import annotations

from math import atan2, degrees, hypot
from xml.etree.ElementTree import Element

from docgen.document.tree import Chars, Document
from docgen.publish.html.elements import element
from docgen.publish.html.lowering import Lowering
from docgen.theme import HOUSE

_FILLED = 0.7  # of the page's diagonal, at most
_LARGEST = 28.0  # letters' size in mm
_LETTER = 0.6  # mean width of a bold capital or an Arabic letter, in em


def watermark(document: Document, lowering: Lowering) -> Element:
    """The element that stands fixed behind every page."""
    width, height = HOUSE.page_width, HOUSE.page_height
    if document.landscape:
        width, height = height, width
    size = min(_LARGEST, hypot(width, height) * _FILLED / (_LETTER * len(document.watermark)))
    angle = degrees(atan2(height, width)) * (1 if document.direction == "rtl" else -1)
    style = f"font-size:{size:.2f}mm;transform:rotate({angle:.2f}deg)"
    text = lowering.inlines((Chars(document.watermark),), document.direction)
    return element("div", {"class": "watermark", "style": style}, text)
