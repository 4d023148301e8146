"""Print what a PDF costs docgen, as a share of what plain WeasyPrint needs for the same HTML.

Plain means: the same elements and style without the spans of direction, written as HTML and parsed
by WeasyPrint, with fonts and style sheets shared as docgen shares them, and its own text layer.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch
from xml.etree.ElementTree import tostring

import weasyprint

from docgen.compose.compose import compose
from docgen.document.direction import Atom
from docgen.document.tree import Chars, Document, Metadata, Paragraph
from docgen.languages import LANGUAGES
from docgen.publish.html import lowering
from docgen.publish.html.page import paper_page
from docgen.publish.html.sheets import Leaf
from docgen.publish.pdf import write_pdf, writer
from docgen.reading import load_meeting

AIMS = {"statement": 1.5, "mixed": 2.3}
_ROUNDS = 9
_SAMPLE = Path(__file__).parents[1] / "content/libya-turkiye-hlscc/01-ankara-2021.yaml"
_OTHER = {"ar": "en", "tr": "ar", "en": "ar"}


def mixed(lang: str, documents: dict[str, Document]) -> Document:
    """Phrases of two directions in turn: every few words a border of levels."""
    own, other = (list(_phrases(documents[code])) for code in (lang, _OTHER[lang]))
    texts = [
        " ".join(f"{a} ({b})" for a, b in zip(own[at : at + 8], other[at : at + 8], strict=False))
        for at in range(0, min(len(own), len(other)), 8)
    ]
    return _document(lang, texts)


def _document(lang: str, texts: Iterable[str]) -> Document:
    direction = LANGUAGES[lang].direction
    blocks = tuple(
        Paragraph((Chars(text),), lang, direction, number=f"{n}.")
        for n, text in enumerate(texts, 1)
    )
    return Document(lang, direction, blocks, Metadata("Benchmark", "statement"))


def _phrases(document: Document) -> Iterable[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            words = "".join(c.text for c in block.children if isinstance(c, Chars)).split()
            yield from (" ".join(words[at : at + 4]) for at in range(0, len(words), 4))


def _flat(found: Iterable[Atom], level: int) -> Iterable[Atom]:
    return (replace(atom, level=level) for atom in found)


def plain(document: Document) -> Callable[[], bytes]:
    """Plain WeasyPrint on the document's HTML."""
    with patch.object(lowering, "_levelled", _flat), patch.object(lowering, "guarded", list):
        html = tostring(paper_page(document), encoding="unicode", method="html")
    press = writer._press()  # noqa: SLF001
    sheets = writer._sheets(Leaf(document.direction))  # noqa: SLF001

    def write() -> bytes:
        page = weasyprint.HTML(string=html, url_fetcher=press.fetcher)
        written: bytes = page.write_pdf(
            font_config=press.fonts, stylesheets=list(sheets), pdf_variant="pdf/a-2a"
        )
        return written

    return write


def times(*tasks: Callable[[], object]) -> list[float]:
    """Median CPU seconds of each task, taken in turn."""
    taken: list[list[float]] = [[] for _ in tasks]
    for turn in range(_ROUNDS + 1):
        for task, kept in zip(tasks, taken, strict=True):
            start = time.process_time()
            task()
            if turn:  # the first warms up
                kept.append(time.process_time() - start)
    return [statistics.median(kept) for kept in taken]


def report(kind: str, document: Document) -> None:
    ours, bare = times(lambda: write_pdf(document), plain(document))
    print(
        f"{kind:>9} {document.lang}  docgen {ours * 1000:4.0f} ms  plain {bare * 1000:4.0f} ms"
        f"  ratio {ours / bare:.2f}  (aim: at most {AIMS[kind]})"
    )


def main() -> None:
    meeting = load_meeting(_SAMPLE)
    documents = {lang: compose(meeting, kind="statement", lang=lang) for lang in LANGUAGES}
    for document in documents.values():
        report("statement", document)
    prose = {lang: _document(lang, _texts(lang, document)) for lang, document in documents.items()}
    for lang in LANGUAGES:
        report("mixed", mixed(lang, prose))


def _texts(lang: str, document: Document) -> list[str]:
    """More prose from DATA=DIR, where files are named …_<lang>.txt; else the sample's own."""
    files = sorted(Path(os.environ["DATA"]).glob(f"*_{lang}.txt")) if os.environ.get("DATA") else []
    if files:
        return files[0].read_text(encoding="utf-8").splitlines()[:60]
    return list(_sentences(document.blocks))


def _sentences(blocks: Iterable[object]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(c.text for c in block.children if isinstance(c, Chars))
        yield from _sentences(getattr(block, "blocks", ()))


if __name__ == "__main__":
    main()
