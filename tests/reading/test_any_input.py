"""Whatever comes in: a meeting, or problems with their places; never another exception."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.check import problems
from docgen.errors import ContentError
from docgen.reading.load import meeting_from, series_from
from docgen.reading.source import Source, decoded
from tests.small import MEETING, SERIES

SERIES_READ = series_from(Source("series.yaml", SERIES), "small")
SCRAPS = [
    "{", "}", "{{", "[", "]", "*", "**", "&a ", "*a", "!x ", "'", '"', ": ", " #", "\n", "  ", "\t", "- ", "? ", "|", ">-",
    "%", "@", "\u200f", "\u202e", "\u00a0", "ﻟ", "ی", "\u0301", "\\", "\\u0000", "0", "?", "12.04.2021", "{place}", "{x:y}",
    "ar", "tr: ", "id: trade\n", "<<: ", "---\n", "...\n", "null", "~", "1e9", "😀", "\x85", "\ue000", "{#trade}", "{verb}",
]  # fmt: skip


def read(text):
    """The problems of a meeting's text, those of its form or those beyond it."""
    try:
        source = Source("m.yaml", decoded("m.yaml", text.encode()))
        meeting = meeting_from(source, SERIES_READ, "m")
    except ContentError as error:
        return [*error.problems]
    return problems(meeting)


def placed(found, text):
    lines = text.split("\n")
    for problem in found:
        assert problem.message
        if problem.place.file == "m.yaml":
            assert 1 <= problem.place.line <= len(lines)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 2
            for _, start, end in problem.spans:
                assert 0 <= start <= end


@settings(max_examples=150)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_damaged_meeting_is_read_or_refused_with_places(seed, times):
    draw = random.Random(seed)
    text = MEETING
    for _ in range(times):
        at, width = draw.randrange(len(text)), draw.choice([0, 0, 1, 3, 20])
        text = text[:at] + draw.choice(SCRAPS) + text[at + width :]
    placed(read(text), text)


@settings(max_examples=80)
@given(
    st.text(max_size=60),
    st.sampled_from(["en: Trade}", "Ticaret", "place: ankara", "5000000000", "opening"]),
)
def test_any_value_anywhere_is_read_or_refused(value, where):
    text = MEETING.replace(where, value, 1)
    placed(read(text), text)


@settings(max_examples=100)
@given(st.binary(max_size=80))
def test_any_bytes_are_decoded_or_refused(raw):
    try:
        text = decoded("m.yaml", raw)
    except ContentError:
        return
    read(text)
