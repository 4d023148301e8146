"""The cache of lines changes the time of a PDF and not one byte of it."""

import inspect
from dataclasses import replace
from itertools import product
from types import SimpleNamespace

import pytest
import weasyprint
import weasyprint.layout.inline
import weasyprint.layout.preferred

from docgen.archive.once import made
from docgen.archive.plan import Choice, planned
from docgen.publish.pdf import line_cache, write_pdf, writer
from docgen.publish.pdf.line_cache import STYLE, LineCache
from docgen.reading import load_meeting
from docgen.resources import sample_content_dir

CHOICES = (Choice(), Choice(copy="LY", kinds=("statement",)), Choice(parallel=("ar", "tr", "en")))


@pytest.fixture(scope="module")
def documents():
    """Every document of the sample, then a party's copies and all languages side by side."""
    (file,) = sample_content_dir().glob("*/01-*.yaml")
    meeting = load_meeting(file)
    return [made(meeting, job) for choice in CHOICES for job in planned(meeting, choice)]


@pytest.fixture
def using(monkeypatch):
    """A way to write with a cache of one's own, or without any."""

    def write(document, cache):
        press = replace(writer._press(), lines=cache)
        monkeypatch.setattr(writer, "_press", lambda: press)
        written = write_pdf(document)
        monkeypatch.undo()
        return written

    return write


def test_a_pdf_is_the_same_with_an_empty_a_full_and_a_tiny_cache(documents, using):
    full, tiny = LineCache(), LineCache(limit=7)
    chosen = documents[::6]
    for document in chosen:
        using(document, full)
    compared = 0
    for document in chosen:
        plain = using(document, None)
        for cache in (LineCache(), full, tiny):
            assert using(document, cache) == plain
            compared += 1
    print(f"{compared} PDFs compared; {full.hits} lines met again, {full.misses} new")
    assert full.hits > 3 * full.misses
    assert len(tiny) <= 7


def test_what_a_line_was_split_for_is_all_in_its_key():
    """WeasyPrint is watched while it splits lines in every way that it knows."""
    split = inspect.unwrap(weasyprint.layout.inline.split_first_line)
    asked: set[str] = set()

    class Watched(dict):
        def __init__(self, style):
            super().__init__()
            self.style, self.font_config, self.cache = style, style.font_config, style.cache

        def __getitem__(self, name):
            asked.add(name)
            return self.style[name]

    words = "anti\u00adconsti\u00adtution\u00adally معاهدة بين\u00a0الطرفين "
    styles = ("hyphens: auto", "hyphens: manual", "overflow-wrap: anywhere", "word-break: break-all",
              "letter-spacing: 1px; word-spacing: 2px", "white-space: pre-wrap; tab-size: 3",
              "text-decoration: underline", "font-variant-caps: small-caps",
              "font-feature-settings: 'kern' 0; hyphenate-limit-chars: 4 2 2")  # fmt: skip
    context = SimpleNamespace(dictionaries={})
    for style, width in product(styles, (None, 0, 20, 90, 100_000)):
        page = f'<p lang=en style="font: 12px serif; {style}">{words}'
        box = _text_box(weasyprint.HTML(string=page).render())
        for start, minimum, text in product((True, False), (True, False), (words * 3, "a\tb", " ")):
            split(text, Watched(box.style), context, width, 0, start, minimum)
    assert asked <= set(STYLE)
    assert len(asked) > 20


def _text_box(document):
    boxes = document.pages[0]._page_box.descendants()
    return next(
        box for box in boxes if isinstance(box, weasyprint.formatting_structure.boxes.TextBox)
    )


@pytest.mark.parametrize("module", [weasyprint.layout.inline, weasyprint.layout.preferred])
def test_the_function_that_is_replaced_is_there_with_its_parameters(module):
    """A new parameter would have to go into the key."""
    original = inspect.unwrap(module.split_first_line)
    known = "text style context max_width justification_spacing is_line_start minimum"
    assert " ".join(inspect.signature(original).parameters) == known
    assert original.__module__ == "weasyprint.text.line_break"


def test_others_who_use_weasyprint_here_have_no_cache(documents, monkeypatch):
    write_pdf(documents[0])
    monkeypatch.setattr(LineCache, "recall", lambda *_: pytest.fail("asked for another's page"))
    weasyprint.HTML(string="<p>Somebody else's page").write_pdf()
    assert line_cache._cache.get() is None
