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
    article: tuple[str, ...] = ()


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    data = tomllib.loads(files("docgen.check").joinpath("data/words.toml").read_text("utf-8"))
    said = data[lang]
    return Words(
        tuple(said["joiners"]),
        said["prefix"],
        said["suffix"],
        tuple(said["both"]),
        tuple(said.get("article", ())),
    )


def bare(text: Text) -> str:
    """The text with every reference blanked, its characters where they were."""
    value = text.value
    for ref in references(text.inlines):
        value = value[: ref.start] + _OBJECT * (ref.end - ref.start) + value[ref.end :]
    return value


def spelled(name: str, lang: str) -> str:
    """A pattern for a name: any space, vowel signs or none, the article fused or not."""
    first, *others = name.split()
    either = "|".join("".join(map(_letter, start)) for start in _starts(first, lang))
    return r"\s+".join([f"(?:{either})", *("".join(map(_letter, word)) for word in others)])


def _starts(word: str, lang: str) -> list[str]:
    """A word with its article as it stands alone, and behind a preposition of one letter."""
    article = words(lang).article
    if not article or not word.startswith(article[0]):
        return [word]
    alone, fused = article
    stem = word.removeprefix(alone)
    # three of the same letter are never written: the stem's first one is the fused article's last
    return [word, (fused[:-1] if stem.startswith(fused[-1]) else fused) + stem]


def _letter(letter: str) -> str:
    return re.escape(letter) + (_OPTIONAL if _ARABIC.match(letter) else "")


@lru_cache(maxsize=1024)
def name_pattern(names: tuple[str, ...], lang: str) -> re.Pattern[str]:
    """Any of the names as a whole word, with what the language puts before and behind it."""
    said = words(lang)
    longest_first = sorted(names, key=len, reverse=True)
    either = "|".join(spelled(name, lang) for name in longest_first)
    return re.compile(rf"(?<!\w){said.prefix}(?P<name>{either}){said.suffix}(?!\w)")


def found(text: str, names: Iterable[str], lang: str) -> Iterator[re.Match[str]]:
    """Where the names stand in a bare text."""
    wanted = tuple(dict.fromkeys(name for name in names if name.strip()))
    if wanted:
        yield from name_pattern(wanted, lang).finditer(text)
