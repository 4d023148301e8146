import re
import unicodedata

import pytest

from docgen.bidi.visual import line_levels, terminal, visual

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


@pytest.mark.parametrize(
    ("text", "base", "wanted"),
    [
        ("", 1, ""),
        ("Ankara (2021)", 0, "Ankara (2021)"),
        ("abc", 1, "abc"),
        ("אב(a)", 1, "(a)בא"),
        ("אב [אב]", 1, "[בא] בא"),
        ("אב 12", 1, "12 בא"),
        (f"אב {LRI}-12.5{PDI}", 1, "-12.5 בא"),
        ("אב -12.5", 1, "12.5- בא"),
        (f"אב {LRI}12–14{PDI}{LRI}C++{PDI}", 1, "C++12–14 בא"),
        ("a «אב» b", 0, "a «בא» b"),
        ("«אב»", 1, "«בא»"),
    ],
)
def test_a_line_is_put_in_drawn_order_with_brackets_mirrored(text, base, wanted):
    assert visual(text, base) == wanted


def test_brackets_stay_as_they_are_where_asked():
    assert visual("אב(a)", 1, mirror=False) == ")a(בא"


def test_a_mark_follows_its_letter():
    assert visual("אָב", 1) == "באָ"
    assert visual("x אָ\u05bc", 0) == "x אָ\u05bc"


def test_tabs_and_trailing_blanks_have_the_level_of_the_paragraph():
    assert visual("אב \tגד ", 1) == " דג\t בא"
    assert visual("אב \tגד ", 0) == "בא \tדג "
    assert line_levels("אב  ", [1, 1, 1, 1], 0) == [1, 1, 0, 0]


def test_a_terminal_gets_joined_letters_from_left_to_right():
    assert terminal("بيت", 1) == "\ufe96\ufef4\ufe91"
    assert terminal("Ankara: بيت (b)", 0) == "Ankara: \ufe96\ufef4\ufe91 (b)"


def test_a_terminal_keeps_vowel_signs_behind_their_letters():
    assert terminal("بَيت", 1) == "\ufe96\ufef4\ufe91\u064e"


def test_a_terminal_gets_lam_and_alef_as_two_letters():
    assert unicodedata.normalize("NFKC", terminal("لا", 1)) == "ال"


@pytest.mark.parametrize("letter", ["آ", "أ", "ؤ", "إ", "ئ"])
def test_a_decomposed_letter_keeps_its_hamza_or_madda(letter):
    decomposed = unicodedata.normalize("NFD", f"ب{letter}")
    shown = unicodedata.normalize("NFKC", terminal(decomposed, 1))
    assert shown == f"{letter}ب"


def test_a_terminal_gets_no_invisible_controls():
    assert not re.search("[\u200e\u200f\u2066-\u2069]", terminal(f"بيت \u200f{LRI}C++{PDI}", 1))
