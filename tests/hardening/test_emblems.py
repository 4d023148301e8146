"""Pictures from many hands: what cannot be drawn or reaches out is refused at its line."""

import io
import struct
import zlib

import pytest
from PIL import Image

from docgen.errors import ContentError
from docgen.reading import load_meeting
from tests.small import SERIES, changed, write

WITH_EMBLEM = changed(
    SERIES, ("  turkiye:\n    code: TR\n", "  turkiye:\n    code: TR\n    emblem: e.img\n")
)


def load(tmp_path, data):
    file = write(tmp_path, series=WITH_EMBLEM)
    if data is not None:
        (file.parent / "e.img").write_bytes(data)
    return load_meeting(file).series.emblems["TR"]


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(pixels=None, colours=2, depth=8):
    head = struct.pack(">IIBBBBB", 10, 10, depth, colours, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 310) if pixels is None else pixels
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def svg(inside, head=b""):
    return (
        head + b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">' + inside + b"</svg>"
    )


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_taken(tmp_path, mode):
    stream = io.BytesIO()
    Image.new(mode, (13, 7)).save(stream, "PNG")
    assert load(tmp_path, stream.getvalue()).aspect == 13 / 7


def test_the_small_png_and_svg_are_taken(tmp_path):
    """The proof that the ones below are refused for what is wrong with them."""
    assert load(tmp_path, png()).media_type == "image/png"
    assert (
        load(tmp_path, svg(b"<rect width='1' height='1' fill='url(#a)'/>")).media_type
        == "image/svg+xml"
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (png(b"garbage"), "the PNG's pixels are damaged"),
        (png(zlib.compress(b"\0")), "the PNG's pixels are damaged"),
        (png(b""), "the PNG's pixels are damaged"),
        (png(zlib.compress(bytes(10**7))), "the PNG's pixels are damaged"),
        (png(colours=99), "the PNG's pixels are damaged"),
        (png(depth=3), "the PNG's pixels are damaged"),
        (png()[:-4], "the PNG is not whole"),
        (svg(b"<g>" * 3000 + b"</g>" * 3000), "more than 100 levels"),
        (svg(b"", b'<?xml version="1.0" encoding="shift_jis"?>'), "neither PNG nor SVG"),
        (svg(b"", b'<?xml version="1.0" encoding="nope"?>'), "neither PNG nor SVG"),
        (svg(b"", b'<?xml-stylesheet href="file:///etc/passwd"?>'), "names a style sheet or a program"),
        (svg(b"", b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "has a DOCTYPE"),
        (svg(b'<rect style="fill:url(file:///x)"/>'), "'style' reaches out"),
        (svg(b'<rect style="fill:u\\72l(file:///x)"/>'), "'style' reaches out"),
        (svg(b'<image href="file:///etc/passwd"/>'), "holds <image>"),
        (svg(b"<script>x</script>"), "holds <script>"),
        (svg(b'<rect onclick="x"/>'), "'onclick' reaches out"),
        (b"", "neither PNG nor SVG"),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_drawn_or_reaches_out_is_refused(tmp_path, data, why):
    with pytest.raises(ContentError) as caught:
        load(tmp_path, data)
    [problem] = caught.value.problems
    assert why in problem.message
    assert problem.place.line == 14


def test_a_picture_that_is_a_circle_of_links_is_refused(tmp_path):
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "e.img").symlink_to("e.img")
    with pytest.raises(ContentError, match="cannot be used: its links lead in a circle"):
        load(tmp_path, None)


@pytest.mark.parametrize("name", ["../e.img", "/etc/passwd", "..", "."])
def test_a_picture_outside_the_folder_is_not_looked_at(tmp_path, name):
    (tmp_path / "e.img").write_bytes(png())
    file = write(tmp_path, series=WITH_EMBLEM.replace("e.img", name))
    with pytest.raises(ContentError, match=r"outside the series' folder|there is no such file"):
        load_meeting(file)
