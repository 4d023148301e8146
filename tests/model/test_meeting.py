"""A meeting answers who, where, when and what a fact means."""

import pickle
from datetime import date, time
from decimal import Decimal

import pytest

from docgen.model.declared import UnknownFactError
from docgen.model.values import (
    CodeValue,
    CountValue,
    DateRangeValue,
    DateValue,
    HouseStyle,
    Missing,
    MoneyValue,
    NameValue,
    NumberValue,
    OrdinalValue,
    PartiesValue,
    PercentValue,
    PhraseValue,
    TimeValue,
)
from tests.small import meeting


def with_fact(declared, *changes):
    return meeting(("facts:\n", f"facts:\n  asked: {declared}\n"), *changes)


def names(value, form="short", lang="en"):
    return value.forms[form][lang].text


def test_the_host_is_named_first_in_a_neutral_text_and_the_owner_in_its_copy():
    small = meeting()
    assert small.parties_in_order() == ("TR", "LY")
    assert small.parties_in_order("LY") == ("LY", "TR")
    assert small.parties_in_order("TR") == ("TR", "LY")
    assert small.chairs_in_order() == ("demir", "salem")
    assert small.chairs_in_order("LY") == ("salem", "demir")


def test_a_series_may_keep_the_order_of_its_list():
    listed = meeting(series=(("languages:", "order: listed\nlanguages:"),))
    assert listed.parties_in_order() == ("LY", "TR")
    assert listed.parties_in_order("TR") == ("TR", "LY")


def test_alphabetical_order_is_each_languages_own():
    small = meeting(series=(("languages:", "order: alphabetical\nlanguages:"),))

    def arabic_last(text, lang):
        return {"تركيا": 1, "ليبيا": 2}.get(text, text)

    assert small.parties_in_order(None, "ar", arabic_last) == ("TR", "LY")
    assert small.parties_in_order(None, "en") == ("LY", "TR")
    assert small.parties_in_order("TR", "en") == ("TR", "LY")


def test_a_party_is_called_what_it_was_called_on_the_day():
    assert names(meeting().party_name("TR")) == "Turkey"
    later = meeting(("date: 2021-04-12", "date: 2022-06-01"))
    assert names(later.party_name("TR")) == "Türkiye"


def test_a_language_may_use_the_names_of_another_day():
    small = meeting(("place: ankara", "place: ankara\nnames_as_of: {en: 2026-01-01}"))
    assert names(small.party_name("TR"), "formal") == "Republic of Türkiye"
    assert names(small.party_name("TR"), "formal", "tr") == "Türkiye Cumhuriyeti"


def test_a_person_is_named_with_the_office_held_on_the_day():
    small = meeting()
    assert names(small.person_name("salem")) == "Salem"
    assert names(small.person_name("salem"), "formal") == "Prime Minister Salem"
    assert names(small.person_name("salem"), "full") == "H.E. Salem, Prime Minister of Libya"
    assert names(small.person_name("salem"), "full", "ar") == "دولة رئيس الوزراء سالم"
    assert names(small.person_name("salem"), "full", "tr") == "Başbakan Sayın Salim"
    assert names(small.person_name("demir"), "full") == "Demir, President"
    assert small.office_of("huda") is None
    assert names(small.person_name("huda"), "full") == "Huda"


def test_a_woman_has_the_titles_of_a_woman():
    earlier = meeting(("date: 2021-04-12", "date: 2020-04-12"))
    assert names(earlier.person_name("huda"), "full", "ar") == "دولة رئيسة الوزراء هدى"
    assert names(earlier.person_name("salem"), "full", "ar") == "سالم"


