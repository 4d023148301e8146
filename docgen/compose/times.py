"""Turn the hours of a meeting into values in the zones that its parties live by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from docgen.compose.facts import Fact
from docgen.compose.writer import Writer
from docgen.model.meeting import Meeting
from docgen.model.people import Venue
from docgen.model.values import Missing, TimeValue


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its IANA name, and the place by which it is called."""

    name: str
    venue: Venue

    def at(self, day: date, clock: time, written_in: Zone) -> datetime:
        """The moment that `written_in` calls so, in this zone."""
        moment = datetime.combine(day, clock, ZoneInfo(written_in.name))
        return moment.astimezone(ZoneInfo(self.name))


def home(meeting: Meeting) -> Zone | None:
    """The zone in which the content's hours are meant: that of the place, else the host's."""
    return next(_of_parties(meeting, (meeting.host,) if meeting.host else ()), None)


def zones(meeting: Meeting, parties: tuple[str, ...], day: date | None) -> tuple[Zone, ...]:
    """The zone of the hours, then those of the parties' places that differ from it on the day."""
    first = home(meeting)
    if first is None or day is None:
        return (first,) if first else ()
    noon = datetime.combine(day, time(12), ZoneInfo(first.name))
    found = {noon.utcoffset(): first}
    for zone in _of_parties(meeting, parties):
        found.setdefault(noon.astimezone(ZoneInfo(zone.name)).utcoffset(), zone)
    return tuple(found.values())


def _of_parties(meeting: Meeting, parties: tuple[str, ...]) -> Iterator[Zone]:
    """The meeting's place, then each party's first place."""
    places = meeting.series.content.places
    here = places.get(meeting.content.place) if isinstance(meeting.content.place, str) else None
    if here and here.zone:
        yield Zone(here.zone, here)
    for code in parties:
        of_party = (p for p in places.values() if p.party and meeting.code_of(p.party) == code)
        venue = next((place for place in of_party if place.zone), None)
        if venue and venue.zone:
            yield Zone(venue.zone, venue)


def clock(
    name: str, at: time | Missing, writer: Writer, zone: Zone | None, day: date | None
) -> Fact:
    """An hour as running text says it: with its zone, where that and the day are known."""
    if isinstance(at, Missing):
        return Fact(name, writer, Missing(name, at.place))
    if zone is None or day is None:
        return Fact(name, writer, TimeValue(at))
    return Fact(name, writer, TimeValue(at, zone.name, day, zone.venue.name), ("zoned",))
