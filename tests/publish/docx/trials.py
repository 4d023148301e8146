"""The documents that the tests of the Word writer write, each once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from docgen.document.tree import (
    Cell,
    Chars,
    Document,
    Isolate,
    Item,
    ItemList,
    Marked,
    NoteRef,
    Paragraph,
    Row,
    Section,
    Styled,
    Table,
    Trace,
)
from docgen.languages import LANGUAGES
from tests.publish.docx.opened import Opened, opened
from tests.publish.prose import declaration
from tests.publish.specimens import Maker, everything

LANGS = tuple(LANGUAGES)


def side_by_side(*langs: str) -> Document:
    """The same paragraphs in columns, each of its own language."""
    make = Maker(langs[0])
    rows = tuple(Row(tuple(_side(lang, n) for lang in langs), id=f"row-{n}") for n in range(3, 9))
    head = Row(
        tuple(
            Cell((Maker(x).p(LANGUAGES[x].own_name),), x, LANGUAGES[x].direction, header=True)
            for x in langs
        )
    )
    return make.document(
        Table((head,), rows, make.lang, make.direction, "parallel"), landscape=len(langs) > 2
    )


def _side(lang: str, n: int) -> Cell:
    make = Maker(lang)
    text = Maker(lang).p(make.texts[n], " (5)", number=f"{n}.", role="numbered", id=f"par-{n}")
    return Cell((text,), lang, make.direction, role="gap" if n == 5 else "")


def odd(lang: str) -> Document:
    """What ordinary documents seldom hold: nothing at all, tables that touch, nested lists."""
    make = Maker(lang)
    inner = make.items("one", "two", "three", "four", "five", role="letters")
    outer = ItemList(
        (Item((make.p("outer"), inner, make.p("after")), "1."), Item((inner,), "2."), Item((), "3.")),
        ordered=True, lang=lang, direction=make.direction, role="numbers", id="outer",
    )  # fmt: skip
    table = make.table(make.row("A", "B", header=True, id="head"), make.row("1", "2", id="body"))
    trace = Trace("held-on", ("long", "loc"), "date", "2021-04-12")
    fact = Isolate(make.direction, (Chars("12 2021"),), trace=trace)
    struck = Styled("del", (fact, Chars(" "), Styled("strong", (Chars("out"),))))
    return make.document(
        make.table(Row((), id="no-cell")),
        Section((), lang, make.direction, id="empty"),
        table,
        table,
        outer,
        make.p("", id="nothing"),
        make.p(struck, Styled("ins", (fact,)), Marked("CONFIRM", "", (fact,)), id="changed"),
        make.p(fact, number="3.", id="third"),
        make.p(fact, number="3 bis.", id="third-bis"),
        make.p(fact, NoteRef("nowhere", "9"), number="4.", id="fourth"),
        make.p(fact, number="12.", id="twelfth"),
        make.h(1, "Annex"),
        Section((make.h(2, "A"), make.p("x" * 50_000)), lang, make.direction, role="annex"),
        table,
        watermark="DRAFT" if make.direction == "ltr" else "مسودة",
        line_numbers=True,
    )


@cache
def trial(name: str) -> Opened:
    """A written document by its name."""
    kind, _, rest = name.partition(".")
    match kind:
        case "everything":
            return opened(everything(rest))
        case "columns":
            return opened(side_by_side(*rest.split("-")))
        case "odd":
            return opened(odd(rest))
        case "arab":
            return opened(replace(everything(rest), digits="arab", watermark="مسودة"))
        case _:
            return opened(everything(rest), embed_fonts=True)


TRIALS = (
    *(f"everything.{lang}" for lang in LANGS),
    *(f"odd.{lang}" for lang in LANGS),
    *("columns.ar-tr", "columns.en-ar-tr", "columns.tr-en", "embedded.ar"),
)

__all__ = ["LANGS", "TRIALS", "Paragraph", "declaration", "odd", "side_by_side", "trial"]
