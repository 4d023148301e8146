"""What a statement says of a commitment, by what became of it, for two parties and for three."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.draft import draft_next
from docgen.draft.file import text_of
from docgen.model.state import State, StateMark
from tests.draft.following import following, notes, said
from tests.small import meeting

# The phrases of the commitment fit into sentences; its figure asks for the new one.
WITH_FIGURE = (
    "    text: {ar: زيادة التجارة, tr: ticaretin artırılması, en: an increase of trade}",
    (
        "    text:\n      ar: >-\n        زيادة التجارة إلى {target:obl}\n"
        "      tr: >-\n        ticaretin {target:dat} çıkarılması\n"
        "      en: >-\n        an increase of trade to {target}"
    ),
)
COMMITTED = ("      verb: agree\n", "      verb: agree\n      carry: commitment\n")
THIRD_PARTY = (
    "offices:\n",
    (
        "  egypt:\n    code: EG\n    names:\n      - short: {ar: مصر, tr: Mısır, en: Egypt}\n"
        "        formal: {ar: جمهورية مصر, tr: Mısır Cumhuriyeti, en: Republic of Egypt}\noffices:\n"
    ),
)


def follow_up(status: str, lang: str, *, series: tuple[tuple[str, str], ...] = ()) -> str:
    before = meeting(COMMITTED, series=series)
    return said(following(before, {"c1": status})[0], "trade", lang)


@pytest.mark.parametrize(
    ("status", "ar", "tr", "en"),
    [
        (
            "done",
            "رحب الجانبان بتنفيذ ما اتُّفق عليه بشأن زيادة التجارة.",
            "İki taraf, ticaretin artırılması hususunda varılan mutabakatın hayata geçirilmesini memnuniyetle karşılamıştır.",
            "The two sides welcomed the implementation of what had been agreed with regard to an increase of trade.",
        ),
        (
            "ongoing",
            "أشار الجانبان إلى التقدم المحرز في زيادة التجارة، واتفقا على مواصلة العمل في هذا الشأن.",
            "İki taraf, ticaretin artırılması hususunda kaydedilen ilerlemeye işaret etmiş ve bu yöndeki çalışmaların sürdürülmesini kararlaştırmıştır.",
            "The two sides noted the progress made on an increase of trade, and agreed to continue their work in that regard.",
        ),
        (
            "not_started",
            "شدد الجانبان مجددًا على ضرورة زيادة التجارة.",
            "İki taraf, ticaretin artırılması gereğini bir kez daha vurgulamıştır.",
            "The two sides once again stressed the need for an increase of trade.",
        ),
    ],
)
def test_each_status_has_its_sentence(status: str, ar: str, tr: str, en: str) -> None:
    assert follow_up(status, "ar") == ar
    assert follow_up(status, "tr") == tr
    assert follow_up(status, "en") == en


def test_an_unknown_status_leaves_a_gap_to_fill_in_each_language() -> None:
    for lang in ("ar", "tr", "en"):
        assert "[" in follow_up("unknown", lang)


def test_three_parties_are_not_two_sides() -> None:
    assert follow_up("done", "ar", series=(THIRD_PARTY,)).startswith("رحبت الأطراف")
    assert follow_up("ongoing", "ar", series=(THIRD_PARTY,)).endswith(
        "واتفقت على مواصلة العمل في هذا الشأن."
    )
    assert follow_up("ongoing", "tr", series=(THIRD_PARTY,)).startswith("Taraflar, ")
    assert follow_up("not_started", "en", series=(THIRD_PARTY,)).startswith(
        "The parties once again"
    )


def test_the_parties_are_called_as_the_statement_called_them() -> None:
    renamed = ("{verb} الجانبان {again} على\n", "{verb} الطرفان {again} على\n")
    second, _ = following(meeting(COMMITTED, renamed), {"c1": "done"})
    assert said(second, "trade", "ar").startswith("رحب الطرفان")


def test_a_figure_is_repeated_only_beside_a_question_for_the_new_one() -> None:
    second, draft = following(meeting(COMMITTED, WITH_FIGURE), {"c1": "ongoing"})
    assert "to 5 billion US dollars" in said(second, "trade", "en")
    assert "The figure now stands at [" in said(second, "trade", "en")
    assert "وتبلغ القيمة الحالية [" in said(second, "trade", "ar")
    assert "Güncel rakam [" in said(second, "trade", "tr")
    assert "target" in notes(draft, "trade")["REVIEW"]


def test_the_last_figure_is_told_where_the_new_one_is_asked_for() -> None:
    second, _ = following(meeting(COMMITTED, WITH_FIGURE), {"c1": "ongoing"})
    fact = second.content.facts["target_now"].model_copy(update={"money": Decimal(7)})
    facts = {**second.content.facts, "target_now": fact}
    filled = replace(second, content=second.content.model_copy(update={"facts": facts}))
    assert "it was 7 USD" in text_of(draft_next(filled), filled)


def test_a_dropped_commitment_leaves_the_statement_and_stays_in_the_register() -> None:
    second, draft = following(meeting(COMMITTED), {"c1": "dropped"})
    assert [paragraph.id for paragraph in second.paragraphs] == ["opening"]
    assert second.content.commitments["c1"].status == "dropped"
    assert second.content.commitments["c1"].derived_from == "01-ankara#trade"
    assert "paragraph trade" in draft.left_out


def test_a_standing_paragraph_keeps_its_place_above_the_follow_up() -> None:
    second, draft = following(meeting(), {"c1": "ongoing"})
    assert [paragraph.id for paragraph in second.paragraphs] == ["opening", "trade", "trade-c1"]
    assert second.content.commitments["c1"].paragraph == "trade-c1"
    assert "c1" in notes(draft, "trade")["REVIEW"]


def test_an_untranslated_commitment_stays_untranslated() -> None:
    blank = ("tr: ticaretin artırılması, en", "tr: , en")
    second, _ = following(meeting(COMMITTED, blank), {"c1": "ongoing"})
    trade = next(paragraph for paragraph in second.paragraphs if paragraph.id == "trade")
    assert trade.text["tr"].blank
    assert not trade.text["en"].blank


def test_what_was_built_in_then_is_a_fact_of_its_own_now() -> None:
    words = (
        "    text: {ar: زيادة التجارة, tr: ticaretin artırılması, en: an increase of trade}",
        (
            '    text: {ar: "نتائج {number:obl}", tr: "{number:alone} toplantının sonuçları", '
            'en: "the outcomes of the {number} in {place}"}'
        ),
    )
    second, _ = following(meeting(COMMITTED, words), {"c1": "done"})
    assert "outcomes of the first meeting in Ankara" in said(second, "trade", "en")
    third, _ = following(second, {"c1": "ongoing"})
    assert (
        third.content.commitments["c1"].text["en"].value
        == "the outcomes of the {meeting_1} in {ankara}"
    )


def test_marks_that_nobody_settled_stand_on() -> None:
    said_before = {"kind": "REVIEW", "at": "trade", "lang": "tr", "reason": "ask again"}
    mark = StateMark.model_validate(said_before)
    draft = following(replace(meeting(COMMITTED), state=State(marks=(mark,))))[1]
    found = [(note.reason["en"], note.lang) for note in draft.notes if note.at == "trade"]
    assert ("ask again", "tr") in found
    assert len(found) > 1


def test_a_follow_up_takes_no_id_that_another_paragraph_bears() -> None:
    later = (
        "agenda:\n",
        "    - id: trade-c1\n      kind: closing\n      text: {ar: نص, tr: metin, en: text}\nagenda:\n",
    )
    second, _ = following(meeting(later), {"c1": "ongoing"})
    ids = [paragraph.id for paragraph in second.paragraphs]
    assert ids == ["opening", "trade", "trade-c1-2", "trade-c1"]
    assert second.content.commitments["c1"].paragraph == "trade-c1-2"
