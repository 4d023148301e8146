"""Turn Turkish letters into capitals, small letters and sort keys: i and İ, ı and I."""

from __future__ import annotations

import re
import unicodedata

from docgen.model.values import HouseStyle

ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET, start=100)}
_OWN = frozenset("çğıöşü")


def upper(text: str) -> str:
    """İSTANBUL, IĞDIR."""
    return unicodedata.normalize("NFC", text).translate(_UPPER).upper()


def lower(text: str) -> str:
    """istanbul, ığdır."""
    return unicodedata.normalize("NFC", text).translate(_LOWER).lower()


def capitalize(text: str) -> str:
    """A capital on the first letter, when a word begins the text; the rest stays."""
    match = re.match(r"[^\w]*", text)
    start = match.end() if match else 0
    return text[:start] + upper(text[start : start + 1]) + text[start + 1 :]


def digits(text: str, style: HouseStyle) -> str:  # noqa: ARG001 the protocol's; Turkish has one set
    """European digits stay."""
    return text


def plain(letter: str) -> str:
    """A small letter without the marks that the Turkish alphabet does not know: â is a, ñ is n."""
    if letter in _OWN:
        return letter
    return unicodedata.normalize("NFD", letter)[:1]


def sort_key(text: str) -> tuple[object, ...]:
    """Sort by the Turkish alphabet: c ç, g ğ, h ı i, o ö, s ş, u ü; then by marks and capitals."""
    small = lower(text)
    ranks = tuple(_rank(plain(letter)) for letter in small)
    return ranks, small, text


def _rank(letter: str) -> int:
    """Spaces before marks, marks before digits, digits before letters, foreign letters last."""
    if letter.isspace():
        return 0
    if letter in _RANK:
        return _RANK[letter]
    if letter.isdigit():
        return 10 + int(letter)
    return 200 + ord(letter) if letter.isalpha() else 1
