"""The minutes of a meeting: who was there, what was discussed and decided."""

from __future__ import annotations

from typing import Annotated, Literal

from docgen.model.base import Closed, Content, Flag, Id, KnownClock, PartyRef, Several
from docgen.model.local import LocalText

Role = Literal["head", "member", "observer", "secretariat", "interpreter"]


class Delegate(Content):
    """A member of a delegation, a person of the series; the list is in order of precedence."""

    person: Id
    role: Annotated[Role, Closed()] = "member"
    office: Id | None = None
    present: Flag = True


class MinutesItem(Content):
    """What was said and decided under an item of the agenda."""

    item: Id
    discussion: LocalText | None = None
    decision: LocalText | None = None
    actions: Several[Id] = ()


class Minutes(Content):
    """The minutes. `attendance` where others were there than the delegations, by party.

    `agenda` says that the meeting adopted its agenda, as it was or as amended.
    """

    title: LocalText | None = None
    opened: KnownClock | None = None
    closed: KnownClock | None = None
    opened_by: Id | None = None
    agenda: Annotated[Literal["adopted", "amended"], Closed()] | None = None
    attendance: dict[PartyRef, Several[Delegate]] | None = None
    items: Several[MinutesItem] = ()
    other: LocalText | None = None
