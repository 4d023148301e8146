"""Headings, headers, footnotes, comments, changes, tables, fonts: as Word has them."""

from uuid import UUID

import docx
import pytest

from docgen.document.tree import (
    Chars,
    CrossRef,
    Item,
    ItemList,
    Link,
    Marked,
    Note,
    NoteRef,
    PageBreak,
    Rule,
    Running,
    Styled,
)
from docgen.ooxml.names import NAMESPACES, q
from docgen.ooxml.walk import text_of
from docgen.publish.docx.columns import column_widths
from docgen.publish.docx.fonts import font_files
from docgen.publish.docx.widths import balanced_width, text_width
from docgen.resources import fonts_dir
from tests.publish.docx.opened import bare, opened, value
from tests.publish.docx.trials import LANGS, trial
from tests.publish.specimens import Maker


def test_headings_read_in_words_navigation_pane():
    found = trial("everything.en")
    levels = {
        style.get(q("w:styleId")): value(style, "w:pPr/w:outlineLvl")
        for style in found.find("//w:style[w:pPr/w:outlineLvl]", "word/styles.xml")
    }
    assert levels == {"Title": "0", "Heading1": "0", "Heading2": "1", "Heading3": "2"}
    used = [value(p, "w:pPr/w:pStyle") for p in found.body.iter(q("w:p"))]
    assert used.count("Title") == 1
    assert used.count("Heading2") == 2


def test_python_docx_opens_the_file_and_knows_its_styles(tmp_path):
    path = tmp_path / "statement.docx"
    path.write_bytes(trial("everything.tr").data)
    document = docx.Document(str(path))
    assert document.core_properties.title == Maker("tr").texts[0]
    assert "Heading 2" in [p.style.name for p in document.paragraphs]


