"""The agenda of a meeting: its items in order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from docgen.model.base import Closed, Content, Count, Day, Id, KnownClock, Line, PartyRef, Several
from docgen.model.local import LocalText

AgendaStatus = Literal["provisional", "adopted"]


class AgendaItem(Content):
    """An item. `minutes` is the time allotted; `documents` are instruments, facts or symbols.

    `date` is its day where a meeting has several: that of the item before, where it is absent.
    """

    id: Id
    title: LocalText
    date: Day | None = None
    starts: KnownClock | None = None
    minutes: Count | None = None
    speaker: PartyRef | None = None
    background: LocalText | None = None
    outcome: LocalText | None = None
    documents: Several[Line] = ()


class Agenda(Content):
    """The agenda."""

    status: Annotated[AgendaStatus, Closed()] = "provisional"
    title: LocalText | None = None
    items: Several[AgendaItem] = Field(min_length=1)
