"""Name the forms that only Arabic adds to a value: month systems, and the oblique case."""

from __future__ import annotations

from typing import get_args

from docgen.model.values import (
    CountValue,
    DateRangeValue,
    DateValue,
    MoneyValue,
    Months,
    NumberValue,
    OrdinalValue,
    PercentValue,
    Value,
)

_DATES = frozenset({DateValue, DateRangeValue})
_INFLECTED = frozenset({MoneyValue, NumberValue, CountValue, OrdinalValue, PercentValue})


def extra_forms(kind: type[Value]) -> tuple[str, ...]:
    """`levant` and the like for dates and ranges; `obl` for whatever a number inflects."""
    if kind in _DATES:
        return get_args(Months)
    return ("obl",) if kind in _INFLECTED else ()
