"""Names, lists, codes and letters; which forms a value has, and what a wrong one says."""

import pickle
from datetime import date
from decimal import Decimal

import pytest

from docgen.grammar import (
    FormError,
    capitalize,
    forms_of,
    join_names,
    list_join,
    lower,
    sort_key,
    upper,
    write,
)
from docgen.languages import LANGUAGES, language
from docgen.model.values import (
    CodeValue,
    DateValue,
    HouseStyle,
    MoneyValue,
    Name,
    NameValue,
    NumberValue,
    PartiesValue,
    PhraseValue,
)

STYLE = HouseStyle()
AR, TR, EN = (language(code) for code in ("ar", "tr", "en"))


def written(value, forms, lang, style=STYLE):
    return write(value, tuple(filter(None, forms.split(","))), lang, style).text


def party(key, ar, tr, en, formal_tr=None):
    forms = {"short": {"ar": Name(ar), "tr": Name(tr), "en": Name(en)}}
    if formal_tr:
        forms["formal"] = {"tr": Name(formal_tr)}
    return NameValue("party", forms, key)


LIBYA = party("libya", "ليبيا", "Libya", "Libya", "Libya Devleti")
TURKIYE = party("turkiye", "تركيا", "Türkiye", "Türkiye", "Türkiye Cumhuriyeti")
MALTA = party("malta", "مالطا", "Malta", "Malta")


@pytest.mark.parametrize(
    ("names", "forms", "ar", "tr", "en"),
    [
        ((LIBYA, TURKIYE), "", "ليبيا وتركيا", "Libya ve Türkiye", "Libya and Türkiye"),
        ((TURKIYE, LIBYA), "", "تركيا وليبيا", "Türkiye ve Libya", "Türkiye and Libya"),
        ((LIBYA, TURKIYE), "with", "ليبيا وتركيا", "Libya ile Türkiye", "Libya and Türkiye"),
        (
            (LIBYA, TURKIYE),
            "between",
            "بين ليبيا وتركيا",
            "Libya ile Türkiye arasında",
            "between Libya and Türkiye",
        ),
        (
            (LIBYA, TURKIYE, MALTA),
            "",
            "ليبيا وتركيا ومالطا",
            "Libya, Türkiye ve Malta",
            "Libya, Türkiye and Malta",
        ),
    ],
)
def test_parties_are_joined_in_the_order_given(names, forms, ar, tr, en):
    value = PartiesValue("parties", names)
    assert [written(value, forms, lang) for lang in (AR, TR, EN)] == [ar, tr, en]


def test_parties_take_the_case_of_the_last():
    assert written(PartiesValue("parties", (LIBYA, TURKIYE)), "gen", TR) == "Libya ve Türkiye’nin"
    assert written(PartiesValue("parties", (TURKIYE, LIBYA)), "gen", TR) == "Türkiye ve Libya’nın"
    formal = PartiesValue("parties", (TURKIYE, LIBYA))
    assert written(formal, "formal,with,gen", TR) == "Türkiye Cumhuriyeti ile Libya Devleti’nin"
    with pytest.raises(FormError, match="'between' takes no case"):
        written(formal, "between,loc", TR)


def test_a_form_that_a_name_lacks_is_written_by_the_next_shorter_one():
    assert written(LIBYA, "full", TR) == "Libya Devleti"
    assert written(LIBYA, "formal", EN) == "Libya"
    only_formal = NameValue("instrument", {"formal": {"en": Name("Memorandum of 2012")}}, "mou")
    assert written(only_formal, "", EN) == "Memorandum of 2012"
    with pytest.raises(FormError, match="instrument 'mou' has no name in Turkish"):
        written(only_formal, "", TR)


def test_codes_are_left_to_right_and_take_turkish_cases():
    symbol = CodeValue("symbol", "A/RES/75/1")
    assert write(symbol, (), AR, STYLE).direction == "ltr"
    assert written(symbol, "gen", TR) == "A/RES/75/1’in"
    assert written(CodeValue("email", "info@mfa.example"), "dat", TR) == "info@mfa.example’ye"
    assert written(CodeValue("phone", "+218 21 123 4567"), "dat", TR) == "+218 21 123 4567’ye"


def test_a_phrase_has_the_direction_of_its_own_letters():
    phrase = PhraseValue({"ar": Name("«UNSMIL»"), "tr": Name("(ليبيا)")})
    assert write(phrase, (), AR, STYLE).direction == "ltr"
    assert write(phrase, (), TR, STYLE).direction == "rtl"


def test_lists_in_running_text():
    assert list_join(["savunma", "sağlık", "turizm"], TR) == "savunma, sağlık ve turizm"
    assert list_join(["defence", "health", "tourism"], EN) == "defence, health and tourism"
    assert list_join(["defence", "health"], EN) == "defence and health"
    assert list_join(["defence"], EN) == "defence"
    assert list_join([], TR) == ""
    assert join_names(["Libya", "Türkiye"], "with", TR) == "Libya ile Türkiye"


