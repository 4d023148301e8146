"""Money, numbers, percentages, counts and ordinals in Turkish and English, through `write`."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal, get_currency_name

from docgen.grammar import FormError, write
from docgen.grammar.english.amounts import plural
from docgen.grammar.turkish.letters import lower
from docgen.languages import language
from docgen.model.nouns import own_nouns
from docgen.model.values import (
    CountValue,
    HouseStyle,
    MoneyValue,
    Noun,
    NumberValue,
    OrdinalValue,
    PercentValue,
)

STYLE = HouseStyle()
CURRENCIES = sorted(Locale("en").currencies)


def written(value, forms, lang, style=STYLE):
    return write(value, tuple(filter(None, forms.split(","))), language(lang), style).text


def money(amount, currency="USD"):
    return MoneyValue(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("amount", "currency", "forms", "tr", "en"),
    [
        ("5000000000", "USD", "", "5 milyar ABD doları", "5 billion US dollars"),
        ("1000000000", "USD", "", "1 milyar ABD doları", "1 billion US dollars"),
        ("11000000000", "USD", "", "11 milyar ABD doları", "11 billion US dollars"),
        ("150000000", "LYD", "", "150 milyon Libya dinarı", "150 million Libyan dinars"),
        ("2500000000", "EUR", "", "2,5 milyar avro", "2.5 billion euros"),
        ("1250000", "TRY", "", "1,25 milyon Türk lirası", "1.25 million Turkish lira"),
        ("1255000", "USD", "", "1.255.000 ABD doları", "1,255,000 US dollars"),
        ("1", "USD", "", "1 ABD doları", "1 US dollar"),
        ("999999", "USD", "", "999.999 ABD doları", "999,999 US dollars"),
        ("1234.5", "USD", "", "1.234,50 ABD doları", "1,234.50 US dollars"),
        ("1234.5", "LYD", "", "1.234,500 Libya dinarı", "1,234.500 Libyan dinars"),
        ("3000000000000", "JPY", "", "3 trilyon Japon yeni", "3 trillion Japanese yen"),
        ("5000000000", "USD", "code", "5 milyar USD", "USD 5 billion"),
        ("5000000000", "USD", "full", "5.000.000.000 ABD doları", "5,000,000,000 US dollars"),
        ("5000000000", "USD", "sign", "5 milyar $", "$5 billion"),
        ("5000000000", "LYD", "sign", "5 milyar LYD", "LYD 5 billion"),
    ],
)
def test_money(amount, currency, forms, tr, en):
    assert written(money(amount, currency), forms, "tr") == tr
    assert written(money(amount, currency), forms, "en") == en


@pytest.mark.parametrize(
    ("currency", "forms", "expected"),
    [
        ("USD", "dat", "5 milyar ABD dolarına"),
        ("USD", "loc", "5 milyar ABD dolarında"),
        ("USD", "ins", "5 milyar ABD dolarıyla"),
        ("EUR", "dat", "5 milyar avroya"),
        ("TRY", "acc", "5 milyar Türk lirasını"),
        ("USD", "code,dat", "5 milyar USD’ye"),
        ("LYD", "code,gen", "5 milyar LYD’nin"),
        ("USD", "sign,dat", "5 milyar $’a"),
    ],
)
def test_money_in_a_turkish_case(currency, forms, expected):
    assert written(money(5 * 10**9, currency), forms, "tr") == expected


def test_every_currency_of_cldr_in_words():
    judged = 0
    for code in CURRENCIES:
        name = get_currency_name(code, count=2, locale="en_GB")
        turkish = get_currency_name(code, locale="tr")
        for count in (1, 2, 3, 11, 100):
            for scale, word, kelime in ((10**6, "million", "milyon"), (10**9, "billion", "milyar")):
                value = money(count * scale, code)
                # CLDR's one inconsistency: "Turkish lira", but "2 Turkish Lira"
                assert written(value, "", "en") == f"{count} {word} {name}".replace(
                    "sh Lira", "sh lira"
                ).replace("Lei (1952", "lei (1952")
                tr = written(value, "", "tr")
                assert tr.startswith(f"{count} {kelime} ")
                if code not in ("EUR", "CHE", "PEI") and code[0] != "X":
                    assert lower(tr) == lower(f"{count} {kelime} {turkish}")
                judged += 2
    print(f"{judged} amounts in {len(CURRENCIES)} currencies")
    assert judged > 5000


def test_a_turkish_currency_is_a_common_noun_in_the_possessive():
    for code in CURRENCIES:
        dative = written(money(10**6, code), "dat", "tr")
        assert "’" not in dative
        name = written(money(10**6, code), "", "tr").split(" (")[0]
        if name.count(" ") > 2 and name[-1] in "ıiuü":
            assert dative.startswith(name + "n")


@pytest.mark.parametrize(("lang", "locale"), [("tr", "tr_TR"), ("en", "en_GB")])
def test_numbers_are_grouped_as_in_cldr(lang, locale):
    numbers = [Decimal(n) / 100 for n in range(0, 10**9, 1234567)]
    for number in numbers:
        expected = format_decimal(number, "#,##0.##", locale)
        assert written(NumberValue(number), "", lang) == expected
    print(f"{len(numbers)} numbers in {lang} against CLDR")


@pytest.mark.parametrize(
    ("number", "forms", "tr", "en"),
    [
        ("1234567.89", "", "1.234.567,89", "1,234,567.89"),
        ("-5", "", "−5", "−5"),
        ("3", "spelled", "üç", "three"),
        ("1E+2", "", "100", "100"),
    ],
)
def test_numbers(number, forms, tr, en):
    assert written(NumberValue(Decimal(number)), forms, "tr") == tr
    assert written(NumberValue(Decimal(number)), forms, "en") == en


@pytest.mark.parametrize(
    ("number", "forms", "expected"),
    [
        ("3", "loc", "3’te"),
        ("2.5", "dat", "2,5’e"),
        ("1000000", "abl", "1.000.000’dan"),
        ("3", "spelled,dat", "üçe"),
        ("10", "ins", "10’la"),
        ("-6", "acc", "−6’yı"),
    ],
)
def test_numbers_in_a_turkish_case(number, forms, expected):
    assert written(NumberValue(Decimal(number)), forms, "tr") == expected


@pytest.mark.parametrize(
    ("low", "high", "forms", "tr", "en"),
    [
        ("5", None, "", "yüzde 5", "5 per cent"),
        ("5.5", None, "", "yüzde 5,5", "5.5 per cent"),
        ("5.5", None, "sign", "%5,5", "5.5%"),
        ("-5", None, "sign", "−%5", "−5%"),
        ("5", None, "spelled", "yüzde beş", "five per cent"),
        ("5", "10", "", "yüzde 5 ila 10", "5 to 10 per cent"),
        ("5", "10", "sign", "%5–10", "5–10%"),
        ("5", "10", "spelled", "yüzde beş ila on", "five to ten per cent"),
    ],
)
def test_percentages(low, high, forms, tr, en):
    value = PercentValue(Decimal(low), Decimal(high) if high else None)
    assert written(value, forms, "tr") == tr
    assert written(value, forms, "en") == en


def test_percentages_in_the_sign_of_the_house_and_in_turkish_cases():
    house = HouseStyle(percent="sign")
    assert written(PercentValue(Decimal(5)), "", "en", house) == "5%"
    assert written(PercentValue(Decimal(5)), "acc", "tr", house) == "%5’i"
    assert written(PercentValue(Decimal(10)), "acc", "tr", house) == "%10’u"
    assert written(PercentValue(Decimal(5)), "acc", "tr") == "yüzde 5’i"
    assert written(PercentValue(Decimal(5), Decimal(10)), "dat", "tr") == "yüzde 5 ila 10’a"
    assert written(PercentValue(Decimal(5)), "spelled,acc", "tr") == "yüzde beşi"


def test_every_count_has_its_noun():
    nouns = own_nouns()
    for number in range(1101):
        for key in ("meeting", "day", "country"):
            tr, en = nouns[key]["tr"].singular, nouns[key]["en"]
            digits = f"{number:,}"
            value = CountValue(number, nouns[key])
            assert written(value, "", "tr") == f"{digits.replace(',', '.')} {tr}"
            expected = (
                f"1 {en.singular}" if number == 1 else f"{digits if number else 'no'} {en.plural}"
            )
            assert written(value, "", "en") == expected
    print("3303 counts in each language")


def test_counts_spelled_and_in_a_turkish_case():
    value = CountValue(3, own_nouns()["meeting"])
    assert written(value, "spelled", "en") == "three meetings"
    assert written(value, "spelled,cap", "en") == "Three meetings"
    assert written(value, "loc", "tr") == "3 toplantıda"
    assert written(value, "spelled,dat", "tr") == "üç toplantıya"
    item = CountValue(5, {"tr": Noun("gündem maddesi"), "en": Noun("agenda item")})
    assert written(item, "dat", "tr") == "5 gündem maddesine"
    assert written(item, "", "en") == "5 agenda items"


@pytest.mark.parametrize(
    ("singular", "expected"),
    [
        ("copy", "copies"),
        ("day", "days"),
        ("box", "boxes"),
        ("bus", "buses"),
        ("church", "churches"),
        ("meeting", "meetings"),
    ],
)
def test_a_regular_english_plural_need_not_be_given(singular, expected):
    assert plural(Noun(singular)) == expected


@pytest.mark.parametrize(
    ("number", "forms", "tr", "en"),
    [
        (2, "", "ikinci toplantı", "second meeting"),
        (2, "cap", "İkinci toplantı", "Second meeting"),
        (2, "title", "İkinci Toplantı", "Second Meeting"),
        (2, "alone", "ikinci", "second"),
        (2, "alone,cap", "İkinci", "Second"),
        (2, "digits", "2. toplantı", "2nd meeting"),
        (2, "digits,alone", "2.", "2nd"),
        (11, "", "on birinci toplantı", "eleventh meeting"),
        (21, "title", "Yirmi Birinci Toplantı", "Twenty-first Meeting"),
    ],
)
def test_ordinals(number, forms, tr, en):
    value = OrdinalValue(number, own_nouns()["meeting"])
    assert written(value, forms, "tr") == tr
    assert written(value, forms, "en") == en


def test_ordinals_in_a_turkish_case():
    value = OrdinalValue(2, own_nouns()["meeting"])
    assert written(value, "loc", "tr") == "ikinci toplantıda"
    assert written(value, "digits,loc", "tr") == "2. toplantıda"
    assert written(value, "alone,dat", "tr") == "ikinciye"
    assert written(value, "digits,alone,dat", "tr") == "2’nciye"


def test_a_noun_that_a_language_lacks_is_an_error_that_names_the_cure():
    with pytest.raises(FormError, match="Turkish; add it under nouns:"):
        written(CountValue(2, {"en": Noun("meeting")}), "", "tr")
