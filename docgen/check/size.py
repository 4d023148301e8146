"""What is more than a document can hold or anyone can read: paragraphs, letters, brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.check.at import WARNING, Check
from docgen.errors import Problem
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph, Proposal
from docgen.model.walk import texts
from docgen.text.inlines import OpenRef, walk
from docgen.text.placed import Path

SIZE = Check("size")
LONG = Check("size", WARNING)
MOST_PARAGRAPHS = 10_000
MANY_LETTERS = 10_000
DEEPEST, MOST_BRACKETS = 32, 1_000  # levels of brackets; brackets in one, those inside counted too


def size(meeting: Meeting) -> Iterator[Problem]:
    """More than can be written (errors) or read (a warning)."""
    count = len(meeting.paragraphs)
    if count > MOST_PARAGRAPHS:
        message = f"a statement of {count} paragraphs, more than the {MOST_PARAGRAPHS} allowed"
        path: Path = ("statement", "paragraphs")
        yield SIZE.value(meeting, path, message, "make several meetings of it")
    for stretch in texts(meeting.content):
        if len(stretch.text.value) > MANY_LETTERS:
            message = f"a text of {len(stretch.text.value)} letters is read by nobody"
            yield LONG.value(meeting, stretch.path, message, "make several paragraphs of it")
    for index, paragraph in enumerate(meeting.paragraphs):
        for target in paragraph.open:
            yield from _bracket(meeting, index, target)


def _bracket(meeting: Meeting, index: int, target: str) -> Iterator[Problem]:
    path: Path = ("statement", "paragraphs", index, "open", target)
    fault = _fault(meeting.paragraphs[index], target)
    if fault is not None:
        yield SIZE.key(meeting, path, f"the bracket '{target}' {fault}", "take some of them out")


def _fault(paragraph: Paragraph, target: str) -> str | None:
    """What is wrong with the brackets inside this one, all languages together."""
    inside = {name: _inside(proposals) for name, proposals in paragraph.open.items()}
    level, count = {target: 1}, 0
    for _ in range(DEEPEST + 1):
        count += sum(level.values())
        if count > MOST_BRACKETS:
            return f"unfolds into more than {MOST_BRACKETS} brackets"
        level = _next(level, inside)
        if target in level:
            return "stands in itself"
        if not level:
            return None
    return f"holds more than {DEEPEST} levels of brackets"


def _next(level: dict[str, int], inside: dict[str, list[str]]) -> dict[str, int]:
    """The brackets one level further in, and how often each stands there."""
    found: dict[str, int] = {}
    for name, times in level.items():
        for inner in inside.get(name, ()):
            found[inner] = found.get(inner, 0) + times
    return found


def _inside(proposals: Sequence[Proposal]) -> list[str]:
    return [
        inline.target
        for proposal in proposals
        for text in proposal.text.values()
        for inline in walk(text.inlines)
        if isinstance(inline, OpenRef)
    ]
