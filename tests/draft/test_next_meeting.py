"""The real first meeting, its second and its third: read as they would be read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docgen
from docgen.errors import Severity
from docgen.languages import LANGUAGES
from docgen.marks import marks
from docgen.model.meeting import Meeting
from tests.draft.following import following, notes, printed, said, sample

STATUSES = ("unknown", "not_started", "ongoing", "done", "dropped")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Meeting:
    return docgen.load(sample(tmp_path_factory.mktemp("content")))


@pytest.fixture(scope="module")
def second(first: Meeting) -> Meeting:
    return following(first)[0]


def test_a_draft_checks_with_marks_and_nothing_worse(second: Meeting) -> None:
    found = docgen.check(second)
    assert found
    assert {problem.severity for problem in found} == {Severity.MARK}


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("ar", "الاجتماع الثاني"),
        ("tr", "İkinci Toplantısı"),
        ("en", "Second Meeting"),
    ],
)
def test_the_title_has_the_next_ordinal_and_the_new_host_first(
    second: Meeting, lang: str, title: str
) -> None:
    text = printed(second, lang)
    assert title in text
    libya, turkiye = (second.party_name(code).forms["formal"][lang].text for code in ("LY", "TR"))
    line = next(line for line in text.splitlines() if title in line)
    assert line.index(libya.removeprefix("State of ")) < line.index(
        turkiye.removeprefix("Republic of ")
    )


@pytest.mark.parametrize(
    ("lang", "reference"),
    [
        ("ar", "وجاء هذا الاجتماع عقب الاجتماع الأول الذي عُقد في أنقرة في 12 نيسان/أبريل 2021."),
        (
            "tr",
            "Bu toplantı, 12 Nisan 2021’de Ankara’da yapılan birinci toplantının ardından düzenlenmiştir.",
        ),
        ("en", "It followed the first meeting, held in Ankara on 12 April 2021."),
    ],
)
def test_the_opening_names_the_meeting_before(second: Meeting, lang: str, reference: str) -> None:
    assert said(second, "opening", lang).endswith(reference)


def test_the_third_opening_names_the_second_meeting_and_no_other(second: Meeting) -> None:
    third = following(second)[0]
    assert said(third, "opening", "en").count("It followed") == 1
    assert "It followed the second meeting" in said(third, "opening", "en")
    assert "first" not in said(third, "opening", "en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "أكد الجانبان مجددًا أهمية إسهام تركيا لضمان وقف دائم ومستدام لإطلاق النار."),
        ("tr", "önemini bir kez daha teyit etmiştir."),
        ("en", "The two sides reaffirmed the importance of the contribution of Türkiye"),
    ],
)
def test_what_stands_is_said_again(second: Meeting, lang: str, text: str) -> None:
    assert text in said(second, "ceasefire", lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ar",
            "اتفق الجانبان على متابعة نتائج الاجتماع الثاني للمجلس عن كثب، وعقد الاجتماع التالي في تركيا.",
        ),
        (
            "tr",
            "ikinci toplantısının sonuçlarının yakından takip edilmesi ve bir sonraki toplantının Türkiye’de",
        ),
        (
            "en",
            "the outcomes of the second meeting of the Council and to hold the next meeting in Türkiye.",
        ),
    ],
)
def test_the_closing_speaks_of_this_meeting_and_of_the_one_after(
    second: Meeting, lang: str, text: str
) -> None:
    assert text in said(second, "follow-up", lang)


def test_only_the_meeting_before_is_still_called_the_first(second: Meeting) -> None:
    known = ("followed the first meeting", "outcomes of the first meeting")
    for line in printed(second, "en").splitlines():
        rest = line
        for phrase in known:
            rest = rest.replace(phrase, "")
        assert "first meeting" not in rest.lower(), line


def test_the_draft_repeats_no_amount_without_asking_for_the_new_one(second: Meeting) -> None:
    text = second.content.statement.paragraphs
    trade = next(paragraph for paragraph in text if paragraph.id == "trade")
    assert all("{trade_target_now" in trade.text[lang].value for lang in LANGUAGES)
    assert any("trade_target_now" in mark.message for mark in marks(second))


def test_marks_tell_what_a_human_must_look_at(first: Meeting) -> None:
    draft = following(first)[1]
    assert "presidency-council" in notes(draft, "sovereignty")["REVIEW"]
    assert "elections" in notes(draft, "sovereignty")["STALE"]
    assert "lpa_year" in notes(draft, "political-solution")["REVIEW"]
    assert "regional-conference" in notes(draft, "eastern-mediterranean")["REVIEW"]
    assert "said more than c5" in notes(draft, "energy")["REVIEW"]
    assert "CONFIRM" in notes(draft, "chairs")
    assert notes(draft, "ceasefire") == {}


def test_only_the_pair_that_says_the_same_is_proposed_for_merging(first: Meeting) -> None:
    draft = following(first)[1]
    merged = [note.at for note in draft.notes if "may be merged" in note.reason["en"]]
    assert merged == ["eastern-mediterranean"]


def test_every_paragraph_says_where_it_comes_from(second: Meeting) -> None:
    known = {f"01-ankara-2021#{paragraph}" for paragraph in ("opening", "trade", "follow-up")}
    origins = {paragraph.derived_from for paragraph in second.paragraphs}
    assert known <= origins
    assert None not in origins


def test_no_mark_stands_in_one_language_only(second: Meeting) -> None:
    by_fact: dict[tuple[str | None, str], set[str | None]] = {}
    for mark in marks(second):
        by_fact.setdefault((mark.paragraph, mark.message), set()).add(mark.lang)
    assert by_fact
    for langs in by_fact.values():
        assert langs in ({None}, set(LANGUAGES))


def test_the_agenda_follows_up_each_open_commitment_and_the_minutes_each_item(
    first: Meeting,
) -> None:
    second, _ = following(first, {"c4": "done", "c5": "dropped"})
    ids = [item.id for item in second.content.agenda.items]
    open_ones = [
        f"follow-{key}" for key in first.content.commitments if key not in ("c4", "c5", "c12")
    ]
    assert [id for id in ids if id.startswith("follow-")] == open_ones
    assert ids[0] == "item-opening"
    assert [item.item for item in second.content.minutes.items] == ids
    assert printed(second, "ar", "agenda").count("متابعة: ") == len(open_ones)


@settings(max_examples=12)
@given(data=st.data())
def test_no_commitment_is_lost_over_three_meetings(first: Meeting, data: st.DataObject) -> None:
    before = first
    for _ in range(2):
        known = before.content.commitments
        statuses = {key: data.draw(st.sampled_from(STATUSES), label=key) for key in known}
        after = following(before, statuses)[0]
        register = after.content.commitments
        assert set(known) <= set(register)
        texts = {paragraph.id: paragraph for paragraph in after.paragraphs}
        for key in known:
            held = register[key].paragraph
            assert held in texts or (
                held is None and register[key].status in ("dropped", "done")
            ), key
            if register[key].status in ("ongoing", "not_started", "unknown"):
                assert held in texts
        assert not [p for p in docgen.check(after) if p.severity is Severity.ERROR]
        before = after


def test_a_commitment_welcomed_as_done_is_not_welcomed_again(first: Meeting) -> None:
    second, _ = following(first, {"c5": "done"})
    assert "welcomed the implementation" in said(second, "energy", "en")
    third, _ = following(second)
    assert "energy" not in [paragraph.id for paragraph in third.paragraphs]
    assert third.content.commitments["c5"].status == "done"
    assert third.content.commitments["c5"].paragraph is None


def test_the_register_prints_what_was_dropped(first: Meeting) -> None:
    second, _ = following(first, {"c9": "dropped"})
    assert "health" not in [paragraph.id for paragraph in second.paragraphs]
    row = next(
        line for line in printed(second, "en", "register").splitlines() if "epidemics" in line
    )
    assert "ropped" in row


def test_all_documents_of_the_draft_can_be_made(second: Meeting, tmp_path: Path) -> None:
    for kind in second.kinds:
        for lang in second.languages:
            document = docgen.compose(second, kind=kind, lang=lang)
            for form in ("html", "docx"):
                docgen.publish(document, tmp_path / f"{kind}.{lang}.{form}")


def test_the_closing_commits_to_the_meeting_after_as_it_did_before(first: Meeting) -> None:
    second, draft = following(first)
    added = {
        key: commitment
        for key, commitment in second.content.commitments.items()
        if key not in first.content.commitments
    }
    assert list(added) == ["c13", "c14"]
    assert {commitment.paragraph for commitment in added.values()} == {"follow-up"}
    assert list(added["c14"].owner) == ["TR"]
    assert {commitment.status for commitment in added.values()} == {"unknown"}
    assert "CONFIRM" in notes(draft, "c14")
    register = printed(second, "en", "register")
    assert "olding of the third meeting in Türkiye" in register
    assert "outcomes of the second meeting" in register


def test_holding_this_meeting_keeps_the_promise_to_hold_it(first: Meeting) -> None:
    second, draft = following(first)
    assert second.content.commitments["c12"].status == "done"
    text = second.content.commitments["c12"].text["en"].value
    assert text == "the holding of the {number} in {libya}"
    assert said(second, "follow-up-c12", "en").endswith(
        "the holding of the second meeting in Libya."
    )
    assert "done" in notes(draft, "follow-up-c12")["CONFIRM"]
