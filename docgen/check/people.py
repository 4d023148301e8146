"""People and parties: each chair sits for a party, each title holds on the day."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.at import WARNING, Check
from docgen.errors import Problem
from docgen.model.meeting import Meeting
from docgen.model.minutes import Delegate
from docgen.model.names import holding, last_office, offices_on
from docgen.model.people import Person
from docgen.text.placed import Path

CHAIRS = Check("chairs")
OFFICE = Check("office", WARNING)
OFFICES = Check("offices", WARNING)
# the title of whoever chairs or signs is printed
OFFICE_NEEDED = Check("office")
SIGNATURES = Check("signatures")
NAMES = Check("party-names", WARNING)
PARTIES = Check("parties")


def people(meeting: Meeting) -> Iterator[Problem]:
    """Chairs of no party, offices not held on the day, parties without a name on it."""
    yield from _chairs(meeting)
    yield from _signatures(meeting)
    yield from _offices(meeting)
    yield from _codes(meeting)
    yield from _party_names(meeting)


def _chairs(meeting: Meeting) -> Iterator[Problem]:
    parties: dict[str, str] = {}
    for index, chair in enumerate(meeting.content.chairs):
        if chair not in meeting.series.content.people:
            continue  # docgen.check.references
        path: Path = ("chairs", index)
        party = meeting.party_of(chair)
        if party is None:
            message = f"the chair '{chair}' sits for no party"
            cure = "give the person an office of a party, or a place in a delegation"
            yield CHAIRS.value(meeting, path, message, cure)
        elif party in parties:
            message = f"the chairs '{parties[party]}' and '{chair}' both sit for {party}"
            yield CHAIRS.value(meeting, path, message, "name one chair for each party")
        else:
            parties[party] = chair


def _signatures(meeting: Meeting) -> Iterator[Problem]:
    """Each party signs, by a person of its own."""
    signatures = meeting.content.signatures
    if signatures is None:
        return
    signs = meeting.signatories
    for code in meeting.party_codes:
        if code not in signs:
            message = f"nobody signs for {code}"
            cure = f"name a person under 'by:', as in by: {{{code}: …}}, or a chair"
            yield SIGNATURES.value(meeting, ("signatures",), message, cure)
    for ref, person in signatures.by.items():
        own = meeting.party_of(person)
        if own is not None and own != meeting.code_of(ref):
            message = f"'{person}' signs for {ref}, and sits here for {own}"
            cure = "name a person of that party"
            yield SIGNATURES.value(meeting, ("signatures", "by", ref), message, cure)


def _seated(meeting: Meeting) -> Iterator[tuple[str, str | None, Path]]:
    """Who is named with an office: the person, the office where it is said, and where."""
    content = meeting.content
    signs = content.signatures.by if content.signatures else {}
    seats: dict[str, tuple[str | None, Path]] = {
        person: (None, ("signatures", "by", ref)) for ref, person in signs.items()
    }
    seats |= {chair: (None, ("chairs", index)) for index, chair in enumerate(content.chairs)}
    attendance = content.minutes.attendance if content.minutes else None
    for ref, delegates in (attendance or {}).items():
        seats |= _delegates(delegates, ("minutes", "attendance", ref))
    for ref, delegates in content.delegations.items():
        seats |= _delegates(delegates, ("delegations", ref))
    for person, (office, path) in seats.items():
        yield person, office, path


def _delegates(delegates: tuple[Delegate, ...], path: Path) -> dict[str, tuple[str | None, Path]]:
    return {
        delegate.person: (delegate.office, (*path, index, "person"))
        for index, delegate in enumerate(delegates)
    }


def _offices(meeting: Meeting) -> Iterator[Problem]:
    if meeting.day is None:
        return
    for person, office, path in _seated(meeting):
        record = meeting.series.content.people.get(person)
        if record is None or office is not None:
            continue
        held = offices_on(record, meeting.day)
        if not held:
            message = f"'{person}' holds no office on {meeting.day}{_other_time(record)}"
            needed = person in (*meeting.content.chairs, *meeting.signatories.values())
            check = OFFICE_NEEDED if needed else OFFICE
            yield check.value(meeting, path, message, "add the office to the person")
        elif len(held) > 1:
            names = " and ".join(tenure.office for tenure in held)
            message = f"'{person}' holds {names} on {meeting.day}"
            cure = "say which under 'delegations:', as in office: minister"
            yield OFFICES.value(meeting, path, message, cure)


def _other_time(record: Person) -> str:
    last = last_office(record)
    if last is None:
        return ""
    when = f"until {last.until}" if last.until else f"from {last.since}"
    return f", but {last.office} {when}"


def _codes(meeting: Meeting) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key, party in meeting.series.content.parties.items():
        if party.code in seen:
            message = f"the parties '{seen[party.code]}' and '{key}' have the same code"
            path = ("parties", key, "code")
            yield PARTIES.value(meeting.series, path, message, "give each its own code")
        seen[party.code] = key
    if meeting.content.statement and len(meeting.party_codes) < 2:
        message = "a statement needs two parties, and the series has one"
        yield PARTIES.value(meeting.series, ("parties",), message, "declare the other party")


def _party_names(meeting: Meeting) -> Iterator[Problem]:
    for key, party in meeting.series.content.parties.items():
        for lang, day in meeting.name_days.items():
            held = holding(party.names, day)
            if len(held) != 1:
                how_many = "no name" if not held else "more than one name"
                message = f"the party '{key}' has {how_many} on {day} ({lang})"
                cure = "let each record's 'from' follow the 'until' of the one before"
                yield NAMES.value(meeting.series, ("parties", key, "names"), message, cure)
                break
