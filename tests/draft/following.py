"""Draft the meeting after a meeting, and read it as an officer would read it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import docgen
from docgen.document.outline import plain
from docgen.draft import Draft, draft_next
from docgen.draft.file import text_of
from docgen.model.meeting import Meeting
from docgen.publish.txt import write_txt
from docgen.reading.load import meeting_from
from docgen.reading.source import Source
from docgen.resources import sample_content_dir

SERIES = "libya-turkiye-hlscc"
FIRST = "01-ankara-2021.yaml"
_CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


def sample(folder: Path) -> Path:
    """The first meeting of the sample series, copied into the folder."""
    shutil.copytree(sample_content_dir() / SERIES, folder / SERIES)
    return folder / SERIES / FIRST


def following(before: Meeting, statuses: Mapping[str, str] | None = None) -> tuple[Meeting, Draft]:
    """The next meeting, read back from the characters of its file, and its draft."""
    draft = draft_next(before, statuses)
    source = Source(f"{draft.name}.yaml", text_of(draft, before))
    return meeting_from(source, before.series, draft.name), draft


def printed(meeting: Meeting, lang: str, kind: str = "statement") -> str:
    """What a document says, a paragraph a line, without controls of direction."""
    return write_txt(docgen.compose(meeting, kind=kind, lang=lang)).decode().translate(_CONTROLS)


def said(meeting: Meeting, id: str, lang: str) -> str:
    """What one paragraph of the statement prints in a language."""
    for block in docgen.compose(meeting, kind="statement", lang=lang).blocks:
        if getattr(block, "id", None) == id:
            return plain(block.children).translate(_CONTROLS)
    raise LookupError(id)


def notes(draft: Draft, at: str) -> dict[str, str]:
    """The marks at a place: the reason in English, by kind."""
    return {note.kind: note.reason["en"] for note in draft.notes if note.at == at}
