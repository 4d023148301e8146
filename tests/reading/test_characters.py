"""Characters that do not belong into a text: refused, left out with a word, or put right."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import Severity
from docgen.reading.characters import findings, normalised, suspicious
from tests.small import meeting, refused


def found(value, lang="ar"):
    return [(str(f.severity), f.check, f.start, f.end) for f in findings(value, lang)]


@pytest.mark.parametrize(
    "value",
    [
        "أكد الجانبان أهمية التعاون، وفقًا لما ورد؛ هل؟ «نعم»",
        "İki taraf, ticaretin artırılması hususunda “mutabık” kalmıştır — şöyle: ‘ğ’…",
        "The sides agreed: 5–10 per cent (US$ 5 billion) – “so”.",
        "في وسط» المدينة",
        "1442هـ وبـ5 ولـUNSMIL",
        "٢٠٢١",
        "می\u200cخواهم"[0:1] + "م",
        "µm 5",
        "عام {lpa_year} بـ{target}",
        "ﷺ",
        "a\u00a0b\u202fc\u2009d",
    ],
)
def test_good_texts_are_left_alone(value):
    assert found(value) == []
    assert normalised(value) == value


@pytest.mark.parametrize(
    ("value", "lang", "expected"),
    [
        ("a\x00b", "en", [("error", "", 1, 2)]),
        ("a\ufffeb", "en", [("error", "", 1, 2)]),
        ("a\ufffdb", "en", [("error", "", 1, 2)]),
        ("a\ue000b", "en", [("error", "", 1, 2)]),
        ("a\U000e0041b", "en", [("error", "", 1, 2)]),
        ("a\x9fb", "en", [("error", "", 1, 2)]),
        ("12\u202eab", "en", [("error", "C01", 2, 3)]),
        ("\u2067ab\u2069", "en", [("error", "C01", 0, 1), ("error", "C01", 3, 4)]),
        ("ليبيا\u200f، 5", "ar", [("info", "C01", 5, 6)]),
        ("5\u200f+6", "ar", [("warning", "C01", 1, 2)]),
        ("a\u200bb", "en", [("warning", "C02", 1, 2)]),
        ("so\u00adft", "en", [("info", "C02", 2, 3)]),
        ("a\u200cb", "tr", [("warning", "C02", 1, 2)]),
        ("می\u200cم", "ar", [("warning", "C05", 1, 2)]),
        ("e\u0301a", "en", [("info", "C07", 0, 1)]),
        ("ﻟﻴﺒﻴﺎ", "ar", [("warning", "C04", 0, 5)]),
        ("ﺎﻴﺒﻴﻟ", "ar", [("error", "C04", 0, 5)]),
        ("ﬁnal", "en", [("warning", "C04", 0, 1)]),
        ("\u0410nkara", "en", [("error", "C03", 0, 6)]),
        ("Ank\u03b1ra", "tr", [("error", "C03", 0, 6)]),
        ("5 و ٦", "ar", [("warning", "N03", 4, 5)]),
        ("ليبىا تک", "ar", [("warning", "C05", 7, 8)]),
        ("İliș", "tr", [("warning", "C05", 3, 4)]),
        ("عـــام", "ar", [("info", "C06", 1, 4)]),
        ("ط¨ظٹط§ظ† ظ…ط´طھط±ظƒ", "ar", [("error", "", 0, 19), ("warning", "C05", 14, 15)]),
        ("aÃ§Ä±lÄ±ÅŸ", "tr", [("error", "", 0, 10)]),
        ("Ø¨ÙŠØ§Ù†", "ar", [("error", "", 0, 8)]),
    ],
)  # fmt: skip
def test_what_does_not_belong_is_found_where_it_stands(value, lang, expected):
    assert found(value, lang) == expected
    for finding in findings(value, lang):
        assert finding.message
        assert finding.cure or finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (" a\n b ", "a b"),
        ("a\tb", "a b"),
        ("e\u0301", "é"),
        ("ا\u0653", "آ"),
        ("I\u0307stanbul", "İstanbul"),
        ("a\u200bb\u200e", "ab"),
        ("ﻟﻴﺒﻴﺎ", "ليبيا"),
        ("ﷺ", "ﷺ"),
        ("x²№…", "x²№…"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_texts_are_kept_in_their_normal_form(raw, kept):
    assert normalised(raw) == kept


ALPHABET = st.sampled_from("ab ليبيةَşİ١5{}*\u200f\u200b\u0301ﻟﻴ\u0410,.\n«»")


@given(st.text(ALPHABET, max_size=20) | st.text(max_size=10))
def test_any_value_is_normalised_once_and_for_all(raw):
    kept = normalised(raw)
    assert normalised(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    for finding in findings(raw, "ar"):
        assert 0 <= finding.start < finding.end <= len(raw)


def test_escapes_of_yaml_are_met_again_after_parsing():
    for escape in (r"\0", r"\a", r"\uFFFE", r"\u202e", r"\ue000", r"\x7f", r"\P"):
        problems = refused(("en: Trade}", f'en: "Tr{escape}ade"}}'))
        assert [problem.place.line for problem in problems][:1] == [33], escape
        assert problems[0].place.column == 48


def test_half_of_a_surrogate_pair_is_refused():
    assert found("a\ud83db", "en") == [("error", "", 1, 2)]


def test_what_is_left_out_is_said_as_a_remark_of_the_meeting():
    small = meeting(("en: Trade}", 'en: "Tr\\u200bade\\u200e"}'))
    assert small.content.agenda.items[0].title["en"].value == "Trade"
    assert [(str(p.severity), p.check, p.langs) for p in small.remarks] == [
        ("warning", "C02", ("en",)),
        ("info", "C01", ("en",)),
    ]


def test_an_empty_line_inside_a_folded_text_is_told():
    small = meeting(
        ("          {verb} الجانبان {again} على\n", "          {verb} الجانبان {again} على\n\n")
    )
    [remark] = small.remarks
    assert (remark.check, remark.langs, remark.place.line) == ("empty-line", ("ar",), 24)


def test_the_sources_own_wording_is_kept_as_it_was_found():
    imported = "      imported: {ar: تک عـــام}\n    - id: trade"
    assert meeting(("    - id: trade", imported)).remarks == ()
    broken = '      imported: {ar: "a\\u202eb"}\n    - id: trade'
    assert [p.check for p in refused(("    - id: trade", broken))] == ["C01"]


def test_most_texts_need_no_closer_look():
    texts = [
        "أكد الجانبان، أهمية التعاون.",
        "İki taraf “mutabık” kalmıştır.",
        "The sides agreed – so.",
    ]
    assert [suspicious(text) for text in texts] == [False, False, False]
