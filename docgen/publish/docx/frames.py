"""What blocks stand in: the page, a cell, a signature; and how it sets plain text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docgen.document.tree import Blocks
from docgen.ooxml.build import Element, Value
from docgen.ooxml.names import q
from docgen.publish.docx.job import Job
from docgen.publish.docx.paragraphs import add_spacer


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand. Lengths in millimetres; `properties` depart from every style inside."""

    width: float
    style: str = "BodyText"
    indent: float = 0
    properties: Mapping[str, Value] = field(default_factory=dict)
    title: bool = False
    cell: bool = False

    def style_of(self, style: str | None) -> str:
        """The style of a paragraph here; running text in a cell is the cell's, not justified."""
        if style is None or (self.cell and style in _RUNNING_TEXT):
            return self.style
        return style


_RUNNING_TEXT = frozenset(("BodyText", "Numbered", "ListItem", "Closing", "Quote"))

# Writes blocks into an element; tables get it handed in, since cells hold blocks again.
Write = Callable[[Job, Element, Blocks, Frame], None]


def make_room_for_table(job: Job, parent: Element) -> None:
    """Word makes one of two tables that touch, and a table carries no rule or page break."""
    touches = len(parent) > 0 and parent[-1].tag == q("w:tbl")
    if touches or job.pending.rule or job.pending.new_page:
        add_spacer(job, parent)
    job.pending.gap = 0


def close(job: Job, parent: Element) -> None:
    """A cell, a header and a body end in a paragraph; a rule at their end needs one too."""
    job.pending.gap, job.pending.new_page = 0, False
    if job.pending.rule or len(parent) == 0 or parent[-1].tag != q("w:p"):
        add_spacer(job, parent)
