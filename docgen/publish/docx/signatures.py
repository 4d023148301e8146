"""Turn signatures into a table without lines, side by side, which no page break tears apart."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.document.outline import plain
from docgen.document.tree import Paragraph, Signature
from docgen.languages import Direction
from docgen.ooxml.build import Element, Properties, add, insert, properties
from docgen.ooxml.names import q
from docgen.publish.docx.columns import CELL_SIDES
from docgen.publish.docx.frames import Frame, Write, close, make_room_for_table
from docgen.publish.docx.job import Job
from docgen.publish.docx.styles import twips
from docgen.publish.docx.widths import line_count
from docgen.theme import HOUSE

_ROOM_TO_SIGN = 16.0  # millimetres above the line
_ABOVE = 6.0  # millimetres above a label
_LABEL_LINE = 6.5  # millimetres that a second line of a label takes
_LINE_INSET = 6.0  # millimetres from each side of the cell
_TWO, _THREE = 2, 3


def add_signatures(
    job: Job, parent: Element, signatures: Sequence[Signature], frame: Frame, write: Write
) -> None:
    """Two in a row, or three where there are just three; all rows stay together."""
    make_room_for_table(job, parent)
    count = _THREE if len(signatures) == _THREE else _TWO
    width = frame.width / count
    table = add(parent, "w:tbl")
    table.append(plain_table(frame.width, job.page))
    grid = add(table, "w:tblGrid")
    for _ in range(count):
        add(grid, "w:gridCol", {"w:w": twips(width)})
    for start in range(0, len(signatures), count):
        row = add(table, "w:tr")
        row.append(properties("w:trPr", {"w:cantSplit": True}))
        members = signatures[start : start + count]
        lines = [_label_lines(signature, width - CELL_SIDES) for signature in members]
        for signature, own in zip(members, lines, strict=True):
            room = _ROOM_TO_SIGN + (max(lines) - own) * _LABEL_LINE
            _cell(job, row, width, signature, write, room)
        for _ in range(count - len(members)):
            _cell(job, row, width, None, write, 0)


def _label_lines(signature: Signature, width: float) -> int:
    """Over how many lines it says for whom: the lines to sign on stand at one height."""
    labels = (b for b in signature.blocks[: signature.labels] if isinstance(b, Paragraph))
    return sum(line_count(plain(b.children), b.direction, width) for b in labels)


def plain_table(width: float, direction: Direction, borders: Properties | None = None) -> Element:
    """The w:tblPr of a table that only sets things side by side; its first cell starts the line."""
    found: Properties = {
        "w:tblStyle": "DocgenPlain",
        "w:tblW": {"w:w": twips(width), "w:type": "dxa"},
        "w:tblLayout": {"w:type": "fixed"},
    }
    if direction == "rtl":
        found["w:bidiVisual"] = True
    if borders:
        found["w:tblBorders"] = borders
    return properties("w:tblPr", found)


def _cell(
    job: Job, row: Element, width: float, signature: Signature | None, write: Write, room: float
) -> None:
    cell = add(row, "w:tc")
    cell.append(properties("w:tcPr", {"w:tcW": {"w:w": twips(width), "w:type": "dxa"}}))
    if signature:
        centred: Properties = {"w:jc": "center", "w:keepNext": True, "w:keepLines": True}
        write(job, cell, signature.blocks, Frame(width, "Signature", properties=centred, cell=True))
        _draw_line(cell, signature.labels, room)
    close(job, cell)


def _draw_line(cell: Element, labels: int, room: float) -> None:
    """The line to sign on is the upper border of who signs, with room above it."""
    paragraphs = cell.findall(q("w:p"))
    for about in (found.find(q("w:pPr")) for found in paragraphs[:labels]):
        if about is not None:
            insert(about, "w:pPr", "w:spacing", {"w:before": twips(_ABOVE), "w:after": "0"})
    about = paragraphs[labels].find(q("w:pPr")) if labels < len(paragraphs) else None
    if about is None:
        return
    line = {"w:val": "single", "w:sz": "4", "w:space": "6", "w:color": HOUSE.ink}
    inset = twips(_LINE_INSET)
    insert(about, "w:pPr", "w:pBdr", {"w:top": line})
    insert(about, "w:pPr", "w:spacing", {"w:before": twips(room), "w:after": "0"})
    insert(about, "w:pPr", "w:ind", {"w:left": inset, "w:right": inset})
