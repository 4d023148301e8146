"""Tell of a Turkish noun phrase whether it ends in a possessive, and whether it is a name.

Bakanlığı is Bakanlık with a possessive: its locative is Bakanlığında, not Bakanlığıda. Whether a
suffix stands behind an apostrophe: TDK, Yazım Kılavuzu, kesme işareti.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.grammar.turkish.letters import lower, upper
from docgen.grammar.turkish.lexicon import flags, keeps_apostrophe, nouns, words
from docgen.grammar.turkish.phonology import ending_of, fill
from docgen.grammar.turkish.reading import is_abbreviation

_VOWELS = "aeıioöuü"
_HARDENED = {"b": "p", "c": "ç", "d": "t", "ğ": "k", "g": "k"}
_SOFTENED = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}
# Possessives of words that any stem can make: Bakanlığı, geliştirilmesi, olduğu, adaları.
_PRODUCTIVE = re.compile(r"(l[ıiuü]ğ[ıiuü]|m[ae]s[ıi]|[dt][ıiuü]ğ[ıiuü]|lar[ı]|ler[i])$")
# The particles and closing signs that hide the last word of a name.
_CLOSING = "\"'”’»›)]}., "


def is_possessive(text: str) -> bool:
    """Whether a phrase without a flag of its own ends in a possessive suffix."""
    *before, last = _words(text)
    small = lower(last)
    if "p" in flags(small) or small in words("possessive") or small.endswith("oğlu"):
        return True
    if not before or small[-1:] not in "ıiuü" or small in nouns():
        return False
    return bool(_PRODUCTIVE.search(small)) or any(True for _ in _stems(small))


def takes_apostrophe(text: str) -> bool:
    """Whether suffixes stand behind an apostrophe: names do, institutions and nouns do not."""
    last = _words(text)[-1]
    if last == lower(last) and not is_abbreviation(last):
        return False
    if text in keeps_apostrophe():
        return True
    return not _is_institution(lower(last))


def is_proper(text: str) -> bool:
    """Whether the last word begins with a capital, so that a house style may want apostrophes."""
    last = _words(text)[-1]
    return last != lower(last)


def _is_institution(small: str) -> bool:
    heads = words("institutions")
    return small in heads or any(stem in heads for stem in _stems(small, known=heads))


def _words(text: str) -> list[str]:
    return text.rstrip(_CLOSING).split() or [text]


def softened(stem: str) -> str:
    """A common noun before a suffix that begins with a vowel: uçağ, şehr, hakk, Başbakanlığ."""
    small = lower(re.split(r"\s", stem)[-1])
    marks = flags(small)
    if "d" in marks:
        stem = stem[:-2] + stem[-1]
    if "v" in marks or (small not in nouns() and re.search(rf"[{_VOWELS}].*[{_VOWELS}]k$", small)):
        stem = stem[:-1] + _soft(stem)
    return stem + stem[-1] if "g" in marks else stem


def _soft(stem: str) -> str:
    last = lower(stem[-1])
    soft = "g" if last == "k" and lower(stem[-2:-1]) == "n" else _SOFTENED.get(last, last)
    return upper(soft) if stem[-1] != last else soft


def _possessed(stem: str) -> str:
    """The third person possessive of a noun in small letters: bakanlığı, kurulu, ülkesi."""
    if stem[-1] in _VOWELS:
        return stem + fill("sI", ending_of(stem))
    return softened(stem) + fill("I", ending_of(stem))


def _stems(word: str, known: frozenset[str] | None = None) -> Iterator[str]:
    """The known nouns whose possessive the word is."""
    for stem in _candidates(word):
        if stem in known if known else (stem in nouns() or stem in words("places")):
            plural = stem + fill("lAr", ending_of(stem))
            if word in (_possessed(stem), _possessed(plural)):
                yield stem


def _candidates(word: str) -> Iterator[str]:
    """What may have stood before the possessive: kurul, ülke, uçak, şehir, hak, kuvvet(ler)."""
    base = word[:-1]
    yield base
    if base[-1:] in _HARDENED:
        yield base[:-1] + _HARDENED[base[-1]]
    if base[-1:] == "s":
        yield base[:-1]
    if base[-2:-1] == base[-1:]:
        yield base[:-1]
    if base[-3:] in ("lar", "ler"):
        yield base[:-3]
    for vowel in "ıiuü":
        dropped = base[:-1] + vowel + base[-1:]
        yield dropped
        yield dropped[:-1] + _HARDENED.get(dropped[-1:], dropped[-1:])
