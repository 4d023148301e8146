"""A fact as templates print it: `{{ held }}`, `{{ held | form("long", "loc") }}`."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.compose.slots import Printed
from docgen.compose.writer import Writer
from docgen.model.values import Missing, Value


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the meeting by its name, or a value of its own, written when it is printed.

    `given` are forms that it always has: a template adds a case and no more.
    """

    name: str
    _writer: Writer
    _value: Value | Missing | None = None
    given: tuple[str, ...] = ()

    def printed(self, forms: tuple[str, ...]) -> Printed:
        """The fact in these forms, the default ones where none is given."""
        if self._value is None:
            return self._writer.fact(self.name, (*self.given, *forms))
        return self._writer.value(self.name, self._value, (*self.given, *forms))
