"""Lay a document out with WeasyPrint and hand its pages on to be finished."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from docgen.document.tree import Document
from docgen.publish.html.page import paper_page
from docgen.publish.html.sheets import Leaf, font_faces, font_files, languages_sheet, sheet
from docgen.publish.pdf.finishing import finisher
from docgen.publish.pdf.hooks import install
from docgen.publish.pdf.line_cache import LineCache, remembered_in
from docgen.publish.pdf.line_numbers import number_lines
from docgen.publish.pdf.own_fonts import OwnFonts
from docgen.publish.pdf.structure import survey
from docgen.publish.pdf.text_layer import TrueFonts

_FONTS = "font:"
_VARIANT = "pdf/a-2a"


class _OwnFiles(URLFetcher):  # type: ignore[misc]
    """Hands WeasyPrint docgen's fonts and the pictures inside the document, and nothing else."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        if url.startswith(_FONTS):
            path = font_files()[url.removeprefix(_FONTS)]
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/ttf"})
        return super().fetch(url, headers)


class _Page(weasyprint.HTML):  # type: ignore[misc]
    """A tree of elements, taken as WeasyPrint's own parser would leave it."""

    def __init__(self, root: Element, fetcher: URLFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(
            root, content_language=None
        )
        self.etree_element = self.wrapper_element.etree_element


@dataclass(frozen=True, slots=True)
class _Press:
    """What one process sets up once: fonts and parsed style sheets keep memory flat."""

    fetcher: URLFetcher
    fonts: FontConfiguration
    faces: weasyprint.CSS
    lines: LineCache


@cache
def _press() -> _Press:
    fetcher, fonts = _OwnFiles(), OwnFonts()
    rules = font_faces({name: _FONTS + name for name in font_files()})
    return _Press(fetcher, fonts, _parsed(rules, fetcher, fonts), LineCache())


@cache
def _sheets(leaf: Leaf) -> tuple[weasyprint.CSS, ...]:
    press = _press()
    texts = (sheet("document", leaf), languages_sheet(), sheet("print", leaf))
    return (press.faces, *(_parsed(text, press.fetcher, press.fonts) for text in texts))


def _parsed(text: str, fetcher: URLFetcher, fonts: FontConfiguration) -> weasyprint.CSS:
    return weasyprint.CSS(string=text, url_fetcher=fetcher, font_config=fonts)


def write(document: Document) -> bytes:
    """The document's PDF."""
    install()
    pages = laid_out(document, paper_page(document))
    pages.fonts = TrueFonts(survey(pages.pages))
    if document.line_numbers:
        number_lines(pages, document)
    written: bytes = pages.write_pdf(pdf_variant=_VARIANT, finisher=finisher(document))
    return written


def laid_out(document: Document, root: Element) -> weasyprint.Document:
    """The pages of a document whose elements are `root`."""
    press = _press()
    leaf = Leaf(document.direction, document.landscape, document.digits, document.margins)
    sheets = _sheets(leaf)
    page = _Page(root, press.fetcher)
    with remembered_in(press.lines):
        return page.render(font_config=press.fonts, stylesheets=list(sheets), pdf_variant=_VARIANT)
