"""Read the parties' emblems: PNG or SVG files beside the series, nothing that could reach out."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from docgen.errors import ContentError, Place, Problem
from docgen.model.series import Picture, Series

_LARGEST = 2 * 1024 * 1024  # bytes
_LONGEST = 4000  # pixels of a side
_DEEPEST = 100  # levels of an SVG
_AT_ONCE = 1 << 20  # bytes that are unpacked in one step
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of a pixel, by the PNG's colour type
_WIDEST = 12.0  # a side as a multiple of the other
_PNG = b"\x89PNG\r\n\x1a\n"
_FORBIDDEN = {"script", "foreignObject", "image", "use", "a", "style", "animate", "set", "iframe"}
# a backslash is CSS's way of writing `url(` otherwise
_REACHES_OUT = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|\\", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?[\d.]+(?:[eE][-+]?\d+)?")


class _UnusableError(ValueError):
    """What is wrong with a picture."""


def emblems(series: Series, folder: Path) -> Mapping[str, Picture]:
    """The emblems by the parties' codes; ContentError holds every one that cannot be used."""
    found: dict[str, Picture] = {}
    problems: list[Problem] = []
    for key, party in series.content.parties.items():
        if party.emblem is None:
            continue
        try:
            found[party.code] = _picture(party.emblem, folder)
        except (_UnusableError, OSError, RuntimeError) as error:  # RuntimeError: links in a circle
            place = series.place("parties", key, "emblem")
            problems.append(_problem(place, party.emblem, error))
    if problems:
        raise ContentError(problems)
    return found


def _problem(place: Place, name: str, error: Exception) -> Problem:
    match error:
        case OSError():
            why = error.strerror
        case RuntimeError():
            why = "its links lead in a circle"
        case _:
            why = str(error)
    cure = "name a PNG or SVG file beside series.yaml, as in emblems/ly.png"
    return Problem(place, f"the emblem '{name}' cannot be used: {why}", cure, check="emblem")


def _picture(name: str, folder: Path) -> Picture:
    path = folder / name
    if Path(name).is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        raise _UnusableError("it lies outside the series' folder")
    if not path.is_file():
        raise _UnusableError("there is no such file")
    if path.stat().st_size > _LARGEST:
        raise _UnusableError("it is larger than 2 MB")
    data = path.read_bytes()
    is_png = data.startswith(_PNG)
    width, height = _png_size(data) if is_png else _svg_size(data)
    if not (1 / _WIDEST <= width / height <= _WIDEST):
        raise _UnusableError("it is far longer than wide, or far wider than long")
    return Picture(data, "image/png" if is_png else "image/svg+xml", width / height)


def _png_size(data: bytes) -> tuple[float, float]:
    """Width and height of a PNG whose chunks are all whole."""
    position, ended, pixels = len(_PNG), False, b""
    while position + 12 <= len(data) and not ended:
        (length,) = struct.unpack(">I", data[position : position + 4])
        chunk = data[position + 4 : position + 8 + length]
        checksum = data[position + 8 + length : position + 12 + length]
        if checksum != struct.pack(">I", zlib.crc32(chunk)):
            raise _UnusableError("the PNG is damaged")
        ended = chunk[:4] == b"IEND"
        pixels += chunk[4:] if chunk[:4] == b"IDAT" else b""
        position += 12 + length
    if not ended or data[12:16] != b"IHDR":
        raise _UnusableError("the PNG is not whole")
    width, height = struct.unpack(">II", data[16:24])
    if not (0 < width <= _LONGEST and 0 < height <= _LONGEST):
        raise _UnusableError(f"it has {width} × {height} pixels; {_LONGEST} a side are the most")
    if not _unpacks(pixels, data[24:29], width, height):
        raise _UnusableError("the PNG's pixels are damaged")
    return float(width), float(height)


def _unpacks(pixels: bytes, how: bytes, width: int, height: int) -> bool:
    """Whether the pixels are there: a writer would leave out a picture that it cannot unpack."""
    depth, colours, *_, interlaced = how
    if colours not in _SAMPLES or depth not in (1, 2, 4, 8, 16):
        return False
    wanted = height * (1 + (width * _SAMPLES[colours] * depth + 7) // 8)
    unpacker, found, rest = zlib.decompressobj(), 0, pixels
    try:
        while rest and found <= 2 * wanted and not unpacker.eof:
            found += len(unpacker.decompress(rest, _AT_ONCE))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return False
    # interlaced rows are counted otherwise, and are a few more
    return unpacker.eof and (found == wanted or (interlaced == 1 and found >= wanted))


def _svg_size(data: bytes) -> tuple[float, float]:
    """Width and height of an SVG that draws and does nothing else."""
    reader = _Svg()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, _UnusableError):
            raise
        # ValueError and LookupError: an encoding that expat does not know
        raise _UnusableError("it is neither PNG nor SVG") from error
    return reader.size()


class _Svg:
    """Looks at every element: no script, nothing fetched, no entity."""

    def __init__(self) -> None:
        self.root: dict[str, str] | None = None
        self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def doctype(self, *_: object) -> None:
        raise _UnusableError("the SVG has a DOCTYPE; save it as plain SVG")

    def instruction(self, *_: object) -> None:
        raise _UnusableError("the SVG names a style sheet or a program; save it as plain SVG")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _UnusableError(f"the SVG has more than {_DEEPEST} levels")
        if self.root is None:
            if local != "svg":
                raise _UnusableError("it is neither PNG nor SVG")
            self.root = attributes
        if local in _FORBIDDEN:
            raise _UnusableError(f"the SVG holds <{local}>; save it as plain SVG, shapes only")
        for name, value in attributes.items():
            plain = name.rpartition(":")[2].lower()
            links = plain in ("href", "src") and not value.startswith("#")
            if plain.startswith("on") or links or _REACHES_OUT.search(value):
                raise _UnusableError(f"the SVG's attribute '{name}' reaches out of it")

    def end(self, _: str) -> None:
        self.depth -= 1

    def size(self) -> tuple[float, float]:
        root = self.root or {}
        box = _NUMBER.findall(root.get("viewBox", ""))
        sides = box[2:4] if len(box) == 4 else [_side(root.get(n, "")) for n in ("width", "height")]
        try:
            width, height = map(float, sides)
        except ValueError:
            width = height = 0.0
        if not (width > 0 and height > 0):
            raise _UnusableError("the SVG has no viewBox that says its size")
        return width, height


def _side(length: str) -> str:
    found = _NUMBER.match(length)
    return found[0] if found and not length.endswith("%") else ""
