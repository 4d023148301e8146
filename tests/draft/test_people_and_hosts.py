"""Who hosts next and who comes: by rotation and by office, and a mark wherever that is in doubt."""

from __future__ import annotations

import pytest

import docgen
from docgen.check import sound
from docgen.draft import draft_next
from docgen.errors import ContentError, Severity
from docgen.reading.load import meeting_from, series_from
from docgen.reading.source import Source
from tests.draft.following import following, notes, printed, said
from tests.small import MEETING, SERIES, meeting

NO_NEXT = ("next: {host: LY, country: libya}\n", "")
THIRD_PARTY = (
    "offices:\n",
    """\
  egypt:
    code: EG
    names:
      - short: {ar: مصر, tr: Mısır, en: Egypt}
        formal: {ar: جمهورية مصر, tr: Mısır Cumhuriyeti, en: Republic of Egypt}
offices:
""",
)
KNOWN_DAY = (
    "next: {host: LY, country: libya}",
    "next: {host: LY, place: tripoli, date: 2023-05-02}",
)


def test_place_and_day_are_as_the_meeting_before_knew_them() -> None:
    second, draft = following(meeting(KNOWN_DAY))
    assert draft.name == "02-tripoli-2023"
    assert (second.content.place, str(second.day), second.host) == ("tripoli", "2023-05-02", "LY")


def test_what_is_not_known_is_a_question_mark_and_never_a_guess() -> None:
    second, draft = following(meeting())
    assert draft.name == "02-draft-undated"
    assert second.day is None
    assert not isinstance(second.content.place, str)


def test_without_a_next_venue_the_host_is_by_rotation_under_a_mark() -> None:
    second, draft = following(meeting(NO_NEXT))
    assert second.host == "LY"
    assert "rotation" in notes(draft, "host")["CONFIRM"]


def test_a_host_out_of_turn_is_marked() -> None:
    again = ("next: {host: LY, country: libya}", "next: {host: TR, country: turkiye}")
    second, draft = following(meeting(again))
    assert second.host == "TR"
    assert "rotation" in notes(draft, "host")["CONFIRM"]


def test_rotation_goes_on_through_three_parties_and_round() -> None:
    before = meeting(NO_NEXT, series=(THIRD_PARTY,))
    hosts = []
    for _ in range(4):
        before = following(before)[0]
        hosts.append(before.host)
    # TR was the second of the three and host of the first meeting
    assert hosts == ["EG", "LY", "TR", "EG"]
    assert before.content.next.host == "LY"


def test_a_fixed_host_stays() -> None:
    fixed = ("body: council\n", "body: council\nrotation: fixed\n")
    assert following(meeting(NO_NEXT, series=(fixed,)))[0].host == "TR"


def test_a_party_that_left_is_passed_over_and_marked() -> None:
    left = (
        "      - short: {ar: مصر,",
        "      - until: 2021-12-31\n        short: {ar: مصر,",
    )
    _, draft = following(meeting(NO_NEXT, series=(THIRD_PARTY, left)))
    second, draft = following(meeting(NO_NEXT, series=(THIRD_PARTY, left)))
    assert second.host == "LY"
    assert "EG" in notes(draft, "host")["CONFIRM"]


def test_a_chair_is_who_holds_the_office_on_the_new_day() -> None:
    change = (
        "    offices: [{office: ly_pm, from: 2021-03-01}]",
        "    offices: [{office: ly_pm, from: 2021-03-01, until: 2022-01-31}]",
    )
    after = (
        "    offices: [{office: ly_pm, from: 2019-01-01, until: 2021-02-28}]",
        (
            "    offices:\n      - {office: ly_pm, from: 2019-01-01, until: 2021-02-28}\n"
            "      - {office: ly_pm, from: 2022-02-01}"
        ),
    )
    second, draft = following(meeting(KNOWN_DAY, series=(change, after)))
    assert second.content.chairs == ("demir", "huda")
    assert "Huda after Salem" in notes(draft, "chairs")["CONFIRM"]


