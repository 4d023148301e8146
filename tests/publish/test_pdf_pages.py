"""Pages hold together: nothing is lost, parted or laid over anything, whatever the document."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from docgen.document.tree import (
    Break,
    Cell,
    Chars,
    Document,
    Inlines,
    Isolate,
    Item,
    ItemList,
    Metadata,
    Note,
    NoteRef,
    PageCount,
    PageNumber,
    Paragraph,
    Row,
    Running,
    Signature,
    Table,
    Trace,
)
from docgen.languages import LANGUAGES
from docgen.publish.html.balance import balanced
from docgen.publish.html.lowering import WORD_JOINER
from docgen.publish.html.page import paper_page
from docgen.publish.html.sheets import font_files
from docgen.publish.pdf import write_pdf, writer
from docgen.theme import HOUSE, Margins
from tests.publish.prose import declaration, words
from tests.publish.specimens import Maker, everything

POINT = 72 / 25.4


def nested(make: Maker, depth: int) -> ItemList:
    def item(number: int) -> Item:
        deeper = (nested(make, depth + 1),) if number == 1 and depth < 4 else ()
        return Item((make.p(make.texts[3 * depth + number]), *deeper), f"{depth}.{number}.")

    return ItemList(tuple(map(item, range(3))), True, make.lang, make.direction)


def long_text(make: Maker, letters: int) -> str:
    text = " ".join(make.texts)
    return (text * (letters // len(text) + 1))[:letters].rpartition(" ")[0]


def kinds(lang: str) -> dict[str, Document]:
    make = Maker(lang)
    texts, language = make.texts, (make.lang, make.direction)
    head = make.row("Alpha", "Beta", header=True)
    tall = make.row(long_text(make, 9000), long_text(make, 6000))
    notes = [Note(f"n{i}", (Chars(texts[i + 3]),), *language, str(i + 1)) for i in range(25)]
    called = [
        make.p(texts[i] + ".", NoteRef(f"n{i}", str(i + 1)), number=f"{i}.") for i in range(25)
    ]
    people = (Item((make.p(texts[i][:90]),), f"{i}.") for i in range(1, 21))
    delegation = ItemList(tuple(people), True, *language, role="numbers")
    signatures = (Signature((make.p(t[:30]), make.p(t[:20])), *language) for t in texts[:5])
    return {
        "long paragraph": make.document(make.p(long_text(make, 50_000), number="1.")),
        "tall row": make.document(make.table(head, make.row("a", "b"), tall, make.row("c", "d"))),
        "nested": make.document(make.p(texts[1], number="1."), nested(make, 0), make.p(texts[2])),
        "notes": make.document(*called, *notes),
        "delegation": make.document(
            make.h(1, texts[0]), delegation, make.section(*signatures, role="signatures")
        ),
        "empty": make.document(
            make.section(),
            make.p(""),
            ItemList((), True, *language),
            Table((), (), *language),
            Table((), (Row((Cell((), *language),)),), *language),
            make.section(role="signatures"),
        ),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_page_keeps_its_words_within_its_margins(lang, caplog):
    with caplog.at_level(logging.WARNING):
        write_pdf(everything(lang))
        for name, written in kinds(lang).items():
            with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
                pages = [page.get_textpage() for page in pdf]
                said = set(words("\n".join(page.get_text_bounded() for page in pages)))
                wanted = {w for text in texts_of(written.blocks) for w in words(text)}
                print(f"{lang} {name}: {len(pages)} pages, {len(wanted)} words")
                assert wanted - said == set()
                assert all(within_margins(page) for page in pages), name
    assert [record.message for record in caplog.records] == []


def texts_of(thing: object):
    if isinstance(thing, Chars):
        yield thing.text
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts_of(part)
    else:
        for slot in getattr(thing, "__slots__", ()):
            yield from texts_of(getattr(thing, slot))


def within_margins(page: pypdfium2.PdfTextPage) -> bool:
    side, slack = Margins().side * POINT, 6.0  # a hanging space may stand out
    boxes = [page.get_rect(i) for i in range(page.count_rects())]
    width = HOUSE.page_width * POINT
    return all(left > side - slack and right < width - side + slack for left, _, right, _ in boxes)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_longer_than_its_column_is_broken(lang):
    make = Maker(lang)
    url = "https://example.org/" + "a" * 150 + "/b?c=" + "d" * 20
    table = make.table(make.row("a", "b"), make.row(url, "A/" * 40), widths=(70, 30))
    with pypdfium2.PdfDocument(write_pdf(make.document(make.p(url), table))) as pdf:
        pages = [page.get_textpage() for page in pdf]
        assert all(map(within_margins, pages))
        if make.direction == "ltr":
            assert re.sub(r"\s", "", pages[0].get_text_bounded()).startswith(url)


def lines_of(written: Document) -> list[list[tuple[float, str]]]:
    """Each page's lines of text as (distance from the top, text)."""
    pages = []
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        for page in pdf:
            text = page.get_textpage()
            rects = [text.get_rect(i) for i in range(text.count_rects())]
            lines = [
                (page.get_height() - top, text.get_text_bounded(left, low, right, top))
                for left, low, right, top in rects
            ]
            pages.append(sorted(lines))
    return pages


