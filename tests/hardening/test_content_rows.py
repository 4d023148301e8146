"""Bad and unlucky content, row by row, as far as the rooms' own tests do not try it already.

The rows of YAML, bytes and characters are in tests/reading, values in tests/model, references and
ids in tests/check, versions against each other in tests/check/parallel.
"""

import io
import sys
import zipfile
from datetime import date

import pytest
from lxml import etree

from docgen.archive.once import composed
from docgen.archive.plan import Choice
from docgen.check import problems
from docgen.errors import ContentError, Severity
from docgen.publish import coverage, written
from docgen.reading import load_meeting, meetings_under
from tests.small import MEETING, SERIES, changed, meeting, refused, write

OPENING = "en: The {number} was held in {place}."
BEFORE_TRADE = "    - id: trade\n"


def said(*changes, series=(), today=None):
    return [
        f"{p.severity} {p.check} {p.place.line}: {p.message}"
        for p in problems(meeting(*changes, series=series), today)
    ]


def documents(small, *formats, kind="statement", lang="en", **options):
    return [
        written(document, form)
        for job, document in composed(small, Choice((kind,), (lang,), formats, **options))
        for form in formats
    ]


def final(*changes, series=()):
    """Why a final English statement is refused."""
    with pytest.raises(ContentError) as caught:
        documents(meeting(*changes, series=series), "txt", final=True)
    return [f"{p.severity} {p.check} {p.place.line}: {p.message}" for p in caught.value.problems]


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("target", ["/dev/null", "/dev/zero", "/proc/self/mem", "/"])
def test_devices_and_folders_are_no_meetings(tmp_path, target):
    (tmp_path / "series.yaml").write_text(SERIES, "utf-8")
    link = tmp_path / "01.yaml"
    link.symlink_to(target)
    with pytest.raises(ContentError):
        load_meeting(link)


def test_a_loop_of_links_ends(tmp_path):
    file = write(tmp_path)
    (file.parent / "again").symlink_to(tmp_path)
    (file.parent / "02.yaml").symlink_to(file.parent / "02.yaml")
    assert meetings_under(tmp_path) == [file]


def test_the_33rd_level_is_refused_and_the_32nd_is_not():
    def nested(levels):
        return "a:\n" + "".join(" " * n + "- \n" for n in range(1, levels)) + " " * levels + "- x\n"

    from docgen.reading.source import Source
    from docgen.reading.yaml_tree import read_tree

    deep = "{a: " * 31 + "x" + "}" * 31
    read_tree(Source("f", f"b: {deep}"))
    with pytest.raises(ContentError, match="more than 32 levels"):
        read_tree(Source("f", f"b: {{a: {deep}}}"))


# ---------------------------------------------------------------- characters


def test_a_carriage_return_inside_a_text_is_a_space():
    small = meeting(("en: Trade}", r'en: "Tr\rade"}'))
    assert small.content.agenda.items[0].title["en"].value == "Tr ade"


def test_a_letter_that_no_font_has_is_a_warning_and_in_a_final_document_an_error():
    change = (OPENING, "en: The {number} was held 😀 in {place} 漢.")
    assert "warning glyphs 17: no font of docgen's draws '😀' (U+1F600), '漢' (U+6F22)" in said(
        change
    )
    assert [line for line in final(change) if "glyphs" in line] == [
        "error glyphs 17: no font of docgen's draws '😀' (U+1F600), '漢' (U+6F22)"
    ]


def test_what_is_surely_drawn_is_drawn():
    """The letters for which no font is opened: each of them is in one."""
    surely = [c for c in map(chr, range(0x3000)) if coverage._SURELY_DRAWN.fullmatch(c)]
    print(f"{len(surely)} letters")
    assert len(surely) > 390
    assert [f"U+{ord(c):04X}" for c in surely if coverage._is_box(c)] == []


# ---------------------------------------------------------------- days


def test_a_meeting_that_was_held_in_the_future():
    today = date(2021, 4, 11)
    held = ("status: agreed", "status: signed")
    assert said(held, today=today) == [
        "warning dates 2: the text is 'signed', and 2021-04-12 is still to come"
    ]
    assert said(held, today=date(2021, 4, 12)) == []
    assert said(today=today) == []
    assert said(held) == []


