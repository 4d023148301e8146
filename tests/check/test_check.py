"""What is wrong beyond the form: every check goes red on its own mistake and stays quiet without."""

from pathlib import Path

import pytest

from docgen.check import _found as problems  # the versions held together have tests of their own
from docgen.check import sound
from docgen.errors import ContentError, Severity
from tests.small import MEETING, SERIES, changed, meeting, write

CONTENT = Path(__file__).resolve().parents[2] / "content"
PLACE = ("en: The {number} was held in {place}.", "en: ")


def lines(*changes, series=()):
    return [
        f"{p.severity} {p.check} {p.place.file.rpartition('/')[2]}:{p.place.line}:{p.place.column}: {p.message}; {p.cure}"
        for p in problems(meeting(*changes, series=series))
    ]


def test_the_small_meeting_is_clean():
    assert lines() == []


def english(text):
    """The English text of the opening, changed, and only what is said of it."""
    found = lines((PLACE[0], f'en: "{text}"'))
    return [line for line in found if ":17:" in line and "one-sided" not in line]


# ---------------------------------------------------------------- braces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held in {plaec}", "error unknown-fact meeting.yaml:17:22: there is no fact 'plaec'; did you mean 'place'?"),
        ("held on {held:lnog}", "error unknown-form meeting.yaml:17:22: 'held' has no form 'lnog' here; did you mean 'long'?"),
        ("held in {place:loc}", "error unknown-form meeting.yaml:17:22: 'place' has no form 'loc' here; use one of short, formal, full, cap"),
        ("{held:long,year}", "error unknown-form meeting.yaml:17:14: 'held' has no form 'year' here; 'long' and 'year' exclude each other"),
        ("see {#trda}", "error unknown-reference meeting.yaml:17:18: there is no paragraph 'trda'; did you mean 'trade'?"),
        ("see {^note}", "error unknown-reference meeting.yaml:17:18: there is no note 'note'; declare it under 'notes:' of this paragraph"),
        ("see {?city}", "error unknown-reference meeting.yaml:17:18: there is no open bracket 'city'"),
        ("it {verb} so", "error verb meeting.yaml:17:17: {verb} stands in a text that has no verb; name the verb under 'verb:'"),
        ("in {{place}}", "warning doubled-braces meeting.yaml:17:14: the doubled braces round 'place' are printed as braces; write {place} for the fact"),
        ("Libya and Turkey met", "warning parties-by-hand meeting.yaml:17:14: 'Libya and Turkey' names the parties in an order of its own"),
        ("between the State of Libya and {turkiye}", "warning parties-by-hand meeting.yaml:17:26:"),
        ("{libya:formal} with {turkiye}", "warning parties-by-hand meeting.yaml:17:14:"),
        ("the Committee met", "warning T02 meeting.yaml:17:18: 'Committee' stands for the term 'council'; write {council}, which prints 'Council'"),
        ("the Committee’s work", "warning T02 meeting.yaml:17:18:"),
        ("in Türkiye", "warning dated-name meeting.yaml:17:17: 'Türkiye' is not what TR is called on 2021-04-12; write {turkiye}"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_text_is_placed_with_its_cure(text, expected):
    found = english(text)
    assert len([line for line in found if line.startswith(expected)]) == 1, found


@pytest.mark.parametrize(
    "text",
    [
        "the National Committee met",
        "committees of experts",
        "Libya, and later Turkey",
        "Turkey was the host",
    ],
)
def test_a_text_without_a_mistake_is_left_alone(text):
    assert [line for line in english(text) if not line.startswith("info")] == []


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("ar: عقد {number} في {place}.", "ar: ناقشت اللجنة {number} في {place}.", "T02"),
        ("ar: عقد {number} في {place}.", "ar: شكر {number} للجنة في {place}.", "T02"),
        ("ar: عقد {number} في {place}.", "ar: وباللجنة {number} في {place}.", "T02"),
        ("ar: عقد {number} في {place}.", "ar: عقد {number} في {place} بين ليبيا وتركيا.", "parties-by-hand"),
        ("ar: عقد {number} في {place}.", 'ar: "{number} في {place} {libya} و{turkiye:formal}."', "parties-by-hand"),
        ("toplantı {place}’da", "toplantı Komitenin {place}’da", "T02"),
        ("toplantı {place}’da", "toplantı Libya ile Türkiye arasında {place}’da", "parties-by-hand"),
        ("toplantı {place}’da", "toplantı Türkiye’nin ve Libya’nın {place}’da", "parties-by-hand"),
    ],
)  # fmt: skip
def test_wording_is_found_with_prefixes_and_suffixes(old, new, check):
    assert [line.split()[1] for line in lines((old, new))] == [check]