@pytest.mark.parametrize(
    ("declared", "value", "forms"),
    [
        ("{date: 2012-03-14}", DateValue(date(2012, 3, 14)), ()),
        ("{date: 2012-03-14, hijri: 1433-04-21}", DateValue(date(2012, 3, 14), (1433, 4, 21)), ()),
        ("{year: 2015}", DateValue(date(2015, 1, 1)), ("year",)),
        (
            "{from: 2021-04-12, to: 2021-04-14}",
            DateRangeValue(date(2021, 4, 12), date(2021, 4, 14)),
            (),
        ),
        ("{money: 5.50, currency: USD}", MoneyValue(Decimal("5.50"), "USD"), ()),
        ("{number: 3}", NumberValue(Decimal(3)), ()),
        ("{percent: 5, upto: 7.5}", PercentValue(Decimal(5), Decimal("7.5")), ()),
        ("{symbol: A/RES/75/1}", CodeValue("symbol", "A/RES/75/1"), ()),
        ("{phone: +218 21 123 4567}", CodeValue("phone", "+218 21 123 4567"), ()),
        ('{url: "https://mfa.example"}', CodeValue("url", "https://mfa.example"), ()),
        ("{email: info@mfa.example}", CodeValue("email", "info@mfa.example"), ()),
    ],
)
def test_a_declared_fact_has_its_value(declared, value, forms):
    found = with_fact(declared).fact("asked")
    assert (found.value, found.forms) == (value, forms)


def test_a_year_keeps_the_forms_that_were_asked_for():
    assert with_fact("{year: 2015}").fact("asked", ("loc",)).forms == ("year", "loc")


def test_counts_and_ordinals_bring_their_noun_in_every_language():
    counted = with_fact("{count: 3, of: meeting}").fact("asked").value
    assert isinstance(counted, CountValue)
    assert counted.nouns["ar"].plural == "اجتماعات"
    ordered = with_fact("{ordinal: 2, of: session}").fact("asked").value
    assert isinstance(ordered, OrdinalValue)
    assert ordered.nouns["ar"].gender == "f"


def test_a_noun_of_the_series_goes_before_docgens_own():
    noun = "nouns:\n  meeting: {ar: {singular: لقاء, plural: لقاءات}, tr: buluşma, en: {singular: talk, plural: talks}}\nterms:"
    small = meeting(series=(("terms:", noun),))
    assert small.fact("number").value.nouns["tr"].singular == "buluşma"


def test_a_time_takes_the_zone_and_the_name_of_its_place():
    time_of_day = with_fact('{time: "14:30", place: tripoli}').fact("asked").value
    assert time_of_day == TimeValue(
        time(14, 30), "Africa/Tripoli", date(2021, 4, 12), time_of_day.place
    )
    assert time_of_day.place["en"].text == "Tripoli"
    zoned = with_fact('{time: "14:30", zone: Europe/Istanbul}').fact("asked").value
    assert zoned.place["en"].text == "Ankara"
    assert with_fact('{time: "14:30"}').fact("asked").value.zone is None


def test_a_phrase_has_its_texts():
    phrase = with_fact("{text: {ar: نص, tr: söz, en: {text: UN, say: yuen}}}").fact("asked").value
    assert isinstance(phrase, PhraseValue)
    assert (phrase.texts["en"].text, phrase.texts["en"].say) == ("UN", "yuen")


@pytest.mark.parametrize(
    ("declared", "key"),
    [
        ("{person: salem}", "salem"),
        ("{party: TR}", "turkiye"),
        ("{party: libya}", "libya"),
        ("{place: tripoli}", "tripoli"),
        ("{instrument: mou}", "mou"),
        ("{term: council}", "council"),
    ],
)
def test_a_fact_may_point_to_a_record_of_the_series(declared, key):
    value = with_fact(declared).fact("asked").value
    assert isinstance(value, NameValue)
    assert names(value) == names(meeting().fact(key).value)


def test_an_instrument_has_a_date_of_its_own():
    found = meeting().fact("mou", ("date", "loc"))
    assert (found.value, found.forms) == (DateValue(date(2012, 3, 14)), ("loc",))


