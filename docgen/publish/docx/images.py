"""Turn a picture into an inline drawing with its description."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping

from docgen.document.tree import Image
from docgen.ooxml.build import Element, Value, add, make
from docgen.publish.docx.job import Job
from docgen.publish.docx.paragraphs import Setting, add_paragraph

_EMU = 36000  # in a millimetre
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_VIEW_BOX = re.compile(rb'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')


def add_image(job: Job, parent: Element, image: Image, departures: Mapping[str, Value]) -> None:
    """Write a picture in a paragraph of its own."""
    setting = Setting("Normal", job.document.lang, job.page, {"w:keepNext": True, **departures})
    paragraph = add_paragraph(job, parent, (), setting)
    run = add(paragraph, "w:r")
    add(run, "w:drawing").append(_inline(job, image))


def _inline(job: Job, image: Image) -> Element:
    job.pictures += 1
    number = str(job.pictures)
    width = round(image.width_mm * _EMU)
    size = {"cx": str(width), "cy": str(round(width * _height_by_width(image)))}
    inline = make("wp:inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    add(inline, "wp:extent", size)
    add(inline, "wp:docPr", {"id": number, "name": f"Picture {number}", "descr": image.alt})
    data = add(add(inline, "a:graphic"), "a:graphicData", {"uri": _PICTURE})
    picture = add(data, "pic:pic")
    about = add(picture, "pic:nvPicPr")
    add(about, "pic:cNvPr", {"id": number, "name": f"Picture {number}", "descr": image.alt})
    add(about, "pic:cNvPicPr")
    _fill(job, add(picture, "pic:blipFill"), image, number)
    shape = add(picture, "pic:spPr")
    frame = add(shape, "a:xfrm")
    add(frame, "a:off", {"x": "0", "y": "0"})
    add(frame, "a:ext", size)
    add(add(shape, "a:prstGeom", {"prst": "rect"}), "a:avLst")
    return inline


def _fill(job: Job, parent: Element, image: Image, number: str) -> None:
    if image.media_type == "image/png":
        relation = job.package.add_image(f"image{number}.png", "image/png", image.data)
        add(parent, "a:blip", {"r:embed": relation})
    else:
        # Word draws the SVG; a program that cannot shows nothing in its place
        relation = job.package.add_image(f"image{number}.png", "image/png", _clear_pixel())
        drawn = job.package.add_image(f"image{number}.svg", "image/svg+xml", image.data)
        blip = add(parent, "a:blip", {"r:embed": relation})
        extension = add(add(blip, "a:extLst"), "a:ext", {"uri": _SVG_EXTENSION})
        add(extension, "asvg:svgBlip", {"r:embed": drawn})
    add(add(parent, "a:stretch"), "a:fillRect")


def _height_by_width(image: Image) -> float:
    if image.media_type == "image/png":
        width, height = struct.unpack(">II", image.data[16:24])  # PNG, IHDR
        return float(height / width)
    found = _VIEW_BOX.search(image.data)
    return float(found[2]) / float(found[1]) if found else 1.0


def _clear_pixel() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    pixel = zlib.compress(b"\0" * 5)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
