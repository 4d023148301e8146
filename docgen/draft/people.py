"""Who comes to the new meeting: those who hold on its day the offices that came before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.draft.copied import copied
from docgen.draft.reasons import Said, joined, word
from docgen.draft.work import Work
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.model.minutes import Delegate
from docgen.model.names import offices_on
from docgen.model.values import Name
from docgen.reading.yaml_writer import Flow, Node, Noted
from docgen.text.placed import PlacedMapping


def chairs(work: Work) -> list[str]:
    """Who holds on the new day the offices that chaired."""
    found: list[str] = []
    said: list[Said] = []
    for person in work.before.content.chairs:
        now, remark = successor(work, person, office_of(work.before, person))
        found.append(now)
        said.append(remark)
    if said:
        work.note("CONFIRM", "chairs", "chairs", names=joined(said))
    return list(dict.fromkeys(found))


def delegations(work: Work) -> Node:
    """The delegations by office, in their order."""
    said: list[Said] = []
    made: dict[str, Node] = {}
    for ref, delegates in work.before.content.delegations.items():
        made[ref] = [Flow(one) for one in _members(work, delegates, said)]
    work.note("CONFIRM", "delegations", "delegations", names=joined(said))
    return Noted(made, work.notes_at("delegations"))


def _members(
    work: Work, delegates: Iterable[Delegate], said: list[Said]
) -> Iterator[dict[str, str]]:
    for one in delegates:
        office = one.office or office_of(work.before, one.person)
        now, remark = successor(work, one.person, office)
        said.append(remark)
        named = {"office": one.office} if one.office else {}
        yield {"person": now, "role": one.role, **named}


def signatures(work: Work) -> Node | None:
    """Who signs, by office; the place and the day are those of the new meeting."""
    given = work.before.content.signatures
    tree = work.before.tree
    raw = tree.get("signatures") if isinstance(tree, PlacedMapping) else None
    if given is None or not isinstance(raw, PlacedMapping):
        return None
    made: dict[str, Node] = {
        key: copied(node) for key, node in raw.items() if key not in ("place", "date", "by")
    }
    if given.by:
        people = {
            ref: successor(work, person, office_of(work.before, person))[0]
            for ref, person in given.by.items()
        }
        made = {"by": Flow(people), **made}
    work.note("CONFIRM", "signatures", "signatures")
    return Noted(made or Flow({}), work.notes_at("signatures"), gap=True)


# ---------------------------------------------------------------- offices


def office_of(meeting: Meeting, person: str) -> str | None:
    """The id of the office in which a person sat: as the delegation names it, or the highest."""
    for delegates in meeting.content.delegations.values():
        for delegate in delegates:
            if delegate.person == person and delegate.office:
                return delegate.office
    record = meeting.series.content.people.get(person)
    offices = meeting.series.content.offices
    held = offices_on(record, meeting.day) if record else ()
    known = [tenure.office for tenure in held if tenure.office in offices]
    return min(known, key=lambda key: offices[key].rank, default=None)


def successor(work: Work, person: str, office: str | None) -> tuple[str, Said]:
    """Who holds the office on the new day, and what is to be said of it."""
    last = _called(work, person)
    if office is None:
        return person, word("holders", "none", person=last)
    title = _title(work, office)
    holders = list(_holders(work, office))
    if person in holders:
        return person, word("holders", "as", person=last, office=title)
    if not holders:
        return person, word("holders", "nobody", person=last, office=title)
    now = _called(work, holders[0])
    if len(holders) > 1:
        return holders[0], word("holders", "several", person=now, office=title)
    return holders[0], word("holders", "after", person=now, last=last, office=title)


def _holders(work: Work, office: str) -> Iterator[str]:
    for key, person in work.before.series.content.people.items():
        if any(tenure.office == office for tenure in offices_on(person, work.day)):
            yield key


def _called(work: Work, person: str) -> Said:
    record = work.before.series.content.people.get(person)
    names = record.name if record else {}
    return {lang: names.get(lang, Name(person)).text for lang in LANGUAGES}


def _title(work: Work, office: str) -> Said:
    record = work.before.series.content.offices.get(office)
    titles = record.title if record else {}
    return {lang: titles.get(lang, Name(office)).text for lang in LANGUAGES}
