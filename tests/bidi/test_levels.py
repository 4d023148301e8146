import sys
from unicodedata import bidirectional

import pytest

from docgen.bidi import fribidi
from docgen.bidi import levels as levels_module
from docgen.bidi.isolates import BIDI_CONTROLS, structure
from docgen.bidi.levels import first_strong, levels, needs_bidi, seams
from docgen.bidi.visual import visual
from docgen.errors import MachineError

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


@pytest.mark.parametrize(
    ("text", "base", "wanted"),
    [
        ("", 0, []),
        ("", 1, []),
        ("abc", 0, [0, 0, 0]),
        ("abc", 1, [2, 2, 2]),
        ("سرت", 0, [1, 1, 1]),
        (f"س{LRI}ab{PDI}", 1, [1, 1, 2, 2, 1]),
        (f"a{RLI}س1{PDI}", 0, [0, 0, 1, 2, 0]),
        (f"س{RLI}س{PDI}", 1, [1, 1, 3, 1]),
        (f"س{FSI}1س{PDI}{FSI}1a{PDI}{FSI}1{PDI}", 1, [1, 1, 4, 3, 1, 1, 2, 2, 1, 1, 2, 1]),
        (f"س{LRI}a{RLI}b{PDI}{PDI}", 1, [1, 1, 2, 2, 4, 2, 1]),
        # siblings: a neutral in one isolate knows nothing of the number in the next
        (f"س{RLI}س{PDI}{LRI}1–2{PDI}", 1, [1, 1, 3, 1, 1, 2, 2, 2, 1]),
    ],
)
def test_an_isolate_is_raised_above_what_is_around_it(text, base, wanted):
    assert levels(text, base) == wanted


def test_an_isolate_that_nothing_closes_runs_to_the_end():
    assert levels(f"س{LRI}a-", 1) == [1, 1, 2, 2]
    assert levels(f"س{LRI}a\nس-", 1) == [1, 1, 2, 1, 1, 1]


def test_a_closer_that_closes_nothing_is_a_neutral():
    assert levels(f"س{PDI}س", 0) == [1, 1, 1]
    assert levels(f"س{PDI}a", 0) == [1, 0, 0]


def test_an_embedding_raises_the_isolate_within_it():
    assert levels(f"\u202b\u202aa{RLI}س{PDI}\u202c", 0)[2:6] == [2, 2, 3, 2]


def test_a_left_to_right_line_is_never_given_to_the_engine(monkeypatch):
    def refuse(text, base):
        raise AssertionError(text)

    monkeypatch.setattr(fribidi, "resolve", refuse)
    text = "The Council’s 2nd meeting (12–14 April 2021): “İstanbul’da %5” …"
    assert levels(text, 0) == [0] * len(text)


def test_whatever_can_raise_a_level_asks_for_the_engine():
    raising = [
        c
        for c in _EVERY
        if bidirectional(c) in ("R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "LRI", "RLI", "FSI")
    ]
    print(f"{len(raising)} characters that can raise a level")
    assert len(raising) > 2000
    assert [hex(ord(c)) for c in raising if not needs_bidi(c)] == []


def test_without_the_engine_the_levels_are_what_the_engine_says():
    quiet = [c for c in _EVERY if not needs_bidi(c) and bidirectional(c) != "B"]
    assert set(fribidi.resolve("a" + "".join(quiet), 0)) == {0}


def test_the_invisible_are_those_of_unicode():
    invisible = [c for c in _EVERY if bidirectional(c) in ("BN", "LRE", "RLE", "LRO", "RLO", "PDF")]
    missed = [hex(ord(c)) for c in invisible if not levels_module._INVISIBLE.fullmatch(c)]
    assert missed == []
    assert [
        hex(ord(c))
        for c in _EVERY
        if levels_module._INVISIBLE.fullmatch(c)
        and bidirectional(c) not in ("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "")
    ] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("١٤٤٢ه\u200d", [2, 2, 2, 2, 1, 1]),  # the Hijri sign, at the end
        ("a \u200dه a", [0, 0, 1, 1, 0, 0]),
        ("ه\u200d 12", [1, 1, 1, 2, 2]),
        ("a\u00adb", [0, 0, 0]),
    ],
)
def test_a_joiner_stays_in_the_run_of_its_letter(text, wanted):
    assert levels(text, 0) == wanted


