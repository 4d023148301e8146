from __future__ import annotations

import pytest
from lxml import etree

from docgen.document.redline import redline  # noqa: F401  the page of changes is one
from docgen.errors import ContentError
from docgen.exchange.importing import imported, redlines
from docgen.exchange.telling import page, told
from docgen.ooxml.names import q
from tests.exchange.workspace import after, lines_changed, said, sample, small


@pytest.fixture
def ws(tmp_path):
    return sample(tmp_path)


def test_a_file_that_nobody_edited_changes_nothing(ws):
    meeting = ws.meeting
    for kind in meeting.kinds:
        for lang in meeting.languages:
            result = ws.bring(ws.editor(kind, lang))
            assert (result.files, said(result)) == ({}, ""), (kind, lang)


def test_a_party_s_copy_comes_back_too(ws):
    editor = ws.editor("statement", "en", copy="LY")
    editor.replace(editor.paragraph("ceasefire"), "a permanent", "a lasting")
    result = ws.bring(editor)
    assert not result.refused
    assert [change.address for change in result.texts] == ["statement/paragraphs/ceasefire/text/en"]


def test_one_edited_word_changes_one_line(ws):
    result = ws.edited(
        "statement", "tr", lambda e: e.replace(e.paragraph("trade"), "İki taraf", "İki taraf da")
    )
    ((old, new),) = lines_changed(ws.text, after(result))
    assert new == old.replace("İki taraf", "İki taraf da")


def test_facts_the_verb_and_what_prints_nothing_stay_in_braces(ws):
    result = ws.edited("statement", "ar", lambda e: e.replace(e.paragraph("trade"), "حجم", "قيمة"))
    (change,) = result.texts
    assert change.text == (
        "{verb} الجانبان {again} على زيادة قيمة التجارة الثنائية إلى {trade_target:obl} بطريقة متوازنة."
    )


def test_comments_order_line_ends_and_the_mark_at_the_start_stay(ws):
    ws.file.write_bytes(b"\xef\xbb\xbf" + ws.file.read_bytes().replace(b"\n", b"\r\n"))
    result = ws.edited(
        "statement", "en", lambda e: e.replace(e.paragraph("ceasefire"), "a permanent", "a lasting")
    )
    now = result.files[ws.file.name]
    assert now == ws.file.read_bytes().replace(b"a permanent and", b"a lasting and", 1)


def test_a_fact_edited_in_word_is_a_problem_with_two_ways_out(ws):
    def edit(editor):
        paragraph = editor.paragraph("opening")
        editor.type_over(editor.control(paragraph, "held"), "13 Nisan 2021 Salı")

    result = ws.edited("statement", "tr", edit)
    assert result.refused
    assert result.files == {}
    assert "the fact 'held' was changed" in said(result)
    assert "'12 Nisan 2021 Pazartesi' → '13 Nisan 2021 Salı'" in said(result)
    assert "change the fact at" in said(result)
    assert str(ws.meeting.place("date")) in said(result)
    assert "or write the sentence" in said(result)


def test_a_retyped_sentence_with_another_amount_is_that_problem_too(ws):
    def edit(editor):
        text = "The two sides agreed to increase bilateral trade to 6 billion US dollars."
        editor.retype(editor.paragraph("trade"), text)

    result = ws.edited("statement", "en", edit)
    assert result.refused
    assert "'5 billion US dollars' → '6 billion US dollars'" in said(result)


def test_a_retyped_sentence_keeps_the_facts_whose_values_it_says(ws):
    def edit(editor):
        text = (
            "The two sides agreed to raise the volume of bilateral trade to 5 billion US dollars "
            "in a balanced manner."
        )
        editor.retype(editor.paragraph("trade"), text)

    result = ws.edited("statement", "en", edit)
    (change,) = result.texts
    assert change.text == (
        "The two sides {verb} to raise the volume of bilateral trade to {trade_target} "
        "in a balanced manner."
    )


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12 Nisan 2021", "{held:long}"),
        ("12 Nisan 2021 Pazartesi", "{held:full}"),
    ],
)
def test_the_same_value_in_another_form_is_another_form(ws, typed, written):
    def edit(editor):
        paragraph = editor.paragraph("opening")
        editor.type_over(editor.control(paragraph, "held"), typed)
        editor.replace(paragraph, "düzenlenmiştir", "yapılmıştır")

    result = ws.edited("statement", "tr", edit)
    assert written in result.texts[0].text


