"""House style of a series: numbers, quotation marks, margins, honorifics by office and country."""

import pytest

import docgen
from docgen.model.honorifics import honorific
from docgen.publish import written
from docgen.theme import HOUSE
from tests.documents.made import CONTROLS, paper, word
from tests.small import meeting

POINT = 72 / 25.4


def made(lang="en", series=(), changes=()):
    return docgen.compose(meeting(*changes, series=series), kind="statement", lang=lang)


def text(one):
    return written(one, "txt").decode().translate(CONTROLS)


def styled(lang, **style):
    words = ", ".join(f'{key}: "{value}"' for key, value in style.items())
    return (("parties:", f"style: {{{lang}: {{{words}}}}}\nparties:"),)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("1.", "1. The two sides"),
        ("1)", "1) The two sides"),
        ("(1)", "(1) The two sides"),
        ("1-", "1- The two sides"),
    ],
)
def test_paragraphs_are_numbered_as_the_house_does(style, printed):
    assert printed in text(made(series=styled("en", numbering=style)))


def test_the_number_of_an_arabic_paragraph_has_the_houses_digits_and_look():
    assert "١- اتفق الجانبان" in text(made("ar", styled("ar", numbering="1-", digits="arab")))


@pytest.mark.parametrize(
    ("quotes", "printed"),
    [
        ("typed", '"Ankara" and "Tripoli"'),
        ("guillemets", "«Ankara» and «Tripoli»"),
        ("curly", "“Ankara” and “Tripoli”"),
    ],
)
def test_straight_quotation_marks_are_printed_as_the_house_has_them(quotes, printed):
    said = (
        (
            "en: The {number} was held in {place}.",
            """en: 'The {number} was held in "{place}" and **"Tripoli"**.'""",
        ),
    )
    assert printed in text(made(series=styled("en", quotes=quotes), changes=said))


def test_a_series_has_its_own_margins_on_paper_and_in_word():
    wide = made(series=(("parties:", "page: {side: 40, top: 30}\nparties:"),))
    margins = word(wide).find(".//{*}pgMar")
    twips = {key.rpartition("}")[2]: int(value) for key, value in margins.attrib.items()}
    assert (twips["left"], twips["right"], twips["top"]) == (2268, 2268, 1701)
    reader = paper(wide)[0].get_textpage()
    edges = [
        reader.get_charbox(index)[0]
        for index in range(reader.count_chars())
        if reader.get_text_range(index, 1).strip()
    ]
    assert min(edges) == pytest.approx(40 * POINT, abs=2)
    assert HOUSE.margins.side == 26


@pytest.mark.parametrize(
    ("kind", "country", "gender", "told"),
    [
        ("head_of_state", "TR", "m", ("فخامة", "Sayın", "H.E.")),
        ("monarch", "MA", "m", ("جلالة", "Majesteleri", "His Majesty")),
        ("monarch", "DK", "f", ("جلالة", "Majesteleri", "Her Majesty")),
        ("prime_minister", "LY", "m", ("دولة", "Sayın", "H.E.")),
        ("prime_minister", "MA", "m", ("معالي", "Sayın", "H.E.")),
        ("minister", "TN", "f", ("معالي", "Sayın", "H.E.")),
        ("ambassador", "JO", "f", ("سعادة", "Sayın", "H.E.")),
        ("official", "TN", "f", ("السيدة", "Sayın", "Ms.")),
    ],
)  # fmt: skip
def test_an_honorific_follows_from_the_office_its_country_and_the_gender(
    kind, country, gender, told
):
    said = honorific(kind, country, gender)
    assert tuple(said[lang].text for lang in ("ar", "tr", "en")) == told


def test_an_office_of_a_kind_prints_its_honorific_and_one_without_none():
    named = (("    title: {ar: رئيس الوزراء, tr: Başbakan, en: Prime Minister of Libya}\n    short", "    kind: prime_minister\n    title: {ar: رئيس الوزراء, tr: Başbakan, en: Prime Minister of Libya}\n    short"),
             ("    honorific: {ar: دولة, tr: Sayın, en: H.E.}\n", ""))  # fmt: skip
    small = meeting(series=named)
    written_in = {
        lang: small.person_name("salem").forms["full"][lang].text for lang in ("ar", "tr", "en")
    }
    assert written_in == {
        "ar": "دولة رئيس الوزراء سالم",
        "tr": "Başbakan Sayın Salim",
        "en": "H.E. Salem, Prime Minister of Libya",
    }
    assert meeting().person_name("demir").forms["full"]["en"].text == "Demir, President"
