"""Why a draft marks something, in every language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from docgen.languages import LANGUAGES

# The same said in each language.
Said = Mapping[str, str]


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("docgen.draft").joinpath("data/reasons.toml").read_text("utf-8"))


def reason(name: str, **put: str | Iterable[str] | Said) -> Said:
    """A reason with what it speaks of put in: one name or word, several, or one by language."""
    return _filled(_data()[name], put)


def word(table: str, name: str, **put: str | Iterable[str] | Said) -> Said:
    """An entry of one of the tables: a kind, a status, a holder of an office."""
    entry: Said = _data()[table][name]  # type: ignore[assignment]  # a table of tables
    return _filled(entry, put)


def joined(said: Iterable[Said], joint: str = "list") -> Said:
    """Several things said, in a row."""
    parts = list(said)
    joints = word("joint", joint)
    return {lang: joints[lang].join(part[lang] for part in parts) for lang in LANGUAGES}


def _filled(entry: Said, put: Mapping[str, str | Iterable[str] | Said]) -> Said:
    return {
        lang: text.format(**{key: _in(lang, value) for key, value in put.items()})
        for lang, text in entry.items()
    }


def _in(lang: str, value: str | Iterable[str] | Said) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return str(value[lang])
    return listed(lang, value)


def listed(lang: str, words: Iterable[str]) -> str:
    """Words in a row, as the language parts them."""
    return word("joint", "list")[lang].join(words)
