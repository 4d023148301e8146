"""Sizes and colours that CSS and Word styles both read."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Face:
    """How one script is set: body size in points, line height as a multiple of the size."""

    size: float
    line_height: float


@dataclass(frozen=True, slots=True)
class Margins:
    """What stays empty round the text of a page, in millimetres."""

    top: float = 25.0
    bottom: float = 24.0
    side: float = 26.0


@dataclass(frozen=True, slots=True)
class Theme:
    """The house's look. Lengths in millimetres, sizes in points, colours as RRGGBB."""

    page_width: float = 210.0
    page_height: float = 297.0
    margins: Margins = field(default_factory=Margins)
    arabic: Face = Face(size=14.0, line_height=1.75)
    latin: Face = Face(size=11.0, line_height=1.45)
    title_scale: float = 1.35
    heading_scale: float = 1.12
    small_scale: float = 0.82
    paragraph_space: float = 2.6
    number_indent: float = 9.0
    ink: str = "1A1A1A"
    quiet: str = "5F6368"
    accent: str = "1F3A5F"
    rule: str = "B8BEC6"
    head_fill: str = "EEF1F5"
    mark_fill: str = "FFF2A8"
    stale_fill: str = "FFD9A8"
    mark_ink: str = "C98A00"
    insert_ink: str = "0B6B2E"
    delete_ink: str = "A11919"


HOUSE = Theme()
