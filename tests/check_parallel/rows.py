"""Rows of texts for the tests of comparing."""

from __future__ import annotations

from docgen.check.parallel import divergences
from docgen.check.parallel.known import known_of
from docgen.check.parallel.rows import row_of
from docgen.model.texts import Text

RECORDS = [
    ("libya", "party", {"ar": ("ليبيا",), "tr": ("Libya",), "en": ("Libya",)}),
    ("ankara", "place", {"ar": ("أنقرة",), "tr": ("Ankara",), "en": ("Ankara",)}),
    ("tripoli", "place", {"ar": ("طرابلس",), "tr": ("Trablus",), "en": ("Tripoli",)}),
    ("dbeibah", "person", {"ar": ("عبد الحميد الدبيبة", "الدبيبة"),
                           "tr": ("Abdülhamid Dibeybe", "Dibeybe"),
                           "en": ("Abdul Hamid Dbeibah", "Dbeibah")}),
]  # fmt: skip


def found_in(check=None, **texts):
    """What diverges, of one check or of all but infos."""
    known = known_of(RECORDS)
    row = row_of((), {lang: Text.of(text) for lang, text in texts.items()}, known)
    return [
        one
        for one in divergences(row, known)
        if one.check == check or (check is None and one.severity != "info")
    ]


def words(one, **texts):
    """The words of a divergence, by language."""
    return {lang: texts[lang][start:end] for lang, start, end in one.spans}
