"""Documents of the sample and of the second series, made once a process, and ways to look into them."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2
from lxml import etree

import docgen
from docgen.archive.once import made
from docgen.archive.plan import Choice, planned
from docgen.document.side_by_side import side_by_side
from docgen.document.tree import Document
from docgen.model.meeting import Meeting
from docgen.publish import written
from docgen.resources import sample_content_dir

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SECOND = Path(__file__).parent.parent / "data" / "content" / "museums-commission"
CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))


@cache
def sample() -> Meeting:
    return docgen.load(sample_content_dir() / "libya-turkiye-hlscc" / "01-ankara-2021.yaml")


@cache
def second(name: str) -> Meeting:
    """A meeting of the second series: signed, or negotiated."""
    file = {"signed": "01-tunis-2023.yaml", "negotiated": "02-amman-2024.yaml"}[name]
    return docgen.load(SECOND / file)


def meeting_of(name: str) -> Meeting:
    return sample() if name == "sample" else second(name)


@cache
def document(name: str, kind: str, lang: str, copy: str | None = None) -> Document:
    return docgen.compose(meeting_of(name), kind=kind, lang=lang, copy=copy)


@cache
def text(name: str, kind: str, lang: str, copy: str | None = None) -> str:
    """A document as plain text, without the controls that hold its values apart."""
    return written(document(name, kind, lang, copy), "txt").decode().translate(CONTROLS)


@cache
def parallel(name: str, kind: str, *langs: str) -> Document:
    return side_by_side([document(name, kind, lang) for lang in langs])


def planned_names(name: str, choice: Choice) -> list[str]:
    return [str(job.file("pdf")) for job in planned(meeting_of(name), choice)]


def all_made(name: str, choice: Choice) -> list[Document]:
    meeting = meeting_of(name)
    return [made(meeting, job) for job in planned(meeting, choice)]


# ---------------------------------------------------------------- Word


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


@cache
def word(of: Document) -> etree._Element:
    """word/document.xml."""
    return part(written(of, "docx"), "word/document.xml")


def words_of(element: etree._Element) -> str:
    """The text of an element, a line for each paragraph."""
    lines = (
        "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        for paragraph in element.iter(f"{W}p")
    )
    return "\n".join(line.translate(CONTROLS) for line in lines)


def styled(of: Document, style: str) -> list[str]:
    """The paragraphs of a style."""
    found = word(of).iterfind(f".//{W}pStyle[@{W}val='{style}']/../..")
    return [words_of(paragraph) for paragraph in found]


def tables(of: Document) -> list[etree._Element]:
    return list(word(of).iter(f"{W}tbl"))


def cells(row: etree._Element) -> list[str]:
    return [words_of(cell) for cell in row.iterfind(f"{W}tc")]


def mirrored(table: etree._Element) -> bool:
    """Whether Word draws the first cell at the right."""
    return table.find(f"{W}tblPr/{W}bidiVisual") is not None


# ---------------------------------------------------------------- paper


@cache
def paper(of: Document) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(written(of, "pdf"))


def pages(of: Document) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in paper(of)]


def where(of: Document, wanted: str, *, last: bool = False) -> tuple[int, float, float]:
    """The page and the left and bottom edge of the first (or last) place where words stand."""
    found = []
    for number, page in enumerate(paper(of)):
        reader = page.get_textpage()
        search = reader.search(wanted)
        while (hit := search.get_next()) is not None:
            boxes = [reader.get_charbox(hit[0] + offset) for offset in range(hit[1])]
            found.append((number, min(box[0] for box in boxes), min(box[1] for box in boxes)))
    assert found, f"{wanted!r} stands nowhere"
    return found[-1 if last else 0]


def in_order(whole: str, *parts: str) -> bool:
    """Whether the parts stand in the text, each first place before the next one's."""
    places = [whole.find(part) for part in parts]
    assert -1 not in places, (parts, whole)
    return all(one < other for one, other in pairwise(places))
