"""Turn numbers into Turkish words, each apart as TDK spells them: iki bin on iki, on ikinci."""

from __future__ import annotations

from decimal import Decimal

from docgen.grammar.numbers import plain
from docgen.grammar.turkish.phonology import ending_of, fill
from docgen.grammar.written import FormError

_ONES = ("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_SCALES = ("", "bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon")
LIMIT = 10 ** (3 * len(_SCALES))


def cardinal(number: int) -> str:
    """2012 as iki bin on iki; a negative one with eksi."""
    if abs(number) >= LIMIT:
        raise FormError("spelled", ("digits",), f"{number} is too long to be spelled; use digits")
    if number < 0:
        return "eksi " + cardinal(-number)
    return " ".join(_groups(number)) or "sıfır"


def _groups(number: int) -> list[str]:
    """The words of each group of three digits; a thousand is bin, never bir bin."""
    words: list[str] = []
    for power in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group and not (group == 1 and power == 1):
            words += _below_thousand(group)
        if group and power:
            words.append(_SCALES[power])
    return words


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_ONES[hundreds]] if hundreds > 1 else []
    words += ["yüz"] if hundreds else []
    return [word for word in (*words, _TENS[rest // 10], _ONES[rest % 10]) if word]


def ordinal(number: int) -> str:
    """21 as yirmi birinci."""
    words = cardinal(number)
    stem = words[:-1] + "d" if words.endswith("dört") else words
    return stem + ordinal_suffix(number)


def ordinal_suffix(number: int) -> str:
    """What stands behind the digits' apostrophe: 2’nci, 3’üncü, 4’üncü, 10’uncu."""
    ending = ending_of(cardinal(number).rsplit(" ", 1)[-1])
    return fill("ncI" if ending.open else "IncI", ending)


def spoken(number: Decimal) -> str:
    """A number as it is read, its decimals as a number: 2,05 is iki virgül sıfır beş."""
    whole, _, decimals = plain(number).partition(".")
    words = cardinal(int(whole))
    if decimals:
        zeros = len(decimals) - len(decimals.lstrip("0"))
        words += " virgül " + "sıfır " * zeros + cardinal(int(decimals))
    return ("eksi " if number < 0 else "") + words
