from lxml import etree

from docgen.ooxml.names import NAMESPACES
from docgen.ooxml.walk import bookmarks, paragraphs, text_of

W = NAMESPACES["w"]


def read(inner):
    return etree.fromstring(f'<w:body xmlns:w="{W}">{inner}</w:body>')


def test_text_stands_in_controls_embeddings_links_and_insertions():
    body = read(
        "<w:p><w:r><w:t>a</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:dir><w:r><w:t>c</w:t></w:r></w:dir><w:hyperlink><w:ins><w:r><w:t>d</w:t><w:tab/><w:br/></w:r></w:ins></w:hyperlink></w:p>"
    )
    assert text_of(next(paragraphs(body))) == "abcd\t\n"


def test_what_is_deleted_or_moved_away_is_no_text():
    body = read(
        "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>y</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>z</w:t></w:r></w:moveTo></w:p>"
    )
    assert text_of(next(paragraphs(body))) == "z"


def test_paragraphs_in_tables_and_controls_come_in_document_order():
    body = read(
        "<w:p><w:r><w:t>1</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert [text_of(paragraph) for paragraph in paragraphs(body)] == ["1", "2", "3"]


def test_bookmarks_are_named_in_order():
    body = read(
        '<w:p><w:bookmarkStart w:id="1" w:name="p_a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="f_1_held"/></w:p>'
    )
    assert bookmarks(body) == ["p_a", "f_1_held"]
