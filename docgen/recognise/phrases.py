"""Find phrases of one or more words in tokens, as the language inflects them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from docgen.recognise.folding import fold
from docgen.recognise.tokens import Tokens
from docgen.recognise.words import Form, forms

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases with what each means; the longest that stands at a place is found.

    Arabic proclitics hang on the first word, Turkish suffixes on the last; what stands in `bare`
    is found without them only; with `inflected` false, everything is.
    """

    def __init__(self, lang: str, bare: Iterable[str] = (), *, inflected: bool = True) -> None:
        self.lang = lang
        self.bare = frozenset(bare)
        self.inflected = inflected
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, phrase: str, meaning: T) -> None:
        """A phrase as it stands in a dictionary."""
        tokens = Tokens(fold(phrase, self.lang))
        words = tuple(tokens.text(i) for i in range(len(tokens)))
        if words:
            entries = self._by_first.setdefault(words[0], [])
            entries.append((words, meaning))
            entries.sort(key=lambda entry: -len(entry[0]))

    def match(self, tokens: Tokens, at: int) -> tuple[T, int] | None:
        """What stands at the token, and the token behind it."""
        best: tuple[T, int] | None = None
        for words, meaning in self._candidates(tokens.text(at)):
            end = at + len(words)
            if (best is None or end > best[1]) and self._matches(words, tokens, at):
                best = meaning, end
        return best

    def _candidates(self, word: str) -> Iterator[tuple[tuple[str, ...], T]]:
        for form in self._forms(word):
            if form.base == word or form.base not in self.bare:
                yield from self._by_first.get(form.base, ())

    def _matches(self, words: tuple[str, ...], tokens: Tokens, at: int) -> bool:
        last = len(words) - 1
        for index, word in enumerate(words):
            text = tokens.text(at + index)
            free = index == (0 if self.lang == "ar" else last)
            inflected = free and any(form.base == word for form in self._forms(text))
            if text != word and not inflected:
                return False
        return True

    def _forms(self, word: str) -> tuple[Form, ...]:
        return forms(word, self.lang) if self.inflected else (Form(word),)
