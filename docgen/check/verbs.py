"""The operative verb: `{verb}` once in each version, in a form that its language has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.check.at import WARNING, Check
from docgen.errors import Problem
from docgen.languages import LANGUAGES
from docgen.model.lexicon import AGAIN, VERB, lexicon
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.walk import Stretch, texts
from docgen.text.inlines import FactRef, walk
from docgen.text.nearest import did_you_mean
from docgen.text.placed import Path

VERBS = Check("verb")
LACKING = Check("verb", WARNING)


def verbs(meeting: Meeting) -> Iterator[Problem]:
    """Verbs that are missing, doubled, of no form, or out of place."""
    paragraphs: dict[Path, Paragraph] = {
        ("statement", "paragraphs", index): paragraph
        for index, paragraph in enumerate(meeting.paragraphs)
    }
    for stretch in texts(meeting.content):
        refs = [
            inline
            for inline in walk(stretch.text.inlines)
            if isinstance(inline, FactRef) and inline.name in (VERB, AGAIN)
        ]
        paragraph = paragraphs.get(stretch.path[:3])
        if paragraph is None or paragraph.verb is None:
            yield from (_without_a_verb(meeting, stretch, ref) for ref in refs)
        elif paragraph.verb in lexicon():
            yield from _forms(meeting, stretch, paragraph.verb, refs)
            yield from _count(meeting, stretch, refs)


def _without_a_verb(meeting: Meeting, stretch: Stretch, ref: FactRef) -> Problem:
    cure = "name the verb under 'verb:' of the paragraph, or write the word out"
    message = f"{{{ref.name}}} stands in a text that has no verb"
    return VERBS.span(meeting, stretch, (ref.start, ref.end), message, cure)


def _forms(
    meeting: Meeting, stretch: Stretch, key: str, refs: Sequence[FactRef]
) -> Iterator[Problem]:
    allowed = lexicon()[key].forms_of(stretch.lang)
    for ref in refs:
        span = (ref.start, ref.end)
        wrong = [form for form in ref.forms if ref.name == AGAIN or form not in allowed]
        if wrong and ref.name == AGAIN:
            yield VERBS.span(meeting, stretch, span, "{again} has no forms", "write {again}")
        elif wrong:
            language = LANGUAGES[stretch.lang].english_name
            message = f"the verb '{key}' has no form '{wrong[0]}' in {language}"
            cure = did_you_mean(wrong[0], allowed, f"use one of {', '.join(allowed)}")
            yield VERBS.span(meeting, stretch, span, message, cure)
        elif len(ref.forms) > 1:
            message = "{verb} takes one form"
            yield VERBS.span(meeting, stretch, span, message, f"write {{verb:{ref.forms[0]}}}")


def _count(meeting: Meeting, stretch: Stretch, refs: Sequence[FactRef]) -> Iterator[Problem]:
    said = [ref for ref in refs if ref.name == VERB]
    again = [ref for ref in refs if ref.name == AGAIN]
    for extra in (*said[1:], *again[1:]):
        message = f"{{{extra.name}}} stands a second time in one text"
        yield VERBS.span(meeting, stretch, (extra.start, extra.end), message, "write the word out")
    is_the_text = stretch.path[3:4] == ("text",)
    if is_the_text and not said and not stretch.text.blank:
        message = "the paragraph has a verb, and this text does not say {verb}"
        cure = "write {verb} where it belongs, so that a later meeting can repeat it"
        yield LACKING.value(meeting, stretch.path, message, cure)
    if again and not said:
        ref = again[0]
        message = "{again} stands without {verb}"
        yield VERBS.span(meeting, stretch, (ref.start, ref.end), message, "write {verb} too")