def test_words_typed_into_a_control_beside_its_value_are_words(ws):
    def edit(editor):
        paragraph = editor.paragraph("ceasefire")
        editor.type_over(editor.control(paragraph, "turkiye"), "both Türkiye")

    result = ws.edited("statement", "en", edit)
    assert "contribution of both {turkiye} to" in result.texts[0].text


def test_an_arabic_preposition_may_be_exchanged_for_a_word(ws):
    def edit(editor):
        paragraph = editor.paragraph("opening")
        editor.type_over(editor.control(paragraph, "body"), "مجلس التعاون الاستراتيجي رفيع المستوى")

    result = ws.edited("statement", "ar", edit)
    assert not result.refused, said(result)
    assert "{number} {body:formal} " in result.texts[0].text


def test_another_verb_is_written_out_and_said(ws):
    result = ws.edited(
        "statement", "en", lambda e: e.replace(e.paragraph("ceasefire"), "affirmed", "stressed")
    )
    assert "The two sides stressed the importance" in result.texts[0].text
    assert "the verb of" in said(result)
    assert not result.refused


def test_bold_words_become_strong_and_stop_being_so(ws):
    def bold(editor):
        run = next(editor.paragraph("ceasefire").iter(q("w:r")))
        about = run.find(q("w:rPr"))
        etree.SubElement(about, q("w:b"))

    result = ws.edited("statement", "en", bold)
    assert result.texts[0].text.startswith("**The two sides {verb}")
    ws.file.write_text(after(result), encoding="utf-8")

    def plain(editor):
        for mark in list(editor.body.iter(q("w:b"), q("w:bCs"))):
            mark.getparent().remove(mark)

    again = ws.edited("statement", "en", plain)
    assert "**" not in again.texts[0].text


def test_the_other_languages_turn_stale(ws):
    result = ws.edited(
        "statement", "tr", lambda e: e.replace(e.paragraph("trade"), "İki taraf", "İki taraf da")
    )
    state = result.files["01-ankara-2021.state.yaml"].decode()
    for lang in ("ar", "en"):
        assert f"{{kind: TRANSLATION_STALE, at: trade, lang: {lang}" in state
    assert "lang: tr," not in state


def test_two_languages_edited_at_once_are_not_stale_to_each_other(ws):
    one, other = ws.editor("statement", "ar"), ws.editor("statement", "en")
    one.replace(one.paragraph("trade"), "حجم", "قيمة")
    other.replace(other.paragraph("trade"), "the volume", "the value")
    state = ws.bring(one, other).files["01-ankara-2021.state.yaml"].decode()
    assert state.count("TRANSLATION_STALE") == 1
    assert "lang: tr" in state


def test_comments_come_back_as_review_marks(ws):
    result = ws.edited("statement", "en", lambda e: e.comment(e.paragraph("trade"), "Is that so?"))
    state = result.files["01-ankara-2021.state.yaml"].decode()
    assert '{kind: REVIEW, at: trade, lang: en, reason: "Salem: Is that so?"}' in state
    assert ws.file.name not in result.files


# ---------------------------------------------------------------- both sides changed


def test_what_only_the_content_changed_stays_as_the_content_has_it(ws):
    editor = ws.editor("statement", "en")
    ws.file.write_text(ws.text.replace("a permanent and", "a lasting and"), encoding="utf-8")
    result = ws.bring(editor)
    assert (result.files, said(result)) == ({}, "")


def test_what_both_sides_changed_is_a_conflict_with_both_texts(ws):
    editor = ws.editor("statement", "en")
    editor.replace(editor.paragraph("ceasefire"), "a permanent", "an enduring")
    ws.file.write_text(ws.text.replace("a permanent and", "a lasting and"), encoding="utf-8")
    result = ws.bring(editor)
    assert result.refused
    assert "changed in the file and in the content" in said(result)
    assert "an enduring and" in said(result)
    assert "a lasting and" in said(result)