@pytest.mark.parametrize(
    "declared",
    [
        "'?'",
        "{date: '?'}",
        "{from: '?', to: 2021-01-01}",
        "{money: '?', currency: USD}",
        "{number: '?'}",
        "{count: '?', of: meeting}",
        "{percent: 5, upto: '?'}",
        "{person: '?'}",
        "{symbol: '?'}",
        '{time: "?"}',
        "{year: '?'}",
    ],
)
def test_what_is_not_known_is_missing_and_never_nothing(declared):
    value = with_fact(declared).fact("asked").value
    assert isinstance(value, Missing)
    assert value.what == "asked"


def test_the_built_in_facts():
    small = meeting()
    assert small.fact("held").value == DateValue(date(2021, 4, 12))
    assert names(small.fact("place").value) == "Ankara"
    assert names(small.fact("host").value) == "Turkey"
    assert names(small.fact("guest").value) == "Libya"
    assert names(small.fact("body").value) == "Council"
    assert small.fact("number").value.number == 1
    assert small.fact("next_number").value.number == 2
    assert names(small.fact("next_place").value) == "Libya"
    parties = small.fact("parties", copy="LY").value
    assert isinstance(parties, PartiesValue)
    assert [name.key for name in parties.names] == ["libya", "turkiye"]
    assert [name.key for name in small.fact("chairs").value.names] == ["demir", "salem"]


def test_built_in_facts_that_are_not_known():
    changes = (("number: 1", "number: '?'"), ("date: 2021-04-12\n", ""), ("place: ankara\n", ""),
               ("host: TR\n", ""), ("chairs: [demir, salem]\n", ""), ("next: {host: LY, country: libya}\n", ""))  # fmt: skip
    small = meeting(*changes)
    for name in ("number", "held", "place", "host", "guest", "chairs", "next_place", "next_number"):
        value = small.fact(name).value
        assert (name, type(value), value.what) == (name, Missing, name)
    assert (small.day, small.host) == (None, None)


def test_several_days_are_a_range():
    small = meeting(("date: 2021-04-12", "from: 2021-04-12\nto: 2021-04-14"))
    assert small.fact("held").value == DateRangeValue(date(2021, 4, 12), date(2021, 4, 14))
    one = meeting(("date: 2021-04-12", "from: 2021-04-12\nto: 2021-04-12"))
    assert one.fact("held").value == DateValue(date(2021, 4, 12))


def test_an_unknown_fact_names_those_there_are():
    with pytest.raises(UnknownFactError) as caught:
        meeting().fact("tradde")
    assert {"held", "target", "ankara", "council", "mou"} <= set(caught.value.known)
    assert pickle.loads(pickle.dumps(caught.value)).name == "tradde"


def test_a_meeting_knows_its_kinds_languages_and_status():
    small = meeting(("status: agreed", "status: {en: signed}\nlanguages: [en, ar]"))
    assert small.kinds == ("statement", "minutes", "agenda", "register")
    assert small.languages == ("ar", "en")
    assert (small.status("en"), small.status("ar")) == ("signed", "draft")


def test_the_house_style_of_a_language():
    small = meeting(series=(("parties:", "style: {ar: {months: dual, digits: arab}}\nparties:"),))
    assert (small.style("ar").months, small.style("ar").digits) == ("dual", "arab")
    assert small.style("tr") == HouseStyle()


def test_a_meeting_travels_between_processes():
    small = meeting()
    again = pickle.loads(pickle.dumps(small))
    assert again.content == small.content
    assert again.place("statement", "paragraphs", 1, "id") == small.place(
        "statement", "paragraphs", 1, "id"
    )


def test_places_point_into_the_file():
    small = meeting()
    assert str(small.place("place")) == "meeting.yaml:3:8"
    assert str(small.key_place("facts", "target")) == "meeting.yaml:9:3"
    assert str(small.series.place("people", "salem", "offices", 0, "office")) == "series.yaml:35:24"
