"""Turn each commitment of the meeting before into its follow-up, by what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from docgen.draft.carried import AMOUNTS, about
from docgen.draft.fixed import with_fixed_facts
from docgen.draft.reasons import word
from docgen.draft.refs import braces, facts_in
from docgen.draft.sentences import filled, sentence
from docgen.draft.wording import relative, said, stale
from docgen.draft.work import Work
from docgen.model.commitments import Commitment
from docgen.model.facts import MoneyFact, PercentFact
from docgen.model.statement import Paragraph
from docgen.reading.yaml_writer import Flow, Node, Noted, Prose

DROPPED, DONE, UNKNOWN = "dropped", "done", "unknown"
# What a text says of the meeting after its own: this meeting, when it comes to pass.
_OF_THIS_MEETING = ("next_number", "next_place")


@dataclass(frozen=True, slots=True)
class Followed:
    """A commitment as the new meeting takes it up; `paragraph` is where, None where nowhere."""

    key: str
    commitment: Commitment
    status: str
    paragraph: str | None

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.status not in (DROPPED, DONE)


def status_of(work: Work, key: str, paragraph: Paragraph | None) -> str:
    """What became of a commitment, as far as anybody said.

    A commitment to hold this very meeting is kept by holding it.
    """
    commitment = work.before.content.commitments[key]
    said = work.statuses.get(key, commitment.status)
    if said != UNKNOWN or paragraph is None or paragraph.carry != "context":
        return said
    names = {ref.name for ref in facts_in(commitment.text)}
    return DONE if names & {*_OF_THIS_MEETING} else UNKNOWN


def is_closed(work: Work, key: str, paragraph: Paragraph | None) -> bool:
    """Whether nothing more is to be said: it was dropped, or welcomed as done already."""
    status = status_of(work, key, paragraph)
    if status == DONE:
        return paragraph is None or paragraph.carry == "once"
    return status == DROPPED


def follow_up(work: Work, key: str, id: str, paragraph: Paragraph) -> dict[str, Node]:
    """The paragraph that says what became of a commitment; `paragraph` is the one that held it."""
    commitment = work.before.content.commitments[key]
    status = status_of(work, key, paragraph)
    said = sentence(status)
    _mark(work, key, id, status, commitment)
    put = _outcome(work, key) if status == UNKNOWN else {}
    return {
        **about(work, paragraph, id),
        **({"verb": said.verb} if said.verb else {}),
        "carry": "once" if status == DONE else "commitment",
        **({"repeats": "true"} if status == "not_started" else {}),
        "text": _texts(work, commitment, status, put),
    }


def _outcome(work: Work, key: str) -> dict[str, str]:
    """A fact that nobody knows yet: what the sentence still lacks."""
    return {"outcome": braces(work.fresh_fact(f"outcome_of_{key}".replace("-", "_"), "?"))}


def _texts(
    work: Work, commitment: Commitment, status: str, put: Mapping[str, str]
) -> dict[str, Node]:
    figures = _figures(work, commitment) if status != DONE else []
    made: dict[str, Node] = {}
    for lang, text in commitment.text.items():
        if lang not in work.languages:
            continue
        words = {**put, "sides": work.sides(lang), "commitment": with_fixed_facts(work, text)}
        sentences = [filled(work.said(status, lang), words)]
        sentences += [filled(work.said("figure", lang), {"figure": name}) for name in figures]
        made[lang] = Prose("" if text.blank else " ".join(sentences))
    return made


def _figures(work: Work, commitment: Commitment) -> list[str]:
    """For each amount of the commitment a fact for where it stands now, to be filled in."""
    found = []
    content = work.before.content
    for name in dict.fromkeys(ref.name for ref in facts_in(commitment.text)):
        match content.facts.get(name) or work.before.series.content.facts.get(name):
            case MoneyFact() as fact:
                declared = Flow({"money": "?", "currency": fact.currency})
            case PercentFact():
                declared = Flow({"percent": "?"})
            case _:
                continue
        wanted = name if name.endswith("_now") else f"{name}_now"
        comments = _asked(work, wanted)
        found.append(braces(work.fresh_fact(wanted, Noted(declared, comments))))
    return found


def _asked(work: Work, name: str) -> tuple[str, ...]:
    """What is to be filled in, and what stood there at the meeting before."""
    asked = "MUST_FILL: how much is it now? Add since when (as_of:) and from where (source:)"
    match work.before.content.facts.get(name):
        case MoneyFact(money=Decimal() as last, currency=currency):
            return (f"{asked}; at the meeting before it was {last} {currency}",)
        case PercentFact(percent=Decimal() as last):
            return (f"{asked}; at the meeting before it was {last} per cent",)
    return (asked,)


def _mark(work: Work, key: str, id: str, status: str, commitment: Commitment) -> None:
    texts = commitment.text
    if status == UNKNOWN:
        work.note("MUST_FILL", id, "outcome", names=key)
    else:
        work.note("CONFIRM", id, "follows", names=key, status=word("statuses", status))
    content, series = work.before.content, work.before.series.content
    amounts = [
        ref.name
        for ref in facts_in(texts)
        if isinstance(content.facts.get(ref.name) or series.facts.get(ref.name), AMOUNTS)
    ]
    if amounts:
        work.note("REVIEW", id, "amounts", names=dict.fromkeys(amounts).keys())
    if words := said(stale(texts), relative(texts)):
        work.note("STALE", id, "says", words=words)
