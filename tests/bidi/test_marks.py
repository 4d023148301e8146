from itertools import product
from random import Random

import pytest

from docgen.bidi.isolates import BIDI_CONTROLS, ISOLATES
from docgen.bidi.levels import levels
from docgen.bidi.marks import without_isolates
from docgen.bidi.visual import drawn_order, line_levels, visual
from tests.bidi.engines import PYTHON_BIDI_ERRS, icu, icu_drawn, python_bidi
from tests.bidi.lines import lines

LRM, RLM, LRI, RLI, FSI, PDI = "\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069"


def _written(text, base):
    return "".join(char for _, char, _ in without_isolates(text, base))


@pytest.mark.parametrize(
    ("text", "base", "wanted"),
    [
        ("", 1, ""),
        ("محمد (5)، 7", 1, "محمد (5)، 7"),
        (f"لغة {LRI}Ada{PDI} ثم", 1, "لغة Ada ثم"),
        (f"لغة {LRI}C++{PDI}، ثم", 1, f"لغة C++{LRM}، ثم"),
        (f"بلغ {LRI}-12.5{PDI} ثم", 1, f"بلغ {LRM}-12.5 ثم"),
        (f"قرار {LRI}S/RES/1973 (2011){PDI}.", 1, "قرار S/RES/1973 (2011)."),
        (f"{LRI}12–14{PDI} نيسان", 1, f"{LRM}12–14 نيسان"),
        (f"the {RLI}محمد (5){PDI}, 7", 0, f"the محمد (5){LRM}, 7"),
        (f"س {RLI}محمد{PDI} ع", 1, "س محمد ع"),
        (f"12{LRI}km{PDI} س", 1, f"12{RLM}km س"),
    ],
)
def test_an_isolate_becomes_the_marks_that_its_edges_need(text, base, wanted):
    assert _written(text, base) == wanted


def test_what_holds_both_directions_in_the_opposite_one_keeps_its_isolate():
    text = f"قال {FSI}The name محمد (Muhammad) stands{PDI} ثم"
    kept = without_isolates(text, 1)
    assert "".join(char for _, char, _ in kept) == text.replace(FSI, LRI)
    assert next(level for _, char, level in kept if char == "م") == 3


def test_each_character_keeps_its_place_and_its_level():
    text = f"س {LRI}C++{PDI}، {RLI}محمد{PDI}"
    found = without_isolates(text, 1)
    resolved = levels(text, 1)
    assert [(place, char, level) for place, char, level in found if place is not None] == [
        (at, char, resolved[at]) for at, char in enumerate(text) if char not in ISOLATES
    ]
    assert [(place, char, level) for place, char, level in found if place is None] == [
        (None, LRM, 2)
    ]


@pytest.mark.parametrize(
    "text",
    [f"س{PDI}1-{PDI}2", f"س{LRI}C++", f"{LRI}{PDI}", f"{RLI}", f"\0{LRI}\ud800{PDI}س", f"س {LRI}C++{PDI}\nس {LRI}C++{PDI}", f"\u202b{LRI}C++{PDI}\u202c س", LRI * 200 + "a-س" + PDI * 200],
)  # fmt: skip
@pytest.mark.parametrize("base", [0, 1])
def test_a_broken_structure_is_drawn_as_it_was(text, base):
    assert visual(_written(text, base), base) == visual(text, base)


def test_a_bracket_in_an_isolate_closes_none_outside():
    text = f"س a (b {LRI}){PDI} bb س) س"
    assert visual(_written(text, 1), 1) == visual(text, 1)


def test_a_mark_outside_an_isolate_has_the_level_that_the_isolate_has_there():
    text = f"S/RES/1973يوم {LRI}الوزراء {FSI}]{PDI} 5{PDI} ١٢٫٥"
    found = without_isolates(text, 1)
    assert "".join(char for _, char, _ in found) == f"S/RES/1973يوم الوزراء {LRM}]{LRM}{RLM} 5 ١٢٫٥"
    assert [level for place, _, level in found if place is None] == [4, 4, 3]