def test_the_first_strong_letter_is_sought_outside_isolates():
    assert first_strong("12 (س a)") == 1
    assert first_strong("12 a س") == 0
    assert first_strong(f"{RLI}س{PDI} a") == 0
    assert first_strong(f"{PDI} س") == 1
    assert first_strong(f"{LRI} س") is None
    assert first_strong("12 %") is None
    assert first_strong("") is None


@pytest.mark.parametrize("opener", [LRI, RLI, FSI, "\u202b", "\u202e"])
@pytest.mark.parametrize("depth", [61, 62, 63, 64, 124, 125, 126, 127, 5000])
@pytest.mark.parametrize("base", [0, 1])
def test_nesting_beyond_the_deepest_level_counts_for_nothing(opener, depth, base):
    closer = PDI if opener in (LRI, RLI, FSI) else "\u202c"
    text = opener * depth + "a1 س" + closer * depth + "س"
    found = levels(text, base)
    assert len(found) == len(text)
    assert max(found) <= 127
    assert found[-1] == 1


def test_the_ends_of_an_isolate_that_is_too_deep_are_neutrals_of_their_own():
    text = LRI * 62 + f"س{LRI}سa{PDI}a"
    assert levels(text, 0)[62:] == [125, 125, 125, 124, 124, 124]


def test_blanks_at_the_end_of_an_isolate_and_tabs_in_it_have_its_level():
    assert levels(f"{RLI}\u202aa \u202c{PDI}x", 0)[2:4] == [2, 2]
    assert levels(f"{RLI}a\tb{PDI}x", 0)[1:4] == [2, 2, 2]


@pytest.mark.parametrize(
    "text", ["\0س\0a", "\ud800س\udfff", f"{LRI}\0{PDI}س\ud834", f"{LRI}{PDI}س"]
)
def test_no_character_is_too_odd_for_levels(text):
    assert len(levels(text, 1)) == len(levels(text, 0)) == len(text)


def test_a_long_paragraph_with_many_isolates_is_resolved():
    text = f"س {LRI}12–14{PDI}، " * 5000
    assert levels(text, 1)[:11] == [1, 1, 1, 2, 2, 2, 2, 2, 1, 1, 1]


def test_each_isolate_is_found_with_its_levels():
    isolates, frames = structure(f"س{LRI}a{RLI}س{PDI}{PDI}{PDI}{FSI}", 1)
    places = [(i.open, i.close, i.outside, i.inside) for i in isolates]
    assert places == [(3, 5, 2, 3), (1, 6, 1, 2), (None, 7, 1, 1), (8, None, 1, 2)]
    assert [(f.level, "".join(f.pieces)) for f in frames] == [
        (1, "س\ufffc\ufffc\ufffc"),
        (2, "a\ufffc"),
        (3, "س"),
        (2, ""),
    ]


def test_a_control_between_two_deeper_runs_leaves_a_seam():
    text = f"س 12{LRI}km{PDI}{LRI}x{PDI} س"
    resolved = levels(text, 1)
    assert seams(text, resolved) == {4, 7}
    kept = [
        at for at, c in enumerate(text) if c not in BIDI_CONTROLS or at in seams(text, resolved)
    ]
    assert "".join(text[at] for at in kept if text[at] not in BIDI_CONTROLS) == "س 12kmx س"
    assert visual(text, 1) == "س xkm12 س"


def test_a_control_beside_the_paragraphs_own_level_leaves_none():
    text = f"س {LRI}km{PDI} {LRI}x{PDI}، س"
    assert seams(text, levels(text, 1)) == set()


def test_without_fribidi_the_error_says_what_to_install(monkeypatch):
    class NoLibrary:
        def dlopen(self, name):
            raise OSError(name)

    monkeypatch.setattr(fribidi, "_ffi", NoLibrary())
    monkeypatch.setattr(fribidi, "find_library", lambda name: None)
    fribidi._library.cache_clear()
    try:
        with pytest.raises(MachineError, match="apt install libfribidi0"):
            fribidi._library()
    finally:
        fribidi._library.cache_clear()
