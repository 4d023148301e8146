"""Name the forms that only Turkish adds to a value: its cases, and a capital."""

from __future__ import annotations

from docgen.grammar.turkish.suffixes import CASES
from docgen.model.values import CodeValue, OrdinalValue, Value


def extra_forms(kind: type[Value]) -> tuple[str, ...]:
    """The cases and `cap` for all; `title` (İkinci Toplantı) for an ordinal; a code has no cap."""
    capitals = () if kind is CodeValue else ("cap",)
    titles = ("title",) if kind is OrdinalValue else ()
    return (*CASES, *capitals, *titles)
