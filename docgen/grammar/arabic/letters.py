"""Say of Arabic text where its letters are, which direction they give it, and how it sorts."""

from __future__ import annotations

import re
import unicodedata

from docgen.grammar.arabic.word_lists import word_lists
from docgen.languages import Direction

ARTICLE = "ال"
TATWEEL = "\u0640"
_MARKS = re.compile("[\u064b-\u065f\u0670]")
# What may hang on a verbal noun: plural, dual, tanwin, then a possessive.
_ENDINGS = "(?:ات|ين|ان|ا)?(?:ه|ها|هم|هما|هن|نا|ي|ك|كم)?"
# Alef with madda stands for two alefs; ta marbuta sorts with ta, alef maqsura with ya.
_SORTED_AS = str.maketrans({"آ": "اا", "ة": "ت", "ى": "ي", TATWEEL: None})


def is_arabic(letter: str) -> bool:
    """Whether this is a letter of the Arabic script (tatweel counts, digits do not)."""
    return unicodedata.bidirectional(letter) == "AL" and letter.isalpha()


def direction_of(text: str) -> Direction:
    """Of its own letters: left to right only for text without any right-to-left letter."""
    kinds = {unicodedata.bidirectional(letter) for letter in text}
    return "ltr" if "L" in kinds and not kinds & {"R", "AL"} else "rtl"


def has_article(text: str) -> bool:
    """Whether the first word begins with the article, not with a root's own letters."""
    if not text.startswith(ARTICLE) or not is_arabic(text[2:3] or " "):
        return False
    word = _MARKS.sub("", re.split(r"[\s،؛]", text, maxsplit=1)[0])
    return not any(re.fullmatch(stem + _ENDINGS, word) for stem in word_lists().no_article)


def sort_key(text: str) -> tuple[object, ...]:
    """Alphabetical order without the article, as the Arab League and the UN list countries."""
    bare = text[len(ARTICLE) :] if has_article(text) else text
    spread = unicodedata.normalize("NFC", bare).translate(_SORTED_AS)
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFD", spread)
        if not unicodedata.combining(letter)
    )
    return (letters.casefold(), text)


def unchanged(text: str) -> str:
    """Arabic has no capitals."""
    return text
