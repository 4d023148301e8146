"""Every PDF is archival and accessible at once, and says in its structure what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from docgen.document.tree import Document
from docgen.languages import LANGUAGES
from docgen.publish.pdf import write_pdf
from tests.judges import verapdf
from tests.publish.prose import declaration, document
from tests.publish.specimens import OTHER, Maker, everything


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request):
    return everything(request.param)


@pytest.fixture(scope="module")
def pdf(written):
    with pikepdf.open(BytesIO(write_pdf(written))) as opened:
        yield opened


def test_vera_pdf_passes_every_kind_of_document(tmp_path):
    documents = {f"{lang}-everything": everything(lang) for lang in LANGUAGES}
    documents |= {f"{lang}-prose": document(declaration(lang)[:20], lang) for lang in LANGUAGES}
    documents["draft"] = replace(everything("ar"), watermark="مسودة", digits="arab", landscape=True)
    documents["no-title"] = Maker("en").document(Maker("en").h(3, "deep"), Maker("en").p("☃ 漢"))
    documents["empty"] = Maker("tr").document()
    paths = {}
    for name, written in documents.items():
        paths[name] = tmp_path / f"{name}.pdf"
        paths[name].write_bytes(write_pdf(written))
    failures = verapdf(paths.values())
    print(f"{len(failures)} files judged")
    assert failures == {path: [] for path in paths.values()}


def tree(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements in the order in which a screen reader meets them."""
    if "/S" in node:
        yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from tree(kid)


def elements(pdf: pikepdf.Pdf, *kinds: str) -> list[pikepdf.Object]:
    return [e for e in tree(pdf.Root.StructTreeRoot) if str(e.S).removeprefix("/") in kinds]


def test_a_thing_over_several_pages_is_one_element(pdf):
    assert len(pdf.pages) > 2
    assert len(elements(pdf, "Table")) == 1
    assert len(elements(pdf, "TR")) == 51
    assert len(elements(pdf, "TH")) == 2


def test_headings_and_lists_are_tagged(pdf):
    assert [str(e.S) for e in elements(pdf, "H1", "H2", "H3")] == ["/H1", "/H2", "/H2"]
    assert len(elements(pdf, "LI")) == 3
    assert len(elements(pdf, "BlockQuote")) == 1


def test_column_heads_say_so(pdf):
    assert [str(e.A.Scope) for e in elements(pdf, "TH")] == ["/Column"] * 2


def test_a_note_is_read_where_it_is_called(pdf):
    (note,) = elements(pdf, "Note")
    assert "/P" in (str(note.P.S), str(note.P.P.S))
    assert str(note.ID) == "n_source"
    assert len(list(tree(note))) > 2


def test_a_passage_in_another_language_says_so(pdf, written):
    assert str(pdf.Root.Lang) == written.lang
    passages = [str(e.Lang) for e in tree(pdf.Root.StructTreeRoot) if "/Lang" in e]
    assert set(passages) == {OTHER[written.lang], written.lang}  # the note names its own


def test_a_column_in_another_language_says_so():
    make = {lang: Maker(lang) for lang in LANGUAGES}
    row = type(make["ar"].row())(tuple(m.cell(m.texts[3]) for m in make.values()), "x")
    written = make["ar"].document(make["ar"].table(row, row, role="parallel"))
    with pikepdf.open(BytesIO(write_pdf(written))) as opened:
        cells = elements(opened, "TD")
        assert [str(c.get("/Lang", "ar")) for c in cells] == list(LANGUAGES) * 2


def test_running_lines_are_no_content(pdf):
    marked = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert marked.count(b"/Artifact\n<</Type /Pagination>>\nBDC") > 2 * len(pdf.pages)


def test_pages_turn_the_way_the_language_runs(pdf, written):
    turns = {"rtl": "/R2L", "ltr": "/L2R"}[written.direction]
    assert str(pdf.Root.ViewerPreferences.Direction) == turns
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_bookmarks_are_the_headings(pdf, written):
    with pdf.open_outline() as outline:
        titles = [outline.root[0].title, *(c.title for c in outline.root[0].children)]
    texts = declaration(written.lang)
    assert titles == [texts[0] + " " + texts[3][:60], texts[1], texts[12]]


def test_every_id_is_a_destination(pdf):
    names = {str(name) for name in pdf.Root.Names.Dests.Names[::2]}
    assert names >= {"p_opening", "p_politics", "p_peace_talks", "p_trade", "p_notes", "n_source"}


def test_the_file_says_what_it_is(pdf, written):
    said = written.metadata
    assert str(pdf.docinfo.Title) == said.title
    assert str(pdf.docinfo.Subject) == said.subject
    assert str(pdf.docinfo.Keywords) == "one, two"
    assert str(pdf.docinfo.CreationDate) == "D:20210412"
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == said.title
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["{urn:docgen:document}hash"] == said.content_hash
        assert xmp["{urn:docgen:document}meeting"] == said.meeting


def test_a_document_without_a_date_has_none():
    written: Document = document(["Text."], "en")
    with pikepdf.open(BytesIO(write_pdf(written))) as opened:
        assert "/CreationDate" not in opened.docinfo
        assert "/ModDate" not in opened.docinfo
