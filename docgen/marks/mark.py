"""What a mark is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from docgen.errors import Place

MarkKind = Literal[
    "MUST_FILL", "CONFIRM", "REVIEW", "STALE", "OPEN", "UNTRANSLATED", "TRANSLATION_STALE"
]
KINDS: tuple[MarkKind, ...] = get_args(MarkKind)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is still open: what, where, and how it is settled.

    `paragraph` is the id of what holds it: a paragraph, an item, a commitment, an annex. `lang` is
    None where it concerns every language. `span` is a range of code points in the raw YAML value.
    """

    kind: MarkKind
    place: Place
    message: str
    cure: str
    paragraph: str | None = None
    lang: str | None = None
    span: tuple[int, int] | None = None
