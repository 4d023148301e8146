"""The honorific of an office by its kind, its country and the gender of who holds it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from docgen.languages import LANGUAGES
from docgen.model.values import Gender, Name

OfficeKind = Literal[
    "head_of_state",
    "monarch",
    "emir",
    "prime_minister",
    "minister",
    "deputy_minister",
    "ambassador",
    "official",
]


@cache
def honorific(kind: OfficeKind, country: str, gender: Gender) -> Mapping[str, Name]:
    """What each language says before the name and title; the country's way, a woman's way."""
    said = _table()[kind]
    words = {lang: said[lang] for lang in LANGUAGES}
    words |= said.get("by_country", {}).get(country, {})
    if gender == "f":
        words |= said.get("f", {})
    return {lang: Name(word) for lang, word in words.items()}


@cache
def _table() -> Mapping[str, Any]:
    text = files("docgen.model").joinpath("data/honorifics.toml").read_text("utf-8")
    return tomllib.loads(text)