def test_turkish_letters_have_their_own_capitals():
    assert upper("istanbul, Iğdır, taslak bildiri", TR) == "İSTANBUL, IĞDIR, TASLAK BİLDİRİ"
    assert lower("İSTANBUL, IĞDIR", TR) == "istanbul, ığdır"
    assert len(lower("İ", TR)) == 1
    assert upper("istanbul", EN) == "ISTANBUL"
    assert capitalize("iki toplantı", TR) == "İki toplantı"
    assert capitalize("“iki” toplantı", TR) == "“İki” toplantı"
    assert capitalize("12 Nisan", TR) == "12 Nisan"
    assert capitalize("two meetings", EN) == "Two meetings"


def test_names_sort_by_the_alphabet_of_their_language():
    turkish = [
        "Ankara",
        "Cizre",
        "Çanakkale",
        "Hatay",
        "Iğdır",
        "ısı",
        "inci",
        "İzmir",
        "Ordu",
        "Ödemiş",
        "Sivas",
        "Şırnak",
        "Urfa",
        "Ünye",
    ]
    reverse = turkish[::-1]
    assert sorted(reverse, key=lambda name: sort_key(name, TR)) == turkish
    assert sorted(
        ["Zürich", "Åland", "apple", "Éire", "Eire", "New York", "Newark"],
        key=lambda name: sort_key(name, EN),
    ) == ["Åland", "apple", "Eire", "Éire", "New York", "Newark", "Zürich"]
    assert sorted(["kar", "kâr", "karar"], key=lambda name: sort_key(name, TR)) == [
        "kar",
        "kâr",
        "karar",
    ]


def test_the_first_form_is_the_default():
    for value, default in (
        (DateValue(date(2021, 4, 12)), "long"),
        (MoneyValue(Decimal(5), "USD"), "words"),
        (NumberValue(Decimal(3)), "digits"),
        (LIBYA, "short"),
    ):
        for lang in LANGUAGES.values():
            assert forms_of(value, lang)[0] == default
            assert write(value, (), lang, STYLE) == write(value, (default,), lang, STYLE)


def test_every_form_that_is_offered_is_written():
    values = (
        DateValue(date(2021, 4, 12)),
        MoneyValue(Decimal(5), "USD"),
        NumberValue(Decimal(3)),
        LIBYA,
        PartiesValue("parties", (LIBYA, TURKIYE)),
        CodeValue("symbol", "A/1"),
        PhraseValue({code: Name("x") for code in LANGUAGES}),
    )
    written_forms = [
        write(value, (form,), lang, STYLE).text
        for value in values
        for lang in LANGUAGES.values()
        for form in forms_of(value, lang)
    ]
    print(f"{len(written_forms)} forms")
    assert all(written_forms)


@pytest.mark.parametrize(
    ("value", "forms", "lang", "message"),
    [
        (DateValue(date(2021, 4, 12)), "lang", EN, "no form 'lang'; use one of long, full"),
        (DateValue(date(2021, 4, 12)), "loc", AR, "Arabic has no form 'loc' here"),
        (DateValue(date(2021, 4, 12)), "loc", EN, "English has no form 'loc' here"),
        (DateValue(date(2021, 4, 12)), "dual", TR, "Turkish has no form 'dual' here"),
        (DateValue(date(2021, 4, 12)), "cap", AR, "Arabic has no form 'cap' here"),
        (MoneyValue(Decimal(5), "USD"), "obl", TR, "Turkish has no form 'obl' here"),
        (DateValue(date(2021, 4, 12)), "long,iso", EN, "'long' and 'iso' exclude each other"),
        (DateValue(date(2021, 4, 12)), "loc,dat", TR, "'loc' and 'dat' exclude each other"),
        (DateValue(date(2021, 4, 12)), "full,year", TR, "'full' and 'year' exclude each other"),
        (LIBYA, "long", EN, "no form 'long'; use one of short, formal, full"),
        (CodeValue("symbol", "A/1"), "long", EN, "no form 'long'; use one of none"),
    ],
)
def test_a_wrong_form_says_which_are_right(value, forms, lang, message):
    with pytest.raises(FormError, match=message) as caught:
        written(value, forms, lang)
    assert caught.value.form in forms.split(",")
    assert caught.value.allowed == forms_of(value, lang)


def test_a_form_error_survives_a_process_border():
    error = FormError("lang", ("long", "full"), "no form")
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.form, copy.allowed, str(copy)) == (error.form, error.allowed, str(error))


def test_forms_combine_in_any_order():
    day = DateValue(date(2021, 4, 12))
    assert written(day, "loc,long", TR) == written(day, "long,loc", TR) == "12 Nisan 2021’de"
    assert written(LIBYA, "cap,gen", TR) == "Libya’nın"
