"""Tell a text that is not in its language by the letters that it is written in."""

from __future__ import annotations

import unicodedata

from docgen.languages import LANGUAGES

_LEAST = 12  # letters: less says nothing


def foreign(text: str, lang: str) -> str:
    """What the text looks like where it is not in the language; empty where it may be."""
    letters = [char for char in text if char.isalpha()]
    rtl = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    if len(letters) < _LEAST:
        return ""
    if LANGUAGES[lang].rtl:
        return "" if rtl * 4 >= len(letters) else "a language of Latin letters"
    return "" if rtl * 2 <= len(letters) else "Arabic"
