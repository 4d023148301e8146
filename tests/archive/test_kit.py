"""What a format is written with is all in its press, and nothing else is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.archive import kit as kits
from docgen.publish import FORMATS, versions

PACKAGE = versions.PACKAGE
# what says where things are, or what went wrong, and never what is written
NO_PART = {"__init__.py", "errors.py", "files.py", "resources.py", "publish/versions.py"}

WRITE = """
import json, sys
from docgen.document.tree import Chars, Document, Metadata, Paragraph
from docgen.publish import written
page = Paragraph((Chars("نص"),), "ar", "rtl", "p1", "numbered", "1.")
written(Document("ar", "rtl", (page,), Metadata("t", "statement")), sys.argv[1])
found = [m.__file__ for n, m in sys.modules.items() if n.split(".")[0] == "docgen" and m.__file__]
print(json.dumps(found))
"""


@pytest.mark.parametrize("form", FORMATS)
def test_every_module_that_a_writer_loads_is_in_its_press(form):
    done = subprocess.run(
        [sys.executable, "-c", WRITE, form], capture_output=True, text=True, check=True,
        cwd=PACKAGE.parent,
    )  # fmt: skip
    loaded = {Path(file).relative_to(PACKAGE).as_posix() for file in json.loads(done.stdout)}
    counted = {file.relative_to(PACKAGE).as_posix() for file in versions.code_files(form)}
    packages = {name for name in loaded if name.endswith("/__init__.py")}
    assert loaded - packages - NO_PART <= counted
    assert packages - NO_PART <= counted | {"publish/__init__.py"}


def test_the_libraries_that_draw_are_named_without_being_loaded():
    script = (
        "import sys; from docgen.archive.kit import kit; print(sorted(kit().versions))\n"
        "assert not {'weasyprint', 'docx', 'lxml', 'PIL'} & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        cwd=PACKAGE.parent,
    )  # fmt: skip
    for name in ("weasyprint", "Pango", "HarfBuzz", "FriBidi", "python-docx", "lxml", "jinja2"):
        assert repr(name) in done.stdout


def test_every_library_is_found_on_this_machine():
    assert "absent" not in kits.kit().versions.values()


def test_a_press_says_what_differs():
    kit = kits.kit()
    assert kit.presses["pdf"].hash != kit.presses["html"].hash
    assert kit.presses["txt"].style == kit.presses["txt"].fonts == ""
    assert len({press.hash for press in kit.presses.values()}) == len(FORMATS)