def test_a_fact_changed_in_the_content_meanwhile_does_not_hide_an_edit_of_the_words(ws):
    editor = ws.editor("statement", "en")
    editor.replace(editor.paragraph("trade"), "the volume", "the value")
    ws.file.write_text(ws.text.replace("money: 5000000000", "money: 6000000000"), encoding="utf-8")
    result = ws.bring(editor)
    assert not result.refused, said(result)
    assert "the value of bilateral trade to {trade_target}" in result.texts[0].text


def test_two_files_that_disagree_are_refused(ws):
    one, other = ws.editor("statement", "en"), ws.editor("statement", "en")
    one.replace(one.paragraph("trade"), "the volume", "the value")
    other.replace(other.paragraph("trade"), "the volume", "the worth")
    result = ws.bring(one, other)
    assert result.refused
    assert "make them one" in said(result)


# ---------------------------------------------------------------- paragraphs that come and go


def test_a_new_paragraph_is_put_behind_the_one_before_it(ws):
    text = "The two sides agreed on {something} with a *star*."
    result = ws.edited("statement", "en", lambda e: e.behind(e.paragraph("ceasefire"), text))
    assert not result.refused
    fresh = after(result).replace(
        """
    - id: new-1
      kind: operative
      source_lang: en
      text:
        ar:
        tr:
        en: >-
          The two sides agreed on {{something}} with a \\*star\\*.
""",
        "",
    )
    assert fresh == ws.text
    ids = [paragraph.id for paragraph in result.new.paragraphs]
    assert ids[ids.index("ceasefire") + 1] == "new-1"
    assert "at: new-1" in result.files["01-ankara-2021.state.yaml"].decode()


def test_a_split_paragraph_keeps_its_id_and_its_facts(ws):
    def edit(editor):
        paragraph = editor.paragraph("memorandums")
        editor.split(paragraph, editor.control(paragraph, "parties"))

    result = ws.edited("statement", "en", edit)
    assert [change.address for change in result.texts] == [
        "statement/paragraphs/memorandums/text/en"
    ]
    (added,) = result.added
    assert added.text.startswith("{parties:between}, in particular")
    assert "part of the paragraph before" in said(result)


def test_a_paragraph_taken_out_is_said_and_stays(ws):
    def edit(editor):
        paragraph = editor.paragraph("ceasefire")
        paragraph.getparent().remove(paragraph)

    result = ws.edited("statement", "en", edit)
    assert "ceasefire/text/en' is gone from the file" in said(result)
    assert ws.file.name not in result.files
    assert "kind: REVIEW, at: ceasefire" in result.files["01-ankara-2021.state.yaml"].decode()


def test_two_paragraphs_made_one_are_refused(ws):
    def edit(editor):
        first, second = editor.paragraph("political-solution"), editor.paragraph("ceasefire")
        for child in list(second):
            if child.tag != q("w:pPr"):
                first.append(child)
        second.getparent().remove(second)

    result = ws.edited("statement", "en", edit)
    assert result.refused
    assert "'political-solution' and 'ceasefire' are one paragraph" in said(result)


def test_a_moved_paragraph_is_said_and_stays(ws):
    def edit(editor):
        moved = editor.paragraph("ceasefire")
        editor.paragraph("trade").addnext(moved)

    result = ws.edited("statement", "en", edit)
    assert "'ceasefire' stands at another place" in said(result)
    assert not result.refused
    assert result.texts == []


def test_a_copied_paragraph_is_a_new_one_and_said(ws):
    def edit(editor):
        from copy import deepcopy

        copy = deepcopy(editor.paragraph("ceasefire"))
        for mark in copy.iter(q("w:bookmarkStart")):
            mark.set(q("w:name"), mark.get(q("w:name")) + "_Copy_1")
        editor.paragraph("trade").addnext(copy)

    result = ws.edited("statement", "en", edit)
    (added,) = result.added
    assert "{turkiye}" in added.text
    assert "a copy of another paragraph" in said(result)


