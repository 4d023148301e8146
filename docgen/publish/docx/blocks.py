"""Turn the blocks of a document into paragraphs and tables, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from docgen.document.outline import plain
from docgen.document.tree import (
    Block,
    Blocks,
    Heading,
    Image,
    Item,
    ItemList,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Section,
    Signature,
    Table,
)
from docgen.ooxml.build import Element, Properties
from docgen.publish.docx.emblems import add_emblems
from docgen.publish.docx.frames import Frame
from docgen.publish.docx.hanging import hanging
from docgen.publish.docx.images import add_image
from docgen.publish.docx.job import Job
from docgen.publish.docx.numbering import Place, Sequence
from docgen.publish.docx.paragraphs import (
    Setting,
    add_paragraph,
    keep_with_next,
    space_after,
)
from docgen.publish.docx.signatures import add_signatures
from docgen.publish.docx.styles import twips
from docgen.publish.docx.tables import add_table
from docgen.publish.docx.widths import balanced_width, text_width
from docgen.theme import HOUSE

_STYLES: Mapping[str, str] = {
    "title": "Title",
    "subtitle": "Subtitle",
    "dateline": "Date",
    "status": "Status",
    "symbol": "Symbol",
    "invocation": "Invocation",
    "numbered": "Numbered",
    "closing": "BodyText",
    "testimonium": "Closing",
    "formula": "Closing",
    "label": "Label",
    "meta": "Meta",
    "quiet": "Meta",
}
_CENTRED: Properties = {"w:jc": "center"}
_BALANCE_SLACK = 1.07  # widths are estimates
_TITLE_SPACE = 8.0  # millimetres under the title block


def add_blocks(job: Job, parent: Element, blocks: Blocks, frame: Frame) -> None:
    """Write blocks in order."""
    before: Block | None = None
    for together, group in groupby(blocks, key=lambda block: isinstance(block, Signature)):
        if together:
            signatures = [block for block in group if isinstance(block, Signature)]
            add_signatures(job, parent, signatures, frame, add_blocks)
            continue
        for block in group:
            if isinstance(block, ItemList):
                _list(job, parent, block, frame, before)
            else:
                _block(job, parent, block, frame)
            before = block


def _block(job: Job, parent: Element, block: Block, frame: Frame) -> None:  # noqa: C901
    match block:
        case Paragraph():
            _paragraph(job, parent, block, frame)
        case Heading():
            _heading(job, parent, block, frame)
        case ItemList():
            _list(job, parent, block, frame, None)
        case Table():
            _table(job, parent, block, frame)
        case Section():
            _section(job, parent, block, frame)
        case Quote():
            add_blocks(job, parent, block.blocks, replace(frame, style="Quote"))
        case Signature():
            add_signatures(job, parent, [block], frame, add_blocks)
        case Image():
            add_image(job, parent, block, frame.properties)
        case Note():
            pass  # stands where it is called: the footnotes part holds it
        case Rule():
            job.pending.rule = True
        case PageBreak():
            job.pending.new_page = True
        case _:
            assert_never(block)


def _paragraph(job: Job, parent: Element, block: Paragraph, frame: Frame) -> None:
    style = frame.style_of(_STYLES.get(block.role))
    setting = _changed(Setting(style, block.lang, block.direction, frame.properties), block)
    if label := job.label(block.number, block.role):
        sequence = job.paragraph_sequence(block.lang, block.direction)
        setting = _labelled(job, setting, label, sequence, frame.indent)
    elif frame.indent:
        setting = _indented(setting, frame.indent)
    ids = _ids(block.id) if block.change != "from" else ()
    add_paragraph(job, parent, block.children, setting, ids)


def _changed(setting: Setting, block: Paragraph | Heading) -> Setting:
    """The setting of a block with which a redline did something."""
    if not block.change:
        return setting
    return replace(setting, change=block.change, moved=block.id or "")


def _heading(job: Job, parent: Element, block: Heading, frame: Frame) -> None:
    titled = block.role == "title" or (frame.title and block.level == 1)
    style = "Title" if titled else f"Heading{block.level}"
    setting = _changed(Setting(style, block.lang, block.direction, frame.properties), block)
    if block.number:
        # each level by itself, and set into the line
        setting = _labelled(job, setting, block.number, job.heading_sequence(style), 0)
    if titled and not frame.cell:
        setting = _balanced(setting, plain(block.children), frame.width)
    add_paragraph(job, parent, block.children, setting, _ids(block.id))


def _balanced(setting: Setting, title: str, width: float) -> Setting:
    """A title in lines of about one length: it is set in from both sides."""
    scale = HOUSE.title_scale
    needed = balanced_width(title, setting.direction, scale, width) * _BALANCE_SLACK
    if needed >= width or text_width(title, setting.direction, scale, bold=True) < width:
        return setting
    inset = twips((width - needed) / 2)
    return replace(
        setting, properties={**setting.properties, "w:ind": {"w:left": inset, "w:right": inset}}
    )


def _ids(*ids: str | None) -> list[str]:
    return [id for id in ids if id]


def _indented(setting: Setting, indent: float) -> Setting:
    place = {"w:left": twips(indent)}
    return replace(setting, properties={**setting.properties, "w:ind": place})


def _labelled(job: Job, setting: Setting, label: str, sequence: Sequence, indent: float) -> Setting:
    """The setting with the automatic number that prints `label`, hung before the text."""
    text = indent + sequence.hanging
    place = Place(setting.ground(job.page), twips(text), twips(sequence.hanging))
    number = job.numbering.properties(label, sequence, place)
    return replace(setting, properties={**setting.properties, "w:numPr": number})


# ---------------------------------------------------------------- what holds blocks


def _list(job: Job, parent: Element, block: ItemList, frame: Frame, before: Block | None) -> None:
    indent = frame.indent
    if isinstance(before, Paragraph):
        if job.last is not None:
            keep_with_next(job.last)
        if before.number:
            indent += job.paragraph_sequence(before.lang, before.direction).hanging
    with job.named(block.id):
        sequence = Sequence(hanging((item.label for item in block.items), block.direction))
        for item in block.items:
            _item(job, parent, item, block, replace(frame, indent=indent), sequence)
    if job.last is not None and not frame.cell:
        space_after(job.last, HOUSE.paragraph_space)


def _item(
    job: Job, parent: Element, item: Item, block: ItemList, frame: Frame, sequence: Sequence
) -> None:
    """The label is the number of the item's first paragraph."""
    first, rest = _first_paragraph(item, block)
    style = frame.style_of("ListItem")
    setting = _changed(Setting(style, first.lang, first.direction, frame.properties), first)
    setting = _labelled(job, setting, item.label, sequence, frame.indent)
    add_paragraph(job, parent, first.children, setting, _ids(item.id, first.id))
    inside = replace(frame, style=style, indent=frame.indent + sequence.hanging)
    add_blocks(job, parent, rest, inside)


