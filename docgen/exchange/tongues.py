"""Tell a text that is not in its language by the letters that it is written in."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from docgen.languages import LANGUAGES

_LEAST = 12  # letters: less says nothing
_ONE_IN = 160  # letters of a Turkish text are, or belong to a word, of Turkish alone: at the least


def language_of(text: str) -> str:
    """The language of a text by its letters and its smallest words."""
    letters = [char for char in text if char.isalpha()]
    rtl = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    if rtl * 2 > len(letters):
        return "ar"
    for lang, own in _own().items():
        if len(own.findall(text)) * _ONE_IN > len(letters):
            return lang
    return "en"


@cache
def _own() -> dict[str, re.Pattern[str]]:
    text = files("docgen.exchange").joinpath("data/tongues.toml").read_text("utf-8")
    return {
        lang: re.compile(rf"[{known['letters']}]|\b(?:{'|'.join(known['words'])})\b")
        for lang, known in tomllib.loads(text).items()
    }


def foreign(text: str, lang: str) -> str:
    """What the text looks like where it is not in the language; empty where it may be."""
    letters = [char for char in text if char.isalpha()]
    rtl = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    if len(letters) < _LEAST:
        return ""
    if LANGUAGES[lang].rtl:
        return "" if rtl * 4 >= len(letters) else "a language of Latin letters"
    return "" if rtl * 2 <= len(letters) else "Arabic"
