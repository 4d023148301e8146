"""docgen's own counted and ordered nouns."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from docgen.model.values import Noun


@cache
def own_nouns() -> Mapping[str, Mapping[str, Noun]]:
    """Nouns by id and language."""
    data = tomllib.loads(files("docgen.model").joinpath("data/nouns.toml").read_text("utf-8"))
    return {
        key: {lang: Noun(**parts) for lang, parts in by_lang.items()}
        for key, by_lang in data.items()
    }
