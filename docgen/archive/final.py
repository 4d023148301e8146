"""Refuse a final document of what is a draft or still open, with the list of all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from docgen.check.glyphs import glyphs
from docgen.check.open import as_problem
from docgen.check.people import people
from docgen.check.wording import wording
from docgen.errors import ContentError, Problem, Severity
from docgen.languages import LANGUAGES
from docgen.marks import marks
from docgen.model.meeting import Meeting

_WRONG_IN_PRINT = frozenset({"office", "dated-name", "glyphs"})


def refuse_unfinished(meeting: Meeting, langs: Collection[str]) -> None:
    """ContentError holds every mark that concerns these languages, and each that is a draft.

    What would stand wrongly in print (a title, a country's name, a box for a letter) is a warning
    in a draft and an error here.
    """
    problems = [*_drafts(meeting, langs), *_open(meeting, langs), *_in_print(meeting, langs)]
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


def _in_print(meeting: Meeting, langs: Collection[str]) -> Iterator[Problem]:
    for check in (people, wording, glyphs):
        for problem in check(meeting):
            concerned = not problem.langs or any(lang in langs for lang in problem.langs)
            if problem.check in _WRONG_IN_PRINT and concerned:
                yield replace(problem, severity=Severity.ERROR)
