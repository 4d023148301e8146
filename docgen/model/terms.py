"""Terms with their forbidden variants, and the instruments that texts refer to."""

from __future__ import annotations

from docgen.model.base import Content, Id, KnownDay, Line
from docgen.model.local import LocalName, WordLists


class Term(Content):
    """A name that every text must use in the same way."""

    short: LocalName
    formal: LocalName | None = None
    forbidden: WordLists | None = None


class Instrument(Content):
    """A memorandum, an agreement, a resolution."""

    kind: Id | None = None
    date: KnownDay | None = None
    symbol: Line | None = None
    short: LocalName
    formal: LocalName | None = None
