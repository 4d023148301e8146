"""Turn a document tree into the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.document.tree import (
    Block,
    Blocks,
    Document,
    Heading,
    Item,
    ItemList,
    Note,
    Paragraph,
    Quote,
    Row,
    Section,
    Signature,
    Table,
)
from docgen.languages import Direction
from docgen.publish.docx import about, identity
from docgen.publish.docx.asides import add_comments, add_footnotes
from docgen.publish.docx.blocks import add_blocks
from docgen.publish.docx.frames import Frame, close
from docgen.publish.docx.job import Job
from docgen.publish.docx.package import Package
from docgen.publish.docx.page import section_properties
from docgen.publish.docx.running import add_footer, add_header
from docgen.theme import HOUSE


def write_docx(document: Document, *, embed_fonts: bool = False) -> bytes:
    """A Word file of the document. With `embed_fonts` it carries the fonts that set it.

    The same document gives the same bytes, in every process and time zone.
    """
    nodes = list(_walk(document.blocks))
    job = Job(
        document,
        Package(document.direction),
        {node.id: node for node in nodes if isinstance(node, Note)},
        labels=_labels(nodes),
        targets=_targets(nodes),
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
    for child in list(body):
        body.remove(child)
    width = text_width(job.document)
    add_blocks(job, body, job.document.blocks, Frame(width))
    close(job, body)
    header, footer = add_header(job, width), add_footer(job, width)
    body.append(
        section_properties(
            job.page,
            replace(HOUSE, margins=job.document.margins),
            landscape=job.document.landscape,
            line_numbers=job.document.line_numbers,
            header=header,
            footer=footer,
        )
    )


def text_width(document: Document) -> float:
    """The width of the text in millimetres."""
    page = HOUSE.page_height if document.landscape else HOUSE.page_width
    return page - 2 * document.margins.side


def _describe(job: Job) -> None:
    document, package = job.document, job.package
    job.identity.sources = document.metadata.sources
    package.describe(about.core_properties(document), about.custom_properties(document))
    package.add_custom_xml(job.identity.table(), identity.table_properties())


def _walk(blocks: Blocks) -> Iterator[Block | Item | Row]:
    """Every block, item and row, each before what it holds."""
    for block in blocks:
        yield block
        match block:
            case Section() | Quote() | Signature():
                yield from _walk(block.blocks)
            case ItemList():
                for item in block.items:
                    yield item
                    yield from _walk(item.blocks)
            case Table():
                for row in (*block.head, *block.body):
                    yield row
                    for cell in row.cells:
                        yield from _walk(cell.blocks)
            case _:
                pass


def _targets(nodes: Iterable[Block | Item | Row]) -> dict[str, str]:
    """What a reference can point to, with the number that stands before it."""
    found: dict[str, str] = {}
    for node in nodes:
        number = node.number if isinstance(node, Paragraph) else None
        if id := _id(node):
            found.setdefault(id, number or "")
    return found


def _labels(nodes: Iterable[Block | Item | Row]) -> dict[Direction, set[str]]:
    """The numbers of paragraphs; those of one direction hang alike."""
    found: dict[Direction, set[str]] = {}
    for node in nodes:
        if isinstance(node, Paragraph) and node.number:
            found.setdefault(node.direction, set()).add(node.number)
    return found


def _id(node: Block | Item | Row) -> str | None:
    match node:
        case Paragraph() | Heading() | ItemList() | Table() | Section() | Item() | Row():
            return node.id
        case _:
            return None
