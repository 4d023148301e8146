"""Who meets next, where and when: the head of the new meeting's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from docgen.draft.copied import copied
from docgen.draft.work import Work
from docgen.model.meeting import Meeting
from docgen.model.minutes import Delegate
from docgen.model.names import holding, offices_on
from docgen.reading.yaml_writer import Flow, Node, Noted
from docgen.text.placed import PlacedMapping

UNKNOWN = "?"
FILL = "MUST_FILL: the {what} is not known yet"


def settle(work: Work) -> None:
    """What the meeting before, and the rotation, say of the new one."""
    content = work.before.content
    number = content.number
    stated = content.next.number
    if isinstance(stated, int):
        work.number = stated
    elif isinstance(number, int):
        work.number = number + 1
    if isinstance(content.next.date, date):
        work.day = content.next.date
    if isinstance(content.next.place, str):
        work.place = content.next.place
    work.host = _host(work)
    work.next_host = _rotated(work, work.host)
    _note_parties(work)


def head(work: Work) -> dict[str, Node]:
    """The keys from `number` to `next`."""
    content = work.before.content
    chairs = _chairs(work)
    made: dict[str, Node] = {
        "number": str(work.number) if work.number else _unknown("number"),
        "date": work.day.isoformat() if work.day else _unknown("date"),
        "place": work.place or _unknown_place(work),
        "mode": _mode(work),
        "host": Noted(work.host or UNKNOWN, work.notes_at("host")),
    }
    if content.languages:
        made["languages"] = Flow(content.languages)
    made["status"] = "draft"
    if content.classification:
        made["classification"] = content.classification
    if chairs:
        made["chairs"] = Noted(Flow(chairs), work.notes_at("chairs"))
    if content.under != "chairmanship":
        made["under"] = content.under
    if content.delegations:
        made["delegations"] = _delegations(work)
    made["next"] = Noted(Flow(_next(work)), work.notes_at("next"))
    return made


def _unknown(what: str) -> Node:
    return Noted(UNKNOWN, (FILL.format(what=what),))


def _unknown_place(work: Work) -> Node:
    country = _country(work)
    where = f", in {country}" if country else ""
    cure = "name one of the places: of series.yaml"
    return Noted(UNKNOWN, (f"{FILL.format(what='place')}{where}; {cure}",))


def _country(work: Work) -> str:
    ref = work.before.content.next.country or work.host
    key = work.before.series.party_id(ref) if ref else None
    return key or ""


def _mode(work: Work) -> Node:
    mode = work.before.content.mode
    if mode == "in_person":
        return mode
    work.note("CONFIRM", "mode", f"'{mode}' as the meeting before was")
    return Noted(mode, work.notes_at("mode"))


# ---------------------------------------------------------------- host


def _host(work: Work) -> str | None:
    """The host that the meeting before names, else the next by rotation."""
    meeting = work.before
    rotated = _rotated(work, meeting.host)
    ref = meeting.content.next.host or meeting.content.next.country
    stated = meeting.series.party(ref) if isinstance(ref, str) else None
    if stated is None:
        if rotated is not None:
            reason = "by rotation, since the meeting before does not say who hosts"
            work.note("CONFIRM", "host", reason)
        return rotated
    if stated.code not in _staying(work):
        reason = f"{stated.code} was to host, and has no name in series.yaml for that day"
        work.note("CONFIRM", "host", f"{reason}: it may have left")
    elif rotated is not None and stated.code != rotated:
        reason = f"{stated.code}, as the meeting before says; by rotation it would be {rotated}"
        work.note("CONFIRM", "host", reason)
    return stated.code


def _rotated(work: Work, host: str | None) -> str | None:
    """Who hosts after this host; who has left is passed over."""
    codes = work.before.party_codes
    if host is None or host not in codes:
        return None
    if work.before.series.content.rotation == "fixed":
        return host
    at = codes.index(host)
    around = (*codes[at + 1 :], *codes[: at + 1])
    staying = _staying(work)
    return next((code for code in around if code in staying), None)


def _staying(work: Work) -> tuple[str, ...]:
    """The parties that have a name on the new day, or one without an end."""
    parties = work.before.series.content.parties.values()
    return tuple(party.code for party in parties if holding(party.names, work.day))


def _note_parties(work: Work) -> None:
    """Mark each party that seems to have left the mechanism."""
    staying = _staying(work)
    for code in work.before.party_codes:
        if code not in staying:
            reason = f"{code} has no name in series.yaml for the new day: it may have left"
            work.note("CONFIRM", "host", reason)


def _next(work: Work) -> dict[str, str]:
    """What is known of the meeting after the new one."""
    host = work.next_host
    if host is None:
        return {"host": UNKNOWN}
    return {"host": host, "country": work.before.series.party_id(host) or host}


# ---------------------------------------------------------------- people


def _chairs(work: Work) -> list[str]:
    """Who holds on the new day the offices that chaired."""
    found: list[str] = []
    said: list[str] = []
    for person in work.before.content.chairs:
        office = office_of(work.before, person)
        now, remark = successor(work, person, office)
        found.append(now)
        said.append(remark)
    if said:
        work.note("CONFIRM", "chairs", f"who chairs, by office: {', '.join(said)}")
    return list(dict.fromkeys(found))


def office_of(meeting: Meeting, person: str) -> str | None:
    """The id of the office in which a person sat: as the delegation names it, or the highest."""
    for delegates in meeting.content.delegations.values():
        for delegate in delegates:
            if delegate.person == person and delegate.office:
                return delegate.office
    return _highest(meeting, person)


def _highest(meeting: Meeting, person: str) -> str | None:
    record = meeting.series.content.people.get(person)
    offices = meeting.series.content.offices
    held = offices_on(record, meeting.day) if record else ()
    known = [tenure.office for tenure in held if tenure.office in offices]
    return min(known, key=lambda key: offices[key].rank, default=None)


def successor(work: Work, person: str, office: str | None) -> tuple[str, str]:
    """Who holds the office on the new day, and what is to be said of it."""
    if office is None:
        return person, f"'{person}' held no office that series.yaml knows"
    holders = list(_holders(work, office))
    if person in holders:
        return person, f"'{person}' as {office}"
    if len(holders) == 1:
        return holders[0], f"'{holders[0]}' follows '{person}' as {office}"
    if holders:
        names = " and ".join(f"'{holder}'" for holder in holders)
        return holders[0], f"{names} hold {office} both"
    return person, f"nobody in series.yaml holds {office} after '{person}'"


def _holders(work: Work, office: str) -> Iterator[str]:
    for key, person in work.before.series.content.people.items():
        if any(tenure.office == office for tenure in offices_on(person, work.day)):
            yield key


def _delegations(work: Work) -> Node:
    """The delegations by office, in their order."""
    said: list[str] = []
    made: dict[str, Node] = {}
    for ref, delegates in work.before.content.delegations.items():
        made[ref] = [Flow(one) for one in _members(work, delegates, said)]
    work.note("CONFIRM", "delegations", ", ".join(["who comes, by office", *said]))
    return Noted(made, work.notes_at("delegations"))


def _members(
    work: Work, delegates: Iterable[Delegate], said: list[str]
) -> Iterator[dict[str, str]]:
    for one in delegates:
        now, remark = successor(work, one.person, one.office or office_of(work.before, one.person))
        if now != one.person or "nobody" in remark:
            said.append(remark)
        office = {"office": one.office} if one.office else {}
        yield {"person": now, "role": one.role, **office}


def signatures(work: Work) -> Node | None:
    """Who signs, by office; the place and the day are those of the new meeting."""
    given = work.before.content.signatures
    tree = work.before.tree
    raw = tree.get("signatures") if isinstance(tree, PlacedMapping) else None
    if given is None or not isinstance(raw, PlacedMapping):
        return None
    made: dict[str, Node] = {}
    for key, node in raw.items():
        if key not in ("place", "date", "by"):
            made[key] = copied(node)
    if given.by:
        people = {
            ref: successor(work, person, office_of(work.before, person))[0]
            for ref, person in given.by.items()
        }
        made = {"by": Flow(people), **made}
    note = "who signs, by office"
    work.note("CONFIRM", "signatures", note)
    return Noted(made or Flow({}), work.notes_at("signatures"), gap=True)
