"""Turn divergences into problems with their place in the file."""

from __future__ import annotations

from docgen.check.parallel.versions import Divergence, Row
from docgen.errors import Place, Problem
from docgen.marks.where import paragraph_at
from docgen.model.meeting import Meeting
from docgen.model.text_keys import text_key

_AROUND = 24


def problem(meeting: Meeting, row: Row, found: Divergence) -> Problem:
    """The divergence, at the words of the language that stands alone, else of the first."""
    langs = found.odd or tuple(dict.fromkeys(lang for lang, *_ in found.spans)) or row.langs
    spans = tuple(
        (lang, *row.versions[lang].text.span(start, end)) for lang, start, end in found.spans
    )
    return Problem(
        _place(meeting, row, found, langs[0]),
        found.message,
        found.cure,
        found.severity,
        found.check,
        paragraph_at(meeting, row.path) or text_key(meeting.content, row.path),
        langs,
        spans,
        None,
        tuple((lang, excerpt(row, lang, start, end)) for lang, start, end in found.spans),
    )


def _place(meeting: Meeting, row: Row, found: Divergence, lang: str) -> Place:
    at = next((start for where, start, _ in found.spans if where == lang), 0)
    return row.versions[lang].text.place(at) or meeting.place(*row.path, lang)


def excerpt(row: Row, lang: str, start: int, end: int) -> str:
    """The words with a little of what stands round them: … up to ⟪5 billion⟫ dollars."""
    value = row.versions[lang].text.value
    return f"{_tail(value[:start])}\u27ea{_shortened(value[start:end])}\u27eb{_head(value[end:])}"


def _tail(text: str) -> str:
    return text if len(text) <= _AROUND else "\u2026" + text[-_AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + "\u2026"


def _shortened(words: str) -> str:
    return words if len(words) <= 3 * _AROUND else f"{_head(words)} {_tail(words)}"
