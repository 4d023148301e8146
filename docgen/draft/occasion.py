"""Write anew the paragraphs that belong to their occasion: the opening, and the next meeting."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from docgen.draft.carried import about, carried
from docgen.draft.fixed import BEFORE, OWN, kept_name, previous_facts
from docgen.draft.refs import braces, names_in_each, rewritten
from docgen.draft.sentences import filled, sentence
from docgen.draft.wording import numbered, stale
from docgen.draft.work import Work
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.reading.yaml_writer import WIDTH, Node, Prose, wrapped
from docgen.text.inlines import FactRef, ParagraphRef


def opening_of(meeting: Meeting) -> str | None:
    """The id of the paragraph that says which meeting was held, when and where."""
    preamble = [p for p in meeting.paragraphs if p.kind == "preamble" and p.carry != "once"]
    named = (p for p in preamble if {"number", "held"} & names_in_each(p.text))
    typed = (p for p in preamble if p.carry == "context" or numbered(meeting, p.text))
    return next((p.id for p in (*named, *typed)), None)


def closing_of(meeting: Meeting) -> str | None:
    """The id of the paragraph that announces the next meeting."""
    last = [p for p in meeting.paragraphs if p.kind != "preamble" and p.carry != "once"]
    named = (p for p in last if {"next_place", "next_number"} & names_in_each(p.text))
    typed = (p for p in reversed(last) if p.carry == "context")
    return next((p.id for p in (*named, *typed)), None)


def opening(work: Work, index: int) -> dict[str, Node]:
    """The opening of the new meeting, in the words of the one before where these are of facts."""
    paragraph = work.before.paragraphs[index]
    put = dict(zip(("before", "before_held", "before_place"), previous_facts(work), strict=True))
    put = {key: braces(name) for key, name in put.items()}
    if "number" in names_in_each(paragraph.text) and not _types_what_changed(work, paragraph):
        made = carried(work, index, repeats=False, on_text=partial(_kept, work))
        work.note("CONFIRM", paragraph.id, "opening_now")
    else:
        made = _anew(work, paragraph)
        made["text"] = {lang: Prose(work.said("opening", lang)) for lang in work.languages}
    texts = made["text"]
    assert isinstance(texts, Mapping), "every text is a mapping by language"  # noqa: S101
    made["text"] = {
        lang: _with_reference(work, lang, _prose(text), put) for lang, text in texts.items()
    }
    return {**made, "carry": "context"}


def first_opening(work: Work) -> tuple[str, dict[str, Node]]:
    """An opening for a statement of which nothing stands any more."""
    id = work.before.paragraphs[0].id
    work.note("REVIEW", id, "nothing_left")
    texts = {lang: Prose(work.said("opening", lang)) for lang in work.languages}
    return id, {
        "id": id,
        "derived_from": work.origin(id),
        "kind": "preamble",
        "carry": "context",
        "text": texts,
    }


def _prose(text: Node) -> Prose:
    return text if isinstance(text, Prose) else Prose(str(text))


def _anew(work: Work, paragraph: Paragraph) -> dict[str, Node]:
    work.note("REVIEW", paragraph.id, "new_words")
    return {**about(work, paragraph, paragraph.id), "carry": "context"}


def _types_what_changed(work: Work, paragraph: Paragraph) -> bool:
    """Whether the text types the number or the year of the meeting before."""
    year = str(work.before.day.year) if work.before.day else ""
    typed = any(year in words for words in stale(paragraph.text).values())
    return typed or bool(numbered(work.before, paragraph.text))


def _kept(work: Work, text: str) -> str:
    """The text; facts by which a draft speaks of the meeting before mean the new one's by now."""

    def rewrite(ref: FactRef | ParagraphRef) -> str | None:
        own = isinstance(ref, FactRef) and ref.name in OWN
        return None if own else kept_name(work, ref)

    return rewritten(text, rewrite)


def _with_reference(work: Work, lang: str, text: Prose, put: Mapping[str, str]) -> Prose:
    """The opening with a sentence on the meeting before, unless it has one."""
    if not text.text or f"{{{BEFORE}" in text.text:
        return text
    said = filled(work.said("reference", lang), put)
    return Prose(f"{text.text} {said}", (*text.lines, *wrapped(said, WIDTH - 10)))


def closing(work: Work, index: int) -> dict[str, Node]:
    """The paragraph on the next meeting, which is now the one after the new one."""
    paragraph = work.before.paragraphs[index]
    if "next_place" in names_in_each(paragraph.text) and not _types_what_changed(work, paragraph):
        made = carried(work, index, repeats=False)
        work.note("CONFIRM", paragraph.id, "next_now")
        return {**made, "carry": "context"}
    said = sentence("closing")
    return {
        **_anew(work, paragraph),
        **({"verb": said.verb} if said.verb else {}),
        "text": {
            lang: Prose(filled(work.said("closing", lang), {"sides": work.sides(lang)}))
            for lang in work.languages
        },
    }
