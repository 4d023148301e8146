"""Turn a written value and a case into Turkish: Ankara’da, Trablus’ta, Bakanlığında, 2021’de.

Also reads a suffix that someone wrote by hand behind a value, and writes it anew for the value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from docgen.grammar.turkish import reading
from docgen.grammar.turkish.letters import lower, upper
from docgen.grammar.turkish.numbers import ordinal_suffix
from docgen.grammar.turkish.phonology import ending_of, fill
from docgen.grammar.turkish.phrases import is_proper, softened
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle

CASES: Mapping[str, str] = {
    "loc": "DA",
    "abl": "DAn",
    "dat": "(y)A",
    "gen": "(n)In",
    "acc": "(y)I",
    "ins": "(y)lA",
}
# Behind a possessive an n stands in for y and s: Bakanlığında, Bakanlığına, but Bakanlığıyla.
_POSSESSED = {"DA": "nDA", "DAn": "nDAn", "(y)A": "nA", "(n)In": "nIn", "(y)I": "nI", "CA": "ncA"}
_APOSTROPHE = "’"
_BY_HAND = re.compile(r"([’'ʼ‘`´]?)([^\W\d_]+)$")
_KI = ("ki", *(f"ki{tail}" for tail in ("ler", "lerin", "lere", "leri", "lerde", "lerden")))
_KI_ALONE = ("kinin", "kine", "kini", "kinde", "kinden", "kiyle")
_COPULAS = ("DIr", "(y)DI", "(y)mIş")
# Word-building suffixes and the plural follow a name without an apostrophe (TDK): Ankaralı.
_BUILDING = ("lAr", "lI", "lIlAr", "lIk", "sIz", "CA")


def with_case(written: Written, case: str, style: HouseStyle) -> str:
    """A value in a Turkish case: loc, abl, dat, gen, acc or ins."""
    return _attach(written, (CASES[case],), style)


def suffixed(written: Written, suffix: str, style: HouseStyle) -> str | None:
    """A value with the suffix that stands behind it by hand: ’da behind Trablus is Trablus’ta.

    `suffix` is the letters directly behind the value, with any apostrophe or none. None when they
    are no suffix that docgen knows: they stay as they are.
    """
    match = _BY_HAND.fullmatch(suffix)
    if match is None:
        return None
    if match[2] == "ki" and re.search(r"[dt][ae]$", written.text):
        return written.text + "ki"
    chain = _chains().get(_skeleton(lower(match[2])))
    if chain is None or (written.possessive and chain[0] in _BUILDING[:-1]):
        return None
    return _attach(written, chain, style)


@cache
def _chains() -> Mapping[str, tuple[str, ...]]:
    """Each way that a suffix may be written by hand, without its harmony -> its parts."""
    found: dict[str, tuple[str, ...]] = {}
    for chain in _all_chains():
        for head in {chain[0], _POSSESSED.get(chain[0], chain[0])}:
            for text in _spellings(head + "".join(chain[1:])):
                found.setdefault(_skeleton(text), chain)
    return found


def _all_chains() -> list[tuple[str, ...]]:
    cases = list(CASES.values())
    plain = [(case,) for case in cases]
    copulas = [(case, copula) for case in ("DA", "DAn", "(n)In") for copula in _COPULAS]
    belonging = [(case, ki) for case in ("DA", "(n)In") for ki in (*_KI, *_KI_ALONE)]
    built = [(base,) for base in _BUILDING]
    built_cases = [(base, case) for base in ("lAr", "lI", "lIlAr") for case in cases]
    return [*plain, *belonging, *copulas, *((c,) for c in _COPULAS), *built, *built_cases]


def _spellings(template: str) -> list[str]:
    """The template with and without its bracketed letters."""
    if "(" not in template:
        return [template]
    first = template.index("(")
    without = template[:first] + template[first + 3 :]
    kept = template[:first] + template[first + 1] + template[first + 3 :]
    return [spelling for text in (without, kept) for spelling in _spellings(text)]


def _skeleton(text: str) -> str:
    """Letters without their harmony, so that ta, te, da and de are one."""
    text = re.sub(r"[aeAâ]", "a", text)
    text = re.sub(r"[ıiuüI]", "i", text)
    return re.sub("[çC]", "c", re.sub("[tD]", "d", text))


def _attach(written: Written, chain: tuple[str, ...], style: HouseStyle) -> str:
    """The value with the suffix, before a bracket that explains it (TDK): Dibeybe’nin (Libya)."""
    bracket = re.search(r"\s\([^()]*\)$", written.text)
    end = bracket.start() if bracket else len(written.text)
    stem, rest = written.text[:end], written.text[end:]
    if ordinal := re.search(r"(\d+)\.$", stem):
        stem = f"{stem[:-1]}{_APOSTROPHE}{ordinal_suffix(int(ordinal[1]))}"
        return stem + _harmonised(reading.last_word(stem), chain, written) + rest
    word = reading.last_word(written.say or stem)
    suffix = _harmonised(word, chain, written)
    if _apostrophe(written, stem, chain, style):
        return f"{stem}{_APOSTROPHE}{suffix}{rest}"
    if not written.possessive and suffix[0] in "aeıioöuü" and _is_common(stem):
        stem = softened(stem)
    return stem + (upper(suffix) if _in_capitals(stem) else suffix) + rest


def _harmonised(word: str, chain: tuple[str, ...], written: Written) -> str:
    head, *tail = chain
    if written.possessive:
        head = _POSSESSED.get(head, head)
    return fill(head + "".join(tail), ending_of(word))


def _apostrophe(written: Written, stem: str, chain: tuple[str, ...], style: HouseStyle) -> bool:
    if re.search(r"[\"”»’'›.²³]$", stem):
        return False  # TDK: none behind quotation marks, abbreviations with a dot and exponents
    if chain[0] in _BUILDING and not reading.is_acronym(stem):
        return False
    return written.apostrophe or (style.institution_apostrophe and is_proper(stem))


def _is_common(stem: str) -> bool:
    """Whether a stem changes before a vowel: behind a quotation mark or a dot it does not."""
    return stem[-1].isalpha()


def _in_capitals(stem: str) -> bool:
    return len(stem) > 3 and stem == upper(stem) and stem[-1].isalpha()