HIJRI = (("parties:", "style: {ar: {calendar: hijri}}\nparties:"),)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2021-04-12", []),
        ("2031-04-12", ["warning hijri 2: the Hijri date of 2031-04-12 may differ by a day"]),
        ("2090-04-12", ["error hijri 2: 2090-04-12 lies outside the calendar of Umm al-Qura"]),
        ("2090-04-12\nhijri: 1513-07-04", []),
    ],
)
def test_the_meetings_own_day_in_the_hijri_calendar(day, expected):
    change = ("date: 2021-04-12", f"date: {day}")
    assert [line for line in said(change, series=HIJRI) if "hijri" in line] == expected
    small = meeting(change, series=HIJRI)
    if expected and expected[0].startswith("error"):
        with pytest.raises(ContentError, match=r"meeting\.yaml:2:7: .*; state it, as in hijri:"):
            documents(small, "txt", lang="ar")
    else:
        [text] = documents(small, "txt", lang="ar")
        assert ("رجب 1513" in text.decode()) == ("1513" in day)


def test_a_hijri_date_belongs_to_one_day():
    [problem] = refused(("date: 2021-04-12", "from: 2021-04-12\nto: 2021-04-13\nhijri: 1442-08-30"))
    assert "'hijri' stands without 'date'" in problem.message


# ---------------------------------------------------------------- what a final document refuses


def test_a_meeting_without_a_date_is_no_final_document():
    assert "mark must-fill 1: MUST_FILL: the date of the meeting is not known" in final(
        ("date: 2021-04-12\n", "")
    )


def test_a_person_without_an_office_on_the_day_is_no_signatory_of_a_final_document():
    lines = final(("date: 2021-04-12", "date: 2021-02-12"))
    assert any(
        line.startswith(
            "error office 6: 'salem' holds no office on 2021-02-12, but ly_pm from 2021-03-01"
        )
        for line in lines
    )


def test_a_country_by_a_name_of_another_day_is_refused_in_a_final_document():
    lines = final((OPENING, "en: The {number} was held in Türkiye, {place}."))
    assert any(
        line.startswith("error dated-name 17: 'Türkiye' is not what TR is called on")
        for line in lines
    )


def test_a_sound_meeting_makes_a_final_document():
    """The proof that the refusals above are the changes'."""
    assert documents(meeting(), "txt", final=True)


# ---------------------------------------------------------------- languages


@pytest.mark.parametrize("text", ["''", '"  "', r'"\u200b\u200e \u2060"'])
def test_a_text_of_nothing_or_of_what_cannot_be_seen_is_not_translated(text):
    change = (OPENING, f"en: {text}")
    assert any(line.startswith("mark untranslated 17:") for line in said(change))
    assert any("UNTRANSLATED" in line for line in final(change))
    [arabic] = documents(meeting(change), "txt", lang="ar", final=True)
    assert "اجتماع" in arabic.decode()


def test_a_name_of_what_cannot_be_seen_is_none():
    [problem] = refused(series=(("en: Council}\n    formal", 'en: "\\u200b"}\n    formal'),))
    assert problem.message == "nothing stands here"


def test_one_party_may_have_an_agenda():
    alone = SERIES[SERIES.index("  turkiye:") : SERIES.index("offices:")]
    series = (
        (alone, ""),
        ("tr_president: {party: turkiye", "tr_president: {party: LY"),
        ("ankara: {party: TR", "ankara: {party: LY"),
    )
    changes = (("host: TR", "host: LY"), ("chairs: [demir, salem]", "chairs: [salem]"), ("TR: council}", "LY: council}"),
               ("{LY: unspecified, ", "{"), (MEETING[MEETING.index("statement:") : MEETING.index("agenda:")], ""),
               ("    from: trade\n", "    derived_from: 00-x#trade\n"))  # fmt: skip
    small = meeting(*changes, series=series)
    assert [p for p in problems(small) if p.severity is Severity.ERROR] == []
    assert documents(small, "txt", kind="agenda")


def test_a_weekday_that_does_not_fit_its_date():
    assert any("error D02 17: 'Friday' does not fit '12 April 2021', a Monday" in line
               for line in said((OPENING, "en: Held on Friday, 12 April 2021.")))  # fmt: skip


def test_a_reference_to_a_paragraph_without_a_number():
    """Found by fuzzing: composing refused it without a place."""
    [problem] = [p for p in problems(meeting(("          trade to {target}.", "          trade to {target} {#opening}.")))
                 if p.check == "unknown-reference"]  # fmt: skip
    assert (problem.place.line, problem.place.column) == (29, 29)
    assert "is of the preamble and bears no number" in problem.message


