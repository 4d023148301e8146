"""Levels against both of Unicode's test files for UAX #9, every case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.bidi.levels import first_strong, levels
from docgen.bidi.visual import line_levels

_UNICODE = Path("/usr/share/unicode")  # Debian's unicode-data
_PARTS = 4  # so that several workers share the cases

# A letter of each class; none of them is a bracket.
_OF_CLASS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "#", "AN": "\u0660",
    "CS": ",", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "NSM": "\u0300", "BN": "\u00ad",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip

Levels = list[int | None]  # None where rule X9 removes the character


def _wanted(field: str) -> Levels:
    return [None if level == "x" else int(level) for level in field.split()]


def _agrees(text: str, base: int, wanted: Levels) -> bool:
    found = line_levels(text, levels(text, base), base)
    return all(want in (None, level) for want, level in zip(wanted, found, strict=True))


def _bidi_test(part: int) -> Iterator[tuple[str, list[int], Levels]]:
    wanted: Levels = []
    with (_UNICODE / "BidiTest.txt").open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            if line.startswith("@Levels:"):
                wanted = _wanted(line.removeprefix("@Levels:"))
            elif line[0] not in "#@\n" and number % _PARTS == part:
                classes, _, bits = line.partition(";")
                text = "".join(_OF_CLASS[name] for name in classes.split())
                bases = [first_strong(text) or 0, 0, 1]
                yield text, [b for n, b in enumerate(bases) if int(bits) & 1 << n], wanted


@pytest.mark.parametrize("part", range(_PARTS))
def test_levels_are_those_of_bidi_test(part):
    cases, wrong = 0, []
    for text, bases, wanted in _bidi_test(part):
        cases += len(bases)
        wrong += [(text, base) for base in set(bases) if not _agrees(text, base, wanted)]
    print(f"BidiTest.txt, part {part + 1} of {_PARTS}: {cases} cases")
    assert wrong == []
    assert cases > 190_000


def test_levels_are_those_of_bidi_character_test():
    cases, wrong = 0, []
    with (_UNICODE / "BidiCharacterTest.txt").open(encoding="utf-8") as file:
        for line in file:
            if line[0] in "#\n":
                continue
            codes, direction, base, wanted, _ = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            if direction == "2":
                assert (first_strong(text) or 0) == int(base), line
            cases += 1
            if not _agrees(text, int(base), _wanted(wanted)):
                wrong.append(line)
    print(f"BidiCharacterTest.txt: {cases} cases")
    assert wrong == []
    assert cases >= 91_707


def test_a_wrong_level_is_seen():
    assert not _agrees("a\u05d0", 0, [0, 0])
    assert not _agrees("a\u05d0", 0, [1, 1])
