"""Find the dictionary forms of a word, without Arabic proclitics and Turkish suffixes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

ARTICLE, LAM = "\u0627\u0644", "\u0644"
WAW, FA = "\u0648", "\u0641"
_PREPOSITIONS = ("\u0628", "\u0643", LAM, "\u0633")  # ba, kaf, lam, and the future's sin
# Plural, possessive, case, -ki and the copula, in this order, each with its harmonies.
_DERIVED = r"(?:l[ıiuü][kğ]?|s[ıiuü]z|c[ıiuü])?"
_NOMINAL = (
    r"(?:l[ae]r)?(?:s?[ıiuü]|[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z)?"
    r"(?:n?[ıiuü]n|n?d[ae]n?|t[ae]n?|[yn]?[ae]|[yn]?[ıiuü]|y?l[ae]|n?c[ae])?"
    r"(?:ki(?:l[ae]r)?(?:n?[ıiuü]n|n?[ae]|nd[ae]n?)?)?(?:[dt][ıiuü]r|y?[dt][ıiuü]|y?ken)?"
)
TURKISH_SUFFIX = re.compile(_DERIVED + _NOMINAL)


@dataclass(frozen=True, slots=True)
class Form:
    """A word without what may hang on it.

    `joined`: an Arabic "and" stood before it; `governed`: a preposition of one letter.
    """

    base: str
    joined: bool = False
    governed: bool = False


@lru_cache(maxsize=16384)
def forms(word: str, lang: str) -> tuple[Form, ...]:
    """What the word may be in a dictionary, the whole word first."""
    whole = Form(word)
    stripped = _STRIPPERS[lang](word) if lang in _STRIPPERS else ()
    return (whole, *(form for form in stripped if form != whole))


def _arabic(word: str) -> Iterator[Form]:
    """The word, and the word behind "and" or "so", each without a preposition or the article."""
    wholes = [Form(word)]
    if word[:1] in (WAW, FA) and len(word) > 2:
        wholes.append(Form(word[1:], word[0] == WAW))
    for whole in wholes:
        yield whole
        bare = whole.base.removeprefix(ARTICLE)
        if bare != whole.base and len(bare) > 1:
            yield Form(bare, whole.joined)
        for inner in _behind_preposition(whole.base):
            yield Form(inner, whole.joined, governed=True)


def _behind_preposition(word: str) -> Iterator[str]:
    if word[:1] not in _PREPOSITIONS or len(word) < 3:
        return
    rest = word[1:]
    yield rest
    if word.startswith(LAM + LAM):
        yield ARTICLE + rest[1:]
        yield rest[1:]
        yield ARTICLE + rest  # one of three lams is written: لليبية is ل, ال and ليبية
    elif rest.startswith(ARTICLE):
        yield rest.removeprefix(ARTICLE)


def _turkish(word: str) -> Iterator[Form]:
    """Each beginning whose rest can be suffixes, the longest first."""
    for cut in range(len(word) - 1, 1, -1):
        if TURKISH_SUFFIX.fullmatch(word, cut):
            yield Form(word[:cut])


_STRIPPERS: Mapping[str, Callable[[str], Iterator[Form]]] = {"ar": _arabic, "tr": _turkish}
