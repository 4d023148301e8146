"""Texts into inlines, and every fault with its place."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.text.inlines import Emphasis, FactRef, FootnoteRef, OpenRef, ParagraphRef, Plain, Strong
from docgen.text.parse import TextErrors, parse, references
from docgen.text.source import escaped, source


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
            "***",
            "****",
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
def test_any_text_is_read_or_refused_with_its_faults_in_place(value):
    try:
        text = parse(value)
    except TextErrors as errors:
        outside = [f for f in errors.faults if not 0 <= f.start < f.end <= len(value)]
        assert outside == []
        return
    assert list(said(parse(source(text)))) == list(said(text))


def said(text, styles=frozenset()):
    """Each printed character and reference with the emphasis it is under; spaces show none."""
    for inline in text:
        match inline:
            case Plain():
                yield from ((c, frozenset() if c.isspace() else styles) for c in inline.text)
            case Strong() | Emphasis():
                yield from said(inline.children, styles | {type(inline)})
            case _:
                yield repr(inline).partition(" start=")[0], styles


LEAVES = st.sampled_from([
    Plain("a", 0, 0), Plain(" b ", 0, 0), Plain("{*}\\", 0, 0), Plain(" ", 0, 0), FactRef("held", ("long", "loc"), 0, 0),
    ParagraphRef("p", 0, 0), FootnoteRef("n", 0, 0), OpenRef("o", 0, 0), Plain("ليبيا", 0, 0),
])  # fmt: skip
TREES = st.recursive(
    st.lists(LEAVES, max_size=4).map(tuple),
    lambda inner: st.lists(
        LEAVES
        | st.builds(Strong, inner, st.just(0), st.just(0))
        | st.builds(Emphasis, inner, st.just(0), st.just(0)),
        max_size=4,
    ).map(tuple),
    max_leaves=8,
)


@settings(max_examples=400)
@given(TREES)
def test_whatever_a_program_makes_of_a_text_can_be_written_and_read_again(text):
    assert list(said(parse(source(text)))) == list(said(text))
    assert source(parse(source(text))) == source(text)


@pytest.mark.parametrize("text", ["{{x}}", "}", "{", "*", "**", "\\", "\\*", "a {b} *c*"])
def test_characters_are_escaped_so_that_they_print_as_themselves(text):
    assert outline(parse(escaped(text))) == [text]
