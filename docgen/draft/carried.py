"""Paragraphs that the new statement says again: their texts as they were, the verb repeated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from docgen.draft.copied import copied
from docgen.draft.fixed import VARYING, kept_name
from docgen.draft.refs import braces, facts_in, names_in_each, rewritten
from docgen.draft.wording import numbered, relative, stale
from docgen.draft.work import Work
from docgen.languages import LANGUAGES
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


def carried(work: Work, index: int, *, repeats: bool = True) -> dict[str, Node]:
    """The paragraph at the index once more, marked where it may hold no longer."""
    paragraph = work.before.paragraphs[index]
    work.take_id(paragraph.id)
    for item in paragraph.items:
        work.take_id(item.id)
    on_text = partial(_kept, work)
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
    texts = {**paragraph.text}
    reasons = [
        *_without_verb(paragraph),
        *_named(work, texts),
        *_of_that_meeting(work, texts),
    ]
    if paragraph.carry == "commitment":
        reasons.append("holds a commitment that commitments: does not list")
    if paragraph.carry == "context":
        reasons.append("was written for its occasion")
    if reasons:
        work.note("REVIEW", paragraph.id, "; ".join(reasons))
    if words := stale(texts):
        work.note("STALE", paragraph.id, f"says {_listed(words)}, which may hold no longer")


def _without_verb(paragraph: Paragraph) -> Iterator[str]:
    """A text that cannot say by itself that it repeats."""
    if paragraph.kind == "preamble" and paragraph.verb is None:
        return
    lacking = [
        LANGUAGES[lang].english_name
        for lang, text in paragraph.text.items()
        if not text.blank and VERB not in names_in_each({lang: text})
    ]
    if paragraph.verb is None or lacking:
        whose = f"the {' and '.join(lacking)}" if lacking else "the text"
        yield f"{whose} has no {{verb}}, so it does not say that it repeats"


def _named(work: Work, texts: Mapping[str, Text]) -> Iterator[str]:
    """People, bodies, instruments, days and amounts that a text names by their facts."""
    meeting = work.before
    kinds: dict[str, list[str]] = {}
    for name in dict.fromkeys(ref.name for ref in facts_in(texts)):
        kind = kind_of(meeting, name)
        if kind:
            kinds.setdefault(kind, []).append(name)
    for kind, names in kinds.items():
        yield f"names {_listed(names)} ({kind}), which may have changed"


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


def _of_that_meeting(work: Work, texts: Mapping[str, Text]) -> Iterator[str]:
    """What was true of the meeting before, in facts or in words."""
    names = dict.fromkeys(ref.name for ref in facts_in(texts))
    if own := [braces(name) for name in names if name in VARYING]:
        yield f"{_listed(own)} is now that of this meeting"
    if said := numbered(work.before, texts):
        yield f"types '{said[0]}', the number of the meeting before"
    if said := relative(texts):
        yield f"says {_listed(said)}, seen from the meeting before"


def _listed(words: list[str]) -> str:
    return ", ".join(words)
