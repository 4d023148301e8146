"""Run the readers over a text: at each word the first that recognises something takes it."""

from __future__ import annotations

from collections.abc import Callable

from docgen.recognise.amounts import read_amounts
from docgen.recognise.citations import codes, read_citation
from docgen.recognise.clocks import read_time
from docgen.recognise.dates import read_date, read_weekday
from docgen.recognise.folding import fold
from docgen.recognise.recognised import Recognised
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import Vocabulary, vocabulary

Reader = Callable[[Tokens, int, Vocabulary], "tuple[list[Recognised], int] | None"]
_READERS: tuple[Reader, ...] = (read_citation, read_date, read_time, read_weekday, read_amounts)


def found(text: str, lang: str) -> list[Recognised]:
    """Everything with a value in the text, in order; names are a NameFinder's."""
    voc = vocabulary(lang)
    fixed = codes(text)
    blanked = _blanked(text, fixed)
    tokens = Tokens(fold(blanked, lang), blanked)
    everything = list(fixed)
    at = 0
    while at < len(tokens):
        at = _read(tokens, at, voc, everything)
    return sorted(everything, key=lambda one: one.start)


def _read(tokens: Tokens, at: int, voc: Vocabulary, everything: list[Recognised]) -> int:
    for reader in _READERS:
        read = reader(tokens, at, voc)
        if read:
            everything += read[0]
            return read[1]
    return at + 1


def _blanked(text: str, taken: list[Recognised]) -> str:
    """The text with what is already found as spaces, so that offsets stay."""
    for one in taken:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text