def test_the_national_committee_in_arabic_and_turkish_is_no_council():
    assert lines(("ar: عقد {number}", "ar: عقدت اللجنة الوطنية {number}")) == []
    assert lines(("toplantı {place}’da", "toplantı Millî Komitenin {place}’da")) == []


# ---------------------------------------------------------------- facts


def test_names_of_facts_that_are_taken():
    found = lines(("facts:\n", "facts:\n  held: {number: 1}\n  ankara: {number: 2}\n"))
    assert any(
        "error taken-name meeting.yaml:9:3: the name 'held' belongs to docgen" in line
        for line in found
    )
    assert any(
        "taken-name meeting.yaml:10:3: the name 'ankara' belongs to a record of the series" in line
        for line in found
    )
    twice = lines(series=(("terms:", "facts: {target: {number: 1}}\nterms:"),))
    assert ["error", "taken-name"] in [line.split()[:2] for line in twice]


def test_facts_that_no_text_or_only_some_versions_name():
    assert lines(("facts:\n", "facts:\n  spare: {number: 1}\n")) == [
        "info unused-fact meeting.yaml:9:3: no text names the fact 'spare'; write {spare}, or take it out"
    ]
    found = lines(("          trade to {target}.", "          trade."))
    assert found == [
        "warning one-sided-fact meeting.yaml:27:13: English does not name the fact 'target', which the other text does; write {target} there"
    ]
    agenda = (
        "title: {ar: التجارة, tr: Ticaret, en: Trade}",
        "title: {ar: التجارة, tr: Ticaret, en: Trade}\n      documents: [spare]",
    )
    assert lines(("facts:\n", "facts:\n  spare: {symbol: A/1}\n"), agenda) == []


# ---------------------------------------------------------------- verbs


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("hususunda {verb}.", "hususunda {verb:dul}."), "error verb meeting.yaml:26:33: the verb 'agree' has no form 'dul' in Turkish; did you mean 'dual'?"),
        (("hususunda {verb}.", "hususunda {verb} {verb}."), "error verb meeting.yaml:26:40: {verb} stands a second time"),
        (("hususunda {verb}.", "hususunda uzlaştı."), "warning verb meeting.yaml:24:13: the paragraph has a verb, and this text does not say {verb}"),
        (("The two sides {verb} to", "The two sides agreed {again} to"), "error verb meeting.yaml:28:32: {again} stands without {verb}"),
        (("{again} على", "{again:x} على"), "error verb meeting.yaml:22:27: {again} has no forms"),
        (("      verb: agree", "      verb: agre"), "error unknown-name meeting.yaml:19:13: there is no verb 'agre'; did you mean 'agree'?"),
    ],
)  # fmt: skip
def test_verbs(change, expected):
    found = lines(change)
    assert any(line.startswith(expected) for line in found), found


def test_turkish_has_a_form_before_another_clause_and_arabic_has_not():
    assert lines(("hususunda {verb}.", "hususunda {verb:joined}.")) == []
    assert any(
        "no form 'joined' in Arabic" in line
        for line in lines(("{verb} الجانبان", "{verb:joined} الجانبان"))
    )


# ---------------------------------------------------------------- ids and references


