"""Refuse a final document of what is a draft or still open, with the list of all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from docgen.check.open import as_problem
from docgen.errors import ContentError, Problem
from docgen.languages import LANGUAGES
from docgen.marks import marks
from docgen.model.meeting import Meeting


def refuse_unfinished(meeting: Meeting, langs: Collection[str]) -> None:
    """ContentError holds every mark that concerns these languages, and each that is a draft."""
    problems = [*_drafts(meeting, langs), *_open(meeting, langs)]
    if problems:
        raise ContentError(problems)


def _drafts(meeting: Meeting, langs: Collection[str]) -> Iterator[Problem]:
    for lang in langs:
        if meeting.status(lang) == "draft":
            message = f"the {LANGUAGES[lang].english_name} text is a draft, no final document"
            cure = "give it another status once it is one: agreed, signed, published"
            place = meeting.place("status", lang)
            yield Problem(place, message, cure, check="final", langs=(lang,))


def _open(meeting: Meeting, langs: Collection[str]) -> Iterator[Problem]:
    for mark in marks(meeting):
        if mark.lang is None or mark.lang in langs:
            said = as_problem(mark)
            where = f" ({LANGUAGES[mark.lang].english_name})" if mark.lang else ""
            yield replace(said, message=f"{mark.kind}: {said.message}{where}")
