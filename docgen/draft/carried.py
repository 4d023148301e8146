"""Paragraphs that the new statement says again: their texts as they were, the verb repeated."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from docgen.draft.copied import OnText, copied
from docgen.draft.fixed import VARYING, kept_name
from docgen.draft.reasons import word
from docgen.draft.refs import braces, facts_in, names_in_each, rewritten
from docgen.draft.wording import numbered, relative, said, stale
from docgen.draft.work import Work
from docgen.model.facts import (
    DateFact,
    DateRangeFact,
    Fact,
    MoneyFact,
    NumberFact,
    PercentFact,
    TimeFact,
    YearFact,
)
from docgen.model.lexicon import VERB
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.texts import Text
from docgen.reading.yaml_writer import Node
from docgen.text.placed import PlacedMapping, descend

# The keys of a paragraph that go over as they are, behind its text.
_BEHIND = ("items", "notes", "open")
AMOUNTS = (MoneyFact, PercentFact, NumberFact)
_DAYS = (DateFact, DateRangeFact, TimeFact, YearFact)


def carried(
    work: Work, index: int, *, repeats: bool = True, on_text: OnText | None = None
) -> dict[str, Node]:
    """The paragraph at the index once more; `on_text` maps its texts."""
    paragraph = work.before.paragraphs[index]
    on_text = on_text or partial(_kept, work)
    raw = raw_paragraph(work.before, index)
    made: dict[str, Node] = {
        **about(work, paragraph, paragraph.id),
        **({"verb": paragraph.verb} if paragraph.verb else {}),
        "carry": paragraph.carry,
        **({"repeats": "true"} if repeats else {}),
        **({"source_lang": paragraph.source_lang} if paragraph.source_lang else {}),
        "text": copied(raw["text"], on_text),
    }
    for key in _BEHIND:
        if key in raw:
            made[key] = copied(raw[key], on_text)
    return made


def about(work: Work, paragraph: Paragraph, id: str) -> dict[str, Node]:
    """The first keys of a paragraph of the draft: what it is and where it comes from."""
    section = {"section": paragraph.section} if paragraph.section else {}
    return {
        "id": id,
        "derived_from": work.origin(paragraph.id),
        "kind": paragraph.kind,
        **section,
    }


def raw_paragraph(meeting: Meeting, index: int) -> PlacedMapping:
    """The paragraph as its file has it."""
    node = descend(meeting.tree, ("statement", "paragraphs", index))
    assert isinstance(node, PlacedMapping), "the model was read from this tree"  # noqa: S101
    return node


def _kept(work: Work, value: str) -> str:
    return rewritten(value, lambda ref: kept_name(work, ref))


# ---------------------------------------------------------------- marks


def review(work: Work, paragraph: Paragraph) -> None:
    """Mark a paragraph that is said again for all that somebody must look at."""
    texts, id = {**paragraph.text}, paragraph.id
    if _lacks_verb(paragraph):
        work.note("REVIEW", id, "no_verb")
    for kind, names in _named(work, texts).items():
        work.note("REVIEW", id, "names", names=names, what=word("kinds", kind))
    _review_against_that_meeting(work, id, texts)
    if paragraph.carry == "commitment":
        work.note("REVIEW", id, "unlisted")
    if paragraph.carry == "context":
        work.note("REVIEW", id, "occasion")
    if words := said(stale(texts)):
        work.note("STALE", id, "says", words=words)


def _lacks_verb(paragraph: Paragraph) -> bool:
    """Whether a version cannot say by itself that it repeats."""
    if paragraph.kind == "preamble" and paragraph.verb is None:
        return False
    written = {lang: text for lang, text in paragraph.text.items() if not text.blank}
    return paragraph.verb is None or VERB not in names_in_each(written)


def _review_against_that_meeting(work: Work, id: str, texts: Mapping[str, Text]) -> None:
    """Mark what was true of the meeting before, in facts or in words."""
    names = dict.fromkeys(ref.name for ref in facts_in(texts))
    if own := [braces(name) for name in names if name in VARYING]:
        work.note("REVIEW", id, "own", names=own)
    if typed := numbered(work.before, texts):
        work.note("REVIEW", id, "typed_number", words=typed[0])
    if words := said(relative(texts)):
        work.note("REVIEW", id, "relative", words=words)


def _named(work: Work, texts: Mapping[str, Text]) -> dict[str, list[str]]:
    """People, bodies, instruments, days and amounts that a text names by facts, by their kind."""
    kinds: dict[str, list[str]] = {}
    for name in dict.fromkeys(ref.name for ref in facts_in(texts)):
        if kind := kind_of(work.before, name):
            kinds.setdefault(kind, []).append(name)
    return kinds


def kind_of(meeting: Meeting, name: str) -> str | None:
    """What kind of thing a fact is, where it is one that changes with time."""
    content = meeting.series.content
    fact: Fact | None = meeting.content.facts.get(name) or content.facts.get(name)
    if name in content.people:
        return "person"
    if name in content.terms and name != content.body:
        return "body"
    if name in content.instruments:
        return "instrument"
    if isinstance(fact, AMOUNTS):
        return "amount"
    return "date" if isinstance(fact, _DAYS) else None
