"""Random lines of mixed direction with several and nested isolates, the same on every run."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_ARABIC = ["سرت", "ليبيا", "أنقرة", "المجلس", "الوزراء", "في", "إلى", "يوم", "٣٤", "١٢٫٥"]
_LATIN = [
    "Ankara",
    "C++",
    "(UN)",
    "S/RES/1973",
    "İstanbul’da",
    "12–14",
    "-12.5",
    "3.1%",
    "+90",
    "info@x.org",
    "[2]",
    "«a»",
    "2021-04-12",
]
_SIGNS = [*"،.:;-/()[]«»", "...", "%", "5", "12"]
_MAX_NESTED = 3


def lines(seed: int, count: int, *, longest: int = 12) -> Iterator[tuple[str, int]]:
    """(line, level of the paragraph)."""
    random = Random(seed)
    for _ in range(count):
        yield _line(random, random.randint(2, longest), 0), random.randrange(2)


def _line(random: Random, pieces: int, depth: int) -> str:
    parts = (_piece(random, depth) + random.choice([" ", "", " "]) for _ in range(pieces))
    return "".join(parts).strip()


def _piece(random: Random, depth: int) -> str:
    kind = random.randrange(8)
    if kind < 3:
        return random.choice(_ARABIC)
    if kind < 5:
        return random.choice(_LATIN)
    if kind > 5 and depth < _MAX_NESTED:
        inner = _line(random, random.randint(1, 4), depth + 1)
        return random.choice("\u2066\u2067\u2068") + inner + "\u2069"
    return random.choice(_SIGNS)
