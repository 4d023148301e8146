"""Say once more what a text of the meeting before said: its own built-in facts as fixed ones.

`{number}` in a commitment of the first meeting means the first. Carried into the second one's
file it would mean the second, so it becomes a fact of its own: `{meeting_1}`.
"""

from __future__ import annotations

from collections.abc import Callable

from docgen.draft.copied import copied
from docgen.draft.refs import braces, rewritten
from docgen.draft.work import Work
from docgen.model.built_in import MEETING_NOUN
from docgen.model.meeting import Meeting
from docgen.model.texts import Text
from docgen.reading.yaml_writer import Flow, Node
from docgen.text.inlines import FactRef, ParagraphRef
from docgen.text.placed import PlacedMapping

# The facts by which a draft speaks of the meeting before; each draft declares them anew.
BEFORE = "previous_meeting"
BEFORE_HELD = "previous_held"
BEFORE_PLACE = "previous_place"
OWN = (BEFORE, BEFORE_HELD, BEFORE_PLACE)
# Built-in facts whose value differs from one meeting to the next.
VARYING = ("held", "place", "host", "guest", "number", "chairs", "next_place", "next_number")


def previous_facts(work: Work) -> tuple[str, str, str]:
    """The names of the facts that say which meeting was before, when and where."""
    meeting = work.before
    return (
        work.fresh_fact(BEFORE, nth(meeting)),
        work.fresh_fact(BEFORE_HELD, held(meeting)),
        work.fresh_fact(BEFORE_PLACE, Flow({"place": place(meeting)})),
    )


def nth(meeting: Meeting) -> Node:
    """The declaration of a meeting's number."""
    number = meeting.content.number
    said = str(number) if isinstance(number, int) else "?"
    return Flow({"ordinal": said, "of": MEETING_NOUN})


def held(meeting: Meeting) -> Node:
    """The declaration of a meeting's day or days."""
    start, end = meeting.day, meeting.last_day
    if start and end and start != end:
        return Flow({"from": start.isoformat(), "to": end.isoformat()})
    return Flow({"date": start.isoformat() if start else "?"})


def place(meeting: Meeting) -> str:
    """The id of a meeting's place."""
    return meeting.content.place if isinstance(meeting.content.place, str) else "?"


# ---------------------------------------------------------------- texts


def with_fixed_facts(work: Work, text: Text) -> str:
    """The markup with the built-in facts of the meeting before as facts of their own."""
    return rewritten(text.value, lambda ref: _fixed(work, ref) or kept_name(work, ref))


def kept_name(work: Work, ref: FactRef | ParagraphRef) -> str | None:
    """The reference where a fact that the meeting before declares must bear another name now."""
    if isinstance(ref, ParagraphRef):
        return None
    declared = declaration(work, ref.name)
    if declared is None:
        return None
    wanted = f"{ref.name}_then" if ref.name in OWN else ref.name
    name = work.fresh_fact(wanted, declared)
    return None if name == ref.name else braces(name, ref.forms)


def declaration(work: Work, name: str) -> Node | None:
    """What the meeting before declares under the name of a fact."""
    tree = work.before.tree
    facts = tree.get("facts") if isinstance(tree, PlacedMapping) else None
    if isinstance(facts, PlacedMapping) and name in facts:
        return copied(facts[name])
    return None


def _fixed(work: Work, ref: FactRef | ParagraphRef) -> str | None:
    if isinstance(ref, ParagraphRef) or ref.name not in _FIXED:
        return None
    name = _FIXED[ref.name](work)
    return braces(name, ref.forms) if name else None


def _number(work: Work) -> str:
    number = work.before.content.number
    return work.fresh_fact(f"meeting_{number if isinstance(number, int) else 0}", nth(work.before))


def _held(work: Work) -> str:
    number = work.before.content.number
    return work.fresh_fact(f"held_{number if isinstance(number, int) else 0}", held(work.before))


def _place(work: Work) -> str:
    known = place(work.before)
    return known if known != "?" else work.fresh_fact(BEFORE_PLACE, Flow({"place": known}))


def _host(work: Work) -> str | None:
    return work.before.series.party_id(work.before.host) if work.before.host else None


def _guest(work: Work) -> str | None:
    """The guest, where there was one only."""
    guests = [code for code in work.before.party_codes if code != work.before.host]
    known = work.before.host is not None and len(guests) == 1
    return work.before.series.party_id(guests[0]) if known else None


def _next_number(work: Work) -> str | None:
    """The meeting after the one before: the new one."""
    return "number" if work.number else None


def _next_place(work: Work) -> str | None:
    known = work.before.content.next
    if isinstance(known.place, str):
        return known.place
    return work.before.series.party_id(known.country) if known.country else None


_FIXED: dict[str, Callable[[Work], str | None]] = {
    "number": _number,
    "held": _held,
    "place": _place,
    "host": _host,
    "guest": _guest,
    "next_number": _next_number,
    "next_place": _next_place,
}