# ---------------------------------------------------------------- sizes


def many(count):
    extra = "".join(f"    - {{id: p{n}, text: {{ar: س, tr: ş, en: x}}}}\n" for n in range(count))
    return ("agenda:\n", f"{extra}agenda:\n")


def test_a_statement_has_a_limit(monkeypatch):
    limits = sys.modules["docgen.check.size"]
    assert limits.MOST_PARAGRAPHS == 10_000
    monkeypatch.setattr(limits, "MOST_PARAGRAPHS", 50)
    small = meeting(many(49))
    with pytest.raises(
        ContentError, match=r"meeting\.yaml:12:5: a statement of 51 paragraphs, more than the 50"
    ):
        documents(small, "txt")
    assert documents(meeting(many(48)), "txt", "docx", "html")


def test_a_text_that_nobody_reads_to_its_end_is_a_warning():
    long = (OPENING, f"en: The {{number}} was held in {{place}}. {'word ' * 2000}")
    assert any(line.startswith("warning size 17: a text of 10") for line in said(long))
    assert len(documents(meeting(long), "docx", "html", "txt")) == 3


def test_five_hundred_values_in_one_paragraph():
    change = (OPENING, f"en: In {'{place}, ' * 500}x.")
    for data in documents(meeting(change), "txt", "docx", "html"):
        text = (
            data
            if not data.startswith(b"PK")
            else zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        )
        assert text.count(b"Ankara") >= 500


def test_a_title_of_a_thousand_letters_is_whole_in_the_text_and_cut_in_the_properties():
    title = "word " * 200 + "end"
    change = ("statement:\n", f"statement:\n  title: {{ar: س, tr: ş, en: {title}}}\n")
    text, word, page = documents(meeting(change), "txt", "docx", "html")
    assert title in text.decode()
    assert title in page.decode()
    package = zipfile.ZipFile(io.BytesIO(word))
    core = etree.fromstring(package.read("docProps/core.xml"))
    assert len(core.findtext("{*}title")) == 255
    body = etree.fromstring(package.read("word/document.xml"))
    assert title in "".join(node.text or "" for node in body.iter("{*}t"))


# ---------------------------------------------------------------- brackets inside brackets


def brackets(**targets):
    """The opening with an open bracket `b`, and what each bracket's proposal says."""
    rows = ", ".join(
        f"{name}: [{{by: TR, text: {{ar: س, tr: ş, en: '{text}'}}}}]"
        for name, text in targets.items()
    )
    return (
        (OPENING, "en: The {number} was held in {?b}."),
        (BEFORE_TRADE, f"      open: {{{rows}}}\n{BEFORE_TRADE}"),
    )


def chain(length, width=1):
    names = ["b", *(f"b{n}" for n in range(1, length))]
    following = [*names[1:], None]
    return brackets(
        **{
            name: "x" if inner is None else f"{{?{inner}}} " * width
            for name, inner in zip(names, following, strict=True)
        }
    )


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (brackets(b="x {?b}"), "stands in itself"),
        (brackets(b="x {?c}", c="y {?d}", d="{?b}"), "stands in itself"),
        (chain(34), "holds more than 32 levels of brackets"),
        (chain(12, width=3), "unfolds into more than 1000 brackets"),
        (chain(40, width=9), "unfolds into more than 1000 brackets"),
    ],
)
def test_brackets_without_end_are_refused(changes, fault):
    with pytest.raises(ContentError) as caught:
        documents(meeting(*changes), "txt")
    first = caught.value.problems[0]
    assert str(first).startswith(f"meeting.yaml:18:14: the bracket 'b' {fault}; take some")


def test_thirty_two_levels_of_brackets_are_written():
    for data in documents(meeting(*chain(32)), "txt", "docx", "html", "pdf"):
        assert data


def test_all_problems_of_both_files_come_at_once(tmp_path):
    """A name, a form, a bracket and a series: one run says all four, each at its place."""
    file = write(
        tmp_path,
        changed(MEETING, ("host: TR", "hots: TR"), (OPENING, "en: The {nmber was **held.")),
        changed(SERIES, ("source: ar", "source: xx"), ("gender: f", "gender: x")),
    )
    with pytest.raises(ContentError) as caught:
        load_meeting(file)
    assert [problem.place.line for problem in caught.value.problems] == [4, 17, 17, 5, 38]
