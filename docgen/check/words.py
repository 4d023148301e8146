"""Find names in running text as a language writes them: with proclitics, suffixes, the article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from docgen.model.texts import Text
from docgen.text.parse import references

# In place of a reference: neither a letter nor a space.
_OBJECT = "\ufffc"
# The article of Arabic and what it becomes behind the preposition of one letter.
_ARTICLE, _FUSED = "\u0627\u0644", "\u0644\u0644"
# Vowel signs and the stretch: written or not, the word is the same.
_OPTIONAL = "[\u064b-\u0652\u0670\u0640]*"
_ARABIC = re.compile("[\u0620-\u064a]")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's joiners and affixes, as patterns, and its ways to say "both"."""

    joiners: tuple[str, ...]
    prefix: str
    suffix: str
    both: tuple[str, ...]


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    data = tomllib.loads(files("docgen.check").joinpath("data/words.toml").read_text("utf-8"))
    said = data[lang]
    return Words(tuple(said["joiners"]), said["prefix"], said["suffix"], tuple(said["both"]))


def bare(text: Text) -> str:
    """The text with every reference blanked, its characters where they were."""
    value = text.value
    for ref in references(text.inlines):
        value = value[: ref.start] + _OBJECT * (ref.end - ref.start) + value[ref.end :]
    return value


def spelled(name: str) -> str:
    """A pattern for a name: any space, vowel signs or none, the article fused or not."""
    letters = re.split(r"\s+", name)
    pattern = r"\s+".join("".join(map(_letter, word)) for word in letters)
    if name.startswith(_ARTICLE):
        rest = "".join(map(_letter, letters[0][len(_ARTICLE) :]))
        first = "".join(map(_letter, letters[0]))
        pattern = f"(?:{first}|{_FUSED}{rest})" + pattern.removeprefix(first)
    return pattern


def _letter(letter: str) -> str:
    return re.escape(letter) + (_OPTIONAL if _ARABIC.match(letter) else "")


@lru_cache(maxsize=1024)
def name_pattern(names: tuple[str, ...], lang: str) -> re.Pattern[str]:
    """Any of the names as a whole word, with what the language puts before and behind it."""
    either = "|".join(map(spelled, sorted(names, key=len, reverse=True)))
    said = words(lang)
    return re.compile(rf"(?<!\w){said.prefix}(?P<name>{either}){said.suffix}(?!\w)")


def found(text: str, names: Iterable[str], lang: str) -> Iterator[re.Match[str]]:
    """Where the names stand in a bare text."""
    wanted = tuple(dict.fromkeys(name for name in names if name))
    if wanted:
        yield from name_pattern(wanted, lang).finditer(text)
