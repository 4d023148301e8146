"""Append glyphs to a TrueType file: for each character that the font itself cannot draw.

Raw tables, no font objects: rebuilding a font with fontTools costs three times a whole rendering.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.publish.pdf.characters import NOTDEF, Part

# A component: words as arguments, which are offsets (Apple TrueType Reference, 'glyf').
_COMPONENT, _MORE = 0x0003, 0x0020
_KEPT: tuple[str, ...] = ("OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca")
_KEPT += ("maxp", "name", "post", "prep")

Drawing = tuple[tuple[Part, ...], int]
"""Glyphs and their advance in 1/1000 em."""


@dataclass(slots=True)
class _Font:
    """The tables of a font that grow, opened."""

    tables: dict[str, bytearray]
    ends: list[int]
    """Where each glyph's outline ends; the first is where the first begins."""
    scale: float
    """Font units in 1/1000 em."""
    advances: bytearray

    @property
    def glyf(self) -> bytearray:
        return self.tables["glyf"]

    def inked(self, glyph: int) -> bool:
        return self.ends[glyph + 1] > self.ends[glyph]

    def advance(self, glyph: int) -> int:
        width: int = struct.unpack_from(">H", self.advances, 4 * glyph)[0]
        return width

    def box(self, glyph: int) -> tuple[int, int, int, int]:
        box: tuple[int, int, int, int] = struct.unpack_from(">4h", self.glyf, self.ends[glyph] + 2)
        return box


def with_glyphs(content: bytes, drawings: Iterable[Drawing]) -> tuple[bytes, dict[Drawing, int]]:
    """The font with a glyph for each drawing, and which glyph it is."""
    font = _open(content)
    made = {}
    for drawing in drawings:
        if drawing not in made:
            own = _own_glyph(font, drawing)
            made[drawing] = _append(font, drawing) if own is None else own
    return _close(font), made


def _own_glyph(font: _Font, drawing: Drawing) -> int | None:
    """The font's own glyph where it draws just this; never .notdef, which PDF/A forbids to show."""
    parts, advance = drawing
    if len(parts) != 1 or parts[0].glyph == NOTDEF:
        return None
    glyph, x, y = parts[0]
    if font.advance(glyph) != round(advance * font.scale):
        return None
    return glyph if (x, y) == (0, 0) or not font.inked(glyph) else None


def _append(font: _Font, drawing: Drawing) -> int:
    parts, advance = drawing
    inked = [
        Part(p.glyph, round(p.x * font.scale), round(p.y * font.scale))
        for p in parts
        if font.inked(p.glyph)
    ]
    left = _append_outline(font, inked) if inked else 0
    font.ends.append(len(font.glyf))
    font.advances += struct.pack(">Hh", round(advance * font.scale), left)
    return len(font.ends) - 2


def _append_outline(font: _Font, parts: list[Part]) -> int:
    """A composite of the parts; returns its left side bearing."""
    boxes = [
        (box[0] + p.x, box[1] + p.y, box[2] + p.x, box[3] + p.y)
        for p in parts
        for box in (font.box(p.glyph),)
    ]
    left, low = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, high = max(b[2] for b in boxes), max(b[3] for b in boxes)
    font.glyf.extend(struct.pack(">5h", -1, left, low, right, high))
    for part in parts:
        more = 0 if part is parts[-1] else _MORE
        font.glyf.extend(struct.pack(">HHhh", _COMPONENT | more, part.glyph, part.x, part.y))
    font.glyf.extend(bytes(-len(font.glyf) % 4))
    return left


def _open(content: bytes) -> _Font:
    count: int = struct.unpack_from(">H", content, 4)[0]
    tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack_from(">4s3I", content, 12 + 16 * i)
        tables[tag.decode("latin-1")] = bytearray(content[offset : offset + length])
    ends = _locations(tables)
    del tables["glyf"][ends[-1] :]
    scale = struct.unpack_from(">H", tables["head"], 18)[0] / 1000
    return _Font(tables, ends, scale, _long_metrics(tables, len(ends) - 1))


def _locations(tables: dict[str, bytearray]) -> list[int]:
    count = struct.unpack_from(">H", tables["maxp"], 4)[0] + 1
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        return list(struct.unpack_from(f">{count}I", tables["loca"]))
    return [2 * half for half in struct.unpack_from(f">{count}H", tables["loca"])]


def _long_metrics(tables: dict[str, bytearray], glyphs: int) -> bytearray:
    """The table hmtx with an advance for every glyph."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    hmtx = tables["hmtx"]
    metrics = hmtx[: 4 * full]
    last = hmtx[4 * full - 4 : 4 * full - 2]
    for i in range(glyphs - full):
        metrics += last + hmtx[4 * full + 2 * i : 4 * full + 2 * i + 2]
    return metrics


def _close(font: _Font) -> bytes:
    glyphs, tables = len(font.ends) - 1, font.tables
    struct.pack_into(">h", tables["head"], 50, 1)
    struct.pack_into(">H", tables["hhea"], 34, glyphs)
    struct.pack_into(">H", tables["maxp"], 4, glyphs)
    components, depth = struct.unpack_from(">HH", tables["maxp"], 28)
    struct.pack_into(">HH", tables["maxp"], 28, max(8, components), depth + 1)
    tables["hmtx"] = font.advances
    tables["loca"] = bytearray(struct.pack(f">{glyphs + 1}I", *font.ends))
    tables["post"] = bytearray(struct.pack(">I28x", 0x30000))  # no glyph names
    return _assembled({tag: bytes(tables[tag]) for tag in _KEPT if tag in tables})


def _assembled(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    directory = struct.pack(
        ">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power)
    )
    body = bytearray()
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        offset = 12 + 16 * count + len(body)
        directory += struct.pack(">4s3I", tag.encode(), checksum, offset, len(table))
        body += padded
    return directory + bytes(body)
