"""Turn tables into Word tables: mirrored where they run from the right, with heads that repeat."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.document.tree import Cell, Paragraph, Row, Table
from docgen.ooxml.build import Element, Properties, add, properties
from docgen.publish.docx.columns import CELL_SIDES, UNBROKEN, column_widths, length
from docgen.publish.docx.frames import Frame, Write, close, make_room_for_table
from docgen.publish.docx.job import Job
from docgen.publish.docx.revisions import row_change
from docgen.publish.docx.styles import shade, twips
from docgen.theme import HOUSE

_GAP_BELOW = 4.0  # millimetres
_SPLITTABLE = 450  # characters: a row with more in a cell may go over a page's foot
_LINES_ONLY = frozenset(("facts", "parallel"))
_ALIGNED = {"centre": "center", "end": "end"}


def add_table(job: Job, parent: Element, table: Table, frame: Frame, write: Write) -> None:
    """Write a table over the width of its frame."""
    if not any(map(_holds, (*table.head, *table.body))):
        return  # Word knows no table without a cell
    make_room_for_table(job, parent)
    width = frame.width - frame.indent
    columns = column_widths(table, width)
    element = add(parent, "w:tbl")
    element.append(_table_properties(table, width, frame.indent))
    grid = add(element, "w:tblGrid")
    for column in columns:
        add(grid, "w:gridCol", {"w:w": twips(column)})
    for row in filter(_holds, table.head):
        _row(job, add(element, "w:tr"), row, columns, write, head=True)
    for row in filter(_holds, table.body):
        _row(job, add(element, "w:tr"), row, columns, write, head=False)
    job.pending.gap = _GAP_BELOW


def _holds(row: Row) -> bool:
    return bool(row.cells)


def _table_properties(table: Table, width: float, indent: float) -> Element:
    found: Properties = {
        "w:tblStyle": "DocgenTable",
        "w:tblW": {"w:w": twips(width), "w:type": "dxa"},
        "w:tblLayout": {"w:type": "fixed"},
        "w:tblLook": {"w:val": "0420", "w:firstRow": "1", "w:noHBand": "0", "w:noVBand": "1"},
    }
    if table.direction == "rtl":
        found["w:bidiVisual"] = True
    if indent:
        found["w:tblInd"] = {"w:w": twips(indent), "w:type": "dxa"}
    if table.role in _LINES_ONLY:
        found["w:tblBorders"] = _lines_between_rows(headed=bool(table.head))
    return properties("w:tblPr", found)


def _lines_between_rows(*, headed: bool) -> Properties:
    none = {"w:val": "nil"}
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": HOUSE.rule}
    sides: Properties = dict.fromkeys(("w:left", "w:right", "w:insideV"), none)
    top = line if headed else none
    return {**sides, "w:top": top, "w:bottom": line, "w:insideH": line}


def _row(
    job: Job, element: Element, row: Row, columns: Sequence[float], write: Write, *, head: bool
) -> None:
    about: Properties = {}
    if head or max(length(cell.blocks) for cell in row.cells) < _SPLITTABLE:
        about["w:cantSplit"] = True
    if head:
        about["w:tblHeader"] = True
    about |= row_change(job, row.change)
    if about:
        element.append(properties("w:trPr", about))
    first = 0
    with job.marked(row.id, row.cells[0].lang):
        for cell in row.cells:
            last = first + cell.colspan
            width = sum(columns[first:last])
            _cell(job, add(element, "w:tc"), cell, width, write, leads=row.leads)
            first = last


def _cell(
    job: Job, element: Element, cell: Cell, width: float, write: Write, *, leads: bool
) -> None:
    about: Properties = {"w:tcW": {"w:w": twips(width), "w:type": "dxa"}}
    if cell.colspan > 1:
        about["w:gridSpan"] = str(cell.colspan)
    if cell.header or cell.role == "gap":
        about["w:shd"] = shade(HOUSE.head_fill)
    if cell.role in UNBROKEN:
        about["w:noWrap"] = True
    element.append(properties("w:tcPr", about))
    aligned: Properties = {"w:jc": _ALIGNED[cell.role]} if cell.role in _ALIGNED else {}
    if leads:
        aligned["w:keepNext"] = True
    style = "TableHead" if cell.header else "Meta" if cell.role == "gap" else "TableText"
    inside = Frame(width - CELL_SIDES, style, properties=aligned, cell=True)
    write(job, element, cell.blocks or (_empty(cell),), inside)
    close(job, element)


def _empty(cell: Cell) -> Paragraph:
    return Paragraph((), cell.lang, cell.direction)
