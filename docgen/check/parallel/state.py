"""S02: a text that is no longer the one that was approved, or that nobody has approved.

S01, a translation whose source has changed, is the mark TRANSLATION_STALE (`docgen.marks.stale`).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.errors import Problem, Severity
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.model.text_keys import Versions, text_hash, versions


def unapproved(meeting: Meeting) -> Iterator[Problem]:
    """Texts beside others that are approved; in a draft, only what has changed since it was."""
    if not meeting.state.approved:
        return
    for text in versions(meeting):
        approvals = meeting.state.approved.get(text.key, {})
        for lang, value in text.texts.items():
            approval = approvals.get(lang)
            if approval is None and meeting.status(lang) != "draft":
                yield _problem(meeting, text, lang, "has not been approved")
            elif approval is not None and approval.text != text_hash(value.value):
                yield _problem(meeting, text, lang, "has changed since it was approved")


def _problem(meeting: Meeting, text: Versions, lang: str, what: str) -> Problem:
    said = LANGUAGES[lang].english_name
    value = text.texts[lang]
    return Problem(
        meeting.place(*text.path, lang),
        f"the {said} of '{text.key}' {what}",
        f"look at it, then docgen approve {meeting.file} {text.key} -l {lang}",
        Severity.WARNING,
        "S02",
        text.key,
        (lang,),
        ((lang, *value.span(0, len(value.value))),),
    )
