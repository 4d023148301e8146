"""The functions of `import docgen` can be called, though rooms of the house share their names."""

import importlib
import subprocess
import sys

import docgen
from docgen.resources import sample_content_dir

MEETING = sample_content_dir() / "libya-turkiye-hlscc" / "01-ankara-2021.yaml"


def test_every_function_can_be_called_twice(tmp_path):
    """Importing a room binds its name in the package: the second call meets the module."""
    for turn in range(2):
        meeting = docgen.load(MEETING)
        docgen.check(meeting)
        document = docgen.compose(meeting, kind="agenda", lang="en")
        docgen.publish(document, tmp_path / f"{turn}.txt")


def test_rooms_can_be_imported_before_their_functions_are_called():
    code = (
        "import docgen, docgen.check.at, docgen.compose.compose, docgen.publish.txt\n"
        "assert callable(docgen.check) and callable(docgen.compose) and callable(docgen.publish)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_each_public_name_is_callable():
    assert [name for name in docgen.__all__ if not callable(getattr(docgen, name))] == []
    for name in ("check", "compose", "publish"):
        assert importlib.import_module(f"docgen.{name}").__name__ == f"docgen.{name}"
