import pytest
from docx.oxml.table import CT_TblPr, CT_TcPr, CT_TrPr
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.parfmt import CT_PPr
from lxml import etree

from docgen.ooxml.build import add, insert, make, properties, root
from docgen.ooxml.names import q
from docgen.ooxml.order import ORDER


def names(element):
    return [etree.QName(child).localname for child in element]


def test_properties_stand_in_the_order_of_the_schema_whatever_the_order_they_are_given_in():
    made = properties(
        "w:rPr",
        {
            "w:lang": {"w:val": "tr-TR"},
            "w:rtl": True,
            "w:rStyle": "Fact",
            "w:bCs": True,
            "w:b": False,
        },
    )
    assert names(made) == ["rStyle", "b", "bCs", "rtl", "lang"]
    assert made.find(q("w:b")).get(q("w:val")) == "0"
    assert made.find(q("w:rtl")).attrib == {}
    assert made.find(q("w:lang")).get(q("w:val")) == "tr-TR"


def test_an_unknown_property_is_refused():
    with pytest.raises(KeyError):
        properties("w:pPr", {"w:colour": "red"})


def test_a_property_is_put_in_at_its_place_and_replaces_what_was_there():
    made = properties("w:pPr", {"w:pStyle": "Body", "w:bidi": True, "w:rPr": make("w:rPr")})
    insert(made, "w:pPr", "w:spacing", {"w:after": "10"})
    insert(made, "w:pPr", "w:keepNext", value=True)
    insert(made, "w:pPr", "w:spacing", {"w:after": "20"})
    assert names(made) == ["pStyle", "keepNext", "bidi", "spacing", "rPr"]
    assert made.find(q("w:spacing")).get(q("w:after")) == "20"


def test_properties_nest():
    made = properties(
        "w:pPr", {"w:pBdr": {"w:bottom": {"w:val": "single"}, "w:top": {"w:val": "nil"}}}
    )
    assert names(made[0]) == ["top", "bottom"]


def test_a_root_declares_its_prefixes_once():
    document = root("w:document", "w", "r")
    add(add(document, "w:body"), "w:p").append(properties("w:pPr", {"w:bidi": True}))
    assert etree.tostring(document).count(b"xmlns:w=") == 1


# the generated classes of python-docx keep the sequences of the same schema
@pytest.mark.parametrize(
    ("name", "peer"),
    [
        ("w:pPr", CT_PPr),
        ("w:rPr", CT_RPr),
        ("w:tblPr", CT_TblPr),
        ("w:tcPr", CT_TcPr),
        ("w:trPr", CT_TrPr),
    ],
)
def test_the_order_is_that_of_python_docx(name, peer):
    known = _sequence(peer)
    own = [child for child in ORDER[name] if child in known]
    assert own == [child for child in known if child in own]
    assert len(own) > 10


def _sequence(peer):
    """The tags as the source has them: the class deletes its own list after use."""
    import inspect
    import re

    source = inspect.getsource(peer)
    block = source[source.index("_tag_seq = (") : source.index(")", source.index("_tag_seq = ("))]
    return re.findall(r'"(w:\w+)"', block)