def test_without_isolates_thousands_of_lines_are_drawn_as_before():
    cases = [case for case in lines(6, 3_000) if not PYTHON_BIDI_ERRS.search(case[0])]
    marks = kept = isolates = 0
    wrong = []
    for text, base in cases:
        written = _written(text, base)
        marks += sum(written.count(mark) for mark in (LRM, RLM))
        kept += written.count(PDI)
        isolates += text.count(PDI)
        if python_bidi(written, base) != python_bidi(text, base):
            wrong.append((text, base))
    print(f"{len(cases)} lines: {isolates} isolates became {marks} marks, {kept} were kept")
    assert wrong == []
    assert kept < isolates / 2


def test_without_isolates_lines_are_drawn_as_icu_drew_them():
    cases = list(lines(7, 1_500))
    wrong = [c for c in cases if _named(without_isolates(*c), c[1]) != icu_drawn(*c)]
    assert wrong == []


def test_dropping_the_isolates_without_marks_draws_some_lines_wrong():
    bare = dict.fromkeys(map(ord, ISOLATES))
    cases = list(lines(7, 500))
    assert len([c for c in cases if icu(c[0].translate(bare), c[1]) != icu(*c)]) > 100


def test_no_mark_can_be_spared():
    checked = 0
    for text, base in lines(8, 1_500, longest=6):
        found = without_isolates(text, base)
        wanted = icu_drawn(text, base)
        for at, (place, _, _) in enumerate(found):
            if place is None:
                checked += 1
                fewer = found[:at] + found[at + 1 :]
                assert _named(fewer, base) != wanted, (text, base, at)
    print(f"{checked} marks tried")
    assert checked > 1_000


def _named(found, base):
    """ICU's order of what `without_isolates` found, each by its place in the text."""
    written = "".join(char for _, char, _ in found)
    return [(found[at][0], turned) for at, turned in icu_drawn(written, base)]


def test_no_isolate_is_kept_that_marks_could_stand_for():
    checked = 0
    for text, base in lines(9, 4_000, longest=5):
        found = without_isolates(text, base)
        if text.count(PDI) != 1 or PDI not in [char for _, char, _ in found]:
            continue
        checked += 1
        wanted = icu_drawn(text, base)
        for marked in _all_marks(text):
            assert _named(marked, base) != wanted, (text, base, marked)
    print(f"{checked} kept isolates tried")
    assert checked > 50


def _all_marks(text):
    """Every choice of marks around the two characters of a text's only isolate."""
    choices = list(product(("", LRM, RLM, LRM + RLM, RLM + LRM), repeat=2))
    for opening, closing in choices:
        yield [
            (at if char not in ISOLATES else None, mark, 0)
            for at, char in enumerate(text)
            for mark in (closing if char == PDI else opening if char in ISOLATES else char)
        ]


def test_wherever_a_line_breaks_it_is_drawn_as_with_isolates():
    random = Random(10)
    for text, base in lines(10, 1_000):
        found = without_isolates(text, base)
        written = "".join(char for _, char, _ in found)
        places = [place for place, _, _ in found]
        start, end = sorted(random.sample(range(len(text) + 1), 2))
        inside = [n for n, place in enumerate(places) if place is not None and start <= place < end]
        if not inside:
            continue
        wanted = _line(text, levels(text, base), range(start, end), base)
        line = range(inside[0], inside[-1] + 1)
        got = _line(written, levels(written, base), line, base)
        assert [places[n] for n in got] == wanted, (text, base, start, end)


def _line(text, resolved, part, base):
    """Places of the visible characters of one line; trailing blanks aside, which nobody sees."""
    chars = list(part)
    while chars and (text[chars[-1]].isspace() or text[chars[-1]] in BIDI_CONTROLS):
        chars.pop()
    cut = [resolved[at] for at in chars]
    shown = "".join(text[at] for at in chars)
    order = drawn_order(line_levels(shown, cut, base))
    return [chars[n] for n in order if shown[n] not in BIDI_CONTROLS]
