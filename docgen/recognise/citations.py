"""Find resolutions, articles and paragraphs by number, document symbols, addresses, phones."""

from __future__ import annotations

import re

from docgen.recognise.numbers import read_number
from docgen.recognise.recognised import Citation, Code, Recognised
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import Vocabulary

_ADDRESS = re.compile(
    r"https?://[^\s،؛]+|www\.[^\s،؛]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII | re.IGNORECASE
)
_SYMBOL = re.compile(r"(?<![\w/])(?=[A-Za-z/.-]*\d)[A-Z]{1,6}(?:/[A-Za-z0-9.-]*[A-Za-z0-9])+")
_PHONE = re.compile(r"\+\d{1,3}(?:[ \u00a0-]?\(?\d{2,4}\)?){2,5}")
Found = tuple[list[Recognised], int]


def codes(text: str) -> list[Recognised]:
    """Symbols, addresses and phones; they are found first, as no part of them is a number."""
    found = [
        Recognised(*match.span(), "code", Code(match[0].rstrip(".,")))
        for pattern in (_ADDRESS, _SYMBOL, _PHONE)
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Recognised] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def read_citation(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """2259 (2015) and its like; article 5, المادة (5), 5. madde."""
    return _resolution(tokens, at) or _word_first(tokens, at, voc) or _number_first(tokens, at, voc)


def _resolution(tokens: Tokens, at: int) -> Found | None:
    """A number and a year in brackets; Arabic may bracket both: (2259) (2015)."""
    end = _past_brackets(tokens, at)
    if end is None:
        return None
    number, behind = end
    year = _bracketed(tokens, behind)
    if year is None or not 1946 <= year[0] <= 2100:
        return None
    value = Citation("resolution", number, year[0])
    return [Recognised(*tokens.span(at, year[1]), "citation", value)], year[1]


def _past_brackets(tokens: Tokens, at: int) -> tuple[int, int] | None:
    text = tokens.text(at)
    if text.isdigit() and tokens[at].kind == "digits":
        return int(text), at + 1
    return _bracketed(tokens, at)


def _bracketed(tokens: Tokens, at: int) -> tuple[int, int] | None:
    inside = tokens.text(at + 1)
    if tokens.text(at) == "(" and inside.isdigit() and tokens.text(at + 2) == ")":
        return int(inside), at + 3
    return None


def _word_first(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """Article 5, madde 5, المادة الخامسة, resolution No. 2259."""
    word = voc.citations.match(tokens, at)
    if word is None:
        return None
    kind, end = word
    signs = voc.number_signs.match(tokens, end)
    start = signs[1] + (tokens.text(signs[1]) == ".") if signs else end
    if _resolution(tokens, start):
        return None
    read = _past_brackets(tokens, start) or _in_words(tokens, start, voc)
    if read is None or (kind == "resolution" and not _may_be_resolution(tokens, start, signs, voc)):
        return None
    number, behind = read
    value = Citation(kind, number)
    return [Recognised(*tokens.span(at, behind), "citation", value)], behind


def _may_be_resolution(tokens: Tokens, at: int, signs: object, voc: Vocabulary) -> bool:
    """A figure behind "resolution" is its number when a sign says so or it is no year.

    In Turkish the number stands before the word.
    """
    text = tokens.text(at)
    if voc.lang == "tr" and signs is None:
        return False
    return signs is not None or (text.isdigit() and not 1900 <= int(text) <= 2100)


def _in_words(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[int, int] | None:
    """المادة الخامسة: an ordinal behind its noun."""
    if voc.lang != "ar":
        return None
    number = read_number(tokens, at, voc)
    if number is None or not number.ordinal or number.value.denominator != 1:
        return None
    return int(number.value), number.end


def _number_first(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """Turkish: 5. madde, 5'inci maddesi, 2259 sayılı karar."""
    if voc.lang != "tr" or not tokens.text(at).isdigit():
        return None
    end = at + 1
    if tokens.text(end) == "." and tokens[end].glued:
        end += 1
    elif tokens.text(end) == "'" and tokens[end + 1].glued:
        end += 2
    elif signs := voc.number_signs.match(tokens, end):
        end = signs[1]
    else:
        return None
    word = voc.citations.match(tokens, end)
    if word is None:
        return None
    value = Citation(word[0], int(tokens.text(at)))
    return [Recognised(*tokens.span(at, word[1]), "citation", value)], word[1]
