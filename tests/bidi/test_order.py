"""The drawn order of lines with several and nested isolates, against other people's engines."""

from __future__ import annotations

from docgen.bidi.visual import visual
from tests.bidi.engines import PYTHON_BIDI_ERRS, fribidi_alone, icu, python_bidi
from tests.bidi.lines import lines

_COUNT = 20_000


def test_twenty_thousand_lines_stand_as_python_bidi_draws_them():
    cases = [case for case in lines(4, 26_000) if not PYTHON_BIDI_ERRS.search(case[0])][:_COUNT]
    wrong = [c for c in cases if visual(*c, mirror=False) != python_bidi(*c)]
    isolates = sum(text.count("\u2069") for text, _ in cases)
    print(f"against python-bidi: {len(cases)} lines, {isolates} isolates, {len(wrong)} differ")
    assert len(cases) == _COUNT
    assert isolates > 2 * _COUNT
    assert wrong == []


def test_twenty_thousand_lines_stand_as_icu_draws_them():
    cases = list(lines(5, _COUNT))
    wrong = [c for c in cases if visual(*c, mirror=False) != icu(*c)]
    print(f"against ICU: {len(cases)} lines, {len(wrong)} differ")
    assert wrong == []


def test_fribidi_alone_draws_some_of_them_wrong():
    cases = list(lines(5, 2_000))
    wrong = [c for c in cases if fribidi_alone(*c) != icu(*c)]
    print(f"FriBidi alone against ICU: {len(cases)} lines, {len(wrong)} differ")
    assert wrong, "this FriBidi knows siblings: docgen/bidi/levels.py could hand it the isolates"
    assert [c for c in wrong if visual(*c, mirror=False) != icu(*c)] == []


def test_python_bidi_still_looks_into_an_isolate_before_a_bracket():
    text = "\u0645g\u2066\u0627\u2069(N)"
    assert PYTHON_BIDI_ERRS.search(text)
    assert icu(text, 1) == visual(text, 1, mirror=False)
    assert python_bidi(text, 1) != icu(text, 1), "it is mended: PYTHON_BIDI_ERRS can go"
