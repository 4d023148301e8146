"""Every paragraph, run, table, list and note runs the way of its language, and says whose it is."""

import re
from collections import Counter

import pytest

from docgen.document.outline import plain
from docgen.document.tree import Chars, Isolate, Paragraph, Styled
from docgen.languages import LANGUAGES
from docgen.ooxml.names import NAMESPACES, q
from docgen.ooxml.walk import text_of
from tests.publish.docx.opened import bare, opened, value
from tests.publish.docx.trials import LANGS, TRIALS, odd, trial
from tests.publish.specimens import Maker

ARABIC = re.compile("[\u0620-\u064a]")
LATIN = re.compile("[A-Za-zÇĞİıÖŞÜçğöşü]")
ALL = [*TRIALS, "arab.ar"]


def every(name, path):
    return [one for part in trial(name).texts() for one in part.xpath(path, namespaces=NAMESPACES)]


@pytest.mark.parametrize("name", ALL)
def test_a_run_is_right_to_left_where_its_letters_are_and_never_with_european_digits(name):
    seen = Counter()
    for run in every(name, "//w:r[w:t or w:delText]"):
        text = "".join(run.xpath("w:t/text() | w:delText/text()", namespaces=NAMESPACES))
        rtl = value(run, "w:rPr/w:rtl") is not None
        if ARABIC.search(text):
            assert rtl, text
            seen["arabic"] += 1
        if LATIN.search(text) or re.search("[0-9]", text):
            assert not rtl, text
            seen["latin or digits"] += 1
    assert sum(seen.values()) > 10
    print(name, dict(seen))


@pytest.mark.parametrize("name", ALL)
def test_a_paragraph_says_its_direction_and_its_mark_the_same(name):
    for paragraph in every(name, "//w:p"):
        rtl = value(paragraph, "w:pPr/w:bidi") == ""
        assert (value(paragraph, "w:pPr/w:rPr/w:rtl") == "") == rtl
        if not rtl:
            text = text_of(paragraph)
            assert not ARABIC.match(text), text


@pytest.mark.parametrize("lang", LANGS)
def test_all_paragraphs_of_a_document_of_one_language_run_its_way(lang):
    wanted = LANGUAGES[lang].rtl
    for paragraph in every(f"odd.{lang}", "//w:p[not(ancestor::w:comment)]"):
        assert (value(paragraph, "w:pPr/w:bidi") == "") == wanted


def test_tables_headers_and_signatures_of_an_arabic_document_are_mirrored():
    for name in ("everything.ar", "columns.ar-tr"):
        tables = every(name, "//w:tbl")
        assert tables
        assert all(value(table, "w:tblPr/w:bidiVisual") == "" for table in tables)
    assert not [
        t for t in every("everything.tr", "//w:tbl") if value(t, "w:tblPr/w:bidiVisual") is not None
    ]


def test_the_section_and_the_styles_of_an_arabic_document_run_from_the_right():
    arabic, english = trial("everything.ar"), trial("everything.en")
    assert arabic.find("//w:sectPr/w:bidi")
    assert not english.find("//w:sectPr/w:bidi")
    assert arabic.find("//w:style[@w:styleId='Normal']/w:pPr/w:bidi", "word/styles.xml")
    assert not arabic.find("//w:style//w:rtl", "word/styles.xml")


@pytest.mark.parametrize("name", ALL)
def test_no_side_is_named_to_give_a_direction(name):
    assert {one.get(q("w:val")) for one in every(name, "//w:pPr/w:jc")} <= {"center", "end", "both"}


@pytest.mark.parametrize("name", ALL)
def test_every_run_names_its_language_for_both_scripts(name):
    known = {record.word for record in LANGUAGES.values()}
    for run in every(name, "//w:r[w:t]"):
        lang = run.find(f"{q('w:rPr')}/{q('w:lang')}")
        assert lang is not None or run.find(f"{q('w:rPr')}/{q('w:rStyle')}") is not None
        if lang is not None:
            assert {lang.get(q("w:val")), lang.get(q("w:bidi"))} <= known
            assert lang.get(q("w:bidi")) == "ar-LY"


def test_a_passage_in_another_language_is_spelled_by_its_own():
    tagged = {
        run.find(f"{q('w:rPr')}/{q('w:lang')}").get(q("w:val"))
        for run in every("columns.tr-en", "//w:r[w:t]")
    }
    assert tagged == {"tr-TR", "en-GB"}
    turkish = every("everything.tr", "//w:body/w:p/w:r[w:t and not(w:rPr/w:rtl)]")
    assert {r.find(f"{q('w:rPr')}/{q('w:lang')}").get(q("w:val")) for r in turkish} == {"tr-TR"}


@pytest.mark.parametrize("name", ALL)
def test_bold_italic_and_size_are_written_for_both_scripts(name):
    for part in (*trial(name).texts(), trial(name).root("word/styles.xml")):
        for about in part.iter(q("w:rPr")):
            has = {child.tag for child in about}
            for one in ("b", "i"):
                assert (q(f"w:{one}") in has) == (q(f"w:{one}Cs") in has)
            if q("w:szCs") in has:
                assert q("w:sz") in has


def test_no_font_of_a_theme_can_beat_the_arabic_one():
    styles = trial("everything.ar").parts["word/styles.xml"]
    assert b"heme=" not in styles.replace(b"docgen", b"")
    assert (
        value(trial("everything.ar").root("word/styles.xml"), "//w:docDefaults//w:rFonts")
        is not None
    )
    fonts = trial("everything.ar").find("//w:docDefaults//w:rFonts", "word/styles.xml")[0]
    assert fonts.get(q("w:cs")) == "Amiri"


def test_latin_letters_in_a_column_of_an_arabic_page_have_their_own_face_and_size():
    runs_ = every("columns.ar-tr", "//w:tc[2]//w:r[w:t]")
    assert runs_
    assert {run.find(f"{q('w:rPr')}/{q('w:rFonts')}").get(q("w:ascii")) for run in runs_} == {
        "Noto Serif"
    }
    assert {value(run, "w:rPr/w:sz") for run in runs_} == {"22"}
    arabic = every("columns.ar-tr", "//w:tbl//w:tc[1]//w:r[w:t]")
    assert not [run for run in arabic if value(run, "w:rPr/w:sz") is not None]


def test_a_stretch_of_several_levels_is_embedded_whole_and_inside_its_wrappers():
    make = Maker("en")
    phrase = Isolate("rtl", (Styled("strong", (Chars("المادة 5"),)), Chars(" من الاتفاق")))
    found = opened(make.document(make.p("see ", phrase, ".")))
    (embedding,) = found.find("//w:dir")
    assert embedding.get(q("w:val")) == "rtl"
    assert text_of(embedding).replace("\u200f", "") == "المادة 5 من الاتفاق"
    assert not opened(make.document(make.p("see ", Isolate("rtl", (Chars("الاتفاق"),)), "."))).find(
        "//w:dir"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_of_the_text_is_lost(lang):
    said = [bare(text_of(paragraph)) for paragraph in trial(f"odd.{lang}").body.iter(q("w:p"))]
    for block in odd(lang).blocks:
        if isinstance(block, Paragraph):
            kept = (plain((n,)) for n in block.children if getattr(n, "style", "") != "del")
            assert bare("".join(kept)) in said
    assert "x" * 50_000 in said
