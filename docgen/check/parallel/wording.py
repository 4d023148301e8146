"""Read the lists of words by which wording is judged."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Wording:
    """`data/wording.toml`, which says what each list holds."""

    common: Mapping[str, frozenset[str]]
    letters: Mapping[str, frozenset[str]]
    never_twice: Mapping[str, frozenset[str]]
    misspelt: Mapping[str, str]
    root_heh: frozenset[str]
    both_right: tuple[str, ...]


@cache
def wording() -> Wording:
    """The lists, read once."""
    text = files("docgen.check.parallel").joinpath("data/wording.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Wording(
        {lang: frozenset(words) for lang, words in data["common"].items()},
        {lang: frozenset(letters) for lang, letters in data["letters"].items()},
        {lang: frozenset(words) for lang, words in data["never_twice"].items()},
        data["misspelt"],
        frozenset(data["root_heh"]["words"]),
        tuple(data["both_right"]["stems"]),
    )
