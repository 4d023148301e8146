"""Turn the end of a written name, number or acronym into the word that a Turk would say there."""

from __future__ import annotations

import re

from docgen.grammar.turkish.letters import lower, upper
from docgen.grammar.turkish.lexicon import readings
from docgen.grammar.turkish.numbers import LIMIT, cardinal, ordinal
from docgen.grammar.turkish.phonology import sound

_CLOSING = "\"'”’»›)]}>,;:!?…®™ \u00a0\u200e\u200f\u2068\u2069"
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(\.?)$")
_WORD = re.compile(r"[^\W\d_]+$")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_VOWELS = "aeıioöuü"
# What can be spoken as a word: at most two consonants together, a plain vowel or two, and an end
# that Turkish has (one consonant, or n, l, r, s, ş, f with a stop).
_SPEAKABLE = re.compile(
    r"(?:[^V]|[^V][lr]|s[tpkm])?[V]{1,2}(?:[^V]{1,2}[V]{1,2})*"
    r"(?:[^V]|[nlrsşf][tkpç]|r[sm])?".replace("V", _VOWELS)
)


def last_word(text: str) -> str:
    """The last spoken word, in small letters: 2023 üç, BM me, NATO nato, İbn Haldun haldun."""
    text = text.rstrip(_CLOSING)
    if text[-1:] in readings("symbols"):
        return readings("symbols")[text[-1]]
    if number := _NUMBER.search(text):
        return _number_word(number[1], dotted=bool(number[2]))
    if text.endswith("."):
        return _abbreviation(text)
    word = _WORD.search(text)
    if word is None:
        return lower(text)
    return _letters_word(word[0], follows=text[: word.start()])


def is_acronym(text: str) -> bool:
    """Whether the text ends in a word of capitals, a digit or a symbol: NATO, G20, m²."""
    text = text.rstrip(_CLOSING)
    word = _WORD.search(text)
    return word is None or (len(word[0]) > 1 and word[0] == upper(word[0]))


def is_abbreviation(word: str) -> bool:
    """Whether small letters are none of a common noun: 2021, km, gov.tr, §."""
    letters = _WORD.search(word)
    if letters is None or re.search(r"[\d.@/]", word):
        return True
    return len(word) == 1 or word in readings("units") or _by_letters(word, word)


def _number_word(digits: str, *, dotted: bool) -> str:
    number = int(digits.replace(".", "")) % LIMIT
    spelled = ordinal(number) if dotted else cardinal(number)
    return spelled.rsplit(" ", 1)[-1]


def _abbreviation(text: str) -> str:
    """Şti. as şirketi, A.Ş. as şe; an unknown abbreviation as it stands."""
    tail = re.search(r"[^\s]+$", text)
    parts = [part for part in re.split(r"[.\s]", tail[0] if tail else text) if part]
    if not parts:
        return ""
    last = lower(parts[-1])
    whole = readings("dotted").get(last)
    if whole and len(parts) == 1:
        return whole.rsplit(" ", 1)[-1]
    return _spelled(last) if len(last) == 1 else _letters_word(parts[-1], follows="")


def _letters_word(word: str, follows: str) -> str:
    """A word of letters alone: by the lists, as a Roman numeral, letter by letter, or as a word."""
    small = lower(word)
    known = readings("acronyms").get(word) or readings("names").get(small)
    if known:
        return known
    if not word.istitle() and small in readings("units") and re.search(r"\d\s?$", follows):
        return readings("units")[small]
    if _is_roman(word, follows):
        return cardinal(_roman(word)).rsplit(" ", 1)[-1]
    if _by_letters(word, small):
        return _spelled(small)
    return small


def _by_letters(word: str, small: str) -> bool:
    sounds = "".join(map(sound, small))
    capitals = word == upper(word)
    if not any(letter in _VOWELS for letter in sounds):
        return capitals or "y" not in sounds or len(word) == 1
    return capitals and not _can_be_spoken(sounds)


def _can_be_spoken(sounds: str) -> bool:
    """Whether capitals are read as a word; two letters, and three that are not like MİT, never."""
    if len(sounds) < 4 and "".join("V" if s in _VOWELS else "C" for s in sounds) != "CVC":
        return False
    return _SPEAKABLE.fullmatch(sounds) is not None and not re.search(r"([aeıioöuü])\1", sounds)


def _spelled(small: str) -> str:
    return readings("letters").get(sound(small[-1]), small[-1])


def _is_roman(word: str, follows: str) -> bool:
    """II, IV; a single letter only behind another word (Ek V, Karl V)."""
    if not _ROMAN.match(word):
        return False
    return len(word) > 1 or bool(follows.strip())


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
