"""Read a number in digits, by the separators of its language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

# Arabic prints either; its own signs leave no doubt.
_DECIMAL: Mapping[str, str] = {"ar": ".,", "tr": ",", "en": "."}
_GROUPS: Mapping[str, str] = {"ar": ".,", "tr": ".", "en": ","}
_ARABIC_DECIMAL, _ARABIC_GROUP = "\u066b", "\u066c"
# An Arabic comma is typed for the other one: 30،000.
_CLEANED = {0x00A0: None, ord(_ARABIC_GROUP): None, 0x060C: ","}
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_PLAIN = re.compile(r"\d+")


def readings(digits: str, lang: str) -> tuple[Fraction, ...]:
    """What the digits can mean, the language's own reading first; none for 1.2.3.

    >>> readings("1.500,5", "tr"), readings("1,500", "en"), readings("3.6", "tr")
    ((Fraction(3001, 2),), (Fraction(1500, 1), Fraction(3, 2)), (Fraction(18, 5),))
    """
    digits = digits.translate(_CLEANED)
    if _ARABIC_DECIMAL in digits:
        digits = re.sub("[.,]", "", digits).replace(_ARABIC_DECIMAL, ".")
        return (Fraction(digits),) if digits.count(".") == 1 else ()
    if _PLAIN.fullmatch(digits):
        return (Fraction(digits),)
    signs = re.sub(r"\d", "", digits)
    if len(signs) == 1:
        return _with_one_sign(digits, signs, lang)
    return _with_several_signs(digits, signs)


def _with_one_sign(digits: str, sign: str, lang: str) -> tuple[Fraction, ...]:
    decimal = Fraction(digits.replace(",", "."))
    if not _GROUPED.fullmatch(digits):
        return (decimal,)
    grouped = Fraction(digits.replace(sign, ""))
    groups_here = sign in _GROUPS[lang]
    return (grouped, decimal) if groups_here else (decimal, grouped)


def _with_several_signs(digits: str, signs: str) -> tuple[Fraction, ...]:
    """The last sign is the decimal one when it stands once and the others are alike."""
    last = signs[-1]
    others = set(signs[:-1])
    if others == {last}:
        return (Fraction(digits.replace(last, "")),) if _GROUPED.fullmatch(digits) else ()
    if last in others or len(others) > 1:
        return ()
    whole, _, decimals = digits.rpartition(last)
    if not _GROUPED.fullmatch(whole):
        return ()
    return (Fraction(f"{re.sub('[.,]', '', whole)}.{decimals}"),)


def foreign_separators(digits: str, lang: str) -> bool:
    """Whether the number is written with another language's separators: 1.500,5 in English."""
    signs = re.sub(r"\d", "", digits)
    if not signs or lang not in ("tr", "en") or set(signs) - {".", ","}:
        return False
    decimal, group = _DECIMAL[lang], _GROUPS[lang]
    if len(set(signs)) == 2:
        return signs[-1] != decimal or set(signs[:-1]) != {group}
    if len(signs) > 1:
        return signs[0] != group
    if signs == decimal:
        # 1,500 in Turkish or 1.500 in English: three digits behind it look like a group
        return _GROUPED.fullmatch(digits) is not None
    return _GROUPED.fullmatch(digits) is None
