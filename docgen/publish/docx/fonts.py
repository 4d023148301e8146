"""Name the fonts of a Word file, with what stands in for them, and put their files in.

A reader without Amiri gets another naskh, one without Noto Serif another serif (altName). With
the files inside, everybody sees the page as it was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from docgen.languages import LANGUAGES
from docgen.ooxml.build import Element, add, root
from docgen.ooxml.names import q
from docgen.publish.fonts import font_paths

_HEADER = 32  # ECMA-376 part 4, 17.8.1: that many bytes are obfuscated
_ARABIC_CHARSET, _LATIN_CHARSET = "B2", "00"


@dataclass(frozen=True, slots=True)
class _Alternate:
    names: str
    charset: str


# What Windows and Office bring along.
_ALTERNATES = {
    "Amiri": _Alternate("Traditional Arabic,Arabic Typesetting", _ARABIC_CHARSET),
    "Noto Serif": _Alternate("Cambria,Times New Roman", _LATIN_CHARSET),
}
_CUTS = {
    "Regular": "w:embedRegular",
    "Bold": "w:embedBold",
    "Italic": "w:embedItalic",
    "BoldItalic": "w:embedBoldItalic",
}


def families() -> list[str]:
    """The families that docgen sets its documents in."""
    return sorted({record.font for record in LANGUAGES.values()})


def font_table() -> Element:
    """The root of word/fontTable.xml."""
    table = root("w:fonts", "w", "r")
    for family in families():
        known = _ALTERNATES[family]
        font = add(table, "w:font", {"w:name": family})
        add(font, "w:altName", {"w:val": known.names})
        add(font, "w:charset", {"w:val": known.charset})
        add(font, "w:family", {"w:val": "roman"})
        add(font, "w:pitch", {"w:val": "variable"})
    return table


def font_files() -> Iterator[tuple[str, str, Path]]:
    """Every file to embed: its family, the name of its element in the table, its path."""
    for family in families():
        for cut, element in _CUTS.items():
            yield family, element, font_paths()[family, cut]


def font_key(name: str) -> UUID:
    """The GUID that a file is obfuscated with: the same for the same file name."""
    return uuid5(NAMESPACE_URL, f"docgen:font:{name}")


def obfuscated(data: bytes, key: UUID) -> bytes:
    """A font's bytes with its head XORed with the GUID, last byte first; its own inverse."""
    mask = key.bytes[::-1] * 2
    head = bytes(byte ^ twist for byte, twist in zip(data[:_HEADER], mask, strict=True))
    return head + data[_HEADER:]


def embed(table: Element, family: str, element: str, relation: str, key: UUID) -> None:
    """Point the table's font at its embedded file."""
    font = next(font for font in table if font.get(q("w:name")) == family)
    add(font, element, {"r:id": relation, "w:fontKey": "{" + str(key).upper() + "}"})
