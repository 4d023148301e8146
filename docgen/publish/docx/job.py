"""What is known while one document is turned into a Word file, and what is still to be placed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from docgen.document.tree import Document, Note
from docgen.languages import Direction
from docgen.ooxml.build import Element
from docgen.publish.docx.comments import Comments
from docgen.publish.docx.hanging import hanging
from docgen.publish.docx.identity import Identity, Mark, end
from docgen.publish.docx.numbering import Numbering, Sequence
from docgen.publish.docx.package import Package


@dataclass(slots=True)
class Pending:
    """What the next paragraph must carry for what stood before it."""

    gap: float = 0  # millimetres that a table wants below it
    rule: bool = False
    new_page: bool = False
    marks: list[Mark] = field(default_factory=list)  # open bookmarks that somebody else closes
    ids: list[str] = field(default_factory=list)  # of what begins with it

    def take(self) -> Pending:
        """All of it; nothing stays."""
        taken = Pending(self.gap, self.rule, self.new_page, self.marks, self.ids)
        self.gap, self.rule, self.new_page, self.marks, self.ids = 0, False, False, [], []
        return taken


@dataclass(slots=True)
class Job:
    """One document being written: its package, and the registries that its parts share."""

    document: Document
    package: Package
    notes: Mapping[str, Note]
    numbering: Numbering = field(default_factory=Numbering)
    comments: Comments = field(default_factory=Comments)
    identity: Identity = field(default_factory=Identity)
    pending: Pending = field(default_factory=Pending)
    last: Element | None = None  # the paragraph written last
    called: dict[str, int] = field(default_factory=dict)  # footnotes, in the order of their calls
    labels: Mapping[Direction, Collection[str]] = field(default_factory=dict)  # of paragraphs
    targets: Mapping[str, str] = field(default_factory=dict)  # ids to point to, and their numbers
    revisions: int = 0
    moving: str = ""  # the element of the runs of a paragraph that a redline moved
    counted: int = 0  # numbered paragraphs of a redline
    pictures: int = 0
    _sequences: dict[tuple[str, Direction], Sequence] = field(default_factory=dict)

    @property
    def page(self) -> Direction:
        """The direction of the document's pages."""
        return self.document.direction

    def paragraph_sequence(self, lang: str, direction: Direction) -> Sequence:
        """The count of numbered paragraphs: one a language, for documents side by side."""
        key = lang, direction
        if key not in self._sequences:
            labels = self.labels.get(direction, ())
            self._sequences[key] = Sequence(hanging(labels, direction))
        return self._sequences[key]

    def heading_sequence(self, style: str) -> Sequence:
        """The count of the headings of one style."""
        return self._sequences.setdefault((style, self.page), Sequence())

    @contextmanager
    def named(self, id: str | None) -> Iterator[None]:
        """Give the first paragraph that is written meanwhile, if any, one more name."""
        if id is None:
            yield
            return
        self.pending.ids.append(id)
        yield
        if id in self.pending.ids:
            self.pending.ids.remove(id)

    @contextmanager
    def marked(self, id: str | None, lang: str) -> Iterator[None]:
        """Put a bookmark round all the paragraphs that are written meanwhile: at least one."""
        if id is None:
            yield
            return
        mark = self.identity.paragraph(id, lang)
        self.pending.marks.append(mark)
        yield
        if self.last is not None:
            end(self.last, mark)

    def label(self, number: str | None, role: str) -> str | None:
        """A paragraph's number. In a redline Word counts those that come and go alike.

        So the numbers are those of the one version or the other, once its changes are settled.
        """
        if number is None or not self.document.redline or role != "numbered":
            return number
        self.counted += 1
        return re.sub("[0-9]+", str(self.counted), number)

    def revision(self) -> dict[str, str]:
        """The attributes of one more tracked change."""
        self.revisions += 1
        return {"w:id": str(self.revisions), **authorship(self.document.metadata.date)}


def authorship(date: str) -> dict[str, str]:
    """Who changed or noted something, and when: the meeting's day, never the clock's."""
    return {"w:author": "docgen", **({"w:date": f"{date}T00:00:00Z"} if date else {})}
