"""Tell how wide the columns of a table are: as it says, or by what they hold."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate

from docgen.document.outline import plain
from docgen.document.tree import Blocks, Cell, Heading, ItemList, Paragraph, Table
from docgen.publish.docx.widths import text_width

CELL_SIDES = 4.0  # both margins of a cell, in millimetres
UNBROKEN = frozenset(("number", "time"))  # roles of cells whose text stays on one line
_SLACK = 1.06  # widths are estimates
_MUCH = 1500  # characters that a table in a cell counts for


def column_widths(table: Table, width: float) -> list[float]:
    """The width of each column in the unit of `width`, millimetres.

    The table's own shares, if it names one for each column; but no column is narrower than its
    longest word as long as another has room to spare.
    """
    cells = [list(_column(table, column)) for column in range(_count(table))]
    shares: Sequence[float] = table.widths
    if len(shares) != len(cells):
        shares = [1 if table.role == "parallel" else _weight(column) for column in cells]
    wanted = [width * share / sum(shares) for share in shares]
    return with_room(wanted, [_least(column) for column in cells])


def _count(table: Table) -> int:
    rows = (*table.head, *table.body)
    return max((sum(cell.colspan for cell in row.cells) for row in rows), default=1)


def _column(table: Table, column: int) -> Iterator[Cell]:
    """The cells that stand in this column alone."""
    for row in (*table.head, *table.body):
        starts = accumulate((cell.colspan for cell in row.cells), initial=0)
        for cell, start in zip(row.cells, starts, strict=False):
            if start == column and cell.colspan == 1:
                yield cell


def _weight(cells: Sequence[Cell]) -> float:
    """The square root of a column's longest text: long cells wrap, short ones should not."""
    return max(2.0, math.sqrt(max((length(cell.blocks) for cell in cells), default=1)))


def _least(cells: Sequence[Cell]) -> float:
    words = (
        text_width(word, cell.direction, bold=cell.header)
        for cell in cells
        for text in _texts(cell.blocks)
        for word in ([text] if cell.role in UNBROKEN else text.split())
    )
    return max(words, default=0) * _SLACK + CELL_SIDES


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield plain(block.children)
            case ItemList():
                for item in block.items:
                    yield from _texts(item.blocks)
            case _:
                pass


def length(blocks: Blocks) -> int:
    """How many characters stand in blocks, roughly."""
    others = sum(not isinstance(block, Paragraph | Heading | ItemList) for block in blocks)
    return sum(map(len, _texts(blocks))) + _MUCH * others


def with_room(widths: Sequence[float], needed: Sequence[float]) -> list[float]:
    """Columns of these widths, none under what it needs, if there is room for all.

    >>> with_room([100, 20], [30, 26])
    [94.0, 26.0]
    """
    pairs = list(zip(widths, needed, strict=True))
    missing = sum(max(0, need - width) for width, need in pairs)
    spare = sum(max(0, width - need) for width, need in pairs)
    if not missing or missing > spare:
        return list(widths)
    return [
        width - (width - need) * missing / spare if width > need else float(need)
        for width, need in pairs
    ]
