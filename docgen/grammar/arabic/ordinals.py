"""Write the n-th of something in Arabic: الاجتماع الأول, الدورة الحادية عشرة."""

from __future__ import annotations

from docgen.grammar.arabic.digits import digits
from docgen.grammar.arabic.letters import ARTICLE, TATWEEL
from docgen.grammar.arabic.nouns import completed
from docgen.grammar.arabic.numbers import cardinal, cardinal_parts
from docgen.grammar.arabic.proclitics import fuse
from docgen.grammar.written import FormError, Written
from docgen.model.values import Gender, HouseStyle, Noun

# From two on; the first of compound numbers is حادي.
_STEMS = ("ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


def ordinal(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """الاجتماع الثاني; الدورة الحادية والعشرون, oblique والعشرين."""
    alone = ordinal_alone(number, noun, style, oblique=oblique)
    return Written(f"{_definite(noun)} {alone.text}", "rtl")


def ordinal_alone(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """الثاني, الثانية: agreeing with the noun that is left out."""
    return Written(ordinal_word(number, completed(noun).gender, oblique=oblique), "rtl")


def ordinal_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """الاجتماع الـ21."""
    alone = ordinal_alone_digits(number, noun, style, oblique=oblique)
    return Written(f"{_definite(noun)} {alone.text}", "rtl")


def ordinal_alone_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """الـ21."""
    return Written(digits(f"{ARTICLE}{TATWEEL}{number}", style), "rtl")


def ordinal_word(number: int, gender: Gender, *, oblique: bool = False) -> str:
    """The ordinal with its article, from 1 on.

    Above a hundred, the rest comes first: الحادي والعشرون بعد المائة. CLDR's rules go on with a
    cardinal there (المائة وواحد), which is no ordinal.

    >>> ordinal_word(1, "f"), ordinal_word(11, "f"), ordinal_word(21, "m", oblique=True)
    ('الأولى', 'الحادية عشرة', 'الحادي والعشرين')
    """
    if number < 1:
        raise FormError("", (), f"there is no ordinal of {number}; give a number from 1 on")
    hundreds, rest = number - number % 100, number % 100
    if not hundreds:
        return _below_hundred(rest, gender, oblique=oblique)
    if not rest:
        return _definite_number(hundreds, oblique=oblique)
    first = _below_hundred(rest, gender, oblique=oblique)
    return f"{first} بعد {_definite_number(hundreds, oblique=True)}"


def _below_hundred(number: int, gender: Gender, *, oblique: bool) -> str:
    tens, unit = divmod(number, 10)
    if number == 1:
        return "الأولى" if gender == "f" else "الأول"
    if number <= 10:
        return _unit(number, gender)
    if number < 20:
        return f"{_unit(unit, gender)} {'عشرة' if gender == 'f' else 'عشر'}"
    ten = ARTICLE + cardinal(tens * 10, oblique=oblique)
    return f"{_unit(unit, gender)} {fuse('و', ten)}" if unit else ten


def _unit(unit: int, gender: Gender) -> str:
    stem = "حادي" if unit == 1 else _STEMS[unit - 2]
    return f"{ARTICLE}{stem}{'ة' if gender == 'f' else ''}"


def _definite_number(number: int, *, oblique: bool) -> str:
    """المائة, المائتان, الألف والمائة: the article before each part."""
    parts = cardinal_parts(number, "m", oblique=oblique)
    return " و".join(ARTICLE + part for part in parts)


def _definite(noun: Noun) -> str:
    definite = completed(noun).definite
    if definite is None:
        raise FormError(
            "",
            (),
            f"where the article stands in '{noun.singular}' cannot be known; "
            "give the noun's Arabic with it, as definite:",
        )
    return definite
