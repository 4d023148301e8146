"""Fold a text so that what is read alike is equal: digits, letter case, alefs, marks, quotes.

Every folded character remembers where it came from, so a finding can be shown in the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Marks of vowels, the stretch, and what nobody sees.
_LEFT_OUT = re.compile(
    "[\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff]"
)
_ALIKE = {
    **dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627"),
    **dict.fromkeys("\u0649\u06cc", "\u064a"),
    "\u0629": "\u0647",
    "\u06a9": "\u0643",
    **dict.fromkeys("\u2019\u2018\u02bc\u00b4\u0060", "'"),
    **dict.fromkeys("\u2013\u2014\u2010\u2011\u2212", "-"),
    "\u066a": "%",
    "\u00e2": "a",
    "\u00ee": "i",
    "\u00fb": "u",
}
# Spaces that hold groups of digits together stay apart from others.
NARROW_SPACE = "\u00a0"
_NARROW = "\u00a0\u202f\u2009"
_TURKISH = {"I": "ı", "İ": "i"}  # the two letters that lower() gets wrong in Turkish


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `at[i]` is the offset of its i-th character in the original, then its end."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original; marks behind its last letter belong to it."""
        return self.at[start], self.at[end]


def fold(text: str, lang: str) -> Folded:
    """The text as it is compared."""
    kept = [i for i, c in enumerate(text) if not _LEFT_OUT.match(c)]
    letters = "".join(_fold(text[i], lang) for i in kept)
    return Folded(letters, (*kept, len(text)))


def folded(text: str, lang: str) -> str:
    """The folded characters alone."""
    return fold(text, lang).text


@lru_cache(maxsize=4096)
def _fold(character: str, lang: str) -> str:
    """Exactly one character for one."""
    if lang == "tr" and character in _TURKISH:
        return _TURKISH[character]
    if character in _NARROW:
        return NARROW_SPACE
    if character.isspace():
        return " "
    lower = character.lower()[0]
    if lower in _ALIKE:
        return _ALIKE[lower]
    value = unicodedata.decimal(lower, None)
    return lower if value is None else str(value)
