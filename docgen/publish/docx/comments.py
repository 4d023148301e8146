"""Turn review marks into Word comments: what is open, and why, in the margin of its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.document.tree import Marked
from docgen.ooxml.build import Element, add


@dataclass(slots=True)
class Comments:
    """The comments of one document, in the order of their places."""

    marks: list[Marked] = field(default_factory=list)

    def open(self, parent: Element, mark: Marked) -> str:
        """Where a comment's text begins; returns its number."""
        number = str(len(self.marks))
        self.marks.append(mark)
        add(parent, "w:commentRangeStart", {"w:id": number})
        return number

    def close(self, parent: Element, number: str) -> None:
        """Where it ends, with the reference that Word hangs the comment on."""
        add(parent, "w:commentRangeEnd", {"w:id": number})
        run = add(parent, "w:r")
        add(add(run, "w:rPr"), "w:rStyle", {"w:val": "CommentReference"})
        add(run, "w:commentReference", {"w:id": number})
