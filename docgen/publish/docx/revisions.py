"""Turn what a redline did with whole paragraphs and rows into Word's tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from docgen.document.tree import Change
from docgen.ooxml.build import Element, Properties, add, insert
from docgen.ooxml.names import q
from docgen.publish.docx.identity import bookmark_name
from docgen.publish.docx.job import Job

_MOVES: Mapping[Change, str] = {"from": "w:moveFrom", "to": "w:moveTo"}
_NAMES: Mapping[Change, str] = {"ins": "w:ins", "del": "w:del", **_MOVES}


def change_mark(job: Job, about: Element, change: Change) -> None:
    """Let the mark of the paragraph whose w:pPr this is come or go with it."""
    look = about.find(q("w:rPr"))
    if change and look is not None:
        insert(look, "w:rPr", _NAMES[change], job.revision())


def row_change(job: Job, change: Change) -> Properties:
    """What a row's properties say of its coming or going."""
    return {"w:cantSplit": True, _NAMES[change]: job.revision()} if change else {}


@contextmanager
def moving(job: Job, paragraph: Element, change: Change, id: str) -> Iterator[None]:
    """Write meanwhile the runs of a paragraph that moved: both its places have one name."""
    name = _MOVES.get(change)
    if name is None:
        yield
        return
    about = job.revision()
    add(paragraph, f"{name}RangeStart", {**about, "w:name": bookmark_name(f"moved_{id}")})
    job.moving = name
    yield
    job.moving = ""
    end = add(paragraph, f"{name}RangeEnd", {"w:id": about["w:id"]})
    # the range takes in the paragraph's mark
    paragraph.addnext(end)
