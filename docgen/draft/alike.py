"""Find paragraphs that say nearly the same, by the words that they share in every language."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docgen.draft.wording import plain
from docgen.grammar import lower
from docgen.languages import LANGUAGES
from docgen.model.statement import Paragraph
from docgen.model.texts import Text

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters: endings differ more than words do
_ALIKE = 0.6  # of the weight of the shorter one's words; other pairs share 0.4 at the most
_FEWEST = 5

Words = frozenset[str]


def alike(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Paragraph]]:
    """The pairs of paragraphs that say nearly the same; the earlier one first."""
    words = {paragraph.id: _words(paragraph.text) for paragraph in paragraphs}
    weights = {lang: _weights(list(words.values()), lang) for lang in LANGUAGES}
    for at, later in enumerate(paragraphs):
        for earlier in paragraphs[:at]:
            if _alike(words[earlier.id], words[later.id], weights):
                yield earlier, later


def covered(paragraph: Paragraph, by: Sequence[Mapping[str, Text]]) -> float:
    """How much of a paragraph's words the given texts say too, from 0 to 1."""
    whole = _words(paragraph.text)
    said = [_words(texts) for texts in by]
    shares = [
        len(words & frozenset().union(*(one.get(lang, frozenset()) for one in said))) / len(words)
        for lang, words in whole.items()
        if words
    ]
    return sum(shares) / len(shares) if shares else 1.0


def _words(texts: Mapping[str, Text]) -> dict[str, Words]:
    return {
        lang: frozenset(_stem(word) for word in _WORD.findall(lower(plain(text), LANGUAGES[lang])))
        for lang, text in texts.items()
        if not text.blank
    }


def _stem(word: str) -> str:
    """The word without its ending, and an Arabic one without its article and what precedes it."""
    bare = re.sub("^[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)", "", word)
    return (bare or word)[:_STEM]


def _weights(texts: Sequence[Mapping[str, Words]], lang: str) -> dict[str, float]:
    """A word counts the less, the more paragraphs have it."""
    all_words = [words[lang] for words in texts if lang in words]
    counts = Counter(word for words in all_words for word in words)
    return {word: math.log(1 + len(all_words) / count) for word, count in counts.items()}


def _alike(
    one: Mapping[str, Words], other: Mapping[str, Words], weights: Mapping[str, Mapping[str, float]]
) -> bool:
    shared = [lang for lang in one if lang in other]
    if not shared or any(min(len(one[lang]), len(other[lang])) < _FEWEST for lang in shared):
        return False
    shares = [_share(one[lang], other[lang], weights[lang]) for lang in shared]
    return sum(shares) / len(shares) >= _ALIKE


def _share(one: Words, other: Words, weights: Mapping[str, float]) -> float:
    """How much of the lighter text's weight stands in the other too."""
    common = sum(weights[word] for word in one & other)
    lighter = min(sum(weights[word] for word in words) for words in (one, other))
    return common / lighter if lighter else 0.0
