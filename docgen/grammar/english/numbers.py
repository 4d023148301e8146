"""Turn numbers into British English words: two thousand and twelve, twenty-first."""

from __future__ import annotations

from decimal import Decimal

from docgen.grammar.numbers import plain
from docgen.grammar.written import FormError

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion")
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LIMIT = 10 ** (3 * len(_SCALES))


def cardinal(number: int) -> str:
    """A whole number in words; a negative one with minus."""
    if abs(number) >= LIMIT:
        raise FormError("spelled", ("digits",), f"{number} is too long to be spelled; use digits")
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number < 1000:
        return _below_thousand(number)
    parts = [
        f"{_below_thousand(group)} {_SCALES[power]}"
        for power in range(len(_SCALES) - 1, 0, -1)
        if (group := number // 1000**power % 1000)
    ]
    if rest := number % 1000:
        parts.append(("and " if rest < 100 else "") + _below_thousand(rest))
    return " ".join(parts)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    words = f"{_ONES[hundreds]} hundred"
    return f"{words} and {_below_hundred(rest)}" if rest else words


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def decimal_words(number: Decimal) -> str:
    """2.05 as two point zero five, each decimal by itself."""
    whole, _, decimals = plain(number).partition(".")
    words = cardinal(int(whole))
    if decimals:
        words += " point " + " ".join(_ONES[int(digit)] for digit in decimals)
    return f"minus {words}" if number < 0 else words


def ordinal(number: int) -> str:
    """21 as twenty-first, 101 as one hundred and first."""
    words = cardinal(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    if last.endswith("y"):
        return f"{words[:-1]}ieth"
    return words[:start] + _IRREGULAR.get(last, f"{last}th")


def ordinal_digits(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 112th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
