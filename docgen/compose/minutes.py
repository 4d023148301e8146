"""Turn the minutes of a meeting into their views: the hours, who was there, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time

from docgen.compose.commitments import commitment_views
from docgen.compose.facts import Fact
from docgen.compose.times import clock, home
from docgen.compose.views import (
    CommitmentView,
    DelegationView,
    MemberView,
    MinutesItemView,
    MinutesView,
)
from docgen.compose.writer import Writer
from docgen.document.outline import number_text
from docgen.model.minutes import Delegate, Minutes
from docgen.model.values import DateValue, Missing

# The head first and who only helps last; an observer of high rank still sits behind the members.
_SEATS = {"head": 0, "member": 1, "observer": 2, "secretariat": 3, "interpreter": 4}
_NO_RANK = 1000


def minutes_view(writer: Writer) -> MinutesView | None:
    """The minutes, under the items of the agenda."""
    meeting, minutes = writer.meeting, writer.meeting.content.minutes
    if minutes is None:
        return None
    actions = commitment_views(writer)
    taken = {action for item in minutes.items for action in item.actions}
    several = meeting.day != meeting.last_day
    opener = minutes.opened_by
    return MinutesView(
        opened=_clock("opened", minutes.opened, writer, meeting.day),
        opened_on=_day("opened_on", meeting.day if several else None, writer),
        opened_by=Fact(opener, writer, given=("full",)) if opener else None,
        opened_by_a_woman=opener is not None and _is_woman(opener, writer),
        closed=_clock("closed", minutes.closed, writer, meeting.last_day),
        closed_on=_day("closed_on", meeting.last_day if several else None, writer),
        adopted=minutes.agenda,
        entries=tuple(_entries(minutes, writer, actions)),
        actions=tuple(action for key, action in actions.items() if key not in taken),
        other=writer.text(minutes.other) or None,
    )


def _is_woman(person: str, writer: Writer) -> bool:
    record = writer.meeting.series.content.people.get(person)
    return record is not None and record.gender == "f"


def _clock(name: str, at: time | Missing | None, writer: Writer, day: date | None) -> Fact | None:
    return None if at is None else clock(name, at, writer, home(writer.meeting), day)


def _day(name: str, day: date | None, writer: Writer) -> Fact | None:
    return Fact(name, writer, DateValue(day)) if day else None


def _entries(
    minutes: Minutes, writer: Writer, actions: Mapping[str, CommitmentView]
) -> Iterator[MinutesItemView]:
    agenda = writer.meeting.content.agenda
    numbered = enumerate(agenda.items if agenda else (), 1)
    items = {item.id: (number, item) for number, item in numbered}
    for one in minutes.items:
        number, item = items[one.item]
        yield MinutesItemView(
            id=item.id,
            number=number_text(number, writer.style.digits),
            title=writer.text(item.title),
            discussion=writer.text(one.discussion) or None,
            decision=writer.text(one.decision) or None,
            actions=tuple(actions[key] for key in one.actions),
        )


# ---------------------------------------------------------------- who was there


def delegation_views(writer: Writer) -> tuple[DelegationView, ...]:
    """Each party's delegation, the copy's owner first; in it by precedence."""
    meeting, content = writer.meeting, writer.meeting.content
    attendance = content.minutes.attendance if content.minutes else None
    by_party = attendance or content.delegations
    by_code = {meeting.code_of(ref): people for ref, people in by_party.items()}
    return tuple(
        _delegation(code, by_code[code], writer) for code in writer.parties if code in by_code
    )


def _delegation(code: str, people: tuple[Delegate, ...], writer: Writer) -> DelegationView:
    in_order = sorted(people, key=lambda one: _precedence(one, writer))
    return DelegationView(
        party=writer.party(code),
        present=tuple(_member(one, writer) for one in in_order if one.present),
        absent=tuple(_member(one, writer) for one in in_order if not one.present),
    )


def _precedence(one: Delegate, writer: Writer) -> tuple[int, int]:
    """The head, then by the office's rank; those of one rank keep the order of the file."""
    office = writer.meeting.office_of(one.person, one.office)
    return _SEATS[one.role], office.rank if office else _NO_RANK


def _member(one: Delegate, writer: Writer) -> MemberView:
    office = writer.title(one.person, one.office)
    return MemberView(writer.person(one.person), office, one.role, _is_woman(one.person, writer))
