"""Turn numbers into digits grouped as a language has them, and amounts into scale and rest."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Scale = Literal[1, 1_000_000, 1_000_000_000, 1_000_000_000_000]
MINUS = "\u2212"

_SCALES: tuple[Scale, ...] = (1_000_000_000_000, 1_000_000_000, 1_000_000)


def plain(number: Decimal) -> str:
    """The digits of a number without exponent and without idle zeros behind its point."""
    text = f"{abs(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal, group: str, point: str, places: int = 0) -> str:
    """1234567.8 as 1.234.567,8; at least `places` decimals, a true minus before a negative."""
    whole, _, decimals = plain(number).partition(".")
    decimals = decimals.ljust(places, "0")
    text = f"{int(whole):,}".replace(",", group)
    return (MINUS if number < 0 else "") + text + (point + decimals if decimals else "")


def scaled(amount: Decimal) -> tuple[Decimal, Scale]:
    """An amount as (coefficient, scale): 5000000000 is 5 and 10**9, 1250000 is 1.25 and 10**6.

    Only where the coefficient is exact with at most two decimals; else the scale is 1 and the
    amount must be written in digits.
    """
    for scale in _SCALES:
        if amount >= scale:
            coefficient = amount / scale
            if coefficient == round(coefficient, 2):
                return coefficient.normalize() + 0, scale
            return amount, 1
    return amount, 1
