"""Turn a spoken word and a suffix in archiphonemes into the suffix as Turkish writes it.

A suffix is written with A (a, e), I (ı, i, u, ü), D (d, t), C (c, ç) and, in brackets, the letter
that only follows a vowel: (y)A, (n)In, DAn. Rules: TDK, Yazım Kılavuzu (ünlü uyumu, benzeşme).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docgen.grammar.turkish.letters import plain
from docgen.grammar.turkish.lexicon import takes_front_suffixes

# Vowels as they sound to harmony; foreign letters by the nearest Turkish sound.
_FRONT = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}
_FOREIGN = {"ä": "e", "æ": "e", "ø": "ö", "œ": "ö", "ő": "ö", "ű": "ü", "å": "a", "ý": "i"}
_VOWELS = frozenset("aeıioöuü")
_HARD = frozenset("fstkçşhpxq")
_NARROW = {**dict.fromkeys("aı", "ı"), **dict.fromkeys("ei", "i")}
_NARROW |= {**dict.fromkeys("ou", "u"), **dict.fromkeys("öü", "ü")}
_TOKEN = re.compile(r"\((\w)\)|(\w)")


@dataclass(frozen=True, slots=True)
class Ending:
    """What a suffix asks of the word before it: its last vowel, and how it ends."""

    vowel: str
    open: bool
    hard: bool


def sound(letter: str) -> str:
    """A letter as Turkish hears it."""
    return _FOREIGN.get(letter) or plain(letter)


def ending_of(word: str) -> Ending:
    """The ending of one spoken word in small letters."""
    sounds = _as_heard(word)
    vowels = [letter for letter in sounds if letter in _VOWELS]
    vowel = vowels[-1] if vowels else "e"
    if takes_front_suffixes(word):
        vowel = _FRONT.get(vowel, vowel)
    last = sounds[-1:]
    return Ending(vowel, last in _VOWELS, last in _HARD)


def _as_heard(word: str) -> str:
    """Spelling that is foreign to Turkish, by its sound: final y after a consonant is i."""
    word = re.sub(r"gh$", "g", word)
    word = re.sub(r"eaux?$", "o", word)
    word = re.sub(r"tz$", "ts", word)
    word = re.sub(r"ei(?=n$|m$)", "ay", word)
    sounds = "".join(sound(letter) for letter in word)
    sounds = re.sub(r"(?<=[^aeıioöuü])y(?![aeıioöuü])", "i", sounds)
    return re.sub(r"(?<=[eiöü])c$", "k", sounds)


def fill(suffix: str, ending: Ending) -> str:
    """The suffix harmonised: DAn after Trablus is tan, (y)lA after Libya is yla."""
    vowel, is_open, hard = ending.vowel, ending.open, ending.hard
    letters: list[str] = []
    for bracketed, letter in _TOKEN.findall(suffix):
        if bracketed and not is_open:
            continue
        letters.append(_letter(bracketed or letter, vowel, hard=hard))
        is_open = letters[-1] in _VOWELS
        vowel = letters[-1] if is_open else vowel
        hard = letters[-1] in _HARD
    return "".join(letters)


def _letter(letter: str, vowel: str, *, hard: bool) -> str:
    match letter:
        case "A":
            return "a" if vowel in "aıou" else "e"
        case "I":
            return _NARROW[vowel]
        case "D":
            return "t" if hard else "d"
        case "C":
            return "ç" if hard else "c"
        case _:
            return letter
