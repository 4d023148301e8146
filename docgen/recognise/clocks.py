"""Find times of day: 14.30, 2.30 p.m., saat 15.00, الساعة الثالثة والنصف مساءً."""

from __future__ import annotations

import re
from dataclasses import replace

from docgen.recognise.numbers import read_number
from docgen.recognise.recognised import Clock, Recognised
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import Vocabulary

_DAY = 24 * 60
_DOTTED = re.compile(r"(\d{1,2})[.](\d{2})")
Found = tuple[list[Recognised], int]


def read_time(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """The time of day that begins at the token."""
    before = voc.times.before.match(tokens, at)
    start = before[1] if before else at
    said = _noon(tokens, at, voc) or _hour(tokens, start, voc, named=before is not None)
    if said is None:
        return None
    minutes, end = said
    words = tokens[start].kind == "word"
    first = Recognised(*tokens.span(at, end), "time", Clock(minutes), words)
    return _with_end(tokens, first, end, voc)


def _with_end(tokens: Tokens, first: Recognised, at: int, voc: Vocabulary) -> Found:
    """The other end of a range of hours: saat 08.00-22.00, from 8 to 10 p.m."""
    joint = voc.ranges.match(tokens, at)
    start = at + 1 if tokens.text(at) == "-" else joint[1] if joint else None
    read = _figures(tokens, start) if start is not None else None
    if start is None or read is None or not (tokens[start].text.count(".") or read[2]):
        return [first], at
    said = _hour(tokens, start, voc, named=True)
    if said is None:
        return [first], at
    last = Recognised(*tokens.span(start, said[1]), "time", Clock(said[0]), role="to")
    return [replace(first, role="from"), last], said[1]


def _noon(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[frozenset[int], int] | None:
    found = voc.times.noon.match(tokens, at)
    return (frozenset((found[0],)), found[1]) if found else None


def _hour(
    tokens: Tokens, at: int, voc: Vocabulary, *, named: bool
) -> tuple[frozenset[int], int] | None:
    """An hour with its minutes, and the half of the day where one is said."""
    read = _figures(tokens, at) or (_in_words(tokens, at, voc) if named else None)
    if read is None:
        return None
    minutes, end, certain = read
    if part := voc.times.half.match(tokens, end):
        minutes, end = minutes + part[0], part[1]
    half, end = _half_of_day(tokens, at, end, voc)
    if half is not None:
        return frozenset((_in_half(minutes, half),)), end
    if not certain and not named:
        return None
    if minutes >= 13 * 60 or minutes < 60:
        return frozenset((minutes % _DAY,)), end
    return frozenset((minutes, (minutes + 12 * 60) % _DAY)), end


def _figures(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """Minutes, the token behind, and whether a colon says that it is a time at all."""
    token = tokens[at]
    if token.kind != "digits":
        return None
    colon, behind = tokens[at + 1], tokens[at + 2]
    if colon.text == ":" and colon.glued and behind.glued and re.fullmatch(r"\d\d", behind.text):
        return _minutes(token.text, behind.text, at + 3, certain=True)
    if found := _DOTTED.fullmatch(token.text):
        return _minutes(found[1], found[2], at + 1, certain=False)
    if re.fullmatch(r"\d{1,2}", token.text):
        return _minutes(token.text, "0", at + 1, certain=False)
    return None


def _minutes(hours: str, minutes: str, end: int, *, certain: bool) -> tuple[int, int, bool] | None:
    if not hours.isdigit() or int(hours) > 24 or int(minutes) > 59:
        return None
    return int(hours) * 60 + int(minutes), end, certain


def _in_words(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[int, int, bool] | None:
    number = read_number(tokens, at, voc)
    if number is None or number.digits or not 1 <= number.value <= 24:
        return None
    return int(number.value * 60), number.end, False


def _half_of_day(tokens: Tokens, at: int, end: int, voc: Vocabulary) -> tuple[int | None, int]:
    """Morning or afternoon, behind the hour; in Turkish before it."""
    if said := voc.times.halves.match(tokens, end):
        return said
    if voc.lang == "tr":
        for back in (2, 3):
            said = voc.times.halves.match(tokens, at - back)
            if said and said[1] in (at, at - 1):
                return said[0], end
    return None, end


def _in_half(minutes: int, half: int) -> int:
    """12 a.m. is midnight; what is past noon in figures stays (15:00 مساءً)."""
    if minutes >= 13 * 60:
        return minutes % _DAY
    return minutes % (12 * 60) + half * 60