def _first_paragraph(item: Item, block: ItemList) -> tuple[Paragraph, Blocks]:
    if item.blocks and isinstance(item.blocks[0], Paragraph):
        return item.blocks[0], item.blocks[1:]
    return Paragraph((), block.lang, block.direction), item.blocks


def _table(job: Job, parent: Element, block: Table, frame: Frame) -> None:
    if len(parent) and parent[-1] is job.last:
        keep_with_next(job.last)  # what leads to a table stands over it
    with job.named(block.id):
        add_table(job, parent, block, frame, add_blocks)


def _section(job: Job, parent: Element, block: Section, frame: Frame) -> None:
    inside = frame
    match block.role:
        case "titleblock":
            inside = replace(frame, title=True, properties=_CENTRED)
        case "signatures":
            inside = replace(frame, properties={"w:keepNext": True})
            if job.last is not None:
                keep_with_next(job.last)
        case "annex":
            job.pending.new_page = True
        case "emblems":
            add_emblems(job, parent, block.blocks, frame)
            return
        case "review":
            job.pending.rule = True
            inside = replace(frame, style="Review")
        case _:
            pass
    with job.named(block.id):
        add_blocks(job, parent, block.blocks, inside)
    if block.role == "titleblock" and job.last is not None:
        space_after(job.last, _TITLE_SPACE)
