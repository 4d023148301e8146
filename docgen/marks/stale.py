"""Mark the translations that were approved for a source text that has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.languages import LANGUAGES
from docgen.marks.mark import Mark
from docgen.marks.where import paragraph_at
from docgen.model.meeting import Meeting
from docgen.model.text_keys import text_hash, versions


def stale(meeting: Meeting) -> Iterator[Mark]:
    """Approved translations that stand as they did, while their source does not.

    A translation that was changed too is no longer the approved one: whoever changed it knows.
    """
    if not meeting.state.approved:
        return
    for text in versions(meeting):
        source = text.texts.get(text.source)
        approvals = meeting.state.approved.get(text.key, {})
        for lang, approval in approvals.items():
            translation = text.texts.get(lang)
            if source is None or translation is None or approval.source is None:
                continue
            changed = text_hash(source.value) != approval.source
            if changed and text_hash(translation.value) == approval.text:
                said, its = (LANGUAGES[code].english_name for code in (lang, text.source))
                yield Mark(
                    "TRANSLATION_STALE",
                    meeting.place(*text.path, lang),
                    f"the {said} translates an {its} text that has changed since",
                    "translate what changed, then docgen approve",
                    paragraph_at(meeting, text.path),
                    lang,
                    translation.span(0, len(translation.value)),
                )
