"""Tell which printed labels Word counts by itself, and what it would print.

Word has a number format for most of what docgen prints; a label that no format gives at its
place (the Turkish ç, Arabic-Indic digits) is written out in a list of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from docgen.publish.docx.looks import runs_right_to_left

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Programs differ in the alef that they print, and none adds a tatweel to the heh: with the bare
# alef here, docgen's first and fifth label are read as literal ones.
_ABJAD = (
    "\u0627\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a\u0643\u0644\u0645\u0646"
    "\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062a\u062b\u062e\u0630\u0636\u0638\u063a"
)
_LETTERS = {"lowerLetter": _LATIN, "upperLetter": _LATIN.upper(), "arabicAbjad": _ABJAD}
LITERAL = frozenset(("none", "bullet"))
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PARTS = re.compile(r"(?P<before>[^\w%]*)(?P<core>[^\W_]+)(?P<after>[^\w%]*)")
_MOST_ROMAN = 39


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a label looks without its number: Word's format and the text round it."""

    format: str
    text: str  # w:lvlText: "%1." or "(%1)"; the label itself where the format is "none"


@dataclass(frozen=True, slots=True)
class Counted:
    """A label as a place in a sequence that Word counts."""

    pattern: Pattern
    value: int


def literal(label: str) -> Counted:
    """A label that stands for itself: a bullet, or a number that Word does not write."""
    return Counted(Pattern("none" if any(map(str.isalnum, label)) else "bullet", label), 1)


@lru_cache(maxsize=1024)
def readings(label: str) -> tuple[Counted, ...]:
    """The sequences that print this label at some place, the likeliest first.

    >>> [(one.pattern.format, one.value) for one in readings("(c)")]
    [('lowerLetter', 3)]
    >>> [(one.pattern.format, one.value) for one in readings("i)")]
    [('lowerLetter', 9), ('lowerRoman', 1)]
    """
    parts = _PARTS.fullmatch(label)
    if parts is None:
        return ()
    core, text = parts["core"], f"{parts['before']}%1{parts['after']}"
    forms = ("decimal",) if core.isdecimal() else (*_LETTERS, "lowerRoman", "upperRoman")
    found = (
        Counted(Pattern(form, text), value)
        for form in forms
        if (value := _value(form, core)) is not None
    )
    return tuple(one for one in found if printed(one) == label)


def printed(counted: Counted) -> str:
    """What Word prints for a place in a sequence."""
    pattern, value = counted.pattern, counted.value
    if pattern.format in LITERAL:
        return pattern.text
    return pattern.text.replace("%1", _number(pattern.format, value))


def _number(form: str, value: int) -> str:
    if form == "decimal":
        return str(value)
    if form in _LETTERS:
        turn, index = divmod(value - 1, len(_LETTERS[form]))
        return _LETTERS[form][index] * (turn + 1)
    return _roman(value).upper() if form == "upperRoman" else _roman(value)


def _roman(value: int) -> str:
    found = ""
    for amount, sign in _ROMAN:
        found += sign * (value // amount)
        value %= amount
    return found


def _value(form: str, core: str) -> int | None:
    if form == "decimal":
        return int(core) if core.isascii() and core.isdecimal() else None
    if form in _LETTERS:
        letters = _LETTERS[form]
        if core[0] in letters and core == core[0] * len(core):
            return (len(core) - 1) * len(letters) + letters.index(core[0]) + 1
        return None
    numbers = range(1, _MOST_ROMAN + 1)
    return next((value for value in numbers if _number(form, value) == core), None)


def label_runs_right_to_left(label: str, *, rtl: bool) -> bool:
    """Whether a label's own look carries w:rtl: in right-to-left paragraphs, unless it is Latin."""
    if not rtl:
        return any(runs_right_to_left(char, 0) for char in label)
    return not any("a" <= char.lower() <= "z" for char in label)
