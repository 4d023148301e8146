"""The judges judge: each refuses what is broken, since one that cannot fail proves nothing."""

from __future__ import annotations

from zipfile import ZipFile

import docx
import pytest
from weasyprint import HTML

from tests.judges import (
    JudgeError,
    ooxml_audit,
    ooxml_sdk,
    pdfium_text,
    pdfjs_text,
    poppler_text,
    soffice_pdf,
    verapdf,
)

PAGE = "<html lang=tr><title>Deneme</title><body><h1>Ölçü ışığı</h1><p>Şu metin</p></html>"


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "page.pdf"
    HTML(string=PAGE).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


@pytest.fixture(scope="module")
def word(tmp_path_factory):
    path = tmp_path_factory.mktemp("docx") / "page.docx"
    document = docx.Document()
    document.add_paragraph("Şu metin")
    document.save(path)
    return path


def test_verapdf_passes_a_good_file_and_says_what_a_bad_one_breaks(pdf, tmp_path):
    junk, bare = tmp_path / "junk.pdf", tmp_path / "bare.pdf"
    junk.write_text("no PDF")
    HTML(string="<h2>no title</h2>").write_pdf(bare)
    verdicts = verapdf([pdf, bare, junk], ["ua1"])
    assert list(verdicts) == [pdf, bare, junk]
    assert verdicts[pdf] == []
    assert any(failure.startswith("ua1 6.2-1 ") for failure in verdicts[bare])
    assert any("cannot be read" in failure for failure in verdicts[junk])


def test_verapdf_that_cannot_run_is_no_verdict(pdf):
    with pytest.raises(JudgeError):
        verapdf([pdf], ["no-such-flavour"])


def test_both_validators_refuse_an_element_that_word_does_not_know(word, tmp_path):
    broken = tmp_path / "broken.docx"
    with ZipFile(word) as source, ZipFile(broken, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body><w:nonsense/>")
            target.writestr(name, content)
    assert ooxml_sdk([word, broken])[word] == []
    assert any("nonsense" in problem for problem in ooxml_sdk([broken])[broken])
    assert any("nonsense" in problem for problem in ooxml_audit([broken])[broken])


@pytest.mark.parametrize("read", [poppler_text, pdfium_text, pdfjs_text])
def test_each_reader_reads_the_words_of_a_page(read, pdf):
    text = read(pdf)
    assert text.split() == ["Ölçü", "ışığı", "Şu", "metin"]
    assert text.count("\f") == 1


def test_libreoffice_prints_many_files_in_one_call(word, tmp_path):
    second = tmp_path / "second.docx"
    second.write_bytes(word.read_bytes())
    made = soffice_pdf([word, second], tmp_path)
    assert list(made) == [word, second]
    assert poppler_text(made[second]).split() == ["Şu", "metin"]


def test_libreoffice_that_cannot_read_a_file_is_an_error(tmp_path):
    missing = tmp_path / "missing.docx"
    with pytest.raises(JudgeError, match=r"missing\.pdf"):
        soffice_pdf([missing], tmp_path)
