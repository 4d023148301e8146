"""Spell numbers in Arabic letters, alone or before a counted noun.

The rules: 1 and 2 follow the noun and agree with it; 3 to 10 take the other gender and the plural;
11 and 12 agree, 13 to 19 agree in their ten only; 11 to 99 take the accusative singular; hundreds,
thousands and millions take the genitive singular and lose the n of their dual before it. A number
that ends in 1 or 2 says its noun twice: مائة اجتماع واجتماعان.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from docgen.grammar.arabic.proclitics import fuse
from docgen.grammar.numbers import plain
from docgen.model.values import Gender, Noun

_ONES = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_TENS = ("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("مائة", "", *(f"{stem}مائة" for stem in _TENS[1:]))
_THOUSAND = Noun("ألف", plural="آلاف", dual="ألفان", dual_oblique="ألفين", accusative="ألفًا")


def _scale(word: str, plural: str) -> Noun:
    return Noun(
        word,
        plural=plural,
        dual=f"{word}ان",
        dual_oblique=f"{word}ين",
        accusative=f"{word}ًا",
    )


SCALES: dict[int, Noun] = {
    10**12: _scale("تريليون", "تريليونات"),
    10**9: _scale("مليار", "مليارات"),
    10**6: _scale("مليون", "ملايين"),
    10**3: _THOUSAND,
}


def cardinal(number: int, gender: Gender = "m", *, oblique: bool = False) -> str:
    """A number of things of that gender, 0 to 10**15: ثلاثة (m), ثلاث (f).

    >>> cardinal(11), cardinal(28, "f"), cardinal(2021), cardinal(200, oblique=True)
    ('أحد عشر', 'ثمانٍ وعشرون', 'ألفان وواحد وعشرون', 'مائتين')
    """
    return _together(cardinal_parts(number, gender, oblique=oblique)) or "صفر"


def cardinal_parts(
    number: int, gender: Gender, *, oblique: bool, construct: bool = False
) -> list[str]:
    """What و joins: thousands, hundreds, the rest; `construct`: a genitive follows."""
    parts = []
    for size, noun in SCALES.items():
        group, number = divmod(number, size)
        if group:
            scale = in_construct(noun) if construct and not number else noun
            parts.append(agreeing(group, scale, oblique=oblique))
    return parts + _below_thousand(number, gender, oblique=oblique, construct=construct)


def decimal_in_letters(number: Decimal, *, oblique: bool = False) -> str:
    """ناقص اثنان فاصل خمسة: the digits behind the point one by one, as CLDR's rules spell them."""
    whole, _, decimals = plain(number).partition(".")
    words = ["ناقص"] if number < 0 else []
    words.append(cardinal(int(whole), oblique=oblique))
    if decimals:
        words += ["فاصل", *(cardinal(int(digit)) for digit in decimals)]
    return " ".join(words)


def counted_in_letters(number: int, noun: Noun, *, oblique: bool) -> str:
    """A number (1 and more) and its noun, all of whose forms are known."""
    if number == 1:
        return one(noun)
    return agreeing(number, noun, oblique=oblique)


def one(noun: Noun) -> str:
    """اجتماع واحد, جلسة واحدة."""
    return f"{noun.singular} {'واحدة' if noun.gender == 'f' else 'واحد'}"


def agreeing(number: int, noun: Noun, *, oblique: bool) -> str:
    """A number in letters before its noun; one is the noun alone: ألف."""
    rest = number % 100
    if number <= 2:
        return one_or_two(number, noun, oblique=oblique)
    if rest in (1, 2):
        hundreds = agreeing(number - rest, noun, oblique=oblique)
        return f"{hundreds} {fuse('و', one_or_two(rest, noun, oblique=oblique))}"
    construct = rest <= 10
    parts = cardinal_parts(number, noun.gender, oblique=oblique, construct=construct)
    return f"{_together(parts)} {governed(rest, noun)}"


def governed(number: int, noun: Noun) -> str:
    """The noun behind a number whose last two digits are not 01 or 02."""
    rest = number % 100
    if 3 <= rest <= 10:
        return noun.plural or noun.singular
    return (noun.accusative or noun.singular) if rest > 10 else noun.singular


def one_or_two(number: int, noun: Noun, *, oblique: bool) -> str:
    """The noun alone, in its singular or dual."""
    dual = noun.dual_oblique if oblique else noun.dual
    return noun.singular if number == 1 else dual or noun.singular


def in_construct(noun: Noun) -> Noun:
    """The noun before a genitive: no tanwin, no n of the dual (مليارا دولار, 11 مليار دولار)."""
    return replace(
        noun,
        dual=noun.dual and noun.dual.removesuffix("ن"),
        dual_oblique=noun.dual_oblique and noun.dual_oblique.removesuffix("ن"),
        accusative=noun.singular,
    )


def _together(parts: list[str]) -> str:
    return " ".join([*parts[:1], *(fuse("و", part) for part in parts[1:])])


def _below_thousand(number: int, gender: Gender, *, oblique: bool, construct: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 2:
        dual = "مائتين" if oblique else "مائتان"
        parts.append(dual.removesuffix("ن") if construct and not rest else dual)
    elif hundreds:
        parts.append(_HUNDREDS[hundreds - 1])
    if rest > 19:
        tens = _TENS[rest // 10 - 2] + ("ين" if oblique else "ون")
        parts += [*([_unit(rest % 10, gender, oblique=oblique)] if rest % 10 else []), tens]
        return _with_eleven(parts, rest, gender)
    if rest > 10:
        return [*parts, _teen(rest - 10, gender, oblique=oblique)]
    if rest:
        parts.append(_unit(rest, gender, oblique=oblique, construct=construct))
    return parts


def _with_eleven(parts: list[str], rest: int, gender: Gender) -> list[str]:
    """Twenty-one, thirty-one … of feminine things begin with إحدى."""
    if rest % 10 == 1 and gender == "f":
        parts[-2] = "إحدى"
    return parts


def _unit(unit: int, gender: Gender, *, oblique: bool, construct: bool = False) -> str:
    """One to ten for things of that gender."""
    if unit == 1:
        return "واحدة" if gender == "f" else "واحد"
    if unit == 2:
        return ("اثنت" if gender == "f" else "اثن") + ("ين" if oblique else "ان")
    if gender == "m":
        return _ONES[unit]
    if unit == 8:
        return "ثماني" if construct else "ثمانٍ"
    return _ONES[unit].removesuffix("ة")


def _teen(unit: int, gender: Gender, *, oblique: bool) -> str:
    """Eleven to nineteen: the ten agrees with the thing, the unit from three on does not."""
    ten = "عشرة" if gender == "f" else "عشر"
    if unit == 1:
        return f"{'إحدى' if gender == 'f' else 'أحد'} {ten}"
    if unit == 2:
        return f"{_unit(2, gender, oblique=oblique).removesuffix('ن')} {ten}"
    return f"{_unit(unit, gender, oblique=oblique, construct=True)} {ten}"
