"""The judge of drawn order is judged: what is right it lets pass, what is turned it sees."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from docgen.bidi.visual import terminal, visual
from tests.judges.drawn_order import body, check, check_wrapped, drawn_lines
from tests.judges.icu import icu_levels, icu_order

_FONTS = Path(__file__).resolve().parents[2] / "fonts"
_STYLE = f"""
@font-face {{ font-family: Naskh; src: url({(_FONTS / "amiri/Amiri-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Serif; src: url({(_FONTS / "noto-serif/NotoSerif-Regular.ttf").as_uri()}) }}
p {{ font: 12pt Serif, Naskh }}
p[dir=rtl] {{ font: 12pt Naskh, Serif }}
"""
_LRI, _RLI, _PDI, _LRO, _PDF = "\u2066", "\u2067", "\u2069", "\u202d", "\u202c"

_ARABIC = [
    "اجتمع المجلس (التعاون الاستراتيجي) في أنقرة",
    "قرار مجلس الأمن S/RES/1973 (2011) بشأن ليبيا",
    f"الهاتف {_LRI}+90 (312) 555-01-02{_PDI}، والبريد {_LRI}info@mfa.gov.tr{_PDI}، في أنقرة",
    f"انخفض المؤشر {_LRI}-12.5 %{_PDI} في عام 2012",
    "عقد الاجتماع [الثاني] في 14 آذار / مارس 2012 «في طرابلس»",
]
_ENGLISH = [
    "The Council (المجلس الأعلى) met in Ankara",
    f"The phrase {_RLI}اتفاق [طرابلس] (2021){_PDI}, 7 articles, was read",
    "Agreed on 12–14 April: «التعاون الاستراتيجي»; see A/RES/75/1",
]


def _pdf(folder, paragraphs, direction, width="180mm"):
    from weasyprint import HTML

    rows = "".join(f'<p dir="{direction}">{html.escape(text)}</p>' for text in paragraphs)
    page = (
        f"<style>@page {{ size: A4; margin: 10mm }} p {{ width: {width} }} {_STYLE}</style>{rows}"
    )
    path = folder / "page.pdf"
    HTML(string=page).write_pdf(path)
    return path


@pytest.mark.parametrize(("paragraphs", "rtl"), [(_ARABIC, True), (_ENGLISH, False)])
def test_lines_in_their_right_order_pass(tmp_path, paragraphs, rtl):
    path = _pdf(tmp_path, paragraphs, "rtl" if rtl else "ltr")
    assert check(path, paragraphs, rtl) == []
    assert len(drawn_lines(path)) == len(paragraphs)


def _as_drawn(text, turn):
    """A line that is drawn as `turn` makes it, character by character."""
    return _LRO + turn(text) + _PDF


def _turned_brackets(text):
    return visual(text, 1).translate(str.maketrans("()[]«»", ")(][»«"))


_MUTANTS = {
    "reversed letters": lambda text: _as_drawn(text, lambda t: visual(t, 1)[::-1]),
    "reordered before the engine orders it again": lambda text: visual(text, 1),
    "shaped and reordered before the engine": lambda text: terminal(text, 1),
    "turned brackets": lambda text: _as_drawn(text, _turned_brackets),
}


@pytest.mark.parametrize("mutant", _MUTANTS)
def test_a_turned_line_is_seen(tmp_path, mutant):
    lines = [text for text in _ARABIC if mutant != "turned brackets" or "(" in text]
    path = _pdf(tmp_path, [_MUTANTS[mutant](text) for text in lines], "rtl")
    seen = [wrong.paragraph for wrong in check(path, lines)]
    print(f"{mutant}: {len(seen)} of {len(lines)} seen")
    assert seen == lines


def test_a_line_of_the_wrong_base_is_seen(tmp_path):
    seen = check(_pdf(tmp_path, _ARABIC, "ltr"), _ARABIC)
    differ = [text for text in _ARABIC if _order(text, 0) != _order(text, 1)]
    assert [wrong.paragraph for wrong in seen] == differ
    assert len(differ) >= 2


def _order(text, base):
    return icu_order(icu_levels(text, base))


def test_dropped_isolates_are_seen(tmp_path):
    isolated = [text for text in _ARABIC + _ENGLISH if _PDI in text]
    for direction, rtl in (("rtl", True), ("ltr", False)):
        texts = [text for text in isolated if (text in _ARABIC) == rtl]
        bare = [text.translate(dict.fromkeys(map(ord, _LRI + _RLI + _PDI))) for text in texts]
        seen = check(_pdf(tmp_path, bare, direction), texts, rtl)
        assert [wrong.paragraph for wrong in seen] == texts


_LONG_ARABIC = " ".join([_ARABIC[0], _ARABIC[4], _ARABIC[0], "ثم", _ARABIC[4]])
_WITH_A_PHRASE = f"{_ARABIC[0]} وفق the Memorandum of Understanding (2011) on the delimitation of the areas {_ARABIC[4]}"


def test_a_wrapped_paragraph_is_followed_from_line_to_line(tmp_path):
    lines = body(drawn_lines(_pdf(tmp_path, [_LONG_ARABIC], "rtl", "60mm")))
    assert len(lines) > 3
    assert check_wrapped(lines, _LONG_ARABIC) == (len(lines), None)


def test_a_wrapped_line_that_was_ordered_by_itself_is_seen(tmp_path):
    # WeasyPrint orders each line as if it were a paragraph; a Latin phrase that wraps shows it
    wrong = 0
    for width in range(50, 100, 5):
        path = _pdf(tmp_path, [_WITH_A_PHRASE], "rtl", f"{width}mm")
        wrong += check_wrapped(body(drawn_lines(path)), _WITH_A_PHRASE)[1] is not None
    print(f"{wrong} of 10 widths seen")
    assert wrong > 0


def test_a_paragraph_that_is_not_there_is_seen(tmp_path):
    lines = body(drawn_lines(_pdf(tmp_path, _ARABIC, "rtl")))
    assert check_wrapped(lines, _LONG_ARABIC)[1] is not None
    assert check_wrapped([], _LONG_ARABIC) == (0, "paragraph not found")