def test_a_heading_never_stands_alone_at_a_pages_foot():
    make = Maker("en")
    for before in range(26, 40):
        blocks = [make.p("filler") for _ in range(before)]
        pages = lines_of(make.document(*blocks, make.h(2, "Heading"), make.p(long_text(make, 900))))
        (page,) = [p for p in pages if any("Heading" in text for _, text in p)]
        assert "Heading" not in page[-1][1]


def test_a_number_never_parts_from_its_paragraph():
    make = Maker("ar")
    for before in range(14, 24):
        blocks = [make.p("حشو") for _ in range(before)]
        pages = lines_of(make.document(*blocks, make.p(long_text(make, 900), number="77.")))
        (page,) = [p for p in pages if any("77" in text for _, text in p)]
        height = next(top for top, text in page if "77" in text)
        assert sum(top >= height - 3 for top, _ in page) > 2  # the number and two lines at least


def test_a_row_that_holds_a_heading_stays_with_the_next():
    make = Maker("tr")
    lead = make.p("Heading", role="lead")
    row = Row((Cell((lead,), make.lang, make.direction),))
    for before in range(24, 40):
        rows = (*(make.row("dolgu") for _ in range(before)), row, make.row("Next"))
        pages = lines_of(make.document(Table((), rows, make.lang, make.direction, "parallel")))
        texts = ["".join(text for _, text in page) for page in pages]
        assert sum("Heading" in text and "Next" in text for text in texts) == 1


def test_the_lines_to_sign_on_stand_below_for_whom_and_at_one_height():
    make = Maker("en")
    names = ("For the Republic of Two Lines", "For Me", "For You")
    signed = (
        Signature((make.p(n, role="label"), make.p("Name")), make.lang, make.direction)
        for n in names
    )
    (page,) = lines_of(make.document(make.section(*signed, role="signatures")))
    assert [sum("Name" in text for at, text in page if at == top) for top, text in page][-1] == 3
    assert max(top for top, text in page if "For" in text) < page[-1][0]


def test_signatures_stay_together():
    make = Maker("tr")
    signed = make.section(
        make.p("Testimonium", role="testimonium"),
        *(Signature((make.p(n),), make.lang, make.direction) for n in ("Birinci", "İkinci")),
        role="signatures",
    )
    for before in range(20, 44, 3):
        pages = lines_of(make.document(*(make.p("dolgu") for _ in range(before)), signed))
        found = ["".join(text for _, text in page) for page in pages]
        assert sum("Testimonium" in p and "Birinci" in p and "İkinci" in p for p in found) == 1


def test_signatories_stand_from_the_side_where_the_page_starts():
    for lang, first_is_right in (("ar", True), ("tr", False)):
        make = Maker(lang)
        signed = (Signature((make.p(n),), make.lang, make.direction) for n in ("One", "Two"))
        with pypdfium2.PdfDocument(write_pdf(make.document(make.section(*signed)))) as pdf:
            page = pdf[0].get_textpage()
            text = page.get_text_range()
            one, two = (page.get_charbox(text.index(name))[0] for name in ("One", "Two"))
        assert (one > two) == first_is_right


