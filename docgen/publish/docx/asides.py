"""Turn footnotes and review marks into the parts that hold their texts."""

from __future__ import annotations

from docgen.bidi.levels import first_strong
from docgen.document.tree import Chars, Note
from docgen.languages import LANGUAGES, Direction
from docgen.ooxml.build import Element, add, root
from docgen.ooxml.names import q
from docgen.publish.docx.job import Job, authorship
from docgen.publish.docx.looks import Ground
from docgen.publish.docx.paragraphs import Setting, add_paragraph, paragraph_properties
from docgen.publish.docx.runs import add_runs, add_text
from docgen.publish.docx.styles import leading

# Word's own numbers of the line over the notes, and of that over a note that goes on.
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


def add_footnotes(job: Job) -> None:
    """The part of the footnotes that were called, in the order of their calls."""
    if not job.called:
        return
    notes = root("w:footnotes", "w", "r")
    with job.package.writing("footnotes.xml", "FOOTNOTES", notes):
        for number, kind in _SEPARATORS:
            _separator(job, notes, number, kind)
        for target, call in list(job.called.items()):
            if target in job.notes:
                _footnote(job, notes, job.notes[target], str(call))
    about = add(job.package.settings, "w:footnotePr")
    for number, _ in _SEPARATORS:
        add(about, "w:footnote", {"w:id": number})
    # Word's order: before w:compat
    compatibility = job.package.settings.find(q("w:compat"))
    if compatibility is not None:
        compatibility.addprevious(about)


def _separator(job: Job, notes: Element, number: str, kind: str) -> None:
    note = add(notes, "w:footnote", {"w:type": kind, "w:id": number})
    setting = Setting("FootnoteText", job.document.lang, job.page)
    paragraph = add_paragraph(job, note, (), setting)
    add(add(paragraph, "w:r"), f"w:{kind}")


def _footnote(job: Job, notes: Element, note: Note, number: str) -> None:
    element = add(notes, "w:footnote", {"w:id": number})
    setting = Setting("FootnoteText", note.lang, note.direction)
    ground = setting.ground(job.page)
    paragraph = add(element, "w:p")
    paragraph.append(paragraph_properties(setting, ground))
    run = add(paragraph, "w:r")
    run.append(ground.look(rtl=False, style="FootnoteReference").element())
    if note.number in ("", number):
        add(run, "w:footnoteRef")
    else:
        add_text(run, note.number)
    space = add(paragraph, "w:r")
    space.append(ground.look(rtl=note.direction == "rtl").element())
    add_text(space, " ")
    add_runs(job, paragraph, note.children, ground)


def add_comments(job: Job) -> None:
    """The part of the comments: each mark's kind and reason."""
    if not job.comments.marks:
        return
    comments = root("w:comments", "w")
    for number, mark in enumerate(job.comments.marks):
        about = {"w:id": str(number), "w:initials": "dg", **authorship(job.document.metadata.date)}
        comment = add(comments, "w:comment", about)
        text = f"{mark.kind}: {mark.reason}" if mark.reason else mark.kind
        lang, direction = _language_of(mark.reason, job)
        _said(job, comment, text, Setting("CommentText", lang, direction))
    job.package.add("comments.xml", "COMMENTS", comments)


def _said(job: Job, comment: Element, text: str, setting: Setting) -> None:
    ground: Ground = setting.ground(job.page)
    paragraph = add(comment, "w:p")
    paragraph.append(paragraph_properties(setting, ground))
    add_runs(job, paragraph, (Chars(text),), ground)


def _language_of(text: str, job: Job) -> tuple[str, Direction]:
    """A reason may be in any language; its first letter tells the direction."""
    direction: Direction = "rtl" if first_strong(text) else "ltr"
    if LANGUAGES[job.document.lang].direction == direction:
        return job.document.lang, direction
    return leading(direction).code, direction
