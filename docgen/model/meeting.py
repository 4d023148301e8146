"""A meeting and its series: what happened, and the value of everything that texts refer to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from docgen.errors import Place, Problem
from docgen.languages import in_house_order
from docgen.model import built_in
from docgen.model.declared import Found, UnknownFactError, found
from docgen.model.meeting_content import MeetingContent, Status
from docgen.model.names import offices_on, party_value, person_value, plain_value, titles
from docgen.model.people import Office, Venue
from docgen.model.series import Series
from docgen.model.state import State
from docgen.model.statement import Paragraph
from docgen.model.values import DateValue, HouseStyle, Missing, Name, NameValue, Value
from docgen.text.placed import Placed, PlacedMapping, key_place, place_of

# How names are sorted in a language's own alphabet: grammar's sort_key, which is a floor above.
SortKey = Callable[[str, str], Any]


def by_code_points(text: str, lang: str) -> str:
    """A sort key for those who have no better one."""
    del lang
    return text.casefold()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting. `id` is its file's stem; parties are named by their codes (LY), people by id.

    `remarks` are the reader's warnings; `state` is what docgen keeps beside the file.
    """

    id: str
    file: str
    series: Series
    content: MeetingContent
    tree: Placed = field(default_factory=lambda: PlacedMapping(Place("meeting.yaml")), repr=False)
    remarks: tuple[Problem, ...] = field(default=(), repr=False)
    state: State = field(default_factory=State)

    def place(self, *path: str | int) -> Place:
        """Where the value at the path stands in the meeting's file."""
        return place_of(self.tree, path)

    def key_place(self, *path: str | int) -> Place:
        """Where the last key of the path stands."""
        return key_place(self.tree, path)

    # ------------------------------------------------------------ what it has

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of this meeting, in the order ar, tr, en."""
        return tuple(in_house_order(self.content.languages or self.series.languages))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The documents that this meeting has."""
        kinds = ("statement", "minutes", "agenda")
        found = tuple(kind for kind in kinds if getattr(self.content, kind) is not None)
        return (*found, "register") if self.content.commitments else found

    @property
    def party_codes(self) -> tuple[str, ...]:
        return self.series.party_codes

    def status(self, lang: str) -> Status:
        """What the text in this language is; a language that is not named is a draft."""
        status = self.content.status
        return status if isinstance(status, str) else status.get(lang, "draft")

    def style(self, lang: str) -> HouseStyle:
        return self.series.style(lang)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the statement."""
        return self.content.statement.paragraphs if self.content.statement else ()

    # ------------------------------------------------------------ when

    @property
    def day(self) -> date | None:
        """The first day, or None while it is not known."""
        start = self.content.date if self.content.date is not None else self.content.start
        return start if isinstance(start, date) else None

    @property
    def last_day(self) -> date | None:
        end = self.content.end if self.content.end is not None else self.content.date
        return end if isinstance(end, date) else None

    @property
    def name_days(self) -> Mapping[str, date]:
        """The day whose names each language uses: that of `names_as_of`, or the meeting's."""
        held = dict.fromkeys(self.languages, self.day) if self.day else {}
        return {lang: day for lang, day in {**held, **self.content.names_as_of}.items() if day}

    # ------------------------------------------------------------ who

    @property
    def host(self) -> str | None:
        """The code of the host, or None while it is not known."""
        party = self.series.party(self.content.host) if isinstance(self.content.host, str) else None
        return party.code if party else None

    def parties_in_order(
        self, copy: str | None = None, lang: str = "en", sort_key: SortKey = by_code_points
    ) -> tuple[str, ...]:
        """The codes of the parties: by the series' rule, the copy's owner before all others."""
        codes = self.party_codes
        match self.series.content.order:
            case "alphabetical":
                names = {code: self.party_name(code).forms["short"][lang].text for code in codes}
                codes = tuple(sorted(codes, key=lambda code: sort_key(names[code], lang)))
            case "host":
                codes = tuple(sorted(codes, key=lambda code: code != self.host))
        return tuple(sorted(codes, key=lambda code: code != copy)) if copy else codes

    def chairs_in_order(
        self, copy: str | None = None, lang: str = "en", sort_key: SortKey = by_code_points
    ) -> tuple[str, ...]:
        """The ids of the chairs, in the order of their parties."""
        parties = self.parties_in_order(copy, lang, sort_key)

        def rank(person: str) -> int:
            party = self.party_of(person)
            return parties.index(party) if party else len(parties)

        return tuple(sorted(self.content.chairs, key=rank))

    def code_of(self, ref: str) -> str:
        """The code of a party that is named by its code or its id; another name as it stands."""
        party = self.series.party(ref)
        return party.code if party else ref

    @property
    def signatories(self) -> Mapping[str, str]:
        """Who signs for each party, by its code: the person named, else its chair."""
        named = self.content.signatures.by if self.content.signatures else {}
        chairs = {self.party_of(chair): chair for chair in self.content.chairs}
        signs = {code: chair for code, chair in chairs.items() if code}
        return {**signs, **{self.code_of(ref): person for ref, person in named.items()}}

    def party_of(self, person: str) -> str | None:
        """The code of the party for which a person sits here: by delegation, else by office."""
        for ref, delegates in self.content.delegations.items():
            if any(delegate.person == person for delegate in delegates):
                party = self.series.party(ref)
                return party.code if party else None
        return self.series.party_of_person(person, self.day)

    def office_of(self, person: str, office: str | None = None) -> Office | None:
        """The office of a person on the meeting's day: the one named, else the highest.

        What is not named here may be named where the person sits in a delegation.
        """
        offices = self.series.content.offices
        named = office or self._office_in_delegation(person)
        if named is not None:
            return offices.get(named)
        record = self.series.content.people.get(person)
        held = offices_on(record, self.day) if record else ()
        known = [offices[tenure.office] for tenure in held if tenure.office in offices]
        return min(known, key=lambda known_office: known_office.rank, default=None)

    def _office_in_delegation(self, person: str) -> str | None:
        seats = (seat for seats in self.content.delegations.values() for seat in seats)
        return next((seat.office for seat in seats if seat.person == person), None)

    def title_of(self, person: str, office: str | None = None) -> Mapping[str, Name] | None:
        """The whole title of the office in which a person sits here."""
        record = self.series.content.people.get(person)
        held = self.office_of(person, office)
        return titles(record, held).title if record and held else None

    # ------------------------------------------------------------ names

    def party_name(self, ref: str) -> NameValue:
        """A party's names, each language's on its own day."""
        key = self.series.party_id(ref)
        if key is None:
            raise UnknownFactError(ref, self.party_codes)
        party = self.series.content.parties[key]
        return party_value(key, party, self.languages, self.name_days)

    def person_name(self, person: str, office: str | None = None) -> NameValue:
        """A person's name; formal and full with the office held on the meeting's day."""
        record = self.series.content.people.get(person)
        if record is None:
            raise UnknownFactError(person, tuple(self.series.content.people))
        held = self.office_of(person, office)
        return person_value(person, record, held, self.code_of(held.party) if held else "")

    def venue_in_zone(self, zone: str | None) -> Venue | None:
        """The place by which a time zone is called: the meeting's own, else the first there is."""
        places = self.series.content.places
        here = places.get(self.content.place) if isinstance(self.content.place, str) else None
        venues = (here, *places.values())
        return next((venue for venue in venues if venue and venue.zone == zone), None)

    # ------------------------------------------------------------ facts

    def fact(
        self,
        name: str,
        forms: tuple[str, ...] = (),
        *,
        copy: str | None = None,
        lang: str = "en",
        sort_key: SortKey = by_code_points,
    ) -> Found:
        """What `{name:forms}` means: the value and the forms that are left to write it in.

        Built-in facts first, then the meeting's, the series', and the series' records by id.
        UnknownFactError for a name that is none of them; `verb` and `again` are the paragraph's
        (`docgen.model.lexicon`) and no facts.
        """
        if name in built_in.NAMES:
            order = built_in.Order(copy, lang, sort_key)
            return Found(_called(built_in.value(self, name, order), name), forms)
        declared = self.content.facts.get(name) or self.series.content.facts.get(name)
        if declared is None:
            return self.found_by_id(name, forms)
        meant = found(declared, self, forms)
        return Found(_called(meant.value, name), meant.forms)

    def found_by_id(self, key: str, forms: tuple[str, ...] = ()) -> Found:
        """A record of the series by its id: `{ankara}`, `{mou-2012}`, `{mou-2012:date}`."""
        content = self.series.content
        if key in content.people:
            return Found(self.person_name(key), forms)
        if self.series.party(key):
            return Found(self.party_name(key), forms)
        if key in content.places:
            return Found(plain_value("place", key, content.places[key]), forms)
        if key in content.terms:
            return Found(plain_value("term", key, content.terms[key]), forms)
        if key in content.instruments:
            return self._instrument(key, forms)
        raise UnknownFactError(key, self.fact_names)

    def _instrument(self, key: str, forms: tuple[str, ...]) -> Found:
        """Its name; with the form `date`, the day it bears."""
        instrument = self.series.content.instruments[key]
        if "date" not in forms:
            return Found(plain_value("instrument", key, instrument), forms)
        left = tuple(form for form in forms if form != "date")
        if isinstance(instrument.date, date):
            return Found(DateValue(instrument.date), left)
        return Found(instrument.date or Missing(f"{key}: date"), left)

    @property
    def fact_names(self) -> tuple[str, ...]:
        """Every name that may stand in braces."""
        declared = (*self.content.facts, *self.series.content.facts)
        return tuple(dict.fromkeys([*built_in.NAMES, *declared, *self.series.named_ids]))


def _called(value: Value | Missing, name: str) -> Value | Missing:
    """What is missing is called by the name that the text uses."""
    return Missing(name, value.place) if isinstance(value, Missing) else value
