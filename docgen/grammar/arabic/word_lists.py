"""Read the lists of Arabic words that no rule can know."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordLists:
    """`data/arabic.toml`, which says what each list holds."""

    currency_names: Mapping[str, str]
    broken_plurals: Mapping[str, str]
    invariable: frozenset[str]
    nisba_nouns: frozenset[str]
    adjectives: frozenset[str]
    directions: frozenset[str]
    prepositions: frozenset[str]
    no_article: tuple[str, ...]


@cache
def word_lists() -> WordLists:
    """The lists, read once."""
    text = (files("docgen.grammar") / "data" / "arabic.toml").read_text("utf-8")
    data = tomllib.loads(text)
    words = data["words"]
    return WordLists(
        currency_names=data["currency_names"],
        broken_plurals=data["broken_plurals"],
        invariable=frozenset(words["invariable"]),
        nisba_nouns=frozenset(words["nisba_nouns"]),
        adjectives=frozenset(words["adjectives"]),
        directions=frozenset(words["directions"]),
        prepositions=frozenset(words["prepositions"]),
        no_article=tuple(words["no_article"]),
    )