def test_an_office_that_nobody_holds_is_told() -> None:
    change = (
        "    offices: [{office: ly_pm, from: 2021-03-01}]",
        "    offices: [{office: ly_pm, from: 2021-03-01, until: 2022-01-31}]",
    )
    _, draft = following(meeting(KNOWN_DAY, series=(change,)))
    assert (
        "nobody in series.yaml holds Prime Minister of Libya after Salem"
        in notes(draft, "chairs")["CONFIRM"]
    )


def test_delegations_and_signatures_follow_the_offices() -> None:
    change = (
        "    offices: [{office: ly_pm, from: 2021-03-01}]",
        "    offices: [{office: ly_pm, from: 2021-03-01, until: 2022-01-31}]",
    )
    after = (
        "    offices: [{office: ly_pm, from: 2019-01-01, until: 2021-02-28}]",
        "    offices:\n      - {office: ly_pm, from: 2022-02-01}",
    )
    people = (
        "facts:\n",
        (
            "delegations:\n  LY: [{person: salem, role: head}]\nsignatures:\n  by: {LY: salem, TR: demir}\n"
            "  place: ankara\n  date: 2021-04-12\nfacts:\n"
        ),
    )
    second, _ = following(meeting(KNOWN_DAY, people, series=(change, after)))
    assert [one.person for one in second.content.delegations["LY"]] == ["huda"]
    assert second.content.signatures.by == {"LY": "huda", "TR": "demir"}
    assert second.content.signatures.place is None


def test_an_opening_that_types_what_changes_is_written_anew() -> None:
    typed = (
        (
            "        ar: عقد {number} في {place}.\n"
            '        tr: "{number:alone} toplantı {place}’da yapılmıştır."\n'
            "        en: The {number} was held in {place}.\n"
        ),
        (
            "        ar: عقد الاجتماع الأول في أنقرة.\n"
            "        tr: Birinci toplantı Ankara’da yapılmıştır.\n"
            "        en: The first meeting was held in Ankara.\n"
        ),
    )
    second, draft = following(meeting(typed))
    assert said(second, "opening", "en").startswith("The second meeting of the Cooperation Council")
    assert "الاجتماع الثاني" in said(second, "opening", "ar")
    assert "ikinci toplantısı" in said(second, "opening", "tr")
    assert "docgen's own words" in notes(draft, "opening")["REVIEW"]


def test_a_standing_text_that_types_the_number_or_a_year_is_marked() -> None:
    typed = (
        (
            "          {verb} الجانبان {again} على\n          زيادة التجارة إلى {target:obl}.\n"
            "        tr: >-\n          İki taraf, ticaretin {target:dat}\n          çıkarılması hususunda {verb}.\n"
            "        en: >-\n          The two sides {verb} to increase\n          trade to {target}.\n"
        ),
        (
            "          {verb} الجانبان {again} على نتائج الاجتماع الأول.\n"
            "        tr: >-\n          İki taraf 2020 yılında {verb}.\n"
            "        en: >-\n          The two sides {verb} on the plan of 2020 of the first meeting.\n"
        ),
    )
    unused = ("facts:\n  target: {money: 5000000000, currency: USD}\n", "")
    _, draft = following(meeting(typed, unused))
    assert (
        "first meeting" in notes(draft, "trade")["REVIEW"]
        or "الاجتماع الأول" in notes(draft, "trade")["REVIEW"]
    )
    assert "2020" in notes(draft, "trade")["STALE"]


def test_a_text_without_its_verb_is_under_review() -> None:
    without = (
        "          The two sides {verb} to increase\n",
        "          The two sides agreed to increase\n",
    )
    _, draft = following(meeting(without))
    assert "{verb}" in notes(draft, "trade")["REVIEW"]


def test_a_reference_to_a_paragraph_that_is_gone_is_a_gap_to_fill() -> None:
    once = ("      kind: preamble\n", "      kind: preamble\n      carry: once\n")
    refers = (
        "          زيادة التجارة إلى {target:obl}.\n",
        "          زيادة التجارة إلى {target:obl} {#opening}.\n",
    )
    second, _ = following(meeting(once, refers))
    assert "number_of_opening" in second.content.facts
    assert "[" in said(second, "trade", "ar")


