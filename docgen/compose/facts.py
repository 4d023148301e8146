"""A fact as templates and texts print it: its value, in the forms of one language."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.compose.slots import Printed
from docgen.document.tree import Trace
from docgen.grammar import Written, write
from docgen.languages import language
from docgen.model.values import (
    CodeValue,
    DateRangeValue,
    DateValue,
    HouseStyle,
    MoneyValue,
    NumberValue,
    PercentValue,
    TimeValue,
    Value,
)

UNKNOWN = "[●]"


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value in one language; `missing` says what must still be filled in."""

    name: str
    value: Value | None
    lang: str
    style: HouseStyle = field(default_factory=HouseStyle)
    missing: str = ""

    def printed(self, forms: tuple[str, ...]) -> Printed:
        """The fact in these forms (default first); FormError for one that it does not have."""
        if self.value is None:
            written = Written(UNKNOWN, language(self.lang).direction)
            return Printed(written, self.lang, Trace(self.name, forms, "missing"), self.missing)
        written = write(self.value, forms, language(self.lang), self.style)
        trace = Trace(self.name, forms, *machine(self.value))
        return Printed(written, self.lang, trace)


def machine(value: Value) -> tuple[str, str]:
    """A value's kind and its machine-readable form, for <time>, <data> and content controls."""
    match value:
        case DateValue():
            return "date", value.day.isoformat()
        case DateRangeValue():
            return "range", f"{value.start.isoformat()}/{value.end.isoformat()}"
        case TimeValue():
            return "time", value.at.strftime("%H:%M")
        case MoneyValue():
            return "money", f"{value.amount} {value.currency}"
        case NumberValue():
            return "number", str(value.number)
        case PercentValue():
            return "percent", str(value.number)
        case CodeValue():
            return value.kind, value.text
    return type(value).__name__.removesuffix("Value").lower(), ""
