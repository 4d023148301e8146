"""A rendered template is read strictly, and its slots come back as their nodes."""

import pytest

from docgen.document.markup import MarkupError
from docgen.document.outline import UnknownTargetError, numbered, plain
from docgen.document.parse import parse
from docgen.document.tree import (
    Chars,
    CrossRef,
    Heading,
    Inlines,
    Isolate,
    ItemList,
    PageNumber,
    Paragraph,
    Section,
    Styled,
    Table,
)


class OneValue:
    """A filler whose every slot prints X, left to right."""

    def fill(self, before: str, slot: int, after: str, lang: str) -> tuple[str, Inlines, str]:
        return before, (Isolate("ltr", (Chars("X"),)),), after

    def picture(self, name, alt):
        return None

    def plain(self, slot: int) -> str:
        return f"x{slot}"


def read(body: str, lang: str = "en"):
    return parse(f"<article>{body}</article>", lang, OneValue())


def test_white_space_collapses_across_elements_and_ends():
    [paragraph] = read("<p>  one \n <strong> two</strong>  three </p>").blocks
    assert paragraph.children == (Chars("one "), Styled("strong", (Chars("two"),)), Chars(" three"))


def test_a_slot_comes_back_as_its_node_and_inside_an_attribute_as_its_text():
    [paragraph] = read('<p id="\ue0007\ue001">a \ue0000\ue001 b</p>').blocks
    assert paragraph.id == "x7"
    assert paragraph.children == (Chars("a "), Isolate("ltr", (Chars("X"),)), Chars(" b"))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<div>x</div>", "no block <div>"),
        ("<p><span>x</span></p>", "no inline <span>"),
        ('<p style="color:red">x</p>', "no attribute 'style'"),
        ('<p class="loud">x</p>', "no role 'loud'"),
        ("loose text", "outside any paragraph"),
        ("<ol><p>x</p></ol>", "holds <li> only"),
        ('<p><a href="javascript:alert(1)">x</a></p>', "a link leads to"),
        ("<p><bdi>x</bdi></p>", "has a lang or a dir"),
        ("<p>a & b</p>", "not well-formed"),
        ("<p>a</p", "not well-formed"),
        ("<p>&nbsp;</p>", "undefined entity"),
        ("<table><tr><td>x</td></tr></table>", "<thead> and <tbody>"),
    ],
)
def test_whatever_stands_outside_the_vocabulary_is_refused(body, message):
    with pytest.raises(MarkupError, match=message):
        read(body)


def test_a_document_type_is_refused_before_any_entity_is_read():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><article><p>&a;</p></article>'
    with pytest.raises(MarkupError, match="elements and text only"):
        parse(bomb, "en", OneValue())


def test_language_and_direction_reach_every_block_that_holds_text():
    body = '<table><tbody><tr><td lang="ar">x</td><td lang="tr"><p>y</p></td></tr></tbody></table>'
    [table] = read(body).blocks
    assert isinstance(table, Table)
    arabic, turkish = table.body[0].cells
    assert (arabic.lang, arabic.direction) == ("ar", "rtl")
    assert (turkish.blocks[0].lang, turkish.blocks[0].direction) == ("tr", "ltr")


def test_running_lines_and_the_watermark_are_no_part_of_the_body():
    parts = read(
        '<header class="running"><p class="start">a</p><p class="watermark">W</p></header>'
        '<footer class="running"><p class="end"><pagenumber/></p></footer><p>body</p>'
    )
    assert parts.header.start == (Chars("a"),)
    assert parts.footer.end == (PageNumber(),)
    assert parts.watermark == (Chars("W"),)
    assert len(parts.blocks) == 1


def test_numbers_run_through_sections_and_references_print_them():
    body = (
        '<section><p class="numbered" id="a">see <ref to="b"/></p></section>'
        '<p>not counted</p><p class="numbered" id="b">two</p>'
        '<ol class="letters"><li id="c">x</li></ol><p><ref to="c"/></p>'
    )
    section, _, second, letters, last = numbered(read(body).blocks)
    assert isinstance(section, Section)
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.number == "1."
    assert first.children[-1] == CrossRef("b", "2")
    assert second.number == "2."
    assert isinstance(letters, ItemList)
    assert plain(last.children) == "2 (a)"


def test_arabic_indic_numbers_stand_in_every_label():
    blocks = numbered(read('<p class="numbered">x</p><ol><li>y</li></ol>', "ar").blocks, "arab")
    assert blocks[0].number == "١."
    assert blocks[1].items[0].label == "١."


def test_a_reference_to_nothing_is_an_error():
    with pytest.raises(UnknownTargetError, match="nowhere"):
        numbered(read('<p><ref to="nowhere"/></p>').blocks)


def test_sub_letters_follow_each_language():
    labels = {
        lang: [
            i.label
            for i in read(f"<ol class='letters'>{'<li>x</li>' * 10}</ol>", lang).blocks[0].items
        ]
        for lang in ("ar", "tr", "en")
    }
    assert labels["ar"] == ["(أ)", "(ب)", "(ج)", "(د)", "(هـ)", "(و)", "(ز)", "(ح)", "(ط)", "(ي)"]
    assert labels["tr"] == ["a)", "b)", "c)", "ç)", "d)", "e)", "f)", "g)", "ğ)", "h)"]
    assert labels["en"] == ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)"]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>ال<strong>ليب</strong>ية</h1>",
        "<h1><strong>اللي</strong>بية</h1>",
        "<h1>اللي<em>بية</em></h1>",
    ],
)
def test_no_inline_border_stands_inside_an_arabic_word(body):
    [heading] = read(body, "ar").blocks
    assert isinstance(heading, Heading)
    assert len(heading.children) == 1
    assert plain(heading.children) == "الليبية"


def test_inlines_between_whole_words_stay_as_they_are():
    [paragraph] = read("<p>قرر <strong>المجلس</strong> ما يلي</p>", "ar").blocks
    assert [type(n).__name__ for n in paragraph.children] == ["Chars", "Styled", "Chars"]
    assert paragraph.children[1] == Styled("strong", (Chars("المجلس"),))
