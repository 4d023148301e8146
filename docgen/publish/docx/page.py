"""Turn the theme's page into a w:sectPr: size, margins, direction, running parts."""

from __future__ import annotations

from docgen.languages import Direction
from docgen.ooxml.build import Element, Properties, properties
from docgen.publish.docx.styles import twips
from docgen.theme import Margins, Theme


def section_properties(
    page: Direction,
    theme: Theme,
    *,
    landscape: bool = False,
    line_numbers: bool = False,
    header: str | None = None,
    footer: str | None = None,
) -> Element:
    """The page: its size, its margins, the side on which it starts, its running parts (r:id)."""
    found: Properties = {
        "w:pgSz": _page_size(theme, landscape=landscape),
        "w:pgMar": _page_margins(theme.margins),
    }
    if page == "rtl":
        found |= {"w:bidi": True, "w:rtlGutter": True}
    if line_numbers:
        found["w:lnNumType"] = {"w:countBy": "1", "w:restart": "continuous"}
    for kind, relation in (("header", header), ("footer", footer)):
        if relation:
            found[f"w:{kind}Reference"] = {"w:type": "default", "r:id": relation}
    return properties("w:sectPr", found)


def _page_size(theme: Theme, *, landscape: bool) -> dict[str, str]:
    width, height = twips(theme.page_width), twips(theme.page_height)
    if landscape:
        return {"w:w": height, "w:h": width, "w:orient": "landscape"}
    return {"w:w": width, "w:h": height}


def _page_margins(margins: Margins) -> dict[str, str]:
    side = twips(margins.side)
    return {
        "w:top": twips(margins.top),
        "w:right": side,
        "w:bottom": twips(margins.bottom),
        "w:left": side,
        "w:header": twips(margins.top / 2),
        "w:footer": twips(margins.bottom / 2),
        "w:gutter": "0",
    }
