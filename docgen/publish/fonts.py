"""Find the font files that docgen brings along: every one of them, whole.

Where one is lost, a document would silently look otherwise; where all are, Pango ends the process.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from docgen.errors import MachineError
from docgen.languages import LANGUAGES
from docgen.resources import fonts_dir

CUTS = ("Regular", "Bold", "Italic", "BoldItalic")
_KINDS = (b"\0\1\0\0", b"OTTO", b"true")
_CURE = "install docgen again, or fetch its fonts/ folder again"


def families() -> list[str]:
    """The families that set docgen's languages."""
    fonts = (name for lang in LANGUAGES.values() for name in (lang.font, lang.fallback_font))
    return list(dict.fromkeys(fonts))


@cache
def font_paths() -> Mapping[tuple[str, str], Path]:
    """Every font by family and cut; MachineError where one is missing or damaged."""
    found = {}
    for family in families():
        for cut in CUTS:
            name = f"{family.replace(' ', '')}-{cut}.ttf"
            path = next(iter(sorted(fonts_dir().glob(f"*/{name}"))), None)
            if path is None:
                raise MachineError(f"docgen's font {name} is missing in {fonts_dir()}; {_CURE}")
            if not _is_whole(path.read_bytes()):
                raise MachineError(f"docgen's font {path} is damaged; {_CURE}")
            found[family, cut] = path
    return found


def _is_whole(data: bytes) -> bool:
    """Whether the file is a font and holds every table that it lists."""
    if data[:4] not in _KINDS or len(data) < 12:
        return False
    count = struct.unpack(">H", data[4:6])[0]
    directory = data[12 : 12 + 16 * count]
    if len(directory) < 16 * count or not count:
        return False
    tables = struct.iter_unpack(">4sIII", directory)
    return all(offset + length <= len(data) for _, _, offset, length in tables)
