"""A fact as templates print it: `{{ held }}`, `{{ held | form("long", "loc") }}`."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.compose.slots import Printed
from docgen.compose.writer import Writer


@dataclass(frozen=True, slots=True)
class Fact:
    """A named fact of the meeting, written when it is printed."""

    name: str
    _writer: Writer

    def printed(self, forms: tuple[str, ...]) -> Printed:
        """The fact in these forms, the default ones where none is given."""
        return self._writer.fact(self.name, forms)
