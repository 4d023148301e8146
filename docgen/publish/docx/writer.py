"""Turn a document tree into the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.document.tree import (
    Blocks,
    Document,
    Heading,
    ItemList,
    Note,
    Paragraph,
    Quote,
    Section,
    Signature,
    Table,
)
from docgen.ooxml.build import Properties, fill, make
from docgen.publish.docx import about, identity
from docgen.publish.docx.asides import add_comments, add_footnotes
from docgen.publish.docx.blocks import add_blocks
from docgen.publish.docx.frames import Frame, close
from docgen.publish.docx.job import Job
from docgen.publish.docx.package import Package
from docgen.publish.docx.running import add_footer, add_header
from docgen.publish.docx.template import section_properties
from docgen.theme import HOUSE


def write_docx(document: Document, *, embed_fonts: bool = False) -> bytes:
    """A Word file of the document. With `embed_fonts` it carries the fonts that set it.

    The same document gives the same bytes, in every process and time zone.
    """
    job = Job(
        document,
        Package(document.direction),
        {note.id: note for note in _notes(document.blocks)},
        targets=frozenset(_ids(document.blocks)),
    )
    _body(job)
    add_footnotes(job)
    add_comments(job)
    numbering = job.numbering.part()
    if numbering is not None:
        job.package.add("numbering.xml", "NUMBERING", numbering)
    _describe(job)
    if embed_fonts:
        job.package.embed_fonts()
    return job.package.save()


def _body(job: Job) -> None:
    body = job.package.body
    body.clear()
    width = text_width(job.document)
    add_blocks(job, body, job.document.blocks, Frame(width))
    close(job, body)
    body.append(_section(job, width))


def text_width(document: Document) -> float:
    """The width of the text in millimetres."""
    page = HOUSE.page_height if document.landscape else HOUSE.page_width
    return page - 2 * HOUSE.margin_side


def _section(job: Job, width: float) -> object: ...


def _describe(job: Job) -> None:
    document, package = job.document, job.package
    package.add_core_properties(about.core_properties(document))
    package.add_custom_properties(about.custom_properties(document))
    package.add_custom_xml(job.identity.table(), identity.table_properties())


def _notes(blocks: Blocks) -> Iterator[Note]:
    for block, _ in _walk(blocks):
        if isinstance(block, Note):
            yield block
