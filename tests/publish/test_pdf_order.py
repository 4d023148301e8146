"""Every line of a PDF is drawn in UAX #9 order, by positions and ink and not by readers' text."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from docgen.document.tree import Cell, Chars, Document, Metadata, Paragraph, Row, Table
from docgen.languages import LANGUAGES
from docgen.publish.html import lowering
from docgen.publish.pdf import write_pdf
from tests.judges.drawn_order import check_wrapped, drawn_lines
from tests.publish.mixed import paragraph, styled

PARAGRAPHS = int(os.environ.get("FUZZ", "6"))  # of each kind; FUZZ=100 judges thousands
# A whole line of A4, a wide column, a narrow one: shares of the page's width.
WIDTHS = (100, 62, 40)


def column(inlines, lang: str, width: int, number: str | None = None) -> Document:
    """One paragraph, in a column of a table where it is narrower than the page."""
    direction = LANGUAGES[lang].direction
    block = Paragraph(inlines, lang, direction, number=number)
    if width < 100:
        cells = Cell((block,), lang, direction), Cell((), lang, direction)
        block = Table((), (Row(cells),), lang, direction, widths=(width, 100 - width))
    return Document(lang, direction, (block,), Metadata("Title", "statement"))


def misdrawn(written: Document, text: str, path) -> tuple[int, str | None]:
    path.write_bytes(write_pdf(written))
    return check_wrapped(drawn_lines(path), text, written.direction == "rtl")


@pytest.mark.parametrize(
    ("lang", "width", "style"), [*product(LANGUAGES, WIDTHS, ["plain", "styled"])]
)
def test_wrapped_lines_stand_in_order(lang, width, style, tmp_path):
    random, lines = Random(f"{lang} {width} {style}"), 0
    for turn in range(PARAGRAPHS):
        text = paragraph(random, lang)
        inlines = (Chars(text),)
        if style == "styled":
            inlines, text = styled(random, text)
        right, wrong = misdrawn(column(inlines, lang, width), text, tmp_path / f"{turn}.pdf")
        assert wrong is None, text
        lines += right
    print(f"{lines} lines judged")


def test_without_lowering_lines_stand_wrong(tmp_path, monkeypatch):
    """The judge can fail: WeasyPrint resolves direction anew in every box and line."""
    monkeypatch.setattr(
        lowering, "atoms", lambda *given: [replace(a, level=1) for a in kept(*given)]
    )
    random, wrong = Random(1), 0
    for turn in range(PARAGRAPHS):
        inlines, text = styled(random, paragraph(random, "ar"))
        wrong += misdrawn(column(inlines, "ar", 62), text, tmp_path / f"{turn}.pdf")[1] is not None
    assert wrong > PARAGRAPHS / 2


kept = lowering.atoms


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("صدر القرار S/RES/1973 (2011) في نيويورك.", "ar"),
        ("بلغت النسبة 12.5% من 3,400 في 2021-04-12.", "ar"),
        ("العنوان info@example.org، والهاتف +218 21 333.", "ar"),
        ("قال «نعم» ثم (لا) ثم [ربما] في «European Union».", "ar"),
        ("The word (ليبيا), the year 2011 and «تركيا» stand here.", "en"),
        ("“Karar” (مجلس الأمن) 2011 sayılı; %34 oranında.", "tr"),
    ],
)
def test_numbered_one_line_paragraphs_stand_in_order(text, lang, tmp_path):
    lines, wrong = misdrawn(column((Chars(text),), lang, 100, "3."), text, tmp_path / "one.pdf")
    assert (lines, wrong) == (1, None)
