"""Find in a text what may hold no longer: events of their time, "next", the meeting's number."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from docgen.draft.reasons import Said, listed
from docgen.grammar import lower, write
from docgen.languages import LANGUAGES, language
from docgen.model.meeting import Meeting
from docgen.model.texts import Text
from docgen.model.values import HouseStyle, OrdinalValue
from docgen.text.inlines import Plain, walk

# What was found, by the language of the text.
ByLanguage = Mapping[str, list[str]]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")  # Arabic vowel signs and the stretch
# Nouns of docgen's own that a meeting is called by.
_NOUNS = ("meeting", "session")


@cache
def _data() -> Mapping[str, Mapping[str, list[str]]]:
    text = files("docgen.draft").joinpath("data/dated.toml").read_text("utf-8")
    return tomllib.loads(text)


def stale(texts: Mapping[str, Text]) -> ByLanguage:
    """The events and states of their time that the versions name; years that they type."""
    return {
        lang: [*dict.fromkeys(_found("stale", lang, text)), *_years(text)]
        for lang, text in texts.items()
    }


def _years(text: Text) -> list[str]:
    return sorted(set(_YEAR.findall(plain(text))))


def relative(texts: Mapping[str, Text]) -> ByLanguage:
    """The words that say next or previous."""
    return {lang: _found("relative", lang, text) for lang, text in texts.items()}


def said(*found: ByLanguage) -> Said | None:
    """The words found, for each reader those of the own language; None where there are none."""
    words: dict[str, list[str]] = {}
    for one in found:
        for lang, those in one.items():
            words.setdefault(lang, []).extend(those)
    everything = dict.fromkeys(word for those in words.values() for word in those)
    if not everything:
        return None
    lists = {lang: words.get(lang) or list(everything) for lang in LANGUAGES}
    return {lang: listed(lang, those) for lang, those in lists.items()}


def numbered(meeting: Meeting, texts: Mapping[str, Text]) -> list[str]:
    """Where the versions call the meeting by its number in words of their own."""
    number = meeting.content.number
    if not isinstance(number, int):
        return []
    found = []
    for lang, text in texts.items():
        said = _folded(plain(text), lang)
        names = _called(meeting, number, lang)
        found += [name for name in names if re.search(rf"(?<!\w){re.escape(name)}", said)]
    return list(dict.fromkeys(found))


def _called(meeting: Meeting, number: int, lang: str) -> Iterator[str]:
    """What the n-th meeting is called: first meeting, birinci toplantı."""
    for key in _NOUNS:
        nouns = meeting.series.nouns(key)
        if nouns and lang in nouns:
            value = OrdinalValue(number, nouns)
            yield _folded(write(value, (), language(lang), HouseStyle()).text, lang)
    if number == 1:
        yield from _data()["first"][lang]


def _found(kind: str, lang: str, text: Text) -> list[str]:
    """The whole words that begin with one of the stems of a kind."""
    return [match[0].strip() for match in _pattern(kind, lang).finditer(_folded(plain(text), lang))]


@lru_cache(maxsize=16)
def _pattern(kind: str, lang: str) -> re.Pattern[str]:
    data = _data()
    before = data["before_stem"][lang]
    stems = "|".join(sorted(map(re.escape, data[kind][lang]), key=len, reverse=True))
    return re.compile(rf"{before}(?:{stems})\w*")


def plain(text: Text) -> str:
    """The characters that stand in the text itself, a gap for what it refers to."""
    parts = (
        inline.text if isinstance(inline, Plain) else " \ufffc " for inline in walk(text.inlines)
    )
    return "".join(parts)


def _folded(text: str, lang: str) -> str:
    return _MARKS.sub("", lower(text, LANGUAGES[lang]))
