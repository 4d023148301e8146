"""Find days: with a month in words in any system, in figures, in the Islamic calendar; weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.recognise.numbers import read_number
from docgen.recognise.recognised import Day, HijriDay, Recognised, Role, Weekday
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import Vocabulary

_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
Found = tuple[list[Recognised], int]


@dataclass(frozen=True, slots=True)
class _Part:
    """A day, a month or a year that is read, and the token behind it."""

    value: int
    end: int
    words: bool = False


def read_date(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """The date or the range of dates that begins at the token."""
    return (
        _in_figures(tokens, at)
        or _day_first(tokens, at, voc)
        or _month_first(tokens, at, voc)
        or _year_first(tokens, at, voc)
    )


def read_weekday(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """A day of the week."""
    found = voc.weekdays.match(tokens, at)
    if found is None:
        return None
    if voc.lang == "en" and not tokens.as_written(at)[0].isupper():
        return None
    start, end = tokens.span(at, found[1])
    return [Recognised(start, end, "weekday", Weekday(found[0]))], found[1]


# ---------------------------------------------------------------- figures


def _in_figures(tokens: Tokens, at: int) -> Found | None:
    """2021-04-12, 12.04.2021, 12/4/2021; the last can be the other way round."""
    token = tokens[at]
    if token.kind != "digits":
        return None
    if found := _FIGURES.fullmatch(token.text):
        return _figures(tokens, at, at + 1, (int(found[3]), int(found[2]), int(found[1])))
    texts = [tokens.text(at + i) for i in range(5)]
    closed = all(tokens[at + i].glued for i in range(1, 5))
    if not closed or texts[1] != texts[3] or texts[1] not in ("-", "/"):
        return None
    numbers = [int(text) for text in texts[::2] if text.isdigit()]
    if len(numbers) != 3:
        return None
    if len(texts[0]) == 4:
        return _figures(tokens, at, at + 5, (numbers[0], numbers[1], numbers[2]))
    if len(texts[4]) == 4:
        return _figures(tokens, at, at + 5, (numbers[2], numbers[1], numbers[0]))
    return None


def _figures(tokens: Tokens, at: int, end: int, parts: tuple[int, int, int]) -> Found | None:
    year, month, day = parts
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    also = (month, day) if day <= 12 and day != month else None
    return [Recognised(*tokens.span(at, end), "date", Day(day, month, year, also))], end


# ---------------------------------------------------------------- a month in words


def _day_first(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """12 Nisan 2021; 12-14 April; 30 April-2 May 2021; الثاني عشر من أبريل."""
    day = _day(tokens, at, voc)
    if day is None:
        return None
    if month := _month(tokens, _past_fillers(tokens, day.end, voc), voc):
        return _with_year(tokens, [(at, day)], month, voc)
    for next_at in _after_joint(tokens, day.end, voc):
        last = _day(tokens, next_at, voc)
        if last and (month := _month(tokens, _past_fillers(tokens, last.end, voc), voc)):
            return _with_year(tokens, [(at, day), (next_at, last)], month, voc)
    return None


def _month_first(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """April 12, 2021; April 2021; أبريل 2021; without a figure beside it a month is no date."""
    month = _month(tokens, at, voc)
    if month is None or (voc.lang != "ar" and not _capital(tokens, at)):
        return None
    if voc.lang == "en" and (day := _day(tokens, month.end, voc)) and not _is_of(tokens, day.end):
        days = [(month.end, day)]
        for next_at in _after_joint(tokens, day.end, voc):
            if (last := _day(tokens, next_at, voc)) and not last.words:
                days.append((next_at, last))
                break
        return _with_year(tokens, days, _Month(month.value, at, days[-1][1].end, month.hijri), voc)
    return _with_year(tokens, [], month, voc)


def _is_of(tokens: Tokens, at: int) -> bool:
    """In "May 5 per cent" the figure is no day."""
    return tokens.text(at) in ("per", "percent", "%", "million", "billion")


def _year_first(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """Turkish: 2018 Mart, 2018 yılının Mart ayında."""
    year = _year(tokens, at)
    if voc.lang != "tr" or year is None:
        return None
    month = _month(tokens, _past_fillers(tokens, _past_suffix(tokens, year.end), voc), voc)
    if month is None or month.hijri:
        return None
    found = Recognised(*tokens.span(at, month.end), "date", Day(None, month.value, year.value))
    return [found], month.end


def _past_suffix(tokens: Tokens, at: int) -> int:
    return at + 2 if tokens.text(at) == "'" and tokens[at + 1].kind == "word" else at


@dataclass(frozen=True, slots=True)
class _Month:
    value: int
    start: int
    end: int
    hijri: bool = False


def _month(tokens: Tokens, at: int, voc: Vocabulary) -> _Month | None:
    """A month, with its other name beside it: آذار/مارس, نيسان (أبريل)."""
    if hijri := voc.hijri.match(tokens, at):
        return _Month(hijri[0], at, hijri[1], hijri=True)
    found = voc.months.match(tokens, at)
    if found is None:
        return None
    value, end = found
    opening = tokens.text(end)
    if opening in ("/", "("):
        other = voc.months.match(tokens, end + 1)
        if other:
            end = other[1] + (opening == "(")
    if voc.lang == "en" and tokens.text(end) == "." and tokens.as_written(at).lower() != "may":
        end += 1  # Sept. 29
    return _Month(value, at, end)


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.as_written(at)[:1].isupper()


def _day(tokens: Tokens, at: int, voc: Vocabulary) -> _Part | None:
    token = tokens[at]
    if token.kind == "digits":
        if not token.text.isdigit() or not 1 <= int(token.text) <= 31:
            return None
        behind = tokens[at + 1]
        ordinal = voc.lang == "en" and behind.glued and behind.text in _ORDINAL_ENDINGS
        return _Part(int(token.text), at + 1 + ordinal)
    number = read_number(tokens, at, voc) if token.kind == "word" and voc.lang != "tr" else None
    if number and number.ordinal and number.value.denominator == 1 and 1 <= number.value <= 31:
        return _Part(int(number.value), number.end, words=True)
    return None


def _year(tokens: Tokens, at: int) -> _Part | None:
    text = tokens.text(at)
    return _Part(int(text), at + 1) if re.fullmatch("1[0-9]{3}|20[0-9]{2}", text) else None


def _past_fillers(tokens: Tokens, at: int, voc: Vocabulary) -> int:
    for _ in range(2):
        if filler := voc.date_fillers.match(tokens, at):
            at = filler[1]
    return at


def _after_joint(tokens: Tokens, at: int, voc: Vocabulary) -> Iterator[int]:
    """Where the second day of a range may begin."""
    if tokens.text(at) == "-":
        yield at + 1
    if joint := voc.ranges.match(tokens, at):
        yield joint[1]
    if joint := voc.lists.match(tokens, at):
        yield joint[1]


def _with_year(
    tokens: Tokens, days: list[tuple[int, _Part]], month: _Month, voc: Vocabulary
) -> Found | None:
    """One date a day; with a range that goes on into another month, those too."""
    end = month.end
    year = _year(tokens, _past_fillers(tokens, end, voc))
    begins = days[0][0] if days else month.start
    if year is None and days and not month.hijri and (more := _into_next(tokens, end, voc)):
        last_found, behind = more
        last = last_found[-1].value
        shared = last.year if isinstance(last, Day) else None
        first = [_made(tokens, at, part, month, shared, month.end) for at, part in days]
        return [*_roles(first, "from"), *_roles(last_found, "to")], behind
    if year:
        end = year.end
    if month.hijri:
        end = _past_era(tokens, end, voc)
    if not days:
        if year is None:
            return None
        value = year.value
        if month.hijri:
            found = Recognised(
                *tokens.span(begins, end), "hijri", HijriDay(None, month.value, value)
            )
        else:
            found = Recognised(*tokens.span(begins, end), "date", Day(None, month.value, value))
        return [found], end
    number = year.value if year else None
    ends = [part.end for _, part in days[:-1]] + [end]
    made = [
        _made(tokens, min(at, month.start) if len(days) == 1 else at, part, month, number, stop)
        for (at, part), stop in zip(days, ends, strict=True)
    ]
    return (_ranged(made) if len(made) > 1 else made), end


def _made(
    tokens: Tokens, at: int, part: _Part, month: _Month, year: int | None, end: int
) -> Recognised:
    span = tokens.span(at, max(end, part.end))
    if month.hijri:
        return Recognised(*span, "hijri", HijriDay(part.value, month.value, year), part.words)
    return Recognised(*span, "date", Day(part.value, month.value, year), part.words)


def _into_next(tokens: Tokens, at: int, voc: Vocabulary) -> Found | None:
    """The end of a range in another month: 30 April - 2 May 2021."""
    for next_at in _after_joint(tokens, at, voc):
        found = _day_first(tokens, next_at, voc)
        if found:
            return found
    return None


def _past_era(tokens: Tokens, at: int, voc: Vocabulary) -> int:
    era = voc.hijri_eras.match(tokens, at)
    return era[1] if era else at


def _ranged(found: list[Recognised]) -> list[Recognised]:
    return [*_roles(found[:1], "from"), *_roles(found[1:], "to")]


def _roles(found: list[Recognised], role: Role) -> list[Recognised]:
    return [Recognised(one.start, one.end, one.kind, one.value, one.words, role) for one in found]