def test_a_commitment_whose_paragraph_is_gone_is_an_error_with_its_place() -> None:
    lost = meeting(("    from: trade\n", "    from: trading\n"))
    with pytest.raises(ContentError) as error:
        sound(lost)
    problem = error.value.problems[0]
    assert "trading" in problem.message
    assert problem.place.line > 1


def test_ids_of_the_draft_are_told_apart_from_those_of_the_series() -> None:
    named = ("  target: {money: 5000000000, currency: USD}\n",
             "  target: {money: 5000000000, currency: USD}\n  previous_place: {place: tripoli}\n")  # fmt: skip
    uses = ("trade to {target}.", "trade to {target} in {previous_place}.")
    second, _ = following(meeting(named, uses))
    assert "in Tripoli" in said(second, "trade", "en")
    assert draft_next(meeting()).name == "02-draft-undated"


def test_a_statement_of_which_nothing_stands_keeps_an_opening() -> None:
    once = ("      kind: preamble\n", "      kind: preamble\n      carry: once\n")
    trade = ("      verb: agree\n", "      verb: agree\n      carry: once\n")
    second, draft = following(meeting(once, trade), {"c1": "dropped"})
    assert [paragraph.id for paragraph in second.paragraphs] == ["opening"]
    assert "second meeting" in said(second, "opening", "en")
    assert "nothing" in notes(draft, "opening")["REVIEW"]


def test_a_meeting_without_a_statement_has_a_draft_without_one() -> None:
    start, end = MEETING.index("statement:"), MEETING.index("agenda:")
    text = MEETING[:start] + MEETING[end:]
    text = text.replace("    from: trade\n", "    derived_from: 00-x#trade\n")
    text = text.replace("facts:\n  target: {money: 5000000000, currency: USD}\n", "")
    series = series_from(Source("series.yaml", SERIES), "small")
    second, _ = following(meeting_from(Source("01.yaml", text), series, "01"))
    assert second.content.statement is None
    assert "c1" in second.content.commitments


def test_a_meeting_without_an_agenda_gets_the_usual_one() -> None:
    start, end = MEETING.index("agenda:"), MEETING.index("commitments:")
    series = series_from(Source("series.yaml", SERIES), "small")
    text = MEETING[:start] + MEETING[end:]
    second, _ = following(meeting_from(Source("01.yaml", text), series, "01"))
    assert [item.id for item in second.content.agenda.items] == [
        "item-opening", "item-adoption", "follow-c1", "item-other", "item-next", "item-statement",
        "item-closing",
    ]  # fmt: skip
    assert "Gündemin kabulü" in printed(second, "tr", "agenda")


@pytest.mark.parametrize(
    "changes",
    [
        (("number: 1\n", 'number: "?"\n'),),
        (("host: TR\n", 'host: "?"\n'), NO_NEXT),
        (("date: 2021-04-12\n", 'date: "?"\n'), ("place: ankara\n", 'place: "?"\n'), NO_NEXT),
        (("date: 2021-04-12\n", "from: 2021-04-12\nto: 2021-04-14\n"),),
        (("place: ankara\n", "place: ankara\nmode: online\n"),),
        (("chairs: [demir, salem]\n", ""),),
        (("number: 1\n", "number: 1\nlanguages: [ar, en]\n"),),
        (("next: {host: LY, country: libya}", 'next: {host: "?", place: "?", date: "?"}'),),
        (("status: agreed\n", "status: {ar: agreed, tr: draft}\n"),),
    ],
)
def test_what_a_meeting_leaves_unsaid_becomes_a_mark(changes: tuple[tuple[str, str], ...]) -> None:
    before = meeting(*changes)
    for _ in range(2):
        before = following(before)[0]
        assert {problem.severity for problem in docgen.check(before)} == {Severity.MARK}
        for lang in before.languages:
            assert printed(before, lang)


def test_nobody_is_thanked_for_hospitality_on_a_screen() -> None:
    online = ("place: ankara\n", "place: ankara\nmode: online\n")
    assert not following(meeting(online))[0].content.statement.thanks
    assert following(meeting())[0].content.statement.thanks
