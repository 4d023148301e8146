"""Names of parties, people, places, instruments and terms as values, on a day."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

from docgen.model.honorifics import honorific
from docgen.model.people import Dated, FeminineTitles, Office, Party, Person, Tenure, Venue
from docgen.model.terms import Instrument, Term
from docgen.model.values import Name, NameForm, NameValue

D = TypeVar("D", bound=Dated)
# The day whose names are meant, per language; a language that is absent takes the newest.
NameDays = Mapping[str, date]
Kind = Literal["person", "party", "place", "instrument", "term"]


def holding(records: Iterable[D], day: date | None) -> tuple[D, ...]:
    """The records that hold on the day; without a day, those that have not ended."""
    if day is None:
        return tuple(record for record in records if record.until is None)
    return tuple(record for record in records if record.holds_on(day))


def party_value(key: str, party: Party, languages: Iterable[str], days: NameDays) -> NameValue:
    """A party by its short and formal names, in each language on its own day."""
    short: dict[str, Name] = {}
    formal: dict[str, Name] = {}
    for lang in languages:
        # Before the first record and in gaps the nearest one is better than no name: check warns.
        held = holding(party.names, days.get(lang)) or party.names
        short[lang], formal[lang] = held[-1].short[lang], held[-1].formal[lang]
    return NameValue("party", {"short": short, "formal": formal}, key)


def plain_value(kind: Kind, key: str, record: Venue | Instrument | Term) -> NameValue:
    """A place, an instrument or a term by its short name and its formal one, where it has one."""
    short = record.name if isinstance(record, Venue) else record.short
    forms: dict[NameForm, Mapping[str, Name]] = {"short": short}
    if record.formal is not None:
        forms["formal"] = record.formal
    return NameValue(kind, forms, key)


# ---------------------------------------------------------------- people


@dataclass(frozen=True, slots=True)
class Titles:
    """How a person in an office is titled; what is absent is not printed."""

    title: Mapping[str, Name]
    short: Mapping[str, Name]
    honorific: Mapping[str, Name]


def titles(person: Person, office: Office | None, country: str = "") -> Titles:
    """The titles of a person, a woman's where the office has them.

    `country` is the code of the office's party: honorifics differ by it.
    """
    if office is None:
        return Titles({}, {}, person.honorific or {})
    own = (office.feminine if person.gender == "f" else None) or FeminineTitles()
    title = own.title or office.title
    short = own.short or own.title or office.short or office.title
    said: Mapping[str, Name] | None = person.honorific or own.honorific or office.honorific
    if said is None and office.kind is not None:
        said = honorific(office.kind, country, person.gender)
    return Titles(title, short, said or {})


def person_value(key: str, person: Person, office: Office | None, country: str = "") -> NameValue:
    """A person: the name; office and name; honorific, office and name."""
    said = titles(person, office, country)
    forms: dict[NameForm, Mapping[str, Name]] = {"short": person.name}
    for form in ("formal", "full"):
        forms[form] = {
            lang: _put_together(lang, form, name, said) for lang, name in person.name.items()
        }
    return NameValue("person", forms, key)


def _put_together(lang: str, form: str, name: Name, said: Titles) -> Name:
    """By the language's pattern; a part that is not known leaves no gap."""

    def part(names: Mapping[str, Name]) -> str:
        return names[lang].text if lang in names else ""

    pattern = _patterns()[lang][form]
    whole = pattern.format(
        office=part(said.short),
        title=part(said.title),
        honorific=part(said.honorific),
        name=name.text,
    )
    text = " ".join(whole.split()).strip(" ,")
    # A suffix attaches to the name where that ends the whole, as in Turkish and Arabic.
    return replace(name, text=text, say=_spoken(text, name))


def _spoken(text: str, name: Name) -> str | None:
    return name.say if text.endswith(name.text) else None


@cache
def _patterns() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("docgen.model").joinpath("data/persons.toml").read_text("utf-8"))


def offices_on(person: Person, day: date | None) -> tuple[Tenure, ...]:
    """The offices that a person holds on the day."""
    return holding(person.offices, day)


def last_office(person: Person) -> Tenure | None:
    """The office that a person held last, for a warning that it has ended."""
    return max(person.offices, key=lambda held: held.until or date.max, default=None)
