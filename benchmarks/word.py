"""Print what a Word file costs docgen, as a share of what it costs python-docx's usual way.

Both write the same paragraphs cut into the same runs: python-docx with its default template,
`add_paragraph(style=…)`, `add_run` and setters; docgen with its own template and lxml, and with
the bookmarks, controls, numbering and properties that its files have besides.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import yaml
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from docgen.document.direction import marked_atoms
from docgen.document.tree import Chars, Document, Heading, Isolate, Metadata, Paragraph, Trace
from docgen.languages import LANGUAGES
from docgen.publish.docx import write_docx

AIM = 0.2
_ROUNDS = 9
_SAMPLE = Path(__file__).parents[1] / "content/libya-turkiye-hlscc/01-ankara-2021.yaml"


def documents() -> list[Document]:
    """The sample's paragraphs in each language; what stands in braces is a fact."""
    content = yaml.safe_load(_SAMPLE.read_text(encoding="utf-8"))
    texts = [paragraph["text"] for paragraph in content["statement"]["paragraphs"]]
    return [_document(lang, [text[lang] for text in texts if lang in text]) for lang in LANGUAGES]


def _document(lang: str, texts: list[str]) -> Document:
    direction = LANGUAGES[lang].direction
    blocks = tuple(
        Paragraph(_inlines(text, lang), lang, direction, f"p{n}", "numbered", f"{n}.")
        for n, text in enumerate(texts, 1)
    )
    title = Heading(1, (Chars(texts[0][:80]),), lang, direction, role="title")
    return Document(lang, direction, (title, *blocks), Metadata("Benchmark", "statement"))


def _inlines(text: str, lang: str) -> tuple[Chars | Isolate, ...]:
    found: list[Chars | Isolate] = []
    for piece in text.replace("}", "{").split("{"):
        if piece and len(found) % 2:
            value = f"{piece.partition(':')[0]} 2021/1"
            trace = Trace(piece.partition(":")[0])
            found.append(Isolate(LANGUAGES[lang].direction, (Chars(value),), trace=trace))
        else:
            found.append(Chars(piece))
    return tuple(found)


Runs = list[tuple[str, bool]]  # the text of each run, and whether it runs from right to left


def runs_of(document: Document) -> list[Runs]:
    """What python-docx's way is handed, since finding it is docgen's work."""
    return [
        [(atom.text, atom.level % 2 == 1) for atom in marked_atoms(b.children, b.direction)]
        for b in document.blocks
        if isinstance(b, (Paragraph, Heading))
    ]


def usual_way(document: Document, paragraphs: list[Runs]) -> bytes:
    """The same paragraphs as people write them with python-docx."""
    made = docx.Document()
    font = LANGUAGES[document.lang].font
    for number, runs in enumerate(paragraphs):
        paragraph = made.add_paragraph(style="List Number" if number else "Title")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        if document.direction == "rtl":
            bidi = OxmlElement("w:bidi")
            paragraph._p.get_or_add_pPr().insert_element_before(bidi, *_AFTER_BIDI)
        for text, rtl in runs:
            run = paragraph.add_run(text)
            run.font.name = font
            run.font.size = Pt(11)
            if rtl:
                run.font.rtl = True
                run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), font)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


_AFTER_BIDI = ("w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")


def _median(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def ratio() -> float:
    """The time of docgen over python-docx's, both measured in this process."""
    found = documents()
    runs = [runs_of(document) for document in found]
    usual = _median(lambda: [usual_way(*both) for both in zip(found, runs, strict=True)])
    own = _median(lambda: [write_docx(document) for document in found])
    return own / usual


def main() -> None:
    """Print the ratio."""
    print(f"docx: {ratio():.2f} of python-docx's usual way (aim: at most {AIM})")


if __name__ == "__main__":
    main()