@pytest.mark.parametrize("name", [f"everything.{lang}" for lang in LANGS])
def test_the_page_number_is_a_field_with_a_result_and_no_question_is_asked_at_opening(name):
    footer = trial(name).root("word/footer1.xml")
    codes = [i.text.strip() for i in footer.iter(q("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert [f.get(q("w:fldCharType")) for f in footer.iter(q("w:fldChar"))] == [
        "begin",
        "separate",
        "end",
    ] * 2
    assert b"updateFields" not in trial(name).parts["word/settings.xml"]


def test_header_and_footer_are_tables_and_not_tab_stops():
    for name in ("word/header1.xml", "word/footer1.xml"):
        part = trial("everything.ar").root(name)
        assert len(part.findall(q("w:tbl"))) == 1
        assert not list(part.iter(q("w:tab")))
    cells = trial("everything.ar").root("word/header1.xml").iter(q("w:tc"))
    assert [text_of(cell.find(q("w:p"))) for cell in cells] == [
        Maker("ar").texts[0],
        "running-head",
    ]


def test_a_document_without_running_lines_has_no_such_parts():
    make = Maker("en")
    found = opened(make.document(make.p("x"), header=Running(), footer=Running()))
    assert not [
        n
        for n in found.parts
        if "header" in n or "footer" in n or "footnotes" in n or "comments" in n
    ]
    assert not found.find("//w:headerReference | //w:footerReference")


def test_a_watermark_is_words_own_and_says_its_text_to_a_screen_reader():
    shape = trial("odd.ar").root("word/header1.xml").find(".//{urn:schemas-microsoft-com:vml}shape")
    assert shape.get("alt") == "مسودة"
    assert shape[1].get("string") == "مسودة"
    assert "Amiri" in shape[1].get("style")


def test_line_numbers_landscape_and_margins():
    assert trial("odd.tr").find("//w:sectPr/w:lnNumType/@w:countBy") == ["1"]
    size = trial("columns.en-ar-tr").find("//w:sectPr/w:pgSz")[0]
    assert size.get(q("w:orient")) == "landscape"
    assert int(size.get(q("w:w"))) > int(size.get(q("w:h")))


def test_footnotes_are_words_own_in_the_order_of_their_calls():
    make = Maker("ar")
    notes = [
        Note(i, (Chars(text),), "ar", "rtl", str(n))
        for n, (i, text) in enumerate([("b", "ثانية"), ("a", "أولى")], 1)
    ]
    found = opened(
        make.document(make.p("س", NoteRef("b", "1"), NoteRef("a", "2"), NoteRef("b", "1")), *notes)
    )
    calls = found.find("//w:footnoteReference/@w:id")
    assert calls == ["1", "2"]
    footnotes = found.root("word/footnotes.xml")
    assert [text_of(note[0]).strip() for note in footnotes][2:] == ["ثانية", "أولى"]
    assert all(value(p, "w:pPr/w:bidi") == "" for p in footnotes.iter(q("w:p")))
    assert len(list(footnotes.iter(q("w:footnoteRef")))) == 2
    assert text_of(found.body.find(f".//{q('w:p')}")) == "س1"


def test_a_footnotes_mark_that_word_would_not_print_is_written_out():
    make = Maker("ar")
    found = opened(
        make.document(
            make.p("س", NoteRef("a", "١")), Note("a", (Chars("ملاحظة"),), "ar", "rtl", "١")
        )
    )
    assert found.find("//w:footnoteReference/@w:customMarkFollows") == ["1"]
    assert not found.find("//w:footnoteRef", "word/footnotes.xml")
    assert text_of(found.body.find(f".//{q('w:p')}")) == "س١"


def test_a_mark_is_a_highlight_with_a_dated_comment_in_the_direction_of_its_words():
    make = Maker("tr")
    found = opened(
        make.document(make.p("x ", Marked("MUST_FILL", "التاريخ غير معروف", (Chars("12 Nisan"),))))
    )
    run = found.find("//w:r[w:t='12 Nisan']")[0]
    assert value(run, "w:rPr/w:highlight") == "yellow"
    order = [child.tag for child in run.getparent()]
    assert (
        order.index(q("w:commentRangeStart"))
        < list(run.getparent()).index(run)
        < order.index(q("w:commentRangeEnd"))
    )
    (comment,) = found.root("word/comments.xml")
    assert comment.get(q("w:author")) == "docgen"
    assert comment.get(q("w:date")) == "2021-04-12T00:00:00Z"
    assert (
        text_of(comment[0]).replace("\u200e", "").replace("\u200f", "")
        == "MUST_FILL: التاريخ غير معروف"
    )
    assert value(comment, "w:p/w:pPr/w:bidi") == ""


def test_what_was_put_in_and_taken_out_is_a_tracked_change():
    make = Maker("en")
    found = opened(
        make.document(make.p(Styled("ins", (Chars("new"),)), Styled("del", (Chars("old"),))))
    )
    assert [i.get(q("w:author")) for i in found.find("//w:ins | //w:del")] == ["docgen", "docgen"]
    assert found.find("//w:del/w:r/w:delText/text()") == ["old"]
    assert found.find("//w:ins/w:r/w:t/text()") == ["new"]
    assert len(set(found.find("//w:ins/@w:id | //w:del/@w:id"))) == 2


def test_heads_of_tables_repeat_and_rows_stay_whole():
    found = trial("everything.en")
    rows = found.find("//w:body/w:tbl[1]/w:tr")
    assert value(rows[0], "w:trPr/w:tblHeader") == ""
    # a row may go over a page's foot only where a cell holds more than about ten lines
    for row in rows:
        longest = max(len("".join(cell.itertext())) for cell in row.iter(q("w:tc")))
        assert (value(row, "w:trPr/w:cantSplit") == "") == (longest <= 450)
    assert not [row for row in rows[1:] if value(row, "w:trPr/w:tblHeader") is not None]


def test_what_leads_to_a_table_stands_on_its_page():
    make = Maker("en")
    found = opened(
        make.document(
            make.p("actions:"), make.table(make.row("A", header=True), make.row("1")), make.p("x")
        )
    )
    kept = [value(p, "w:pPr/w:keepNext") for p in found.find("//w:body/w:p")]
    assert kept == ["", None]


def test_no_page_break_parts_the_signatures_from_each_other_or_from_what_they_sign():
    found = trial("everything.tr")
    table = found.find("//w:tbl[w:tblPr/w:tblStyle/@w:val='DocgenPlain']")[0]
    before = table.getprevious()
    assert value(before, "w:pPr/w:keepNext") == ""
    assert all(value(row, "w:trPr/w:cantSplit") == "" for row in table.iter(q("w:tr")))
    signed = [p for p in table.iter(q("w:p")) if text_of(p)]
    assert all(value(p, "w:pPr/w:keepNext") == "" for p in signed)


def test_no_empty_paragraph_makes_room():
    for name in ("everything.ar", "everything.en"):
        for paragraph in trial(name).find("//w:body/w:p[not(w:r) and not(.//w:drawing)]"):
            assert value(paragraph, "w:pPr/w:spacing/@w:line/..") is not None
            assert paragraph.getnext().tag in (q("w:sectPr"), q("w:tbl"))


def test_a_picture_is_described():
    described = trial("everything.ar").find("//wp:docPr/@descr")
    assert described == ["emblem"]


def test_a_column_has_room_for_its_longest_word():
    make = Maker("tr")
    table = make.table(
        make.row("No", "Süre", header=True), make.row("1", "Belirlenmemiş"), widths=(90, 10)
    )
    widths = column_widths(table, 100)
    assert widths[1] > text_width("Belirlenmemiş", "ltr") + 4
    assert sum(widths) == pytest.approx(100)


def test_a_title_is_set_in_lines_of_about_one_length():
    title = "Türkiye Cumhuriyeti ile Libya Devleti Arasında Yüksek Düzeyli Stratejik İşbirliği Konseyi Birinci Toplantısı Ortak Bildirisi"
    width = balanced_width(title, "ltr", 1.35, 158)
    whole = text_width(title, "ltr", 1.35, bold=True)
    assert whole / 3 < width < whole / 3 * 1.2
    make = Maker("tr")
    (paragraph,) = opened(make.document(make.h(1, title, role="title"))).find(
        "//w:p[w:pPr/w:pStyle/@w:val='Title']"
    )
    place = paragraph.find(f"{q('w:pPr')}/{q('w:ind')}")
    assert int(place.get(q("w:left"))) == int(place.get(q("w:right"))) > 300


def test_a_reader_without_the_fonts_gets_others_of_their_kind():
    fonts = trial("everything.ar").root("word/fontTable.xml")
    names = {f.get(q("w:name")): (value(f, "w:altName"), value(f, "w:family")) for f in fonts}
    assert names == {
        "Amiri": ("Traditional Arabic,Arabic Typesetting", "roman"),
        "Noto Serif": ("Cambria,Times New Roman", "roman"),
    }
    assert not [n for n in trial("everything.ar").parts if "fonts/" in n]


def test_embedded_fonts_are_the_files_that_docgen_ships():
    found = trial("embedded.ar")
    assert found.find("//w:embedTrueTypeFonts", "word/settings.xml")
    relations = {r.get("Id"): r.get("Target") for r in found.root("word/_rels/fontTable.xml.rels")}
    seen = 0
    for family, element, path in font_files():
        font = found.find(f"//w:font[@w:name='{family}']/{element}", "word/fontTable.xml")[0]
        key = UUID(font.get(q("w:fontKey")))
        data = found.parts[f"word/{relations[font.get(q('r:id'))]}"]
        assert data[:4] != path.read_bytes()[:4]
        # ECMA-376 part 4, 17.8.1: the GUID as it is written, from its end, over the first 32 bytes
        mask = bytes.fromhex(key.hex)[::-1] * 2
        assert bytes(a ^ b for a, b in zip(data[:32], mask, strict=True)) == path.read_bytes()[:32]
        assert data[32:] == path.read_bytes()[32:]
        seen += 1
    assert seen == len(list(fonts_dir().glob("*/*.ttf"))) == 8


def test_compatibility_is_that_of_today():
    setting = trial("everything.ar").find(
        "//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml"
    )
    assert setting == ["15"]
    assert NAMESPACES["w"].encode() in trial("everything.ar").parts["word/settings.xml"]


def test_a_link_belongs_to_the_part_that_it_stands_in():
    make = Maker("en")
    link = Link("https://www.un.org/", (Chars("un.org"),))
    note = Note("n", (link,), "en", "ltr", "1")
    found = opened(make.document(make.p(link, NoteRef("n", "1")), note, header=Running((link,))))
    for part in ("document", "header1", "footnotes"):
        relation = found.find("//w:hyperlink/@r:id", f"word/{part}.xml")[0]
        targets = {r.get("Id"): r.get("Target") for r in found.root(f"word/_rels/{part}.xml.rels")}
        assert targets[relation] == "https://www.un.org/"


def test_a_reference_to_a_counted_paragraph_is_words_own_and_any_other_a_link():
    make = Maker("ar")
    item = Item((make.p("ب"),), "(ب)", id="letter")
    found = opened(
        make.document(
            make.p("س", id="trade", number="2.", role="numbered"),
            make.p("ص", id="bis", number="2 bis.", role="numbered"),
            ItemList((item,), ordered=True, lang="ar", direction="rtl"),
            make.p(
                CrossRef("trade", "2"),
                " ",
                CrossRef("bis", "2 bis"),
                " ",
                CrossRef("letter", "2 (ب)"),
                CrossRef("gone", "9"),
            ),
        )
    )
    last = found.find("//w:body/w:p")[-1]
    assert [i.text for i in last.iter(q("w:instrText"))] == [r" REF p_trade \n \h "]
    assert last.xpath("w:hyperlink/@w:anchor", namespaces=NAMESPACES) == ["p_bis", "p_letter"]
    assert bare(text_of(last)) == "2 2 bis 2 (ب)9"


def test_a_rule_or_a_page_break_at_the_end_does_not_wander_into_the_header():
    make = Maker("en")
    found = opened(
        make.document(make.p("x"), Rule(), PageBreak(), header=Running((Chars("head"),)))
    )
    assert len(found.find("//w:body/w:p[w:pPr/w:pBdr]")) == 1
    assert not found.find("//w:pageBreakBefore | //w:pBdr", "word/header1.xml")
    assert not found.find("//w:pageBreakBefore")


def test_a_watermark_alone_draws_no_line_in_the_header():
    make = Maker("en")
    found = opened(make.document(make.p("x"), watermark="DRAFT"))
    assert not found.find("//w:tbl", "word/header1.xml")
    assert found.find("//v:textpath/@string", "word/header1.xml") == ["DRAFT"]
