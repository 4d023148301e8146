"""Turn a meeting into the content of the next one: a tree for its file, and the marks in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.draft import head as heads
from docgen.draft.people import signatures
from docgen.draft.programme import agenda, minutes
from docgen.draft.register import commitments
from docgen.draft.statement import paragraphs, statement
from docgen.draft.work import Note, Work
from docgen.model.meeting import Meeting
from docgen.reading.yaml_writer import Node, Noted

# What belongs to the day of the meeting before and is asked for again.
_OF_ITS_DAY = ("symbol", "revision", "embargo", "copy_number", "title")
_STATUS = (
    "status: not_started, ongoing, done or dropped. After a change, docgen draft --update writes "
    "the follow-up in the statement."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """The content of the next meeting: the tree of its file, the marks, and what stayed behind."""

    name: str
    tree: Mapping[str, Node]
    notes: tuple[Note, ...]
    left_out: tuple[str, ...]


def draft_next(before: Meeting, statuses: Mapping[str, str] | None = None) -> Draft:
    """The next meeting's content.

    `statuses` say what became of commitments where that is known better than in the file of the
    meeting before: as an existing draft has them.
    """
    work = Work(before, statuses or {})
    heads.settle(work)
    found = paragraphs(work)
    here = {id for id, _ in found.entries} | {one.key for one in found.followed}
    for mark in before.state.marks:
        if mark.at in here:
            work.take_over(mark)
    programme, items = agenda(work, found.followed)
    top = heads.head(work)
    said = statement(work, found.entries) if found.entries else None
    register = commitments(work, found.followed, found.closing)
    signed = signatures(work)
    tree: dict[str, Node] = {
        **top,
        **({"facts": Noted(dict(work.facts), gap=True)} if work.facts else {}),
        **({"statement": Noted(said, gap=True)} if said else {}),
        "agenda": Noted(programme, gap=True),
        "minutes": Noted(minutes(items), gap=True),
        **({"commitments": Noted(register, (_STATUS,), gap=True)} if register else {}),
        **({"signatures": signed} if signed else {}),
    }
    return Draft(_name(work), tree, tuple(work.notes), (*work.left_out, *_left_out(before)))


def _name(work: Work) -> str:
    """The name of the file: 02-tripoli-2022, 02-draft-undated."""
    number = f"{work.number:02}" if work.number else "next"
    return f"{number}-{work.place or 'draft'}-{work.day.year if work.day else 'undated'}"


def _left_out(before: Meeting) -> Iterator[str]:
    """What the meeting before has beside its texts, and the new one does not take over."""
    for key in _OF_ITS_DAY:
        if getattr(before.content, key) is not None:
            yield key
    yield from (f"annex {annex.id}" for annex in before.content.annexes)
