"""Parties, offices, people and places of a series; their names are dated records."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from docgen.model.base import (
    Closed,
    Content,
    Count,
    Day,
    Id,
    Lang,
    Line,
    PartyCode,
    PartyRef,
    Several,
    Zone,
)
from docgen.model.honorifics import OfficeKind
from docgen.model.local import LocalName
from docgen.model.values import Gender


class Dated(Content):
    """Something that holds from one day until another, both counted in; open ends are absent."""

    since: Day | None = Field(None, alias="from")
    until: Day | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class PartyNames(Dated):
    """What a party is called for a time."""

    short: LocalName
    formal: LocalName


class Party(Content):
    """A party to the mechanism; `code` is how meetings name it.

    `language` is its own: named first where its copy lists languages. `emblem` is a picture's path
    beside the series' file.
    """

    code: PartyCode
    language: Lang | None = None
    emblem: Line | None = None
    names: Several[PartyNames] = Field(min_length=1)


class Office(Content):
    """An office; a lower `rank` comes first. `feminine` where a woman's title differs.

    `kind` gives it the honorific that its country and language have for such an office; without a
    kind or an honorific of its own it has none.
    """

    party: PartyRef
    kind: Annotated[OfficeKind, Closed()] | None = None
    rank: Count = 100
    title: LocalName
    short: LocalName | None = None
    honorific: LocalName | None = None
    feminine: FeminineTitles | None = None


class FeminineTitles(Content):
    """The titles of a woman in an office."""

    title: LocalName | None = None
    short: LocalName | None = None
    honorific: LocalName | None = None


class Tenure(Dated):
    """An office that a person holds for a time."""

    office: Id


class Person(Content):
    """A person and the offices held, one after the other."""

    name: LocalName
    gender: Annotated[Gender, Closed()] = "m"
    offices: Several[Tenure] = ()
    honorific: LocalName | None = None


class Venue(Content):
    """A place where a meeting can be held."""

    party: PartyRef | None = None
    zone: Zone | None = None
    name: LocalName
    formal: LocalName | None = None
