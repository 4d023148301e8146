"""Every word of a PDF can be found in the readers that people use."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.document.tree import Cell, Chars, Document, Metadata, Paragraph, Row, Styled, Table
from docgen.languages import LANGUAGES
from docgen.publish.pdf import write_pdf, writer
from tests.judges import pdfium_text, pdfjs_text, poppler_text
from tests.publish.prose import PROBES, declaration, document, words

READERS = {"poppler": poppler_text, "pdfium": pdfium_text, "pdf.js": pdfjs_text}


def lost(written: Document, path: Path) -> dict[str, set[str]]:
    path.write_bytes(write_pdf(written))
    wanted = {word for text in texts(written.blocks) for word in words(text)}
    missed = {name: wanted - set(words(read(path))) for name, read in READERS.items()}
    print(f"{path.stem}: {len(wanted)} words,", {name: len(m) for name, m in missed.items()})
    return missed


def texts(thing: object) -> Iterator[str]:
    if isinstance(thing, Chars):
        yield thing.text
    elif isinstance(thing, tuple):
        for inner in thing:
            yield from texts(inner)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from texts(getattr(thing, field.name))


NOTHING = {name: set() for name in READERS}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_the_universal_declaration_is_lost(lang, tmp_path):
    assert lost(document(declaration(lang), lang), tmp_path / f"{lang}.pdf") == NOTHING


@pytest.mark.parametrize("style", ["plain", "strong", "em"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_vocalised_bracketed_or_foreign_word_is_lost(lang, style, tmp_path):
    written = document(PROBES[lang] * 2, lang)
    if style != "plain":
        blocks = [
            dataclasses.replace(b, children=(Styled(style, b.children),)) for b in written.blocks
        ]
        written = dataclasses.replace(written, blocks=tuple(blocks))
    missed = lost(written, tmp_path / f"{lang}-{style}.pdf")
    if lang == "en":
        # docs/limits.md: pdfium parts a vocalised word at its mark in a left-to-right line
        missed["pdfium"].discard("عُقد")
    assert missed == NOTHING


def test_no_word_is_lost_in_columns_side_by_side(tmp_path):
    rows = zip(*(declaration(lang)[:40] for lang in LANGUAGES), strict=True)
    body = tuple(Row(tuple(map(cell, row, LANGUAGES))) for row in rows)
    table = Table((), body, "ar", "rtl", role="parallel", widths=(34, 33, 33))
    written = Document("ar", "rtl", (table,), Metadata("Title", "statement"))
    assert lost(written, tmp_path / "columns.pdf") == NOTHING


def cell(text: str, lang: str) -> Cell:
    direction = LANGUAGES[lang].direction
    return Cell((Paragraph((Chars(text),), lang, direction),), lang, direction)


def test_many_words_are_lost_without_the_cure(tmp_path, monkeypatch):
    """The comparison can fail: WeasyPrint's own text layer loses dozens of words."""
    monkeypatch.setattr(writer, "TrueFonts", lambda _: {})
    missed = lost(document(declaration("ar"), "ar"), tmp_path / "uncured.pdf")
    assert all(len(missed[name]) > 15 for name in READERS)
