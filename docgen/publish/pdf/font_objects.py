"""Describe the fonts in the PDF by CID: file, widths, which glyph, which text."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import Any

import pydyf

from docgen.publish.pdf.characters import Character
from docgen.publish.pdf.font_file import with_glyphs
from docgen.publish.pdf.text_layer import TrueFonts

_CMAP_HEAD = (
    b"/CIDInit /ProcSet findresource begin",
    b"12 dict begin",
    b"begincmap",
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    b"/CMapName /Adobe-Identity-UCS def",
    b"/CMapType 2 def",
    b"1 begincodespacerange",
    b"<0000> <ffff>",
    b"endcodespacerange",
)
_CMAP_FOOT = (b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end")
_BATCH = 100  # entries that a bfchar block may hold


def describe(pdf: Any, fonts: TrueFonts, references: Mapping[str, str], compress: bool) -> None:  # noqa: ANN401, FBT001
    """Rewrite WeasyPrint's font objects, which know glyphs only."""
    objects = {thing.reference: thing for thing in pdf.objects}
    for hash_, cids in fonts.cids.items():
        top = objects[references[hash_]]
        below = objects[top["DescendantFonts"][0]]
        file = objects[objects[below["FontDescriptor"]]["FontFile2"]]
        glyph_of = _grow(file, cids.numbers)
        glyph_map = pydyf.Stream([_glyph_map(cids.numbers, glyph_of)], compress=compress)
        pdf.add_object(glyph_map)
        top["Encoding"] = "/Identity-H"
        below["CIDToGIDMap"] = glyph_map.reference
        below["W"] = pydyf.Array(_widths(cids.numbers))
        objects[top["ToUnicode"]].stream[:] = to_unicode(cids.numbers)


def _grow(file: Any, numbers: Mapping[Character, int]) -> dict[Character, int]:  # noqa: ANN401
    drawings = {c: (c.parts, c.advance) for c in numbers}
    content, glyphs = with_glyphs(b"".join(file.stream), drawings.values())
    file.stream[:], file.extra["Length1"] = [content], len(content)
    return {character: glyphs[drawing] for character, drawing in drawings.items()}


def _glyph_map(numbers: Mapping[Character, int], glyph_of: Mapping[Character, int]) -> bytes:
    packed = bytearray(2 * max(numbers.values()) + 2)
    for character, number in numbers.items():
        struct.pack_into(">H", packed, 2 * number, glyph_of[character])
    return bytes(packed)


def _widths(numbers: Mapping[Character, int]) -> Iterable[int | Any]:
    for character, number in sorted(numbers.items(), key=lambda pair: pair[1]):
        yield number
        yield pydyf.Array([character.advance])


def to_unicode(numbers: Mapping[Character, int]) -> list[bytes]:
    """The lines of a ToUnicode CMap."""
    pairs = sorted((number, character.text) for character, number in numbers.items())
    lines = [*_CMAP_HEAD]
    for start in range(0, len(pairs), _BATCH):
        batch = pairs[start : start + _BATCH]
        lines.append(b"%d beginbfchar" % len(batch))
        lines += [f"<{n:04x}> <{text.encode('utf-16-be').hex()}>".encode() for n, text in batch]
        lines.append(b"endbfchar")
    return [*lines, *_CMAP_FOOT]
