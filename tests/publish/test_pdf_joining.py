"""Arabic letters are drawn joined: each word is as wide as HarfBuzz shapes it, and not else.

Order alone cannot tell a torn word from a whole one: its letters stand in the same places.
"""

from __future__ import annotations

import ctypes
import random
import re

import pypdfium2
import pytest
import uharfbuzz

from docgen.document.tree import Chars, Document, Metadata, Paragraph, Styled
from docgen.document.words import whole_words
from docgen.publish.pdf import write_pdf
from docgen.resources import fonts_dir
from tests.publish.prose import declaration

SIZE = 14.0
CLOSE = 1.2  # points: kerning reaches past the box of the last glyph
ZWNJ = "\u200c"
JOINING = re.compile("[\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a](?=[\u0621-\u064a])")


@pytest.fixture(scope="module")
def shaped():
    """The width of a word as HarfBuzz shapes it in Amiri, in points."""
    blob = uharfbuzz.Blob.from_file_path(str(fonts_dir() / "amiri" / "Amiri-Regular.ttf"))
    face = uharfbuzz.Face(blob)
    font = uharfbuzz.Font(face)

    def width(word: str) -> float:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
        uharfbuzz.shape(font, buffer)
        return sum(p.x_advance for p in buffer.glyph_positions) * SIZE / face.upem

    return width


def words(count: int) -> list[str]:
    found = {w for text in declaration("ar") for w in re.findall("[\u0621-\u064a]{3,}", text)}
    return random.Random(5).sample(sorted(w for w in found if JOINING.search(w)), count)


def drawn(paragraphs) -> list[float]:
    """The width of each one-word paragraph, by the advances of its glyphs."""
    blocks = tuple(Paragraph(whole_words(p), "ar", "rtl") for p in paragraphs)
    document = Document("ar", "rtl", blocks, Metadata("words", "statement"))
    widths = []
    with pypdfium2.PdfDocument(write_pdf(document)) as pdf:
        for page in pdf:
            text = page.get_textpage()
            lines: dict[int, list[tuple[float, float]]] = {}
            for i in range(text.count_chars()):
                if text.get_text_range(i, 1).strip():
                    _, _, right, _ = text.get_charbox(i, loose=True)
                    x, y = ctypes.c_double(), ctypes.c_double()
                    pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, i, x, y)
                    lines.setdefault(round(y.value / 4), []).append((x.value, right))
            for baseline in sorted(lines, reverse=True):
                boxes = lines[baseline]
                widths.append(max(r for _, r in boxes) - min(left for left, _ in boxes))
    return widths


def test_every_word_is_as_wide_as_its_letters_joined(shaped):
    tried = words(150)
    found = drawn([(Chars(word),) for word in tried])
    assert len(found) == len(tried)
    wrong = {
        word: (width, shaped(word))
        for word, width in zip(tried, found, strict=True)
        if abs(width - shaped(word)) > CLOSE
    }
    print(f"{len(tried)} words")
    assert wrong == {}


def test_a_word_torn_by_zwnj_is_seen(shaped):
    """The proof that the test above can fail: width tells a torn word from a whole one."""
    tried = words(150)
    torn = [JOINING.sub(lambda m: m[0] + ZWNJ, word) for word in tried]
    found = drawn([(Chars(word),) for word in torn])
    seen = sum(abs(width - shaped(word)) > CLOSE for word, width in zip(tried, found, strict=True))
    print(f"{seen} of {len(tried)} torn words seen")
    assert seen > 0.95 * len(tried)


def test_an_inline_that_ends_inside_a_word_does_not_tear_it(shaped):
    tried = words(60)
    found = drawn([(Styled("ins", (Chars(word[:-1]),)), Chars(word[-1])) for word in tried])
    wrong = [
        word for word, width in zip(tried, found, strict=True) if abs(width - shaped(word)) > CLOSE
    ]
    assert wrong == []
