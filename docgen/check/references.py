"""Whatever is named by its id or code must be there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docgen.check.at import Check
from docgen.errors import Problem
from docgen.model.facts import (
    CountFact,
    Fact,
    InstrumentFact,
    OrdinalFact,
    PartyFact,
    PersonFact,
    PlaceFact,
    TermFact,
    TimeFact,
)
from docgen.model.lexicon import lexicon
from docgen.model.meeting import Meeting
from docgen.model.series import Series
from docgen.text.nearest import did_you_mean
from docgen.text.placed import Path

UNKNOWN = Check("unknown-name")

# What is named, where, as which kind of thing.
Named = tuple[object, Path, str]


def references(meeting: Meeting) -> Iterator[Problem]:
    """Names in the meeting and in its series that nothing bears."""
    known = _known(meeting)
    for where, named in (
        (meeting, _in_meeting(meeting)),
        (meeting.series, _in_series(meeting.series)),
    ):
        for name, path, kind in named:
            if isinstance(name, str) and name not in known[kind]:
                otherwise = _NOWHERE.get(kind, f"declare it under {kind}s")
                if kind == "party":
                    otherwise = f"name one of {', '.join(meeting.party_codes)}"
                cure = did_you_mean(name, known[kind], otherwise)
                yield UNKNOWN.value(where, path, f"there is no {kind} '{name}'", cure)


_NOWHERE = {
    "agenda item": "name an item of this meeting's agenda",
    "commitment": "declare it under commitments",
    "paragraph": "name a paragraph of the statement",
    "section": "declare it under sections",
    "verb": "use a verb of docgen's lexicon",
    "institution": "declare it as a term, give its names, name a party, or write unspecified",
    "document": "name an instrument or a fact, or write its symbol",
    "speaker": "name a person or a party of the series",
    "person": "declare the person in series.yaml",
}


def _known(meeting: Meeting) -> dict[str, Collection[str]]:
    series, content = meeting.series.content, meeting.content
    statement, agenda = content.statement, content.agenda
    return {
        "place": series.places,
        "person": series.people,
        "office": series.offices,
        "instrument": series.instruments,
        "term": series.terms,
        "institution": {*series.terms, *series.parties, *meeting.party_codes},
        "noun": meeting.series.noun_ids,
        "party": {*series.parties, *meeting.party_codes},
        "speaker": {*series.people, *series.parties, *meeting.party_codes},
        "verb": lexicon(),
        "paragraph": [paragraph.id for paragraph in meeting.paragraphs],
        "section": [section.id for section in statement.sections] if statement else [],
        "agenda item": [item.id for item in agenda.items] if agenda else [],
        "commitment": content.commitments,
    }


# ---------------------------------------------------------------- the series


def _in_series(series: Series) -> Iterator[Named]:
    content = series.content
    yield content.body, ("body",), "term"
    for key, office in content.offices.items():
        yield office.party, ("offices", key, "party"), "party"
    for key, person in content.people.items():
        for index, tenure in enumerate(person.offices):
            yield tenure.office, ("people", key, "offices", index, "office"), "office"
    for key, venue in content.places.items():
        yield venue.party, ("places", key, "party"), "party"
    for key, fact in content.facts.items():
        yield from _in_fact(fact, ("facts", key))


def _in_fact(fact: Fact, path: Path) -> Iterator[Named]:
    match fact:
        case PersonFact():
            yield fact.person, (*path, "person"), "person"
            yield fact.office, (*path, "office"), "office"
        case PartyFact():
            yield fact.party, (*path, "party"), "party"
        case PlaceFact():
            yield fact.place, (*path, "place"), "place"
        case InstrumentFact():
            yield fact.instrument, (*path, "instrument"), "instrument"
        case TermFact():
            yield fact.term, (*path, "term"), "term"
        case CountFact() | OrdinalFact():
            yield fact.of, (*path, "of"), "noun"
        case TimeFact():
            yield fact.place, (*path, "place"), "place"


# ---------------------------------------------------------------- the meeting


def _in_meeting(meeting: Meeting) -> Iterator[Named]:
    yield from _around(meeting)
    yield from _in_statement(meeting)
    yield from _in_agenda_and_minutes(meeting)
    yield from _in_commitments(meeting)


def _around(meeting: Meeting) -> Iterator[Named]:
    content = meeting.content
    yield content.place, ("place",), "place"
    yield content.host, ("host",), "party"
    yield content.next.host, ("next", "host"), "party"
    yield content.next.place, ("next", "place"), "place"
    yield content.next.country, ("next", "country"), "party"
    for index, chair in enumerate(content.chairs):
        yield chair, ("chairs", index), "person"
    for ref, delegates in content.delegations.items():
        yield ref, ("delegations", ref), "party"
        for index, delegate in enumerate(delegates):
            yield delegate.person, ("delegations", ref, index, "person"), "person"
            yield delegate.office, ("delegations", ref, index, "office"), "office"
    for key, fact in content.facts.items():
        yield from _in_fact(fact, ("facts", key))
    if content.signatures:
        yield content.signatures.place, ("signatures", "place"), "place"
        for ref, person in content.signatures.by.items():
            yield ref, ("signatures", "by", ref), "party"
            yield person, ("signatures", "by", ref), "person"


def _in_statement(meeting: Meeting) -> Iterator[Named]:
    for index, paragraph in enumerate(meeting.paragraphs):
        path: Path = ("statement", "paragraphs", index)
        yield paragraph.section, (*path, "section"), "section"
        yield paragraph.verb, (*path, "verb"), "verb"
        for target, proposals in paragraph.open.items():
            for number, proposal in enumerate(proposals):
                refs = (proposal.by,) if isinstance(proposal.by, str) else proposal.by or ()
                for ref in refs:
                    yield ref, (*path, "open", target, number, "by"), "party"


def _in_agenda_and_minutes(meeting: Meeting) -> Iterator[Named]:
    agenda, minutes = meeting.content.agenda, meeting.content.minutes
    for index, entry in enumerate(agenda.items if agenda else ()):
        yield entry.speaker, ("agenda", "items", index, "speaker"), "speaker"
    if minutes is None:
        return
    yield minutes.opened_by, ("minutes", "opened_by"), "person"
    for index, item in enumerate(minutes.items):
        path: Path = ("minutes", "items", index)
        yield item.item, (*path, "item"), "agenda item"
        for number, action in enumerate(item.actions):
            yield action, (*path, "actions", number), "commitment"
    for ref, delegates in (minutes.attendance or {}).items():
        yield ref, ("minutes", "attendance", ref), "party"
        for index, delegate in enumerate(delegates):
            yield delegate.person, ("minutes", "attendance", ref, index, "person"), "person"
            yield delegate.office, ("minutes", "attendance", ref, index, "office"), "office"


def _in_commitments(meeting: Meeting) -> Iterator[Named]:
    for key, commitment in meeting.content.commitments.items():
        yield commitment.paragraph, ("commitments", key, "from"), "paragraph"
        for ref, owner in commitment.owner.items():
            yield ref, ("commitments", key, "owner", ref), "party"
            yield owner, ("commitments", key, "owner", ref), "institution"
