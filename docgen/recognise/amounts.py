"""Find numbers, percentages and amounts of money, alone or as the ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.model.currencies import currency_decimals
from docgen.recognise.numbers import Number, read_number
from docgen.recognise.recognised import Kind, Quantity, Recognised, Role
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import Vocabulary

# A Turkish word "from which" a range goes on: 100 milyondan 250 milyona.
_ABLATIVE = re.compile("[^\\W\\d_]{2}[dt][ae]n$")
# Of m, k: millions and thousands only beside a currency.
_SHORT_SCALES = {"m": 10**6, "k": 10**3, "b": 10**9}


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what makes it a percentage or money, between two tokens."""

    start: int
    end: int
    number: Number
    kind: Kind = "number"
    currencies: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        return self.kind == "number" and self.number.digits


def read_amounts(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[list[Recognised], int] | None:
    """What begins at the token, both ends where it is a range, and the token behind it."""
    first = _amount(tokens, at, voc)
    if first is None:
        return _fraction(tokens, at, voc)
    second = _upper_end(tokens, first, voc)
    if second is None:
        return [_recognised(tokens, first)], first.end
    lower, upper = _shared(first, second)
    found = [_recognised(tokens, lower, "from"), _recognised(tokens, upper, "to")]
    return found, second.end


def _fraction(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[list[Recognised], int] | None:
    """half, نصف, çeyrek; the sixties, ستينيات: numbers in letters."""
    found = voc.fractions.match(tokens, at) or voc.decades.match(tokens, at)
    if found is None:
        return None
    value, end = found
    number = Number(Fraction(value), end)
    return [_recognised(tokens, _Amount(at, end, number))], end


def _recognised(tokens: Tokens, amount: _Amount, role: Role = "") -> Recognised:
    number = amount.number
    kind: Kind = "ordinal" if number.ordinal and amount.kind == "number" else amount.kind
    value = Quantity(number.value, number.also, amount.currencies)
    start, end = tokens.span(amount.start, amount.end)
    weak = not number.digits or (kind == "number" and _part_of_name(tokens, amount.start))
    return Recognised(start, end, kind, value, weak, role)


def _part_of_name(tokens: Tokens, at: int) -> bool:
    """The figure of G20 or SS19 is no number that another language must write as one."""
    before = tokens[at - 1]
    return tokens[at].glued and before.kind == "word" and before.text.isascii()


# ---------------------------------------------------------------- one amount


def _amount(tokens: Tokens, at: int, voc: Vocabulary) -> _Amount | None:
    start, sign = _sign(tokens, at)
    if percent := voc.percent_before.match(tokens, start):
        number = read_number(tokens, percent[1], voc)
        return _signed(_Amount(at, number.end, number, "percent"), sign) if number else None
    if before := _currency(tokens, start, voc):
        inner_sign = _sign(tokens, before[1])
        number = read_number(tokens, inner_sign[0], voc)
        if number and number.digits:
            number = _short_scale(tokens, number)
            amount = _Amount(at, number.end, number, "money", before[0])
            return _signed(amount, sign * inner_sign[1])
        return None
    number = read_number(tokens, start, voc)
    if number is None:
        return None
    return _signed(_with_unit(tokens, _Amount(at, number.end, number), voc), sign)


def _sign(tokens: Tokens, at: int) -> tuple[int, int]:
    """A minus stands before a figure and not between two."""
    token, behind = tokens[at], tokens[at + 1]
    before = tokens[at - 1] if token.glued else None
    free = before is None or before.text in ("(", "%")
    if token.text == "-" and free and behind.glued and behind.text != "-":
        return at + 1, -1
    return at, 1


def _signed(amount: _Amount, sign: int) -> _Amount:
    if sign > 0:
        return amount
    number = amount.number
    return replace(amount, number=replace(number, value=-number.value))


def _with_unit(tokens: Tokens, amount: _Amount, voc: Vocabulary) -> _Amount:
    """A percent sign or words, a currency, behind the number."""
    end = amount.end
    if percent := voc.percent_behind.match(tokens, end):
        return replace(amount, end=percent[1], kind="percent")
    if behind := _currency(tokens, _past_digits_of_scale(tokens, end), voc):
        return replace(amount, end=behind[1], kind="money", currencies=behind[0])
    return amount


def _past_digits_of_scale(tokens: Tokens, at: int) -> int:
    """A hyphen joins a number and its unit: 5-dollar."""
    return at + 1 if tokens.text(at) == "-" and tokens[at].glued else at


def _currency(tokens: Tokens, at: int, voc: Vocabulary) -> tuple[frozenset[str], int] | None:
    code = tokens.as_written(at)
    if code in currency_decimals():
        return frozenset((code,)), at + 1
    found = voc.currencies.match(tokens, at)
    if found is None and voc.lang != "ar" and tokens.as_written(at)[:1].isupper():
        # a country that does not have this currency is a slip: "5 million Jordanian dollars"
        return voc.currencies.match(tokens, at + 1)
    return found


def _short_scale(tokens: Tokens, number: Number) -> Number:
    """£5m, $20k."""
    behind = tokens[number.end]
    scale = _SHORT_SCALES.get(behind.text)
    if scale is None or not behind.glued:
        return number
    return replace(number, value=number.value * scale, end=number.end + 1, scale=Fraction(scale))


# ---------------------------------------------------------------- ranges


def _upper_end(tokens: Tokens, first: _Amount, voc: Vocabulary) -> _Amount | None:
    """The other end: 5-10, 5 ila 10, 5'ten 10'a, من 5 إلى 10.

    Of a list (5 and 10 per cent) the first shares what is said behind the last.
    """
    if not first.number.digits or first.number.ordinal:
        return None
    for at, is_list in _after_joint(tokens, first.end, voc):
        second = _amount(tokens, at, voc)
        if second and second.number.digits and not second.number.ordinal:
            shares = first.bare and second.kind != "number" and first.number.scale == 1
            return second if shares or not is_list else None
    return None


def _after_joint(tokens: Tokens, at: int, voc: Vocabulary) -> Iterator[tuple[int, bool]]:
    """Where the other end may begin, and whether it is the next of a list."""
    if tokens.text(at) == "-":
        yield at + 1, False
    if voc.lang == "tr" and _ABLATIVE.search(tokens.text(at - 1)):
        yield at, False
    suffixed = at + 1 if tokens.text(at) == "'" else at
    if joint := voc.ranges.match(tokens, suffixed):
        yield joint[1], False
    if joint := voc.lists.match(tokens, at):
        yield joint[1], True


def _shared(first: _Amount, second: _Amount) -> tuple[_Amount, _Amount]:
    """What is said of one end holds for the other: %5-10, 5 to 10 million dollars."""
    if first.bare and second.kind != "number":
        first = replace(first, kind=second.kind, currencies=second.currencies)
    elif second.bare and first.kind == "percent":
        second = replace(second, kind=first.kind)
    elif second.bare and first.kind == "money" and second.number.scale != 1:
        second = replace(second, kind="money", currencies=first.currencies)
    lower, upper = first.number, second.number
    if lower.scale == 1 and upper.scale > 1 and first.kind == second.kind:
        shared = frozenset((lower.value * upper.scale,))
        first = replace(first, number=replace(lower, also=lower.also | shared))
    if _is_short(lower, upper):
        upper = replace(upper, also=upper.also | {lower.value - lower.value % 100 + upper.value})
        second = replace(second, number=upper)
    return first, second


def _is_short(lower: Number, upper: Number) -> bool:
    """1950-53 ends in 1953."""
    return 1000 <= lower.value < 3000 and lower.value % 100 < upper.value < 100
