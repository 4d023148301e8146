"""One document with every kind of block and inline, in each language."""

from __future__ import annotations

import base64

from docgen.document.tree import (
    Break,
    Cell,
    Chars,
    CrossRef,
    Document,
    Heading,
    Image,
    Inline,
    Isolate,
    Item,
    ItemList,
    Link,
    Marked,
    Metadata,
    Note,
    NoteRef,
    PageBreak,
    PageCount,
    PageNumber,
    Paragraph,
    Quote,
    Row,
    Rule,
    Running,
    Section,
    Signature,
    Styled,
    Table,
    Trace,
)
from docgen.languages import LANGUAGES
from tests.publish.prose import declaration

_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEUlEQVR4nGNkYPjPAAMsSGwAA5QBB3Wc"
    "5iwAAAAASUVORK5CYII="
)
OTHER = {"ar": "en", "tr": "ar", "en": "ar"}


class Maker:
    """Makes nodes of one language from the Universal Declaration."""

    def __init__(self, lang: str) -> None:
        self.lang, self.direction = lang, LANGUAGES[lang].direction
        self.texts = declaration(lang)

    def p(self, *children: str | Inline, **more: str) -> Paragraph:
        inlines = tuple(Chars(c) if isinstance(c, str) else c for c in children)
        return Paragraph(inlines, self.lang, self.direction, **more)

    def h(self, level: int, text: str, **more: str) -> Heading:
        return Heading(level, (Chars(text),), self.lang, self.direction, **more)

    def section(self, *blocks, role: str = "") -> Section:
        return Section(blocks, self.lang, self.direction, role=role)

    def cell(self, text: str, *, header: bool = False, role: str = "") -> Cell:
        return Cell((self.p(text),), self.lang, self.direction, header=header, role=role)

    def row(self, *texts: str, header: bool = False, id: str | None = None) -> Row:
        return Row(tuple(self.cell(t, header=header) for t in texts), id)

    def table(self, head: Row, *body: Row, **more) -> Table:
        return Table((head,), body, self.lang, self.direction, **more)

    def items(self, *texts: str, role: str = "letters") -> ItemList:
        letter = LANGUAGES[self.lang].letter
        made = tuple(Item((self.p(t),), letter(n)) for n, t in enumerate(texts, 1))
        return ItemList(made, ordered=True, lang=self.lang, direction=self.direction, role=role)

    def document(self, *blocks, **more) -> Document:
        metadata = Metadata(
            self.texts[0],
            "statement",
            meeting="01-ankara-2021",
            date="2021-04-12",
            subject=self.texts[1],
            keywords=("one", "two"),
            content_hash="0123456789abcdef",
        )
        return Document(self.lang, self.direction, blocks, metadata, **more)


def everything(lang: str) -> Document:
    """A title page's block, sections, lists, tables, notes, signatures, running lines."""
    make, texts = Maker(lang), declaration(lang)
    other = OTHER[lang]
    foreign = Isolate(LANGUAGES[other].direction, (Chars(declaration(other)[4][:60]),), lang=other)
    fact = Isolate(
        "ltr", (Chars("S/RES/1973"),), trace=Trace("resolution", (), "symbol", "S/RES/1973")
    )
    title = make.section(
        Image(_PNG, "image/png", "emblem", 12.0),
        make.p("DRAFT", role="status"),
        make.h(1, texts[0] + " " + texts[3][:60], role="title"),
        make.p("Ankara", Break(), "2021", role="dateline"),
        role="titleblock",
    )
    body = (
        make.p(texts[2], role="lead", id="opening"),
        make.h(2, texts[1], id="politics"),
        make.p(
            texts[3],
            Styled("strong", (Chars(" (2011)"),)),
            number="1.",
            role="numbered",
            id="peace-talks",
        ),
        make.p(texts[4] + " ", foreign, " ", fact, ".", number="2.", role="numbered", id="trade"),
        make.items(texts[5], texts[6], texts[7]),
        make.p(
            texts[8], NoteRef("source", "1"), " ", CrossRef("trade", "2"), number="3.", id="notes"
        ),
        make.p(
            Marked("MUST_FILL", "no date", (Chars("2012"),)),
            Link("https://www.un.org/", (Chars(" un.org "),)),
            Styled("ins", (Chars("new "),)),
            Styled("del", (Chars("old"),)),
            number="4.",
        ),
        Quote((make.p(texts[9]),), lang, make.direction),
        Rule(),
        Note("source", (Chars(texts[10]),), lang, make.direction, "1"),
    )
    long_table = make.table(
        make.row("Alpha", "Beta", header=True),
        *(make.row(text, str(n)) for n, text in enumerate(texts[10:60])),
        role="actions",
        widths=(80, 20),
    )
    signatures = make.section(
        make.p(texts[11], role="testimonium"),
        *(
            Signature((make.p(name, role="label"), make.p(name)), lang, make.direction)
            for name in ("Libya", "Türkiye")
        ),
        role="signatures",
    )
    return make.document(
        title,
        make.section(*body, role="body"),
        PageBreak(),
        make.h(2, texts[12]),
        long_table,
        signatures,
        header=Running(
            (Chars(texts[0]),), (), (Link("https://www.un.org/", (Chars("running-head"),)),)
        ),
        footer=Running((), (PageNumber(), Chars(" / "), PageCount()), ()),
    )
