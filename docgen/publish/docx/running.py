"""Turn the running header and footer into their parts, with the watermark behind the page."""

from __future__ import annotations

from docgen.document.outline import plain
from docgen.document.tree import Inlines, Running
from docgen.ooxml.build import Element, Properties, add, properties, root
from docgen.publish.docx.frames import close
from docgen.publish.docx.job import Job
from docgen.publish.docx.paragraphs import Setting, add_paragraph
from docgen.publish.docx.signatures import plain_table
from docgen.publish.docx.styles import face_of, twips
from docgen.theme import HOUSE

_LEAST_SHARE = 0.2
_LEAST_CENTRE, _MOST_CENTRE = 0.28, 0.56


def add_header(job: Job, width: float) -> str | None:
    """The part of the running header and the watermark; its r:id, None where there is neither."""
    running, watermark = job.document.header, job.document.watermark
    if not (_any(running) or watermark):
        return None
    header = root("w:hdr", "w", "r", "v", "o", "w10")
    with job.package.writing("header1.xml", "HEADER", header) as relation:
        last = _line(job, header, running, "Header", width)
        if watermark:
            _watermark(last, watermark, job)
    return relation


def add_footer(job: Job, width: float) -> str | None:
    """The part of the running footer; its r:id."""
    if not _any(job.document.footer):
        return None
    footer = root("w:ftr", "w", "r")
    with job.package.writing("footer1.xml", "FOOTER", footer) as relation:
        _line(job, footer, job.document.footer, "Footer", width)
    return relation


def _any(running: Running) -> bool:
    return bool(running.start or running.centre or running.end)


def _line(job: Job, part: Element, running: Running, style: str, width: float) -> Element:
    """Start, centre and end as a table without lines; tab stops mirror in Word alone."""
    if _any(running):
        _table(job, part, running, style, width)
    close(job, part)
    return part[-1]


def _table(job: Job, part: Element, running: Running, style: str, width: float) -> None:
    slots = _slots(running, width)
    table = add(part, "w:tbl")
    table.append(plain_table(width, job.page, _ruled(style)))
    grid = add(table, "w:tblGrid")
    row = add(table, "w:tr")
    for children, share, alignment in slots:
        size = {"w:w": twips(share), "w:type": "dxa"}
        add(grid, "w:gridCol", {"w:w": twips(share)})
        cell = add(row, "w:tc")
        cell.append(properties("w:tcPr", {"w:tcW": size, "w:vAlign": _NEAR_TEXT[style]}))
        departures: Properties = {"w:jc": alignment} if alignment else {}
        setting = Setting(style, job.document.lang, job.page, departures)
        add_paragraph(job, cell, children, setting)


_NEAR_TEXT = {"Header": "bottom", "Footer": "top"}


def _slots(running: Running, width: float) -> list[tuple[Inlines, float, str]]:
    if running.centre:
        slots = (running.start, running.centre, running.end)
        middle = width * _centre_share(running)
        widths = ((width - middle) / 2, middle, (width - middle) / 2)
        return list(zip(slots, widths, ("", "center", "end"), strict=True))
    start, end = len(plain(running.start)), len(plain(running.end))
    share = min(max(start / max(start + end, 1), _LEAST_SHARE), 1 - _LEAST_SHARE)
    return [(running.start, width * share, ""), (running.end, width * (1 - share), "end")]


def _centre_share(running: Running) -> float:
    """By what stands in the centre beside the longer of the sides, which are equally wide."""
    centre = len(plain(running.centre))
    side = max(len(plain(running.start)), len(plain(running.end)))
    return min(max(centre / max(centre + 2 * side, 1), _LEAST_CENTRE), _MOST_CENTRE)


def _ruled(style: str) -> Properties:
    """A thin line between the running text and the page's."""
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": HOUSE.rule}
    return {"w:bottom" if style == "Header" else "w:top": line}


# ---------------------------------------------------------------- the watermark

_WORD_ART = "_x0000_t136"
_SHAPE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)
_WATERMARK_HEIGHT = 110  # points
_WIDEST = 420


def _watermark(paragraph: Element, text: str, job: Job) -> None:
    """Words across the page, as Word's own watermark tool makes (and removes) them."""
    run = add(paragraph, "w:r")
    picture = add(run, "w:pict")
    kind = add(picture, "v:shapetype", _SHAPE_TYPE)
    add(kind, "v:path", {"textpathok": "t", "o:connecttype": "none"})
    add(kind, "v:textpath", {"on": "t", "fitshape": "t"})
    width = min(_WIDEST, _WATERMARK_HEIGHT * max(2, len(text)) * 6 // 10)
    height = min(_WATERMARK_HEIGHT, width * 2 // max(2, len(text)))
    shape = add(
        picture,
        "v:shape",
        {
            "id": "PowerPlusWaterMarkObject1",
            "type": f"#{_WORD_ART}",
            "alt": text,
            "style": _SHAPE.format(width=width, height=height),
            "fillcolor": f"#{HOUSE.rule}",
            "stroked": "f",
        },
    )
    add(shape, "v:fill", {"opacity": ".35"})
    look = f'font-family:"{face_of(job.page)}";font-size:1pt'
    add(shape, "v:textpath", {"style": look, "string": text})


_SHAPE_TYPE = {
    "id": _WORD_ART,
    "coordsize": "21600,21600",
    "o:spt": "136",
    "adj": "10800",
    "path": "m@7,l@8,m@5,21600l@6,21600e",
}