# ---------------------------------------------------------------- tracked changes


def test_tracked_changes_are_refused_until_accepted(ws):
    editor = ws.editor("statement", "en")
    paragraph = editor.paragraph("ceasefire")
    deleted = [True]

    def first(run):
        chosen, deleted[0] = deleted[0], False
        return chosen

    run = next(paragraph.iterchildren(q("w:r")))
    fresh = etree.SubElement(paragraph, q("w:r"))
    etree.SubElement(fresh, q("w:t")).text = "Both sides "
    run.addprevious(fresh)
    editor.track(paragraph, first)
    result = ws.bring(editor)
    assert result.refused
    assert "1 tracked changes are pending" in said(result)
    assert "--accept" in said(result)
    accepted = ws.bring(editor, accept=True)
    assert accepted.texts[0].text.startswith("Both sides The two sides {verb}")


def test_what_is_deleted_under_tracking_is_gone_when_accepted(ws):
    editor = ws.editor("statement", "en")
    paragraph = editor.paragraph("trade")
    text = editor.runs(paragraph)[-1]
    text.tag = q("w:delText")
    editor.track(paragraph, lambda run: run.find(q("w:delText")) is not None, "w:del")
    result = ws.bring(editor, accept=True)
    assert result.texts[0].text.endswith("trade to {trade_target}")


# ---------------------------------------------------------------- other kinds of document


def test_minutes_and_agenda_come_back(ws):
    agenda = ws.editor("agenda", "en")
    text = next(t for t in agenda.body.iter(q("w:t")) if "Opening" in (t.text or ""))
    text.text = text.text.replace("Opening", "Solemn opening")
    result = ws.bring(agenda)
    assert [c.address for c in result.texts] == ["agenda/items/item-opening/title/en"]
    minutes = ws.editor("minutes", "tr")
    texts = list(minutes.body.iter(q("w:t")))
    label = next(n for n, t in enumerate(texts) if t.text == "Karar:")
    texts[label + 1].text = " Ayrıca" + texts[label + 1].text
    result = ws.bring(minutes)
    (change,) = result.texts
    assert "/decision/tr" in change.address
    assert change.text.startswith("Ayrıca ")


def test_docgen_s_own_words_are_not_taken_and_said(ws):
    def edit(editor):
        text = next(t for t in editor.body.iter(q("w:t")) if "UNOFFICIAL" in (t.text or ""))
        text.text = "FINAL"

    result = ws.edited("statement", "en", edit)
    assert result.files == {}
    assert "docgen's own words are not taken: 'FINAL' for 'UNOFFICIAL'" in said(result)


def test_words_typed_into_the_header_are_said(ws):
    editor = ws.editor("statement", "en")
    name = next(name for name in editor.parts if name.startswith("word/header"))
    header = etree.fromstring(editor.parts[name])
    next(header.iter(q("w:t"))).text = "Confidential draft of the Ministry"
    editor.parts[name] = etree.tostring(header)
    result = ws.bring(editor)
    assert "the header or footer is not taken: 'Confidential draft" in said(result)


def test_a_text_box_is_said_with_its_words(ws):
    editor = ws.editor("statement", "en")
    run = etree.SubElement(editor.paragraph("trade"), q("w:r"))
    box = etree.SubElement(etree.SubElement(run, q("w:pict")), q("w:txbxContent"))
    inner = etree.SubElement(etree.SubElement(box, q("w:p")), q("w:r"))
    etree.SubElement(inner, q("w:t")).text = "A word on the margin"
    assert "is not taken: 'A word on the margin'" in said(ws.bring(editor))


# ---------------------------------------------------------------- gaps


