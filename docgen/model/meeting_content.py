"""What a meeting's file says: when, where, who, and the texts of its documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from docgen.model.agenda import Agenda
from docgen.model.base import (
    ById,
    Clock,
    Closed,
    Content,
    Count,
    Day,
    HijriDay,
    Id,
    KnownDay,
    KnownId,
    KnownNumberOf,
    KnownPartyRef,
    Lang,
    Line,
    PartyRef,
    Several,
    Zone,
)
from docgen.model.commitments import Commitment
from docgen.model.facts import Facts, refuse_backwards
from docgen.model.local import LocalText
from docgen.model.minutes import Delegate, Minutes
from docgen.model.scalars import Unreadable
from docgen.model.statement import Statement
from docgen.model.values import Missing

Mode = Literal["in_person", "online", "hybrid"]
Status = Literal["draft", "agreed", "signed", "published", "unofficial", "unofficial_translation"]
Classification = Literal["unclassified", "restricted", "confidential", "secret", "top_secret"]


class Embargo(Content):
    """Until when nothing may be published."""

    date: Day
    time: Clock | None = None
    zone: Zone | None = None


class NextMeeting(Content):
    """What is known of the meeting after this one; `country` is a party's id."""

    number: KnownNumberOf | None = None
    host: KnownPartyRef | None = None
    place: KnownId | None = None
    country: PartyRef | None = None
    date: KnownDay | None = None


class Signatures(Content):
    """Who signs, where and when; what is absent is the chairs, the place and the last day.

    `originals`: as many as there are parties, where it is absent.
    """

    by: Mapping[PartyRef, Id] = Field(default_factory=dict)
    place: KnownId | None = None
    date: KnownDay | None = None
    originals: Count | None = None
    languages: Several[Lang] = ()
    initials: Annotated[Literal["signature", "initials"], Closed()] = "signature"


class Annex(Content):
    """A text attached to the statement, or to the minutes."""

    id: Id
    title: LocalText
    to: Annotated[Literal["statement", "minutes"], Closed()] = "statement"
    paragraphs: Several[LocalText] = ()


class MeetingContent(Content):
    """What a meeting's file says."""

    format: Line | None = None
    title: LocalText | None = None
    number: KnownNumberOf = Missing("number")
    date: KnownDay | None = None
    hijri: HijriDay | None = None
    start: KnownDay | None = Field(None, alias="from")
    end: KnownDay | None = Field(None, alias="to")
    place: KnownId = Missing("place")
    mode: Annotated[Mode, Closed()] = "in_person"
    host: KnownPartyRef = Missing("host")
    languages: Several[Lang] = ()
    status: Annotated[
        Annotated[Status, Closed(), Tag("<one>")]
        | Annotated[Mapping[Lang, Annotated[Status, Closed()]], Tag("<by language>")],
        Discriminator(lambda given: "<by language>" if isinstance(given, dict) else "<one>"),
    ] = "draft"
    revision: Line | None = None
    symbol: Line | None = None
    classification: Annotated[Classification, Closed()] | None = None
    embargo: Embargo | None = None
    copy_number: Line | None = None
    names_as_of: Mapping[Lang, Day] = Field(default_factory=dict)
    chairs: Several[Id] = ()
    under: Annotated[Literal["chairmanship", "auspices"], Closed()] = "chairmanship"
    delegations: Mapping[PartyRef, Several[Delegate]] = Field(default_factory=dict)
    next: NextMeeting = NextMeeting()
    facts: Facts = Field(default_factory=dict)
    statement: Statement | None = None
    agenda: Agenda | None = None
    minutes: Minutes | None = None
    commitments: ById[Commitment] = Field(default_factory=dict)
    signatures: Signatures | None = None
    annexes: Several[Annex] = ()

    @model_validator(mode="after")
    def _one_date(self) -> MeetingContent:
        if self.date is not None and (self.start is not None or self.end is not None):
            raise Unreadable("both 'date' and 'from'/'to' stand here", "keep one of them")
        if self.hijri is not None and self.date is None:
            raise Unreadable("'hijri' stands without 'date'", "it is the Hijri date of one day")
        if (self.start is None) != (self.end is None):
            lacking = "from" if self.start is None else "to"
            raise Unreadable(f"'{lacking}' is missing", "a meeting of one day has 'date' instead")
        if self.start is not None:
            refuse_backwards(self.start, self.end)
        return self
