"""Find in running text what has a value: numbers, percentages, money, days, times, names.

    found("yüzde 25’ten 2,5 milyar dolara", "tr")

The texts may be of any of the three languages; what is found is compared by its value, so that
٢٥ في المائة, %25 and twenty-five per cent are one.
"""

from docgen.recognise.find import found
from docgen.recognise.names import NameFinder
from docgen.recognise.recognised import (
    Citation,
    Clock,
    Code,
    Day,
    HijriDay,
    Mention,
    Quantity,
    Recognised,
    Value,
    Weekday,
)

__all__ = [
    "Citation",
    "Clock",
    "Code",
    "Day",
    "HijriDay",
    "Mention",
    "NameFinder",
    "Quantity",
    "Recognised",
    "Value",
    "Weekday",
    "found",
]
