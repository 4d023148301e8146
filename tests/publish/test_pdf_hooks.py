"""What docgen replaces in WeasyPrint is still there, and replaced for docgen alone."""

from __future__ import annotations

import subprocess
import sys
from inspect import signature

import pytest
import weasyprint.draw.text
import weasyprint.pdf
import weasyprint.pdf.tags
from weasyprint.pdf.stream import Stream

LOOK = (
    "WeasyPrint changed a function that docgen replaces. Compare it with docgen/publish/pdf/: "
    "draw_first_line with text_layer.draw_line, build_fonts_dictionary with font_objects, "
    "marked, add_tags and _build_box_tree with structure; then run tests/publish."
)
WRITTEN_AGAINST = {
    "weasyprint.draw.text.draw_first_line": "stream textbox text_overflow block_ellipsis matrix",
    "weasyprint.pdf.build_fonts_dictionary": "pdf fonts compress subset options",
    "weasyprint.pdf.add_tags": "pdf document pdf_version page_streams",
    "weasyprint.pdf.tags._build_box_tree": "box parent pdf page_number nums annotations tags",
    "weasyprint.pdf.stream.Stream.marked": "self box tag",
}


def original(path: str) -> object:
    found = sys.modules["weasyprint"]
    for name in path.split(".")[1:]:
        found = getattr(found, name)
    return getattr(found, "__wrapped__", found)


@pytest.mark.parametrize("path", WRITTEN_AGAINST)
def test_a_replaced_function_has_the_parameters_that_docgen_knows(path):
    assert " ".join(signature(original(path)).parameters) == WRITTEN_AGAINST[path], LOOK


def test_weasyprint_draws_and_tags_by_these_functions():
    """A function that WeasyPrint no longer calls would be replaced in vain."""
    called = {
        weasyprint.draw.text.draw_text: "draw_first_line",
        weasyprint.pdf.generate_pdf: "build_fonts_dictionary",
        original("weasyprint.pdf.add_tags"): "_build_box_tree",
    }
    for caller, name in called.items():
        assert name in caller.__code__.co_names, LOOK
    assert hasattr(Stream, "begin_marked_content"), LOOK


OTHERS = """
import sys, weasyprint
if sys.argv[1] == "after":
    from docgen.document.tree import Document, Metadata
    from docgen.publish.pdf import write_pdf
    write_pdf(Document("ar", "rtl", (), Metadata("t", "x")))
page = "<html lang=ar dir=rtl><p>نصٌّ <b>عربي</b><table><thead><tr><th>a<tbody><tr><td>b"
sys.stdout.buffer.write(weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))
"""


def test_other_users_of_weasyprint_in_the_process_get_its_own():
    before, after = (
        subprocess.run([sys.executable, "-c", OTHERS, when], check=True, capture_output=True).stdout
        for when in ("before", "after")
    )
    assert before.startswith(b"%PDF")
    assert before == after
