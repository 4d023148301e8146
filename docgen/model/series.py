"""A series: the mechanism whose meetings are documented, and what all of them share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from docgen.errors import Place, Problem
from docgen.languages import LANGUAGES
from docgen.model.base import ById, Closed, Content, Count, Flag, Id, Lang, Leaf, Line, Several
from docgen.model.facts import Facts
from docgen.model.local import LocalName, LocalNoun
from docgen.model.names import offices_on
from docgen.model.nouns import own_nouns
from docgen.model.people import Office, Party, Person, Venue
from docgen.model.scalars import Unreadable, read_count
from docgen.model.terms import Instrument, Term
from docgen.model.values import Digits, HouseStyle, Months, Noun, Numbering, Quotes
from docgen.text.placed import Placed, PlacedMapping, key_place, place_of

FORMAT = "1"

Order = Literal["host", "listed", "alphabetical"]
Rotation = Literal["alternate", "listed", "fixed"]


def _read_millimetres(text: str) -> int:
    least, most = 10, 60
    length = read_count(text)
    if not least <= length <= most:
        raise Unreadable(f"a margin of {length} mm", f"write one of {least} to {most}")
    return length


Millimetres = Annotated[int, Leaf(_read_millimetres, {"type": ["integer", "string"]})]


def _read_format(text: str) -> int:
    if text == FORMAT:
        return int(FORMAT)
    cure = f"this docgen reads format {FORMAT}; a newer docgen may read {text}"
    raise Unreadable(f"the content has format '{text}'", cure)


class Periodicity(Content):
    """How often the mechanism meets."""

    years: Count = 0
    months: Count = 0


class StyleContent(Content):
    """The house style of one language; what is absent is docgen's own."""

    digits: Annotated[Digits, Closed()] = "latn"
    months: Annotated[Months, Closed()] | None = None
    calendar: Annotated[Literal["gregorian", "hijri", "parallel"], Closed()] = "gregorian"
    percent: Annotated[Literal["words", "sign"], Closed()] = "words"
    clock: Annotated[Literal["24", "12"], Closed()] = "24"
    institution_apostrophe: Flag = False
    money: Annotated[Literal["words", "code", "sign"], Closed()] = "words"
    locale: Line | None = None
    numbering: Annotated[Numbering, Closed()] = "1."
    quotes: Annotated[Quotes, Closed()] = "typed"

    def house_style(self) -> HouseStyle:
        return HouseStyle(**dict(self))


class PageContent(Content):
    """The margins of a page in millimetres."""

    top: Millimetres = 25
    bottom: Millimetres = 24
    side: Millimetres = 26


class SeriesContent(Content):
    """What `series.yaml` says."""

    format: Annotated[int, Leaf(_read_format, {"const": int(FORMAT)})]
    title: LocalName
    body: Id | None = None
    languages: Several[Lang] = tuple(LANGUAGES)
    source: Lang | None = None
    prevailing: Lang | None = None
    binding: Flag = False
    order: Annotated[Order, Closed()] = "host"
    rotation: Annotated[Rotation, Closed()] = "alternate"
    periodicity: Periodicity | None = None
    style: Mapping[Lang, StyleContent] = Field(default_factory=dict)
    page: PageContent = PageContent()
    parties: ById[Party] = Field(min_length=1)
    offices: ById[Office] = Field(default_factory=dict)
    people: ById[Person] = Field(default_factory=dict)
    places: ById[Venue] = Field(default_factory=dict)
    instruments: ById[Instrument] = Field(default_factory=dict)
    terms: ById[Term] = Field(default_factory=dict)
    nouns: ById[LocalNoun] = Field(default_factory=dict)
    facts: Facts = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """An emblem: the bytes of its file, and how wide it is for its height."""

    data: bytes = field(repr=False)
    media_type: Literal["image/png", "image/svg+xml"]
    aspect: float


@dataclass(frozen=True, slots=True)
class Series:
    """A series as its meetings see it.

    `id` is the name of its folder; `remarks` are the reader's warnings; `emblems` are the
    parties', by code.
    """

    id: str
    file: str
    content: SeriesContent
    tree: Placed = field(default_factory=lambda: PlacedMapping(Place("series.yaml")), repr=False)
    remarks: tuple[Problem, ...] = field(default=(), repr=False)
    emblems: Mapping[str, Picture] = field(default_factory=dict, repr=False)

    def place(self, *path: str | int) -> Place:
        """Where the value at the path stands in `series.yaml`."""
        return place_of(self.tree, path)

    def key_place(self, *path: str | int) -> Place:
        """Where the last key of the path stands."""
        return key_place(self.tree, path)

    @property
    def languages(self) -> tuple[str, ...]:
        return self.content.languages

    @property
    def source(self) -> str:
        """The language in which texts are first written."""
        return self.content.source or self.languages[0]

    def style(self, lang: str) -> HouseStyle:
        """The house style of a language."""
        content = self.content.style.get(lang)
        return content.house_style() if content else HouseStyle()

    @property
    def party_codes(self) -> tuple[str, ...]:
        """The codes of the parties, in the order of the file."""
        return tuple(party.code for party in self.content.parties.values())

    def party_id(self, ref: str) -> str | None:
        """The id of a party that is named by its code or its id."""
        if ref in self.content.parties:
            return ref
        found = (key for key, party in self.content.parties.items() if party.code == ref)
        return next(found, None)

    def party(self, ref: str) -> Party | None:
        """A party by its code or its id."""
        key = self.party_id(ref)
        return self.content.parties[key] if key else None

    def party_of_person(self, person: str, day: date | None) -> str | None:
        """The code of the party whose office a person holds on the day, or held at any time."""
        record = self.content.people.get(person)
        if record is None:
            return None
        for held in (*offices_on(record, day), *record.offices):
            office = self.content.offices.get(held.office)
            party = self.party(office.party) if office else None
            if party:
                return party.code
        return None

    def nouns(self, key: str) -> Mapping[str, Noun] | None:
        """A noun by language: the series' own, or docgen's."""
        return self.content.nouns.get(key) or own_nouns().get(key)

    @property
    def noun_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.content.nouns, *own_nouns()]))

    @property
    def named_ids(self) -> tuple[str, ...]:
        """The ids that are facts by themselves."""
        content = self.content
        records = (
            content.places,
            content.people,
            content.parties,
            content.instruments,
            content.terms,
        )
        return tuple(key for ids in records for key in ids)
