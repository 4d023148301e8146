"""Turn the parties' emblems into a row of pictures: the first one where the line starts."""

from __future__ import annotations

from docgen.document.tree import Blocks, Image
from docgen.ooxml.build import Element, Properties, add, properties
from docgen.publish.docx.frames import Frame, close, make_room_for_table
from docgen.publish.docx.images import add_image
from docgen.publish.docx.job import Job
from docgen.publish.docx.signatures import plain_table
from docgen.publish.docx.styles import twips

_CENTRED: Properties = {"w:jc": "center"}


def add_emblems(job: Job, parent: Element, blocks: Blocks, frame: Frame) -> None:
    """One cell for each; Word mirrors the row where the page runs from the right."""
    pictures = [block for block in blocks if isinstance(block, Image)]
    if not pictures:
        return
    make_room_for_table(job, parent)
    width = frame.width / len(pictures)
    table = add(parent, "w:tbl")
    table.append(plain_table(frame.width, job.page))
    grid = add(table, "w:tblGrid")
    for _ in pictures:
        add(grid, "w:gridCol", {"w:w": twips(width)})
    row = add(table, "w:tr")
    for picture in pictures:
        cell = add(row, "w:tc")
        cell.append(properties("w:tcPr", {"w:tcW": {"w:w": twips(width), "w:type": "dxa"}}))
        add_image(job, cell, picture, _CENTRED)
        close(job, cell)