@pytest.mark.parametrize(
    ("changes", "series", "expected"),
    [
        ([("place: ankara", "place: ankra")], (), "error unknown-name meeting.yaml:3:8: there is no place 'ankra'; did you mean 'ankara'?"),
        ([("host: TR", "host: TK")], (), "meeting.yaml:4:7: there is no party 'TK'; name one of LY, TR"),
        ([("chairs: [demir,", "chairs: [demr,")], (), "meeting.yaml:6:10: there is no person 'demr'; did you mean 'demir'?"),
        ([("country: libya", "country: lybia")], (), "meeting.yaml:7:27: there is no party 'lybia'; did you mean 'libya'?"),
        ([("from: trade", "from: trde")], (), "meeting.yaml:41:11: there is no paragraph 'trde'; did you mean 'trade'?"),
        ([("TR: council}", "TR: ministry}")], (), "meeting.yaml:43:34: there is no institution 'ministry'; declare it as a term"),
        ([("{LY: unspecified", "{LX: unspecified")], (), "there is no party 'LX'"),
        ([("actions: [c1]", "actions: [c2]")], (), "meeting.yaml:38:17: there is no commitment 'c2'"),
        ([("item: item-trade", "item: item-trde")], (), "there is no agenda item 'item-trde'; did you mean 'item-trade'?"),
        ([("    - id: opening", "    - id: opening\n      section: economy")], (), "there is no section 'economy'; declare it under sections"),
        ([("{money: 5000000000, currency: USD}", "{count: 3, of: meating}")], (), "there is no noun 'meating'; did you mean 'meeting'?"),
        ([("{money: 5000000000, currency: USD}", "{person: slem}")], (), "there is no person 'slem'; did you mean 'salem'?"),
        ([], [("{office: ly_pm, from: 2021-03-01}", "{office: ly_prime}")], "error unknown-name series.yaml:35:24: there is no office 'ly_prime'"),
        ([], [("body: council", "body: concil")], "series.yaml:3:7: there is no term 'concil'; did you mean 'council'?"),
        ([("- id: trade\n", "- id: opening\n"), ("from: trade", "from: opening")], (), "error duplicate-id meeting.yaml:18:11: the id 'opening' stands twice; the first is in line 12"),
        ([("- id: trade\n", "- id: item_trade\n"), ("from: trade", "from: item_trade")], (), "the ids 'item-trade' and 'item_trade' (line 18) differ only in - and _"),
        ([], [("  forum:", "  tripoli:")], "error duplicate-id series.yaml:53:3: the id 'tripoli' stands twice"),
        ([], [("  libya:\n    code: LY", "  libya:\n    code: TR")], "have the same code"),
    ],
)  # fmt: skip
def test_what_is_named_must_be_there_and_only_once(changes, series, expected):
    found = lines(*changes, series=series)
    assert any(expected in line for line in found), found


def test_an_unknown_record_behind_a_built_in_fact_is_said_once():
    assert len(lines(("place: ankara", "place: ankra"))) == 1


# ---------------------------------------------------------------- people and dates


def test_a_chair_without_a_party_and_two_of_one():
    [line] = lines(series=(("    offices: [{office: tr_president, from: 2014-08-28}]\n", ""),))[:1]
    assert line.startswith("error chairs meeting.yaml:6:10: the chair 'demir' sits for no party")
    found = lines(("chairs: [demir, salem]", "chairs: [demir, salem, huda]"))
    assert any("the chairs 'salem' and 'huda' both sit for LY" in line for line in found)


def test_offices_on_the_day():
    [earlier] = lines(("date: 2021-04-12", "date: 2021-02-12"))
    assert "office meeting.yaml:6:17: 'salem' holds no office on 2021-02-12, " in earlier
    assert "but ly_pm from 2021-03-01; add the office" in earlier
    ended = lines(("chairs: [demir, salem]", "chairs: [demir, huda]"))[0]
    assert "'huda' holds no office on 2021-04-12, but ly_pm until 2021-02-28" in ended
    both = (("[{office: ly_pm, from: 2021-03-01}]", "[{office: ly_pm}, {office: ly_minister}]"),)
    assert any("'salem' holds ly_pm and ly_minister" in line for line in lines(series=both))
    said = (
        "chairs: [demir, salem]",
        "chairs: [demir, salem]\ndelegations: {LY: [{person: salem, office: ly_pm}]}",
    )
    assert lines(said, series=both) == []


def test_a_party_needs_one_name_on_the_day():
    gap = (("until: 2022-05-31", "until: 2020-05-31"),)
    assert any(
        "the party 'turkiye' has no name on 2021-04-12" in line for line in lines(series=gap)
    )


def test_one_party_makes_no_statement_and_three_are_more_than_both():
    names = "short: {ar: تونس, tr: Tunus, en: Tunisia}\n        formal: {ar: تونس, tr: Tunus, en: Tunisia}"
    third = ("parties:\n", f"parties:\n  tunisia:\n    code: TN\n    names:\n      - {names}\n")
    found = lines(series=(third,))
    assert {line.split()[1] for line in found} == {"both-of-many"}
    assert len(found) == 3
    alone = SERIES[SERIES.index("  turkiye:") : SERIES.index("offices:")]
    assert any("needs two parties" in line for line in lines(series=((alone, ""),)))


