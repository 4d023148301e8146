"""Turn the blocks of a document into HTML elements, for the screen or for paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import assert_never
from xml.etree.ElementTree import Element

from docgen.document.direction import Drawn
from docgen.document.tree import (
    Block,
    Blocks,
    Break,
    Cell,
    Chars,
    CrossRef,
    Heading,
    Image,
    Inlines,
    Isolate,
    Item,
    ItemList,
    Link,
    Marked,
    Note,
    NoteRef,
    PageBreak,
    PageCount,
    PageNumber,
    Paragraph,
    Quote,
    Row,
    Rule,
    Section,
    Signature,
    Styled,
    Table,
)
from docgen.languages import Direction
from docgen.publish.html.balance import balanced
from docgen.publish.html.elements import Content, element, fill
from docgen.publish.html.lowering import Lowering
from docgen.publish.html.sheets import title_width
from docgen.theme import HOUSE, Margins

_LONG = 450  # characters of one paragraph in a row
_TWO_IN_A_ROW, _THREE_IN_A_ROW = 2, 3


@dataclass(frozen=True, slots=True)
class Flow:
    """The language and direction that a block inherits."""

    lang: str
    direction: Direction


def anchor(id: str | None) -> str | None:
    """The HTML id and PDF destination of a block; the same name as its Word bookmark."""
    return f"p_{id.replace('-', '_')}" if id else None


def notes_of(blocks: Blocks) -> Iterator[Note]:
    """Every footnote among the blocks, in the order in which it stands there."""
    for block in blocks:
        match block:
            case Note():
                yield block
            case Section() | Quote() | Signature():
                yield from notes_of(block.blocks)
            case ItemList():
                for item in block.items:
                    yield from notes_of(item.blocks)
            case Table():
                for row in (*block.head, *block.body):
                    for cell in row.cells:
                        yield from notes_of(cell.blocks)
            case _:
                pass


@dataclass(slots=True)
class Blocksmith:
    """Makes the elements of one document. On `paper` a footnote stands where it is called."""

    notes: Mapping[str, Note]
    paper: bool
    margins: Margins = field(default_factory=Margins)
    lowering: Lowering = field(init=False)
    _set: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.lowering = Lowering(self._drawn, guards=self.paper, traces=not self.paper)

    def blocks(self, blocks: Blocks, flow: Flow) -> Iterator[Element]:
        for together, group in groupby(blocks, key=lambda b: isinstance(b, Signature)):
            if together:
                yield from self._signatures([b for b in group if isinstance(b, Signature)], flow)
            else:
                for block in group:
                    yield from self._block(block, flow)

    def _block(self, block: Block, flow: Flow) -> Iterator[Element]:  # noqa: C901
        match block:
            case Paragraph():
                yield self._paragraph(block, flow)
            case Heading():
                yield self._heading(block, flow)
            case ItemList():
                yield self._list(block, flow)
            case Table():
                yield self._table(block, flow)
            case Section():
                inside = self.blocks(block.blocks, _flow(block))
                yield element("section", _attributes(block, flow, block.role, block.id), inside)
            case Quote():
                inside = self.blocks(block.blocks, _flow(block))
                yield element("blockquote", _attributes(block, flow), inside)
            case Signature():
                yield self._signature(block, flow)
            case Image():
                yield _image(block)
            case Note():
                pass  # stands where it is called, or at the end of the page
            case Rule():
                yield element("hr")
            case PageBreak():
                yield element("div", {"class": "page-break"})
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph, flow: Flow) -> Element:
        made = element("p", _attributes(block, flow, block.role, block.id))
        children = block.children
        if self.paper and block.role == "subtitle":
            column = title_width(block.direction, self.margins) * HOUSE.title_scale
            children = balanced(children, block.direction, column)
        fill(made, self.lowering.inlines(children, block.direction))
        if block.number:
            _hang(self._label(block.number, block.direction), made)
        return made

    def _heading(self, block: Heading, flow: Flow) -> Element:
        made = element(f"h{block.level}", _attributes(block, flow, block.role, block.id))
        if block.number:
            fill(made, (self._label(block.number, block.direction), " "))
        children = block.children
        if self.paper:
            number = f"{block.number} " if block.number else ""
            made.set("data-bookmark", number + plain(children))
            if block.level == 1:
                children = balanced(
                    children, block.direction, title_width(block.direction, self.margins)
                )
        fill(made, self.lowering.inlines(children, block.direction))
        return made

    def _label(self, label: str, direction: Direction) -> Element:
        return element("span", {"class": "label"}, self.lowering.text(label, direction))

    def _list(self, block: ItemList, flow: Flow) -> Element:
        inside = _flow(block)
        items = (self._item(item, inside) for item in block.items)
        return element(
            "ol" if block.ordered else "ul",
            _attributes(block, flow, block.role, block.id),
            items,
        )

    def _item(self, item: Item, flow: Flow) -> Element:
        """The label stands in the item's first paragraph, so that no page break parts them."""
        label = self._label(item.label, flow.direction)
        made = element("li", {"id": anchor(item.id)}, self.blocks(item.blocks, flow))
        if len(made) and made[0].tag == "p":
            _hang(label, made[0])
        else:
            made.insert(0, label)
        return made

    def _table(self, block: Table, flow: Flow) -> Element:
        inside = _flow(block)
        role = f"{block.role} fixed".strip() if block.widths else block.role
        made = element("table", _attributes(block, flow, role, block.id))
        if block.widths:
            columns = (element("col", {"style": f"width:{share}%"}) for share in block.widths)
            fill(made, (element("colgroup", None, columns),))
        if block.head:
            rows = (self._row(row, inside) for row in block.head)
            fill(made, (element("thead", None, rows),))
        fill(made, (element("tbody", None, (self._row(row, inside) for row in block.body)),))
        return made

    def _row(self, row: Row, flow: Flow) -> Element:
        attributes = {"id": anchor(row.id), "class": _row_role(row)}
        return element("tr", attributes, (self._cell(c, flow) for c in row.cells))

    def _cell(self, cell: Cell, flow: Flow) -> Element:
        attributes = _attributes(cell, flow, cell.role)
        attributes["colspan"] = str(cell.colspan) if cell.colspan > 1 else None
        attributes["scope"] = "col" if cell.header else None
        tag = "th" if cell.header else "td"
        return element(tag, attributes, self.blocks(cell.blocks, _flow(cell)))

    def _signatures(self, signatures: Sequence[Signature], flow: Flow) -> Iterator[Element]:
        """Side by side: two in a row, or three where there are just three."""
        width = _THREE_IN_A_ROW if len(signatures) == _THREE_IN_A_ROW else _TWO_IN_A_ROW
        for start in range(0, len(signatures), width):
            row = (self._signature(s, flow) for s in signatures[start : start + width])
            yield element("div", {"class": "signature-row"}, row)

    def _signature(self, block: Signature, flow: Flow) -> Element:
        """The line to sign on, below for whom: a label has two lines, so that the lines align."""
        made = element("div", _attributes(block, flow, "signature"))
        inside = list(self.blocks(block.blocks, _flow(block)))
        inside.insert(block.labels, element("div", {"class": "signing-line"}))
        fill(made, inside)
        return made

    # ---- what stands for nodes that are no text

    def _drawn(self, node: Drawn, text: str) -> list[Content]:
        match node:
            case Break():
                return [element("br")]
            case CrossRef(target=target):
                return [element("a", {"href": f"#{anchor(target)}", "class": "ref"}, (text,))]
            case NoteRef(target=target):
                return self._note_call(target, text)
            case PageNumber():
                return [element("span", {"class": "page-number"})]
            case PageCount():
                return [element("span", {"class": "page-count"})]
            case _:
                assert_never(node)

    def _note_call(self, target: str, number: str) -> list[Content]:
        call = element("a", {"href": f"#{note_anchor(target)}"}, (number,))
        called: list[Content] = [element("sup", {"class": "note-call"}, (call,))]
        if self.paper and target in self.notes and target not in self._set:
            self._set.add(target)
            called.append(self.note("span", self.notes[target]))
        return called

    def note(self, tag: str, note: Note) -> Element:
        """One footnote with its number before it."""
        made = element(tag, {"class": f"note in-{note.lang}", "id": note_anchor(note.id)})
        made.set("lang", note.lang)
        made.set("dir", note.direction)
        number = element("sup", {"class": "note-number"}, (note.number,))
        fill(made, (number, " ", *self.lowering.inlines(note.children, note.direction)))
        return made


