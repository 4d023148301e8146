"""Letters that do not belong: C03 (Arabic and Latin in one word), C05, C07; more is the reader's.

The reader has already said what is wrong with single characters (C01 to C04, C06): it normalises
texts, so that here they are clean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.check.parallel.known import Known
from docgen.check.parallel.saying import name
from docgen.check.parallel.versions import Divergence, Row, Version
from docgen.check.parallel.wording import wording
from docgen.errors import Severity
from docgen.recognise.folding import folded
from docgen.recognise.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_WORD = re.compile("[\u0621-\u0652\u0670\u0671]+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_MIXED = re.compile("[\u0621-\u064a][A-Za-z]|[A-Za-z][\u0621-\u064a]")
_PROCLITIC = "[\u0648\u0641]?[\u0628\u0643\u0644]?"
_HEH, _TA = "\u0647", "\u0629"
# The article, or what it is behind the preposition of one letter.
_DEFINITE = re.compile(f"{_PROCLITIC}(\u0627\u0644|(?<=\u0644)\u0644)(\\w{{3,}}){_HEH}")
_ARTICLE = "\u0627\u0644"
# A verb whose root begins with lam looks like a noun with the article: she picked it up.
_VERB = re.compile(f"{_PROCLITIC}{_ARTICLE}\u062a\\w{{2}}\\w?\u062a{_HEH}$")
_LONGEST = 14  # longer ones are words whose space was lost
# A verbal noun of the eighth, seventh or tenth form begins with a bare alef.
_VERBAL_NOUN = re.compile(
    f"{_PROCLITIC}(?:\u0627\u0644|\u0644)?\u0625"
    "(?:[^\u062a\u0627\\W]\u062a[^\\W\u0627]\u0627\\w|\u0633\u062a\\w{1,2}\u0627\\w)\\w{0,4}"
)


def characters(row: Row, known: Known) -> Iterator[Divergence]:
    """Letters of two scripts in a word, and letters that are often mistaken for another."""
    for version in row.versions.values():
        yield from _mixed(version)
        if version.lang == "ar":
            yield from _arabic(version)
        elif version.lang == "tr":
            yield from _dots(version, known)


def _mixed(version: Version) -> Iterator[Divergence]:
    """An Arabic proclitic may stand before a Latin word; nothing else may touch it."""
    for found in _MIXED.finditer(version.typed):
        start = found.start()
        word = re.search(r"\w*$", version.typed[: start + 1])
        before = word[0] if word else ""
        if re.fullmatch(f"{_PROCLITIC}(?:\u0627\u0644)?", _MARKS.sub("", before)):
            continue
        message = f"Arabic and Latin letters touch in '{found[0]}'"
        yield _said("C03", version, found.span(), message, "type the word again in one alphabet")


def _arabic(version: Version) -> Iterator[Divergence]:
    for match in _ARABIC_WORD.finditer(version.typed):
        word = _MARKS.sub("", match[0])
        right = _rightly(word)
        if right is not None:
            yield _said("C05", version, match.span(), f"'{word}' is misspelt", f"write '{right}'")


@lru_cache(maxsize=8192)
def _rightly(word: str) -> str | None:
    """The right spelling of a word that is misspelt for sure."""
    lists = wording()
    for cut in range(min(3, len(word) - 1)):
        before, rest = word[:cut], word[cut:]
        if rest in lists.misspelt and re.fullmatch(_PROCLITIC, before):
            return before + lists.misspelt[rest]
    if len(word) > _LONGEST or any(stem in word for stem in lists.both_right):
        return None
    found = _DEFINITE.fullmatch(word)
    if found and not _VERB.match(word) and f"{_ARTICLE}{found[2]}{_HEH}" not in lists.root_heh:
        return word[:-1] + _TA
    if _VERBAL_NOUN.fullmatch(word):
        return word.replace("\u0625", "\u0627", 1)
    return None


def _dots(version: Version, known: Known) -> Iterator[Divergence]:
    """A name, a month or a weekday with the wrong i: Istanbul, kasim."""
    right_words = _turkish_words(known)
    for match in _WORD.finditer(version.typed):
        said = folded(match[0], "tr")
        right = right_words.get(_undotted(said))
        if right is not None and right != said:
            message = f"'{match[0]}' has the wrong letter i"
            yield _said("C07", version, match.span(), message, f"write '{right}'")


def _undotted(word: str) -> str:
    return word.replace("ı", "i")


def _turkish_words(known: Known) -> dict[str, str]:
    """Known words with an i, by their letters without the dot."""
    names = [text for names in known.names.values() for text in names.get("tr", ())]
    words = {folded(word, "tr") for text in names for word in _WORD.findall(text)}
    words |= set(vocabulary("tr").calendar_words)
    return {_undotted(word): word for word in words if {"i", "ı"} & set(word) and len(word) > 3}


def _said(
    check: str, version: Version, span: tuple[int, int], message: str, remedy: str
) -> Divergence:
    spans = ((version.lang, *span),)
    remedy = f"{remedy} in {name(version.lang)}"
    return Divergence(check, Severity.WARNING, message, remedy, spans, (version.lang,))