@pytest.mark.parametrize(("lang", "words"), [("en", "Ankara"), ("tr", "Ankara"), ("ar", "أنقرة")])
def test_a_gap_typed_over_fills_the_fact_in_all_languages(tmp_path, lang, words):
    ws = small(tmp_path, ("place: ankara", 'place: "?"'))
    editor = ws.editor("statement", lang)
    editor.type_over(editor.control(editor.paragraph("opening"), "place"), words)
    result = ws.bring(editor)
    assert not result.refused, said(result)
    assert after(result) == ws.text.replace('place: "?"', "place: ankara")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('target: {money: "?", currency: USD}', "target: {money: 7500000000, currency: USD}",
         "7.5 billion US dollars"),
        ('target: "?"', "target: {money: 3000000, currency: EUR}", "3 million euros"),
        ('target: "?"', "target: {date: 2022-05-13}", "13 May 2022"),
    ],
)  # fmt: skip
def test_amounts_and_dates_fill_a_gap(tmp_path, old, new, words):
    ws = small(tmp_path, ("target: {money: 5000000000, currency: USD}", old))
    editor = ws.editor("statement", "en")
    editor.type_over(editor.control(editor.paragraph("trade"), "target"), words)
    result = ws.bring(editor)
    if "date" in new:
        # {target:obl} of the Arabic is no form of a date: said, and nothing is written
        assert result.refused
        return
    assert not result.refused, said(result)
    assert after(result) == ws.text.replace(old, new)


def test_what_does_not_read_as_its_kind_fills_nothing(tmp_path):
    ws = small(tmp_path, ("place: ankara", 'place: "?"'))
    editor = ws.editor("statement", "en")
    editor.type_over(editor.control(editor.paragraph("opening"), "place"), "somewhere nice")
    result = ws.bring(editor)
    assert result.refused
    assert "'somewhere nice' does not fill 'place'; expected is a city" in said(result)


def test_a_text_that_was_not_translated_is_typed_over_its_gap(tmp_path):
    ws = small(
        tmp_path,
        (
            """        tr: >-
          İki taraf, ticaretin {target:dat}
          çıkarılması hususunda {verb}.
""",
            "        tr:\n",
        ),
    )
    editor = ws.editor("statement", "tr")
    (gap,) = editor.runs(editor.paragraph("trade"))
    gap.text = "İki taraf anlaşmıştır."
    result = ws.bring(editor)
    assert not result.refused, said(result)
    assert after(result) == ws.text.replace(
        "        tr:\n", "        tr: >-\n          İki taraf anlaşmıştır.\n"
    )


# ---------------------------------------------------------------- showing


def test_the_changes_are_shown_word_by_word_and_as_a_page(ws):
    result = ws.edited(
        "statement", "en", lambda e: e.replace(e.paragraph("ceasefire"), "a permanent", "a lasting")
    )
    (line,) = told(result)
    assert "ensuring a [-permanent-]{+lasting+} and" in line
    shown = page(list(redlines(result))).decode()
    assert "<del" in shown
    assert "<ins" in shown


def test_another_meeting_s_file_is_refused(ws, tmp_path):
    editor = ws.editor("statement", "en")
    name = "docProps/custom.xml"
    editor.parts[name] = editor.parts[name].replace(b"01-ankara-2021", b"02-tripoli-2022")
    with pytest.raises(ContentError, match="of the meeting '02-tripoli-2022'"):
        ws.bring(editor)


def test_a_text_in_the_wrong_language_is_refused(ws):
    def edit(editor):
        editor.retype(
            editor.paragraph("trade"), "İki taraf ticaretin artırılması hususunda anlaştı"
        )

    editor = ws.editor("statement", "ar")
    paragraph = editor.paragraph("trade")
    for text in editor.runs(paragraph, controls=True):
        text.text = "İki taraf ticaretin artırılması hususunda mutabık kalmıştır"
    result = ws.bring(editor)
    assert result.refused
    assert "is no Arabic" in said(result)


def test_a_file_that_docgen_did_not_write_is_sent_to_adopt(tmp_path):
    ws = small(tmp_path)
    editor = ws.editor("statement", "en")
    del editor.parts["docProps/custom.xml"]
    with pytest.raises(ContentError, match="docgen adopt"):
        ws.bring(editor)


def test_nothing_is_read_where_there_is_no_file(tmp_path):
    ws = small(tmp_path)
    with pytest.raises(Exception, match="there is no file"):
        imported([tmp_path / "nothing.docx"], ws.root / "content")
