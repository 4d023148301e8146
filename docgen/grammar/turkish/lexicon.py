"""Look Turkish words up: how a suffix changes them, how foreign ones and acronyms are read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_CIRCUMFLEX = str.maketrans("âîû", "aiu")


@cache
def nouns() -> Mapping[str, str]:
    """Each noun with its flags; the file's head says what they mean."""
    text = files("docgen.grammar").joinpath("data/turkish_nouns.txt").read_text("utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        word, _, flags = line.partition(" ")
        if word != "#":
            found[word] = flags
            found.setdefault(word.translate(_CIRCUMFLEX), flags)
    return found


@cache
def words(kind: str) -> frozenset[str]:
    """A list of single words: institutions, possessive, front."""
    return frozenset(_toml()[kind]["words"].split())


@cache
def keeps_apostrophe() -> frozenset[str]:
    """Whole names that keep an apostrophe although they end like an institution."""
    return frozenset(_toml()["keeps_apostrophe"]["words"].strip().split("|"))


@cache
def readings(kind: str) -> Mapping[str, str]:
    """How acronyms, names, symbols, units and abbreviations are read."""
    found: Mapping[str, str] = _toml()[kind]
    return found


@cache
def _toml() -> Mapping[str, dict[str, str]]:
    text = files("docgen.grammar").joinpath("data/turkish.toml").read_text("utf-8")
    return tomllib.loads(text)


def flags(word: str) -> str:
    """What is known of a noun in small letters; empty for others."""
    return nouns().get(word) or nouns().get(word.translate(_CIRCUMFLEX), "")


def takes_front_suffixes(word: str) -> bool:
    """Whether a word with a back vowel is harmonised as if it were a front one: saat, rol, hâl."""
    return bool(re.search(r"(âl|ûl|alp)$", word) or "f" in flags(word) or word in words("front"))