def test_a_tables_head_comes_again_on_each_page():
    with pypdfium2.PdfDocument(write_pdf(everything("en"))) as pdf:
        heads = ["Alpha" in page.get_textpage().get_text_bounded() for page in pdf]
    assert sum(heads) > 1


@pytest.mark.parametrize(("digits", "expected"), [("latn", "1 / 2"), ("arab", "١ / ٢")])
def test_pages_are_counted_in_the_documents_digits(digits, expected):
    make = Maker("en")
    running = Running((), (PageNumber(), Chars(" / "), PageCount()), ())
    written = make.document(make.p(long_text(make, 5000)), footer=running, digits=digits)
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        assert len(pdf) == 2
        assert expected in pdf[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_drafts_lines_are_numbered_through_all_pages(lang):
    make = Maker(lang)
    text = make.p(re.sub(r"\d", "", long_text(make, 5000)))
    table = make.table(make.row("Alpha", header=True), make.row("not counted"))
    plain, numbered = (
        make.document(make.h(1, "X"), text, table, line_numbers=numbers)
        for numbers in (False, True)
    )
    assert [len(page) for page in pages_words(plain)] == [
        len(page) - len(own_numbers(page)) for page in pages_words(numbered)
    ]
    found = [n for page in pages_words(numbered) for n in own_numbers(page)]
    assert sorted(found) == list(range(1, len(found) + 1))
    assert len(found) > 40


def pages_words(written: Document) -> list[list[str]]:
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        return [words(page.get_textpage().get_text_bounded()) for page in pdf]


def own_numbers(page: list[str]) -> list[int]:
    return [int(word) for word in page if word.isdecimal()]


def test_a_watermark_lies_behind_every_page_and_its_letters_join():
    make = Maker("ar")
    written = make.document(make.p(long_text(make, 4000)), watermark="مسودة")
    with pypdfium2.PdfDocument(write_pdf(written)) as pdf:
        assert len(pdf) > 1
        for page in pdf:
            found = page.get_textpage().get_text_bounded()
            assert "مسودة" in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_title_is_broken_into_even_lines_whatever_it_is_made_of(lang):
    words = " ".join(declaration(lang)[2:5])[:130].split()[:-1]
    fact = Isolate(LANGUAGES[lang].direction, (Chars(" ".join(words[4:12])),))
    title = (Chars(" ".join(words[:4]) + " "), fact, Chars(" " + " ".join(words[12:])))
    lines = "".join(shown(balanced(title, LANGUAGES[lang].direction, 30.0))).split("|")
    assert " ".join(lines) == " ".join(words)
    assert len(lines) > 1
    assert min(map(len, lines)) > 0.7 * max(map(len, lines))


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_every_line_of_a_title_fits_its_column(lang):
    """A line a word too long leaves that word alone on a line of its own, as `the` once was."""
    font = TTFont(font_files()["NotoSerif-Bold.ttf"])
    advances, glyphs = font["hmtx"], font.getBestCmap()
    words = " ".join(declaration(lang)).replace("\u2010", "-").title().split()
    broken = 0
    for start in range(0, 600, 3):
        title = (Chars(" ".join(words[start : start + 12 + start % 17])),)
        lines = "".join(shown(balanced(title, "ltr", 30.0))).split("|")
        broken += len(lines) > 1
        for line in lines:
            width = sum(advances[glyphs[ord(char)]][0] for char in line) / font["head"].unitsPerEm
            assert width <= 30.0, line
    print(f"{lang}: {broken} titles broken into lines")


def shown(children):
    for node in children:
        if isinstance(node, Isolate):
            yield from shown(node.children)
        else:
            yield "|" if isinstance(node, Break) else node.text


def test_a_short_title_stays_on_its_line():
    title = (Chars("Ortak Bildiri"),)
    assert balanced(title, "ltr", 30.0) is title


PIECES = [
    "النسخة وEU-LY/2021 هنا",
    "بين «EU» و(UN) — أو – 12/5",
    "نسبة 12.5% من [EU] هنا",
    "see ليبيا-تركيا and (نص) — or/نص",
    "12–14 أبريل/نيسان 2021",
]


@pytest.mark.parametrize("text", PIECES)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_lowering_and_guards_lose_no_line_break(text, lang):
    """Laid out one pixel wide, the pieces are those of the same text in one box."""
    assert narrow(text, lang, lowered=True) == narrow(text, lang, lowered=False)


DATED = [
    ("en", "date", "Monday, 12 April 2021", ["Monday,", "12 April 2021"]),
    ("tr", "date", "12 Nisan 2021 Pazartesi", ["12 Nisan 2021", "Pazartesi"]),
    ("ar", "date", "الاثنين، 12 نيسان/أبريل 2021", ["الاثنين،", "12 نيسان/أبريل 2021"]),
    ("ar", "date", "٢٧ ذو القعدة ١٤٤٥هـ", ["٢٧ ذو القعدة ١٤٤٥هـ"]),
    ("ar", "range", "من ٣ إلى ٤ يونيو ٢٠٢٤", ["من", "٣", "إلى", "٤ يونيو ٢٠٢٤"]),
    ("en", "money", "5 billion US dollars", ["5 billion", "US", "dollars"]),
    ("ar", "money", "5 مليارات دولار", ["5 مليارات", "دولار"]),
    ("en", "name", "12 April 2021", ["12", "April", "2021"]),
]


@pytest.mark.parametrize(("lang", "kind", "text", "lines"), DATED)
def test_no_line_parts_a_day_from_its_year_or_a_number_from_its_unit(lang, kind, text, lines):
    fact = Isolate(LANGUAGES[lang].direction, (Chars(text),), None, Trace("x", kind=kind))
    assert [line.replace(WORD_JOINER, "") for line in set_narrow((fact,), lang)] == lines


def narrow(text: str, lang: str, *, lowered: bool) -> list[str]:
    joined = re.sub(r"(?<=\w)-(?=\w)", f"-{WORD_JOINER}", text)
    return set_narrow((Chars(text),), lang, None if lowered else joined)


def set_narrow(children: Inlines, lang: str, instead: str | None = None) -> list[str]:
    direction = LANGUAGES[lang].direction
    written = Document(lang, direction, (Paragraph(children, lang, direction),), Metadata("t", "x"))
    root = paper_page(written)
    paragraph = next(root.iter("p"))
    paragraph.set("style", "width:1px")
    if instead is not None:
        for child in list(paragraph):
            paragraph.remove(child)
        paragraph.text = instead
    pages = writer.laid_out(written, root).pages
    lines = [
        box
        for page in pages
        for box in page._page_box.descendants()
        if type(box).__name__ == "LineBox"
    ]
    shown = ("".join(t.text for t in line.descendants() if hasattr(t, "text")) for line in lines)
    bare = (re.sub("[\u200e\u200f\u200b]", "", piece).strip() for piece in shown)
    return [piece for piece in bare if piece]


SAME = """
import sys
from docgen.publish.pdf import write_pdf
from docgen.publish.html import write_html
from tests.publish.specimens import everything
for lang in ("ar", "tr", "en"):
    sys.stdout.buffer.write(write_pdf(everything(lang)) + write_html(everything(lang)))
"""


def test_the_same_document_gives_the_same_bytes_everywhere():
    root = Path(__file__).resolve().parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SAME],
            check=True,
            capture_output=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
        ).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima"))
    }
    assert len(outputs) == 1


def test_nothing_but_its_own_files_is_fetched(tmp_path):
    fetcher = writer._OwnFiles()
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for url in (
        secret.as_uri(),
        "http://localhost/",
        "ftp://localhost/",
        "font:../../x",
        "font:no",
    ):
        with pytest.raises((ValueError, KeyError)):
            fetcher.fetch(url)
    assert fetcher.fetch("font:Amiri-Regular.ttf").read()[:4] == b"\0\1\0\0"


def test_memory_stays_flat_over_many_documents():
    """One font configuration and one parsed style a process."""
    for lang in LANGUAGES:
        write_pdf(Maker(lang).document())
    assert writer._press() is writer._press()
    assert writer._sheets.cache_info().currsize <= 8