def test_days_that_do_not_fit():
    long = lines(("date: 2021-04-12", "from: 2021-04-12\nto: 2021-06-01"))
    assert any("warning dates meeting.yaml:3:5: the meeting lasts" in line for line in long)
    due = lines(("    owner: {LY", "    due: 2020-01-01\n    owner: {LY"))
    assert any("'c1' is due on 2020-01-01, before the meeting" in line for line in due)


def test_a_hijri_date_that_may_differ_wants_to_be_stated():
    use = (
        ("{target:obl}", "{target:hijri}"),
        ("{target:dat}", "{target:hijri}"),
        ("trade to {target}", "trade to {target:hijri}"),
    )
    date = ("{money: 5000000000, currency: USD}", "{date: 1960-01-01}")
    stated = ("{money: 5000000000, currency: USD}", "{date: 1960-01-01, hijri: 1379-07-02}")
    assert any("hijri" in line and "may differ by a day" in line for line in lines(date, *use))
    assert lines(stated, *use) == []


# ---------------------------------------------------------------- what is open


def test_marks_stand_where_something_must_be_filled_in():
    found = problems(
        meeting(
            ("date: 2021-04-12", "date: '?'"),
            ("place: ankara\n", ""),
            ("next: {host: LY, country: libya}\n", ""),
            ("en: Trade}", "en: ''}"),
            ("          trade to {target}.", "          trade to {target} in {next_place}."),
        )
    )
    marks = [(p.mark, p.place.line, p.langs) for p in found if p.severity is Severity.MARK]
    assert marks == [
        ("MUST_FILL", 1, ()),
        ("MUST_FILL", 2, ()),
        ("MUST_FILL", 13, ("ar",)),
        ("MUST_FILL", 14, ("tr",)),
        ("MUST_FILL", 15, ("en",)),
        ("MUST_FILL", 27, ("en",)),
        ("UNTRANSLATED", 31, ("en",)),
    ]


def test_an_online_meeting_needs_no_place():
    online = meeting(("place: ankara\n", "mode: online\n"), ("ar: عقد {number} في {place}.", "ar: عقد {number}."),
                     ("{place}’da", "çevrim içi"), ("was held in {place}.", "was held online."))  # fmt: skip
    assert problems(online) == []


def test_an_open_bracket_is_a_mark():
    bracket = "      open: {city: [{by: TR, text: {en: Ankara}}, {by: [LY, TR], text: {en: Tripoli}}]}\n    - id: trade"
    found = problems(
        meeting(
            (PLACE[0], "en: The {number} was held in {place} {?city}."),
            ("    - id: trade", bracket),
        )
    )
    assert [(p.mark, p.paragraph) for p in found] == [("OPEN", "opening")]


# ---------------------------------------------------------------- the series


def test_numbers_and_dates_among_the_meetings_of_a_series(tmp_path):
    from docgen.reading import load_meeting

    file = write(tmp_path)
    second = file.with_name("02-tripoli.yaml")
    second.write_text(changed(MEETING, ("date: 2021-04-12", "date: 2020-04-12")), "utf-8")
    found = [f"{p.severity}: {p.message}" for p in problems(load_meeting(file))]
    assert found == [f"error: {second} has the number 1 too"]
    second.write_text(
        changed(MEETING, ("number: 1", "number: 3"), ("date: 2021-04-12", "date: 2020-04-12")),
        "utf-8",
    )
    messages = [p.message for p in problems(load_meeting(second))]
    assert "there is a meeting 1 and none 2" in messages
    assert any("meeting 1" in m and "was held after this one" in m for m in messages)
    assert all(
        p.severity is Severity.WARNING
        for p in problems(load_meeting(second))
        if p.check == "series"
    )


def test_a_sound_meeting_is_given_back_and_another_one_refused():
    small = meeting()
    assert sound(small) is small
    with pytest.raises(ContentError, match="there is no place 'ankra'"):
        sound(meeting(("place: ankara", "place: ankra")))


def test_the_sample_checks_clean():
    from docgen.reading import load_meeting, meetings_under

    files = meetings_under(CONTENT)
    print(f"{len(files)} meetings")
    assert [str(problem) for file in files for problem in problems(load_meeting(file))] == []
