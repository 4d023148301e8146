"""What a mark is."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.errors import Place
from docgen.model.state import MARK_KINDS, MarkKind

__all__ = ["KINDS", "Mark", "MarkKind"]

KINDS = MARK_KINDS


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is still open: what, where, and how it is settled.

    `paragraph` is the id of what holds it: a paragraph, an item, a commitment, an annex; or a key
    of the meeting's head. `lang` is None where it concerns every language. `span` is a range of
    code points in the raw YAML value.
    """

    kind: MarkKind
    place: Place
    message: str
    cure: str
    paragraph: str | None = None
    lang: str | None = None
    span: tuple[int, int] | None = None
