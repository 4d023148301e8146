"""Name each text of a meeting by ids that stay when lines move, and tell whether it has changed.

A paragraph's text has the paragraph's id; others have the ids on the way to them: `trade/a`,
`agenda/item-opening/title`, `commitments/c1`.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.model.base import Content
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.texts import Text
from docgen.model.walk import texts
from docgen.text.placed import Path

# What a key leaves out: a paragraph is named by its id alone, a text needs no last step.
_UNSAID = ("statement", "paragraphs", "items", "text")


@dataclass(frozen=True, slots=True)
class Versions:
    """One text in its languages; `source` is the one in which it is first written."""

    key: str
    path: Path
    texts: Mapping[str, Text]
    source: str


def versions(meeting: Meeting) -> Iterator[Versions]:
    """Every text of the meeting, in the order of its file; what is empty in all is none."""
    by_path: dict[Path, dict[str, Text]] = {}
    for stretch in texts(meeting.content):
        if stretch.lang in meeting.languages and not stretch.text.blank:
            by_path.setdefault(stretch.within, {})[stretch.lang] = stretch.text
    for path, by_lang in by_path.items():
        yield Versions(text_key(meeting.content, path), path, by_lang, _source(meeting, path))


def text_key(content: Content, path: Path) -> str:
    """The name of the text at a path of the meeting's file."""
    steps: list[str] = []
    inside: object = content
    for step in path:
        inside = _below(inside, step)
        said = _id_of(inside) if isinstance(step, int) else step
        if isinstance(step, int) or step not in _UNSAID:
            steps.append(said or str(step))
    return "/".join(steps) or "/".join(map(str, path))


def _below(inside: object, step: str | int) -> object:
    match inside:
        case Content():
            names = {field.alias or name: name for name, field in type(inside).model_fields.items()}
            return getattr(inside, names[str(step)])
        case tuple():
            return inside[int(step)]
        case Mapping():
            return inside[step]
    return None


def _id_of(record: object) -> str | None:
    """The id of a record of a list; an item of the minutes is called as that of the agenda."""
    for name in ("id", "item"):
        found = getattr(record, name, None)
        if isinstance(found, str):
            return found
    return None


def _source(meeting: Meeting, path: Path) -> str:
    match path:
        case ("statement", "paragraphs", int(index), *_):
            paragraph: Paragraph = meeting.paragraphs[index]
            return paragraph.source_lang or meeting.series.source
    return meeting.series.source


def text_hash(text: str) -> str:
    """SHA-256 of a text as it is written: NFC, white space folded, braces untouched."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(folded.encode("utf-8")).hexdigest()
