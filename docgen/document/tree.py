"""The closed vocabulary of a document: the blocks and inlines that every writer knows.

Nothing here knows of meetings, templates or formats. Every block that holds text carries its
effective language and direction, so that no writer has to inherit anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from docgen.languages import Direction
from docgen.theme import Margins

# ---------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True)
class Chars:
    """Plain characters in logical order; no control characters of direction."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Emphasis, or what a redline put in or took out. Whole words only (see direction)."""

    style: Literal["strong", "em", "sup", "ins", "del"]
    children: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document: http, https, mailto or tel."""

    href: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a printed value comes from: the fact's name, its forms, its kind and machine value."""

    name: str
    forms: tuple[str, ...] = ()
    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Isolate:
    """A stretch with a direction of its own (UAX #9 isolate); `trace` where it prints a fact."""

    direction: Direction
    children: Inlines
    lang: str | None = None
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """Text under a review mark (MUST_FILL, CONFIRM, …): highlighted, with its reason."""

    kind: str
    reason: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Break:
    """A forced line break."""


@dataclass(frozen=True, slots=True)
class CrossRef:
    """Prints the number of the block `target`; `number` is filled in by numbering."""

    target: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of footnote `target`; `number` is filled in by numbering."""

    target: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of this page."""


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages of the document."""


Inline = (
    Chars | Styled | Link | Isolate | Marked | Break | CrossRef | NoteRef | PageNumber | PageCount
)
Inlines = tuple[Inline, ...]

# ---------------------------------------------------------------- blocks

Role = Literal[
    "",
    # paragraphs and headings
    "title",
    "subtitle",
    "dateline",
    "status",
    "symbol",
    "invocation",
    "preamble",
    "lead",
    "numbered",
    "closing",
    "testimonium",
    "formula",
    "label",
    "meta",
    "quiet",
    # sections
    "titleblock",
    "emblems",
    "body",
    "annex",
    "signatures",
    "delegations",
    "register",
    "review",
    # lists
    "letters",
    "numbers",
    "plain",
    # tables
    "agenda",
    "attendance",
    "actions",
    "facts",
    "parallel",
    # cells
    "start",
    "centre",
    "end",
    "number",
    "time",
    "gap",
]


# What a redline did with a whole block: put in, taken out, moved away from here, moved to here.
Change = Literal["", "ins", "del", "from", "to"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `number` is its printed number or label ("3."), apart from the text."""

    children: Inlines
    lang: str
    direction: Direction
    id: str | None = None
    role: Role = ""
    number: str | None = None
    change: Change = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the title) to 3."""

    level: Literal[1, 2, 3]
    children: Inlines
    lang: str
    direction: Direction
    id: str | None = None
    role: Role = ""
    number: str | None = None
    change: Change = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `label` is what stands before it: "(أ)", "ç)", "1.", "•"."""

    blocks: Blocks
    label: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list. `role` letters or numbers for an ordered one, plain for bullets."""

    items: tuple[Item, ...]
    ordered: bool
    lang: str
    direction: Direction
    role: Role = "plain"
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; it has a direction of its own. `header` cells head a column."""

    blocks: Blocks
    lang: str
    direction: Direction
    header: bool = False
    role: Role = ""
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its id is that of the paragraph it holds in a side-by-side table."""

    cells: tuple[Cell, ...]
    id: str | None = None
    change: Change = ""

    @property
    def leads(self) -> bool:
        """Whether it holds a heading alone, which no page may part from the next row."""
        pieces = [block for cell in self.cells for block in cell.blocks]
        return any(map(_is_lead, pieces)) and all(len(cell.blocks) == 1 for cell in self.cells)


def _is_lead(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "lead"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; cells run from the side on which `direction` starts. `widths` are shares of 100."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]
    lang: str
    direction: Direction
    role: Role = ""
    id: str | None = None
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that belong together; `titleblock` and `signatures` are laid out by their role."""

    blocks: Blocks
    lang: str
    direction: Direction
    id: str | None = None
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: Blocks
    lang: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Signature:
    """One signatory's place in a signatures section: for whom, a line to sign on, who signs."""

    blocks: Blocks
    lang: str
    direction: Direction

    @property
    def labels(self) -> int:
        """How many of its blocks stand above the line."""
        first = self.blocks[0] if self.blocks else None
        return int(isinstance(first, Paragraph) and first.role == "label")


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: bytes handed in by compose, never fetched."""

    data: bytes
    media_type: Literal["image/png", "image/svg+xml"]
    alt: str
    width_mm: float
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, referred to by NoteRef."""

    id: str
    children: Inlines
    lang: str
    direction: Direction
    number: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the column."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Paragraph
    | Heading
    | ItemList
    | Table
    | Section
    | Quote
    | Signature
    | Image
    | Note
    | Rule
    | PageBreak
)
Blocks = tuple[Block, ...]

# ---------------------------------------------------------------- the document


@dataclass(frozen=True, slots=True)
class Running:
    """A running header or footer: at the start, in the centre and at the end of its line.

    Start is the left on a left-to-right page and the right on a right-to-left one.
    """

    start: Inlines = ()
    centre: Inlines = ()
    end: Inlines = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself. `date` is the meeting's (ISO), never the clock's."""

    title: str
    kind: str
    series: str = ""
    meeting: str = ""
    symbol: str = ""
    date: str = ""
    copy: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    content_hash: str = ""
    sources: tuple[tuple[str, str], ...] = ()  # each text of the content: its address, its hash


@dataclass(frozen=True, slots=True)
class Document:
    """One document in its main language, ready for any writer."""

    lang: str
    direction: Direction
    blocks: Blocks
    metadata: Metadata
    header: Running = field(default_factory=Running)
    footer: Running = field(default_factory=Running)
    watermark: str = ""
    digits: Literal["latn", "arab"] = "latn"
    landscape: bool = False
    line_numbers: bool = False
    margins: Margins = field(default_factory=Margins)
    redline: bool = False
