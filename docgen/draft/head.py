"""Who meets next, where and when: the head of the new meeting's file."""

from __future__ import annotations

from datetime import date

from docgen.draft.people import chairs, delegations
from docgen.draft.work import Work
from docgen.model.names import holding
from docgen.reading.yaml_writer import Flow, Node, Noted

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
    chairing = chairs(work)
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
    if chairing:
        made["chairs"] = Noted(Flow(chairing), work.notes_at("chairs"))
    if content.under != "chairmanship":
        made["under"] = content.under
    if content.delegations:
        made["delegations"] = delegations(work)
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
    work.note("CONFIRM", "mode", "mode", names=mode)
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
            work.note("CONFIRM", "host", "host_rotation", names=rotated)
        return rotated
    # a host that has left is marked as every party that has
    if rotated is not None and stated.code != rotated and stated.code in _staying(work):
        work.note("CONFIRM", "host", "host_other", names=stated.code, words=rotated)
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
            work.note("CONFIRM", "host", "party_left", names=code)


def _next(work: Work) -> dict[str, str]:
    """What is known of the meeting after the new one."""
    host = work.next_host
    if host is None:
        return {"host": UNKNOWN}
    return {"host": host, "country": work.before.series.party_id(host) or host}
