"""What the checks know of names: those of the series, and of organisations that everyone names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.model.series import Series
from docgen.model.texts import Local
from docgen.model.values import HouseStyle, Name
from docgen.recognise import NameFinder
from docgen.recognise.folding import folded

# Of a record: its key, its kind, and its names by language; the first is the usual one.
Record = tuple[str, str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Known:
    """Names by record and language, their finders, the house style of each language.

    `ratios`: for two languages, the log of how long the second is beside the first in these texts.
    """

    kinds: Mapping[str, str]
    names: Mapping[str, Mapping[str, tuple[str, ...]]]
    finders: Mapping[str, NameFinder]
    styles: Mapping[str, HouseStyle] = field(default_factory=dict)
    ratios: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def usual(self, key: str, lang: str) -> str:
        """What a record is usually called."""
        names = self.names[key].get(lang, ())
        return names[0] if names else key

    def style(self, lang: str) -> HouseStyle:
        return self.styles.get(lang) or HouseStyle()


def known_of(records: Iterable[Record], styles: Mapping[str, HouseStyle] | None = None) -> Known:
    """What is known when these records are; organisations come with it."""
    listed = _with_organisations(list(records))
    finders = {lang: NameFinder(_pairs(listed, lang), lang) for lang in LANGUAGES}
    return Known(
        {key: kind for key, kind, _ in listed},
        {key: names for key, _, names in listed},
        finders,
        styles or {},
    )


def known_in(meeting: Meeting) -> Known:
    """What is known in a meeting's series."""
    styles = {lang: meeting.style(lang) for lang in meeting.languages}
    return known_of(_records(meeting.series), styles)


def _pairs(records: list[Record], lang: str) -> Iterator[tuple[str, str]]:
    for key, _, names in records:
        yield from ((key, name) for name in names.get(lang, ()))


# ---------------------------------------------------------------- the series


def _records(series: Series) -> Iterator[Record]:
    content = series.content
    for key, party in content.parties.items():
        # the newest name is the usual one
        held = [
            names for record in reversed(party.names) for names in (record.short, record.formal)
        ]
        yield key, "party", _by_language(held)
    for key, person in content.people.items():
        yield key, "person", _person(person.name)
    for key, office in content.offices.items():
        feminine = office.feminine.title if office.feminine else None
        said = (office.title, office.short, feminine)
        yield key, "office", _by_language(filter(None, said))
    for key, venue in content.places.items():
        yield key, "place", _by_language(filter(None, (venue.name, venue.formal)))
    for kind, records in (("instrument", content.instruments), ("term", content.terms)):
        for key, record in records.items():
            yield key, kind, _by_language(filter(None, (record.short, record.formal)))


def _by_language(names: Iterable[Local[Name]]) -> dict[str, tuple[str, ...]]:
    by_lang: dict[str, list[str]] = {}
    for local in names:
        for lang, name in local.items():
            by_lang.setdefault(lang, []).append(name.text)
    return {lang: tuple(dict.fromkeys(texts)) for lang, texts in by_lang.items()}


def _person(name: Local[Name]) -> dict[str, tuple[str, ...]]:
    """A person by the whole name, or by its last word where that is no short one."""
    names: dict[str, tuple[str, ...]] = {}
    for lang, said in name.items():
        last = said.text.split()[-1]
        names[lang] = (said.text, last) if len(last) > 3 and last != said.text else (said.text,)
    return names


# ---------------------------------------------------------------- organisations


def _with_organisations(records: list[Record]) -> list[Record]:
    """Organisations that the series names itself lend their other names to its record."""
    merged = list(records)
    for key, names in _organisations().items():
        own = next((i for i, record in enumerate(merged) if _same_body(record[2], names)), None)
        if own is None:
            merged.append((key, "organisation", names))
        else:
            its_key, kind, its_names = merged[own]
            merged[own] = its_key, kind, _joined(its_names, names)
    return merged


def _same_body(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> bool:
    return any(
        {folded(name, lang) for name in names} & {folded(name, lang) for name in other[lang]}
        for lang, names in one.items()
    )


def _joined(
    one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(dict.fromkeys([*one.get(lang, ()), *other[lang]])) for lang in other}


@cache
def _organisations() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    text = files("docgen.check.parallel").joinpath("data/organisations.toml").read_text("utf-8")
    return {
        key: {lang: tuple(names) for lang, names in by_lang.items()}
        for key, by_lang in tomllib.loads(text).items()
    }
