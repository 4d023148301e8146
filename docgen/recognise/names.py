"""Find the names of a series in running text, with Arabic proclitics and Turkish suffixes."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.recognise.folding import fold
from docgen.recognise.phrases import Phrases
from docgen.recognise.recognised import Mention, Recognised
from docgen.recognise.tokens import Tokens

# What a last letter becomes before a vowel.
_SOFTENED = {"k": "ğ", "p": "b", "ç": "c", "t": "d"}


class NameFinder:
    """Finds names in one language; the longest name at a place is meant.

    `names` are pairs of a record's key and one of its names. A name in capitals (UN, BM) is found
    in capitals only; another one that has any begins with one.
    """

    def __init__(self, names: Iterable[tuple[str, str]], lang: str) -> None:
        self.lang = lang
        self._phrases: Phrases[tuple[str, str]] = Phrases(lang)
        for key, name in names:
            self._phrases.add(name, (key, name))
            if softened := _softened(name, lang):
                self._phrases.add(softened, (key, name))

    def found(self, text: str) -> list[Recognised]:
        """Each mention, in order."""
        tokens = Tokens(fold(text, self.lang), text)
        mentions: list[Recognised] = []
        at = 0
        while at < len(tokens):
            match = self._phrases.match(tokens, at)
            if match and _in_its_case(match[0][1], tokens.as_written(at)):
                (key, _), end = match
                mentions.append(Recognised(*tokens.span(at, end), "name", Mention(key)))
                at = end
            else:
                at += 1
        return mentions


def _in_its_case(name: str, written: str) -> bool:
    first = name.split(maxsplit=1)[0]
    if first.isupper() and len(first) > 1:
        return written[: len(first)].isupper()
    return not (first[:1].isupper() and written[:1].islower())


def _softened(name: str, lang: str) -> str | None:
    """A Turkish noun before a vowel: Kulüp, Kulübü; Irmak, Irmağı."""
    if lang != "tr" or name[-1:] not in _SOFTENED:
        return None
    return name[:-1] + _SOFTENED[name[-1]]
