"""Write per cent in Arabic, in words or with the sign; a range is read from the right."""

from __future__ import annotations

from decimal import Decimal

from docgen.grammar.arabic.digits import decimal, direction_of_digits
from docgen.grammar.arabic.numbers import decimal_in_letters
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, PercentValue

_PER_CENT = "في المائة"


def percent_words(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """5 في المائة; من 5 إلى 10 في المائة; a minus as a word, since the text runs to the left."""
    low = _signed(value.number, style)
    if value.upto is None:
        return Written(f"{low} {_PER_CENT}", "rtl")
    return Written(f"من {low} إلى {_signed(value.upto, style)} {_PER_CENT}", "rtl")


def percent_sign(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
    """5%, ٥٪; the range 5–10% is laid from right to left, so that 5 is read first."""
    sign = "٪" if style.digits == "arab" else "%"
    if value.upto is None:
        return Written(decimal(value.number, style) + sign, direction_of_digits(style))
    if value.number < 0 or value.upto < 0:
        return percent_words(value, style, oblique=oblique)
    return Written(f"{decimal(value.number, style)}–{decimal(value.upto, style)}{sign}", "rtl")


def percent_spelled(value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """خمسة في المائة; من خمسة إلى عشرين في المائة."""
    if value.upto is None:
        return Written(f"{decimal_in_letters(value.number, oblique=oblique)} {_PER_CENT}", "rtl")
    low = decimal_in_letters(value.number, oblique=True)
    high = decimal_in_letters(value.upto, oblique=True)
    return Written(f"من {low} إلى {high} {_PER_CENT}", "rtl")


def spelled(number: Decimal, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """A bare number in letters."""
    return Written(decimal_in_letters(number, oblique=oblique), "rtl")


def _signed(number: Decimal, style: HouseStyle) -> str:
    return ("ناقص " if number < 0 else "") + decimal(abs(number), style)
