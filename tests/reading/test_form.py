"""Keys and values that do not fit: docgen's own sentences, each at its place."""

import pytest

from tests.small import meeting, refused


def said(*changes, series=()):
    return [
        f"{p.place.file}:{p.place.line}:{p.place.column}: {p.message}; {p.cure}"
        for p in refused(*changes, series=series)
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("host: TR", "hots: TR"), "meeting.yaml:4:1: unknown key 'hots'; did you mean 'host'?"),
        (("number: 1", "nu\u200fmber: 1"), "meeting.yaml:1:1: unknown key 'nu\\u200fmber'; did you mean 'number'?"),
        (("date: 2021", "d\u0430te: 2021"), "meeting.yaml:2:1: unknown key 'd\\u0430te'; did you mean 'date'?"),
        (("      verb: agree", "      vreb: agree"), "meeting.yaml:19:7: unknown key 'vreb'; did you mean 'verb'?"),
        (("currency: USD}", "curency: USD}"), "meeting.yaml:9:31: unknown key 'curency'; did you mean 'currency'?"),
        (("{money: 5000000000, currency: USD}", "{mony: 5}"), "meeting.yaml:9:11: 'target' does not say what kind of fact it is; did you mean 'money'?"),
        (("    - id: trade\n      verb", "    - verb"), "meeting.yaml:18:7: 'id' is missing; add 'id:'"),
        (("status: agreed", "status: agred"), "meeting.yaml:5:9: 'agred' is not one of draft, agreed, signed, published, unofficial, unofficial_translation; did you mean 'agreed'?"),
        (("chairs: [demir, salem]", "chairs: demir"), "meeting.yaml:6:9: a list is expected here; write each item on its own line after '- '"),
        (("next: {host: LY, country: libya}", "next: LY"), "meeting.yaml:7:7: a mapping is expected here; write its keys below it, each as 'key: value'"),
        (("place: ankara", "place: [ankara]"), "meeting.yaml:3:8: a list stands where one value is expected; write a single value"),
        (("number: 1", "number: one"), "meeting.yaml:1:9: 'one' is no whole number; write digits only, as in 3"),
        (("date: 2021-04-12", "date: 12.04.2021"), "meeting.yaml:2:7: '12.04.2021' is no date; write 2021-04-12 or 2021-12-04"),
        (("date: 2021-04-12", "from: 2021-04-12"), "meeting.yaml:1:1: 'to' is missing; a meeting of one day has 'date' instead"),
        (("date: 2021-04-12", "date: 2021-04-12\nfrom: 2021-04-12"), "meeting.yaml:1:1: both 'date' and 'from'/'to' stand here; keep one of them"),
        (("date: 2021-04-12", "from: 2021-04-12\nto: 2021-04-11"), "meeting.yaml:1:1: 2021-04-11 is before 2021-04-12; exchange 'from' and 'to'"),
        (("5000000000", "1.234"), "meeting.yaml:9:11: 1.234 has more decimals than USD, which has 2; round the amount"),
        (("facts:", "facts:\n  Big: {number: 3}"), "meeting.yaml:9:3: 'Big' is no id; write big: an id is a small letter, then up to 31 of a-z, 0-9, - and _"),
        (("en: Trade}", "fr: Commerce}"), "meeting.yaml:33:41: no language 'fr'; known are ar, tr, en"),
        (("en: Trade}", "en: '{Trade}'}"), "meeting.yaml:33:46: '{Trade}' is no fact's name and forms; write {trade}: small letters, no spaces"),
        (("statement:", "statement:\n  paragraphs: []\nold:"), "unknown key 'old'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_in_docgens_words(change, expected):
    problems = said(change)
    assert any(expected in problem for problem in problems), problems
    assert not [
        problem for problem in problems if "Input should" in problem or "validation" in problem
    ]


def test_a_newer_format_is_told_from_a_mistake():
    [problem] = said(series=(("format: 1", "format: 2"),))
    assert (
        problem
        == "series.yaml:1:9: the content has format '2'; this docgen reads format 1; a newer docgen may read 2"
    )


def test_an_empty_key_is_a_key_that_is_not_there():
    assert meeting(("host: TR", "host:")).host is None
    assert said(("      verb: agree", "      verb:")) == []
    assert "'id' is missing" in said(("    - id: trade", "    - id:"))[0]


def test_a_text_left_empty_is_one_to_be_translated_and_one_left_out_is_an_error():
    small = meeting(("en: The {number} was held in {place}.", "en:"))
    assert small.paragraphs[0].text["en"].blank
    problems = said(("        en: The {number} was held in {place}.\n", ""))
    assert problems == [
        "meeting.yaml:15:9: English (en) is missing; add 'en:', empty if it is still to be translated"
    ]


def test_a_name_must_be_there_in_every_language():
    [problem] = said(
        series=(("name: {ar: أنقرة, tr: Ankara, en: Ankara}", "name: {ar: أنقرة, tr: Ankara}"),)
    )
    assert "English (en) is missing" in problem
    [problem] = said(
        series=(
            ("name: {ar: أنقرة, tr: Ankara, en: Ankara}", "name: {ar: أنقرة, tr: Ankara, en: ''}"),
        )
    )
    assert "nothing stands here" in problem


def test_a_meeting_may_declare_fewer_languages():
    change = ("        en: The {number} was held in {place}.\n", "")
    assert said(change, ("number: 1", "number: 1\nlanguages: [ar, tr]")) == []


def test_a_name_says_how_it_takes_suffixes():
    series = (
        (
            "tr: Konsey, en: Council}\n    formal",
            "tr: {text: UNSMIL, say: ansmil, apostrophe: no}, en: Council}\n    formal",
        ),
    )
    name = meeting(series=series).series.content.terms["council"].short["tr"]
    assert (name.text, name.say, name.apostrophe) == ("UNSMIL", "ansmil", False)


def test_many_problems_of_one_kind_are_cut_off_at_fifty():
    facts = "".join(f"  f{n}: {{number: x{n}}}\n" for n in range(80))
    problems = refused(("facts:\n", f"facts:\n{facts}"))
    assert len(problems) == 51
    assert sum("more of this kind" in problem.message for problem in problems) == 1


def test_every_problem_of_a_text_is_said_with_paragraph_language_and_span():
    problems = refused(("          trade to {target}.", "          trade to { and } **bold."))
    assert [(p.paragraph, p.langs, p.check) for p in problems] == [("trade", ("en",), "markup")] * 2
    assert [p.spans[0][1:] for p in problems] == [(42, 49), (50, 52)]
    assert [(p.place.line, p.place.column) for p in problems] == [(29, 20), (29, 28)]