def note_anchor(id: str) -> str:
    """The HTML id and PDF destination of a footnote."""
    return f"n_{id.replace('-', '_')}"


def plain(children: Inlines) -> str:
    """The characters of inlines alone, as a bookmark in a reader's side pane shows them."""
    return "".join(_plain(children))


def _plain(children: Inlines) -> Iterator[str]:
    for node in children:
        match node:
            case Break():
                yield " "
            case CrossRef():
                yield node.number
            case NoteRef() | PageNumber() | PageCount():
                pass
            case Chars():
                yield node.text
            case Styled() | Link() | Isolate() | Marked():
                yield from _plain(node.children)
            case _:
                assert_never(node)


def _hang(label: Element, paragraph: Element) -> None:
    paragraph.set("class", f"{paragraph.get('class', '')} hanging".strip())
    label.tail, paragraph.text = paragraph.text, None
    paragraph.insert(0, label)


def _flow(block: Paragraph | ItemList | Table | Cell | Section | Quote | Signature) -> Flow:
    return Flow(block.lang, block.direction)


def _attributes(
    block: Block | Cell, flow: Flow, role: str = "", id: str | None = None
) -> dict[str, str | None]:
    """Language and direction are named where they change; `in-ar` sets the fonts of a language."""
    lang = getattr(block, "lang", flow.lang)
    direction = getattr(block, "direction", flow.direction)
    changes = lang != flow.lang
    marked = "marked" if _is_marked(getattr(block, "children", ())) else ""
    return {
        "id": anchor(id),
        "class": " ".join(filter(None, (role, f"in-{lang}" if changes else "", marked))),
        "lang": lang if changes else None,
        "dir": direction if direction != flow.direction else None,
    }


def _is_marked(children: Inlines) -> bool:
    return any(
        isinstance(node, Marked)
        or (isinstance(node, Styled | Link | Isolate) and _is_marked(node.children))
        for node in children
    )


def _row_role(row: Row) -> str | None:
    """A heading stays with the next row; a row of a third of a page may go over its foot."""
    if row.leads:
        return "lead"
    texts = (b.children for c in row.cells for b in c.blocks if isinstance(b, Paragraph))
    return "long" if max((len(plain(text)) for text in texts), default=0) > _LONG else None


def _image(block: Image) -> Element:
    data = base64.b64encode(block.data).decode("ascii")
    picture = element(
        "img",
        {
            "src": f"data:{block.media_type};base64,{data}",
            "alt": block.alt,
            "style": f"width:{block.width_mm:g}mm",
        },
    )
    return element("div", {"class": f"image {block.role}".strip()}, (picture,))
