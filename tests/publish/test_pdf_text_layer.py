"""Each character of a PDF font has one drawing, one width and one true text."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageFilter

from docgen.document.tree import Chars, Document, Metadata, Paragraph
from docgen.languages import LANGUAGES
from docgen.publish.coverage import Uncovered, uncovered
from docgen.publish.pdf import write_pdf, writer
from tests.publish.prose import PROBES, declaration, document
from tests.publish.specimens import Maker

RLM = "\u200f"
FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def mixed(lang: str) -> Document:
    return document([*declaration(lang)[:15], *PROBES[lang]], lang)


@pytest.fixture(scope="module", params=LANGUAGES)
def fonts(request):
    """(shown CIDs, text by CID, width by CID, glyph by CID, the font file) of each font."""
    with pikepdf.open(BytesIO(write_pdf(mixed(request.param)))) as pdf:
        shown = shown_cids(pdf)
        return [described(font, shown[name]) for name, font in pdf.pages[0].Resources.Font.items()]


def shown_cids(pdf: pikepdf.Pdf) -> dict[str, set[int]]:
    shown: dict[str, set[int]] = {}
    for page in pdf.pages:
        font = ""
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = str(operands[0])
            elif str(operator) == "TJ":
                codes = b"".join(bytes(s) for s in operands[0] if isinstance(s, pikepdf.String))
                pairs = zip(codes[::2], codes[1::2], strict=True)
                shown.setdefault(font, set()).update(a << 8 | b for a, b in pairs)
    return shown


def described(font: pikepdf.Object, shown: set[int]) -> tuple:
    below = font.DescendantFonts[0]
    cmap = font.ToUnicode.read_bytes().decode()
    texts = {
        int(cid, 16): bytes.fromhex(text).decode("utf-16-be")
        for cid, text in re.findall(r"<([0-9a-f]{4})> <([0-9a-f]*)>", cmap)
        if text != "ffff"
    }
    widths = {int(w): int(below.W[i + 1][0]) for i, w in enumerate(below.W) if not i % 2}
    packed = below.CIDToGIDMap.read_bytes()
    glyphs = {cid: packed[2 * cid] << 8 | packed[2 * cid + 1] for cid in texts}
    return (
        shown,
        texts,
        widths,
        glyphs,
        TTFont(BytesIO(below.FontDescriptor.FontFile2.read_bytes())),
    )


def test_every_shown_character_has_one_text(fonts):
    for shown, texts, _, _, _ in fonts:
        assert shown <= texts.keys()
        assert all(texts.values())


def test_no_right_to_left_character_holds_two_letters(fonts):
    """But RLM before a space: every reader turns round what a right-to-left character holds."""
    for _, texts, _, _, _ in fonts:
        for text in texts.values():
            if re.search("[\u0590-\u08ff]", text):
                assert len(text) == 1
            assert len(text.removeprefix(RLM)) < 2 or text.isascii() or text == "\u200e "


def test_no_presentation_form_is_written(fonts):
    assert not any(FORMS.search(text) for _, texts, *_ in fonts for text in texts.values())


def test_widths_are_those_of_the_font_file(fonts):
    """PDF/A-2, 6.2.11.5; and readers tell words apart by them."""
    count = 0
    for shown, _, widths, glyphs, font in fonts:
        scale = font["head"].unitsPerEm / 1000
        names = font.getGlyphOrder()
        for cid in shown:
            assert round(widths[cid] * scale) == font["hmtx"][names[glyphs[cid]]][0]
            count += 1
    print(f"{count} characters compared")


def test_font_files_are_sound(fonts):
    """fontTools reads every outline, and every composite stays within its box."""
    for *_, glyphs, font in fonts:
        table, names = font["glyf"], font.getGlyphOrder()
        for name in {names[glyph] for glyph in glyphs.values()}:
            glyph = table[name]
            if glyph.numberOfContours:
                said = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
                glyph.recalcBounds(table)
                assert said == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


def test_the_cure_moves_no_ink(monkeypatch):
    """Both ways, all ink has ink beside it: WeasyPrint's own lines drift by a pixel."""
    cured = rendered(mixed("ar"))
    monkeypatch.setattr(writer, "TrueFonts", lambda _: {})
    own = rendered(mixed("ar"))
    assert len(cured) == len(own)
    for one, other in zip(cured, own, strict=True):
        assert alone(one, other) == alone(other, one) == 0


def alone(page: Image.Image, other: Image.Image) -> int:
    """The number of black pixels that are white within two pixels on the other page."""
    around = other.filter(ImageFilter.MinFilter(5))
    return sum(a < 80 and b > 200 for a, b in zip(page.tobytes(), around.tobytes(), strict=True))


def rendered(written: Document) -> list[Image.Image]:
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        return [page.render(scale=1.4, grayscale=True).to_pil() for page in pdf]


def test_what_no_font_draws_prints_as_a_box_and_is_reported():
    make = Maker("ar")
    written = make.document(make.p("نص 漢 ☃ نص", id="trade"))
    with pikepdf.open(BytesIO(write_pdf(written))) as pdf:
        boxes = 0
        for font in pdf.pages[0].Resources.Font.values():
            _, texts, _, glyphs, file = described(font, set())
            for cid, text in texts.items():
                if text in "漢☃":
                    assert glyphs[cid] != 0  # PDF/A-2, 6.2.11.8
                    name = file.getGlyphOrder()[glyphs[cid]]
                    boxes += bool(file["glyf"][name].numberOfContours)
        assert boxes == 2
    assert uncovered(written) == (Uncovered("trade", "漢☃"),)
    assert uncovered(document(declaration("ar"), "ar")) == ()


def test_a_word_joiner_leaves_no_trace():
    written = Document(
        "en", "ltr", (Paragraph((Chars("first-class"),), "en", "ltr"),), Metadata("Title", "x")
    )
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        assert pdf[0].get_textpage().get_text_range() == "first-class"
