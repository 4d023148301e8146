"""An error inside a text stands at its own line and column, however the text is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.reading.source import Source
from docgen.reading.yaml_tree import read_tree
from tests.small import refused


def fault_of(scalar):
    """Where the reader places a lone closing brace in the English text of a paragraph."""
    problems = refused(("        en: The {number} was held in {place}.", scalar))
    return [(p.place.line, p.place.column, p.spans) for p in problems]


FIRST = 17  # the line of `en:` in the small meeting's opening


@pytest.mark.parametrize(
    ("scalar", "line", "column"),
    [
        ("        en: ab } cd", 0, 16),
        ('        en: "ab } cd"', 0, 17),
        ("        en: 'ab } cd'", 0, 17),
        ("        en: 'it''s } cd'", 0, 20),
        (r'        en: "a\u0062 } cd"', 0, 22),
        (r'        en: "a\tb\n } cd"', 0, 21),
        ('        en: "ab \\\n          } cd"', 1, 11),
        ("        en: >-\n          ab\n          cd } ef", 2, 14),
        ("        en: >- # }\n\n          ab\n          } ef", 3, 11),
        ("        en: |\n          ab\n            } ef", 2, 13),
        ("        en: ab\n          cd } ef", 1, 14),
        ("        en: 'ab\n\n          cd } ef'", 2, 14),
        ("        en: >2-\n          ab }", 1, 14),
        ("        en: >-\n          ليبيا وتركيا } x", 1, 24),
        ("        en: >-\n          e\u0301a } x", 1, 15),
        ("        en: >-\n          😀 } x", 1, 13),
    ],
)
def test_a_fault_is_placed_in_every_style_of_scalar(scalar, line, column):
    assert [place[:2] for place in fault_of(scalar)] == [(FIRST + line, column)]


def test_spans_count_in_the_value_as_yaml_gives_it():
    [(_, _, spans)] = fault_of('        en: "  e\\u0301 }"')
    assert spans == (("en", 5, 6),)


def test_a_missing_language_stands_at_its_text():
    [problem] = refused(("        en: The {number} was held in {place}.\n", ""))
    assert (problem.place.line, problem.place.column) == (15, 9)
    assert problem.message == "English (en) is missing"
    assert problem.paragraph == "opening"


WORDS = st.lists(
    st.sampled_from(["ab", "ليبيا", "it's", 'say "x"', "ş", "#", "x: y", "\\n"]),
    min_size=1,
    max_size=6,
)


@given(WORDS, st.sampled_from([">-", "|", "'", '"']), st.integers(0, 3))
def test_every_character_of_a_value_is_found_where_it_is_written(words, style, blank):
    """The place of a letter is the place at which the file has that letter."""
    if style in ">-|":
        text = f"k: {style}\n" + "".join(
            f"  {' ' * (i and blank)}{word}\n" for i, word in enumerate(words)
        )
    elif style == "'":
        text = "k: '" + "\n  ".join(word.replace("'", "''") for word in words) + "'\n"
    else:
        text = (
            'k: "'
            + "\n  ".join(word.replace("\\", "\\\\").replace('"', '\\"') for word in words)
            + '"\n'
        )
    tree, problems = read_tree(Source("f", text))
    assert problems == []
    scalar, lines = tree["k"], text.split("\n")
    for offset, character in enumerate(scalar.raw):
        if not character.isspace():
            place = scalar.origin.place_of(scalar.raw, offset)
            written = lines[place.line - 1][place.column - 1 :]
            assert written.startswith((character, "''", "\\"))
