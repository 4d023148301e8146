"""Render one meeting: all of its documents, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docgen.archive.final import refuse_unfinished
from docgen.archive.plan import Choice, Job, planned
from docgen.check import refuse_unsound
from docgen.compose.compose import compose
from docgen.document.side_by_side import side_by_side
from docgen.document.tree import Document
from docgen.document.unmarked import unmarked
from docgen.errors import ContentError, Problem
from docgen.files import write_under
from docgen.model.meeting import Meeting
from docgen.publish import written
from docgen.reading import load_meeting


def outputs(path: Path, choice: Choice, out: Path) -> Iterator[Path]:
    """Make the documents of the meeting in `path` and yield each file once it stands.

    Everything is composed before anything is written, so that a mistake in the agenda does not
    leave a statement behind, and a full disk no old agenda beside a new statement. ContentError,
    UsageError and MachineError pass through.
    """
    meeting = load_meeting(path)
    documents = list(composed(meeting, choice))
    files = {
        job.file(form): written(document, form, embed_fonts=choice.embed_fonts)
        for job, document in documents
        for form in job.formats
    }
    yield from write_under(out, files)


def composed(meeting: Meeting, choice: Choice) -> Iterator[tuple[Job, Document]]:
    """Every document of the meeting; one ContentError for the problems of all of them."""
    jobs = list(planned(meeting, choice))
    refuse_unsound(meeting)
    if choice.final:
        refuse_unfinished(meeting, dict.fromkeys(lang for job in jobs for lang in job.langs))
    problems: list[Problem] = []
    for job in jobs:
        try:
            document = made(meeting, job)
        except ContentError as error:
            problems += error.problems
        else:
            yield job, unmarked(document) if choice.clean else document
    if problems:
        raise ContentError(problems)


def made(meeting: Meeting, job: Job) -> Document:
    """The document of a job."""
    columns = [compose(meeting, kind=job.kind, lang=lang, copy=job.copy) for lang in job.langs]
    return side_by_side(columns) if len(columns) > 1 else columns[0]
