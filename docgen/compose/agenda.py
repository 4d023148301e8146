"""Turn the agenda of a meeting into its views: by days, in the parties' time zones."""

from __future__ import annotations

from datetime import date, time

from docgen.compose.facts import Fact
from docgen.compose.slots import Printed, phrase
from docgen.compose.times import Zone, zones
from docgen.compose.views import (
    AgendaDayView,
    AgendaItemView,
    AgendaView,
    TimeView,
    ZoneView,
)
from docgen.compose.writer import Writer
from docgen.document.outline import number_text
from docgen.grammar.times import offset
from docgen.model.agenda import Agenda, AgendaItem
from docgen.model.values import CodeValue, CountValue, DateValue, Missing, TimeValue

_NUMBER_WIDTH, _TIME_WIDTH = 8, 13  # shares of 100


def agenda_view(writer: Writer) -> AgendaView | None:
    """The agenda, its items numbered through all its days."""
    meeting, agenda = writer.meeting, writer.meeting.content.agenda
    if agenda is None:
        return None
    timed = any(item.starts is not None for item in agenda.items)
    kept = zones(meeting, writer.parties, meeting.day) if timed else ()
    days = _days(agenda, writer, kept)
    columns = max(len(kept), 1) if timed else 0
    return AgendaView(
        provisional=agenda.status == "provisional",
        annotated=any(item.background or item.outcome for item in agenda.items),
        timed=timed,
        zones=tuple(_zone(zone, meeting.day, writer) for zone in kept) if kept[1:] else (),
        rest=100 - _NUMBER_WIDTH - _TIME_WIDTH * columns,
        days=days,
    )


def _zone(zone: Zone, day: date | None, writer: Writer) -> ZoneView:
    place = writer.name(zone.venue.name) or phrase(zone.name, writer.lang)
    at_noon = TimeValue(time(12), zone.name, day)
    return ZoneView(place, writer.value("zone", CodeValue("symbol", offset(at_noon))))


def _days(agenda: Agenda, writer: Writer, kept: tuple[Zone, ...]) -> tuple[AgendaDayView, ...]:
    """The items day by day; an item without a date stands on the day of the one before it."""
    found: list[tuple[date | None, list[AgendaItemView]]] = []
    day = writer.meeting.day
    for number, item in enumerate(agenda.items, 1):
        day = item.date or day
        if not found or found[-1][0] != day:
            found.append((day, []))
        found[-1][1].append(_item(number, item, writer, kept, day))
    return tuple(
        AgendaDayView(
            Fact("agenda_day", writer, DateValue(day)) if day and found[1:] else None,
            tuple(items),
        )
        for day, items in found
    )


def _item(
    number: int, item: AgendaItem, writer: Writer, kept: tuple[Zone, ...], day: date | None
) -> AgendaItemView:
    nouns = writer.meeting.series.nouns("minute") or {}
    return AgendaItemView(
        id=item.id,
        number=number_text(number, writer.style.digits),
        title=writer.marked(item.id, writer.text(item.title)),
        times=_times(item.starts, writer, kept, day),
        minutes=Fact("minutes", writer, CountValue(item.minutes, nouns)) if item.minutes else None,
        speaker=_speaker(item.speaker, writer) if item.speaker else None,
        background=writer.text(item.background) or None,
        outcome=writer.text(item.outcome) or None,
        documents=tuple(_document(name, writer) for name in item.documents),
    )


def _times(
    at: time | Missing | None, writer: Writer, kept: tuple[Zone, ...], day: date | None
) -> tuple[TimeView, ...]:
    if at is None:
        return ()
    if isinstance(at, Missing):
        unknown = TimeView(writer.value("starts", Missing("starts", at.place)), None)
        return (unknown,) * max(len(kept), 1)
    if not kept or day is None:
        return (TimeView(writer.value("starts", TimeValue(at)), None),)
    return tuple(_in_zone(zone, at, day, kept[0], writer) for zone in kept)


def _in_zone(zone: Zone, at: time, day: date, written_in: Zone, writer: Writer) -> TimeView:
    moment = zone.at(day, at, written_in)
    other = DateValue(moment.date()) if moment.date() != day else None
    return TimeView(
        writer.value("starts", TimeValue(moment.time())),
        writer.value("starts", other, ("day_month",)) if other else None,
    )


def _speaker(ref: str, writer: Writer) -> Printed:
    """A person with the office held here, or a party."""
    if writer.meeting.series.party(ref):
        return writer.party(ref, "short")
    return writer.fact(ref, ("formal",))


def _document(name: str, writer: Writer) -> Printed:
    """A document by the name of its fact or instrument, else by its symbol."""
    if name in writer.meeting.fact_names:
        return writer.fact(name)
    return writer.value(name, CodeValue("symbol", name))
