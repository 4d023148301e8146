"""Texts into inlines, and every fault with its place."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.text.inlines import Emphasis, FactRef, FootnoteRef, OpenRef, ParagraphRef, Plain, Strong
from docgen.text.parse import TextErrors, parse, references, source


def outline(text):
    """Inlines as nested lists, without their places."""
    drawn = []
    for inline in text:
        match inline:
            case Plain():
                drawn.append(inline.text)
            case Strong():
                drawn.append(["strong", *outline(inline.children)])
            case Emphasis():
                drawn.append(["em", *outline(inline.children)])
            case FactRef():
                drawn.append(":".join([inline.name, *inline.forms]).join("{}"))
            case ParagraphRef() | FootnoteRef() | OpenRef():
                drawn.append((type(inline).__name__, inline.target))
    return drawn


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", []),
        ("أكد الجانبان", ["أكد الجانبان"]),
        ("a **b** c", ["a ", ["strong", "b"], " c"]),
        ("*a*", [["em", "a"]]),
        ("**a *b* c**", [["strong", "a ", ["em", "b"], " c"]]),
        ("*a **b***", [["em", "a ", ["strong", "b"]]]),
        ("**a *b***", [["strong", "a ", ["em", "b"]]]),
        ("***a***", [["strong", ["em", "a"]]]),
        ("***a* b**", [["strong", ["em", "a"], " b"]]),
        ("***a** b*", [["em", ["strong", "a"], " b"]]),
        ("**a***b*", [["strong", "a"], ["em", "b"]]),
        ("*a***b**", [["em", "a"], ["strong", "b"]]),
        ("{held:long,loc} tarihinde", ["{held:long:loc}", " tarihinde"]),
        ("ب{ankara}", ["ب", "{ankara}"]),
        ("{mou-2012}", ["{mou-2012}"]),
        ("**{body}**", [["strong", "{body}"]]),
        (
            "{#trade} {^n1} {?city}",
            [("ParagraphRef", "trade"), " ", ("FootnoteRef", "n1"), " ", ("OpenRef", "city")],
        ),
        ("{{x}}", ["{x}"]),
        ("{{{x}}}", ["{", "{x}", "}"]),
        (r"\*a\* \{b\} \\", [r"*a* {b} " + "\\"]),
        (r"C:\temp", [r"C:\temp"]),
        ("{{ 7*7 }}".replace("*", r"\*"), ["{ 7*7 }"]),
        ("<b>x</b> & y", ["<b>x</b> & y"]),
    ],
)
def test_a_text_becomes_inlines(value, expected):
    assert outline(parse(value)) == expected


def test_inlines_know_where_they_stand_in_the_text():
    strong = parse("ab **c {held:long}** d")[1]
    assert (strong.start, strong.end) == (3, 20)
    assert (strong.children[1].start, strong.children[1].end) == (7, 18)


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [
        ("a **b", [(2, 4)], "opened, not closed"),
        ("a *b", [(2, 3)], "opened, not closed"),
        ("5 * 3", [(2, 3)], "begins nothing"),
        ("**a **", [(4, 6)], "space before the star"),
        ("a****b", [(1, 5)], "4 stars"),
        ("*a **b* c**", [(3, 5), (9, 11)], "opened, not closed"),
        ("a {b", [(2, 3)], "opened and not closed"),
        ("a b}", [(3, 4)], "closes nothing"),
        ("a {} b", [(2, 4)], "nothing stands"),
        ("a { } b", [(2, 5)], "nothing stands"),
        ("{Ankara}", [(0, 8)], "write {ankara}"),
        ("{held: long}", [(0, 12)], "write {held:long}"),
        ("{% if x %}", [(0, 10)], "no fact's name"),
        ("{a|upper}", [(0, 9)], "no fact's name"),
        ("{#}", [(0, 3)], "names no paragraph"),
        ("{#Trade}", [(0, 8)], "names no paragraph"),
        ("{ankara:}", [(0, 9)], "no fact's name"),
        ("{أنقرة}", [(0, 7)], "no fact's name"),
        ("{a {b}", [(0, 1)], "opened and not closed"),
        ("}{ **", [(0, 1), (1, 2), (3, 5)], "closes nothing"),
    ],
)
def test_every_fault_has_its_place(value, places, words):
    with pytest.raises(TextErrors) as caught:
        parse(value)
    faults = caught.value.faults
    assert [(fault.start, fault.end) for fault in faults] == places
    assert words in " ".join(f"{fault.message} {fault.cure}" for fault in faults)
    assert all(fault.cure for fault in faults)


def test_errors_travel_between_processes():
    with pytest.raises(TextErrors) as caught:
        parse("{")
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults


def test_references_are_found_inside_emphasis():
    assert [ref.name for ref in references(parse("{a} **b {c}**"))] == ["a", "c"]


PIECES = st.lists(
    st.sampled_from(
        [
            "*",
            "**",
            "{",
            "}",
            "{{",
            "}}",
            "{a}",
            "{b:long,loc}",
            "{#p}",
            "\\",
            "x",
            " ",
            "ليبيا",
            "şık",
        ]
    ),
    max_size=12,
).map("".join)


@given(PIECES | st.text(max_size=30))
def test_any_text_is_read_or_refused_and_its_source_says_the_same_again(value):
    try:
        text = parse(value)
    except TextErrors as errors:
        outside = [f for f in errors.faults if not 0 <= f.start < f.end <= len(value)]
        assert outside == []
        return
    assert outline(parse(source(text))) == outline(text)


SOUND = st.lists(
    st.sampled_from(
        [
            "{{",
            "}}",
            "{a}",
            "{#p}",
            "{^n}",
            "{?o}",
            r"\*",
            "\\\\",
            "\\x",
            "x",
            " ",
            "ليبيا",
            "**y**",
            "*z {b}*",
        ]
    ),
    max_size=10,
).map("".join)


@given(SOUND)
def test_a_sound_text_says_the_same_from_its_source(value):
    try:
        text = parse(value)
    except TextErrors as errors:
        # emphasis beside emphasis makes rows of stars that mean nothing
        assert "**" in value, errors  # noqa: PT017
        return
    assert outline(parse(source(text))) == outline(text)
