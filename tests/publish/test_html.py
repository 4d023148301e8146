"""The HTML is one file that makes no request and says in its markup what it holds."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from docgen.document.tree import Chars, Document, Metadata, PageNumber, Running
from docgen.languages import LANGUAGES
from docgen.publish.html import write_html
from tests.publish.prose import words
from tests.publish.specimens import Maker, everything


class Read(HTMLParser):
    """Collects the start tags, and the text outside the style."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text, self.open = "", []
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "hr", "img", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += f" {data} "

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request):
    written = everything(request.param)
    return written, Read(write_html(written))


def test_elements_are_closed_in_their_order(page):
    assert page[1].open == []


def test_the_page_makes_no_request(page):
    for embed in (False, True):
        text = write_html(page[0], embed_fonts=embed).decode()
        urls = re.findall(r"""url\(["']?([^"')]{0,30})""", text)
        urls += [a["src"] for a in Read(text.encode()).all("img")]
        assert all(url.startswith("data:") for url in urls)
        assert not re.search(r"<(link|script|iframe|object|embed)|@import", text)
        assert bool(urls) >= embed


def test_the_page_says_its_language_and_direction(page):
    written, read = page
    (html,) = read.all("html")
    assert (html["lang"], html["dir"]) == (written.lang, written.direction)
    assert {"charset": "utf-8"} in read.all("meta")


def test_every_id_is_the_same_as_in_the_pdf(page):
    ids = {a["id"] for _, a in page[1].tags if a.get("id")}
    assert ids >= {"p_opening", "p_politics", "p_peace_talks", "p_trade", "p_notes", "n_source"}


def test_a_foreign_passage_and_a_note_name_their_language(page):
    written, read = page
    foreign = {a["lang"] for tag, a in read.tags if tag == "span" and a.get("lang")}
    assert len(foreign) == 1
    assert foreign != {written.lang}


def test_page_numbers_say_nothing_on_the_screen():
    make = Maker("en")
    running = Running((Chars("left"),), (Chars("Page "), PageNumber()), (Chars("right"),))
    read = Read(write_html(make.document(make.p("text"), footer=running)))
    assert "left" in read.text
    assert "Page" not in read.text


def test_text_is_data_and_never_markup():
    make = Maker("en")
    evil = '</style><script>alert("1")</script> & <b>'
    written = make.document(make.p(evil), make.h(2, evil))
    written = replace(written, metadata=replace(written.metadata, title=evil, keywords=('"><x>',)))
    read = Read(write_html(written))
    assert not read.all("script")
    assert not read.all("b")
    assert evil in read.text


def test_every_word_is_in_the_page(page):
    written, read = page
    said = set(words(read.text))
    assert set(words(written.metadata.title)) <= said
    assert {"S", "RES", "1973", "2012", "Alpha", "Türkiye"} <= said


def test_no_directional_control_is_in_the_page(page):
    assert not re.search("[\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069]", page[1].text)


def test_an_empty_document_is_a_page():
    empty = Document("tr", "ltr", (), Metadata("Boş", "statement"))
    assert Read(write_html(empty)).open == []
