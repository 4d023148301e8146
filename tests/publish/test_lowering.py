"""Inlines become nested isolated spans; a layout engine then has nothing to decide."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import pytest

from docgen.document.tree import (
    Break,
    Chars,
    CrossRef,
    Isolate,
    Link,
    Marked,
    Paragraph,
    Styled,
    Trace,
)
from docgen.publish.html.blocks import Blocksmith, Flow
from docgen.publish.html.lowering import WORD_JOINER

LRM, RLM = "\u200e", "\u200f"


def lowered(*children, direction: str = "rtl", paper: bool = False) -> str:
    inlines = tuple(Chars(c) if isinstance(c, str) else c for c in children)
    lang = "ar" if direction == "rtl" else "en"
    smith = Blocksmith({}, paper)
    (made,) = smith.blocks((Paragraph(inlines, lang, direction),), Flow(lang, direction))
    return tostring(made, encoding="unicode").removeprefix("<p>").removesuffix("</p>")


def strong(*children) -> Styled:
    return Styled("strong", tuple(Chars(c) if isinstance(c, str) else c for c in children))


def test_text_of_one_direction_has_no_spans():
    assert lowered("نص عربي، فقط.") == "نص عربي، فقط."
    assert lowered("Only (English), 12.5%.", direction="ltr") == "Only (English), 12.5%."


def test_a_deeper_stretch_is_one_span():
    assert lowered("عن EU (2011) اليوم") == 'عن <span dir="ltr">EU (2011)</span> اليوم'
    assert lowered("عام (2011)") == 'عام (<span dir="ltr">2011</span>)'


def test_a_style_that_crosses_a_border_is_written_twice():
    assert lowered(strong("قرار EU"), " هنا") == (
        '<strong>قرار </strong><span dir="ltr"><strong>EU</strong></span> هنا'
    )


def test_styled_pieces_of_one_stretch_stand_in_one_span():
    assert lowered("عن European ", strong("Union"), " هنا") == (
        'عن <span dir="ltr">European <strong>Union</strong></span> هنا'
    )


def test_an_isolate_that_runs_the_same_way_needs_no_span():
    assert lowered("رقم ", Isolate("ltr", (Chars("-12"),)), ".") == (
        'رقم <span dir="ltr">-12</span>.'
    )
    assert lowered("قال ", Isolate("rtl", (Chars("نعم"),)), ".") == "قال نعم."
    assert lowered("No. ", Isolate("ltr", (Chars("12"),)), ".", direction="ltr") == "No. 12."


def test_a_link_is_innermost_and_holds_text_only():
    link = Link("https://un.org/", (strong("EU"), Chars(" نص")))
    made = lowered(link)
    assert '<strong><a href="https://un.org/">EU</a></strong>' in made
    assert '<a href="https://un.org/"> نص</a>' in made


def test_arabic_in_a_latin_line_is_set_larger_and_latin_within_it_is_not():
    made = lowered("see ", Isolate("rtl", (Chars("نص EU نص"),)), direction="ltr")
    assert made == (
        'see <span dir="rtl" class="arabic">نص <span dir="ltr" class="latin">EU</span> نص</span>'
    )


def test_a_value_says_where_it_comes_from_on_the_screen_only():
    fact = Isolate("rtl", (Chars("أبريل"),), "ar", Trace("held", ("long",), "date", "2021-04-12"))
    assert lowered(fact) == (
        '<time lang="ar" data-fact="held:long" datetime="2021-04-12">أبريل</time>'
    )
    assert lowered(fact, paper=True) == '<span lang="ar">أبريل</span>'


def test_a_mark_keeps_its_reason():
    made = lowered(Marked("MUST_FILL", "no date", (Chars("2012"),)), direction="ltr")
    # and its paragraph, a bar in the margin
    assert made == '<p class="marked"><mark class="mark must-fill" title="no date">2012</mark>'


def test_a_break_and_a_reference_are_elements():
    assert lowered("a", Break(), "b", direction="ltr") == "a<br />b"
    assert lowered(CrossRef("peace-talks", "3"), direction="ltr") == (
        '<a href="#p_peace_talks" class="ref">3</a>'
    )


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("عام 2011 هنا", f'عام {RLM}<span dir="ltr">2011</span>{RLM} هنا'),
        ("عام-2011", 'عام-<span dir="ltr">2011</span>'),
        ("عقلاً.", f"عقلاً{RLM}."),
        ("قدماً 5", f'قدماً {RLM}<span dir="ltr">5</span>'),
    ],
)
def test_on_paper_marks_guard_the_borders_that_readers_misread(text, made):
    assert lowered(text, paper=True) == made
    assert RLM not in lowered(text)


def test_on_paper_short_compounds_keep_together():
    made = lowered(
        "first-class and 2012-03-14, high-level-strategic-meetings", direction="ltr", paper=True
    )
    assert made == (
        f"first-{WORD_JOINER}class and 2012-{WORD_JOINER}03-{WORD_JOINER}14, "
        "high-level-strategic-meetings"
    )
