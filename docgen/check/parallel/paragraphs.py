"""Whole texts: P05 untranslated, P06 too short or too long, P07 points that one version lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docgen.check.parallel.known import Known
from docgen.check.parallel.saying import name
from docgen.check.parallel.versions import Divergence, Row, Version
from docgen.check.parallel.wording import wording
from docgen.errors import Severity
from docgen.languages import LANGUAGES

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# From this share of words on a text is in a language.
_CLEARLY = 0.2
# Beside these a Latin word is an address or is quoted as it is.
_NAMELIKE = ".@/\"\u201c\u201d\u00ab\u00bb'"
_ARABIC = re.compile("[\u0621-\u064a]")


def paragraphs(row: Row, known: Known) -> Iterator[Divergence]:
    """What is wrong with a text as a whole."""
    del known
    wrong = dict(_untranslated(row))
    for lang, (message, remedy) in wrong.items():
        version = row.versions[lang]
        span = ((lang, 0, len(version.text.value)),)
        yield Divergence("P05", Severity.ERROR, message, remedy, span, (lang,))
    yield from _left_in(row, wrong)


# ---------------------------------------------------------------- P05


def _untranslated(row: Row) -> Iterator[tuple[str, tuple[str, str]]]:
    """Texts in another script or language, or equal to another version."""
    for lang, version in row.versions.items():
        words = _WORD.findall(version.typed)
        if len(words) < 3:
            continue
        script = _wrong_script(version)
        equal = [
            other
            for other, its in row.versions.items()
            if other != lang and its.typed == version.typed and LANGUAGES[lang].direction
        ]
        if script:
            yield lang, (f"the {name(lang)} text is in {script} letters", "translate it")
        elif equal and _is_in(words, lang) < _is_in(words, equal[0]):
            yield lang, (f"the {name(lang)} text is the {name(equal[0])} one", "translate it")
        elif other := _speaks(words, lang):
            yield lang, (f"the {name(lang)} text is in {name(other)}", "translate it")


def _wrong_script(version: Version) -> str | None:
    latin, arabic = len(_LATIN.findall(version.typed)), len(_ARABIC.findall(version.typed))
    if version.lang == "ar":
        return "Latin" if latin > arabic else None
    return "Arabic" if arabic > latin else None


def _speaks(words: list[str], lang: str) -> str | None:
    """Another Latin language that shows in its common words or letters, where this one does not."""
    if lang not in wording().common:
        return None
    others = [other for other in wording().common if other != lang]
    own = _share(words, lang)
    found = max(others, key=lambda other: _share(words, other))
    share = _share(words, found)
    return found if share > _CLEARLY and share > 3 * own else None


def _share(words: list[str], lang: str) -> float:
    """How many of the words are common in a language or have letters of its own."""
    common, letters = wording().common[lang], wording().letters[lang]
    own = [word for word in words if word.lower() in common or letters & set(word)]
    return len(own) / len(words)


def _is_in(words: list[str], lang: str) -> float:
    return _share(words, lang) if lang in wording().common else 0.0


def _left_in(row: Row, wrong: Mapping[str, object]) -> Iterator[Divergence]:
    """A common word of the English text that stands in the Arabic one: ceasefire."""
    if "ar" not in row.versions or "en" not in row.versions or "ar" in wrong:
        return
    english = {word for word in _WORD.findall(row.versions["en"].typed) if word.islower()}
    arabic = row.versions["ar"]
    codes = [range(one.start, one.end) for one in arabic.found if one.kind == "code"]
    for match in re.finditer("[a-z]{4,}", arabic.typed):
        around = arabic.typed[match.start() - 1 : match.start()] + arabic.typed[match.end() :][:1]
        quoted = any(sign in _NAMELIKE for sign in around)
        if match[0] in english and not quoted and not any(match.start() in code for code in codes):
            message = f"'{match[0]}' is left untranslated in Arabic"
            span = (("ar", *match.span()),)
            yield Divergence("P05", Severity.WARNING, message, "translate it", span, ("ar",))
