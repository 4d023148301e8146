"""By its names an edited file finds its way back: paragraphs, facts, the meeting."""

from lxml import etree

from docgen.document.tree import Chars, Isolate, Trace
from docgen.ooxml.names import NAMESPACES, q
from docgen.ooxml.walk import bookmarks, text_of
from docgen.publish.docx.identity import NAMESPACE, bookmark_name
from tests.judges.libreoffice import soffice_docx
from tests.publish.docx.opened import Opened, bare, opened, value
from tests.publish.docx.trials import TRIALS, odd, trial
from tests.publish.specimens import Maker


def test_every_paragraph_with_an_id_is_a_bookmark_round_its_text():
    for paragraph in trial("everything.tr").find("//w:p[w:bookmarkStart/@w:name='p_trade']"):
        inside = [etree.QName(child).localname for child in paragraph]
        assert inside[:2] == ["pPr", "bookmarkStart"]
        assert inside[-1] == "bookmarkEnd"
    named = bookmarks(trial("everything.tr").body)
    assert {"p_opening", "p_politics", "p_peace_talks", "p_trade", "p_notes"} <= set(named)


def test_names_are_unique_valid_and_closed_in_every_file():
    for name in TRIALS:
        body = trial(name).body
        starts = body.xpath("//w:bookmarkStart", namespaces=NAMESPACES)
        names = [start.get(q("w:name")) for start in starts]
        assert len(names) == len(set(names))
        assert all(len(n) <= 40 and n.isidentifier() for n in names)
        opened_ids = sorted(start.get(q("w:id")) for start in starts)
        assert opened_ids == sorted(e.get(q("w:id")) for e in body.iter(q("w:bookmarkEnd")))
        assert len(opened_ids) == len(set(opened_ids))


def test_content_controls_have_ids_of_their_own():
    make = Maker("tr")
    facts = [Isolate("ltr", (Chars(str(n)),), trace=Trace("n", ("long",))) for n in range(300)]
    ids = [
        one.get(q("w:id")) or one.get(q("w:val"))
        for one in opened(make.document(make.p(*facts))).find("//w:sdtPr/w:id")
    ]
    assert len(set(ids)) == 300


def test_a_fact_is_an_inline_control_with_a_bookmark_a_style_and_its_form():
    found = opened(odd("tr"))
    control = found.find("//w:p[w:bookmarkStart/@w:name='p_third']//w:sdt")[0]
    assert value(control, "w:sdtPr/w:alias") == "held-on"
    assert value(control, "w:sdtPr/w:tag") == "fact:held-on:long,loc"
    inside = control.find(q("w:sdtContent"))
    assert [etree.QName(child).localname for child in inside] == [
        "bookmarkStart",
        "r",
        "bookmarkEnd",
    ]
    assert inside[0].get(q("w:name")).endswith("_held_on")
    assert value(inside[1], "w:rPr/w:rStyle") == "Fact"
    assert text_of(control.getparent()) == "12 2021"
    assert not found.find("//w:body/w:sdt")


def test_a_mark_that_stands_in_for_an_isolate_stays_outside_the_fact_where_it_can():
    make = Maker("ar")
    fact = Isolate("ltr", (Chars("C++"),), trace=Trace("language"))
    found = opened(make.document(make.p("لغة ", fact, "، ثم")))
    (content,) = found.find("//w:sdtContent")
    assert text_of(content).strip("\u200e") == "C++"


def test_the_table_of_names_says_what_each_stands_for():
    table = trial("odd.en").root("customXml/item1.xml")
    facts = [one for one in table if one.tag == f"{{{NAMESPACE}}}fact"]
    assert {one.get("value") for one in facts} == {"2021-04-12"}
    assert {one.get("paragraph") for one in facts} >= {"changed", "third", "third-bis"}
    paragraphs = {
        one.get("bookmark"): one.get("id")
        for one in table
        if one.tag == f"{{{NAMESPACE}}}paragraph"
    }
    assert paragraphs["p_third_bis"] == "third-bis"
    named = set(bookmarks(trial("odd.en").body))
    assert "p_empty" not in paragraphs  # an empty section has no place in a Word file
    assert set(paragraphs) <= named


def test_a_second_block_of_one_id_has_a_name_of_its_own():
    table = trial("columns.ar-tr").root("customXml/item1.xml")
    pairs = {
        (one.get("id"), one.get("lang")): one.get("bookmark") for one in table if one.get("id")
    }
    assert pairs["par-3", "ar"] == "p_par_3"
    assert pairs["par-3", "tr"] == "p_par_3_2"


def test_a_name_is_at_most_forty_ascii_characters():
    assert bookmark_name("a" * 60) == "p_" + "a" * 38
    assert bookmark_name("trade-and-customs") == "p_trade_and_customs"


def test_the_file_says_what_it_is_and_of_which_meeting():
    found = trial("everything.ar")
    core = found.root("docProps/core.xml")
    said = {etree.QName(child).localname: child.text for child in core}
    assert said["language"] == "ar-LY"
    assert said["title"] == Maker("ar").texts[0]
    assert said["subject"] == Maker("ar").texts[1]
    assert said["keywords"] == "one, two"
    assert said["created"] == said["modified"] == "2021-04-12T00:00:00Z"
    custom = found.root("docProps/custom.xml")
    values = {one.get("name"): one[0].text for one in custom}
    assert values == {
        "docgen.meeting": "01-ankara-2021",
        "docgen.kind": "statement",
        "docgen.lang": "ar",
        "docgen.content_hash": "0123456789abcdef",
    }


def test_every_name_survives_libreoffice(tmp_path):
    names = ("everything.ar", "everything.tr", "odd.en", "columns.ar-tr")
    files = []
    for name in names:
        path = tmp_path / f"{name}.docx"
        path.write_bytes(trial(name).data)
        files.append(path)
    saved = soffice_docx(files, tmp_path / "saved")
    for name, path in zip(names, files, strict=True):
        again = Opened(saved[path].read_bytes())
        before, after = set(bookmarks(trial(name).body)), set(bookmarks(again.body))
        assert before <= after, (name, before - after)
        assert (
            value(again.body, "//w:p[w:bookmarkStart/@w:name='p_trade' or w:bookmarkStart]")
            is not None
        )
        assert b"docgen.lang" in again.parts["docProps/custom.xml"]
        texts = {bare(text_of(p)) for p in trial(name).body.iter(q("w:p"))}
        kept = {bare(text_of(p)) for p in again.body.iter(q("w:p"))}
        assert texts - kept == set(), name
        print(f"{name}: {len(before)} bookmarks, {len(texts)} paragraphs kept")
