"""The functions of `import docgen` stay functions, though rooms of the house share their names."""

import importlib

import docgen
from docgen.resources import sample_content_dir

MEETING = sample_content_dir() / "libya-turkiye-hlscc" / "01-ankara-2021.yaml"


def test_every_function_can_be_called_twice(tmp_path):
    """Importing a room binds its name in the package: the second call would meet a module."""
    for turn in range(2):
        meeting = docgen.load(MEETING)
        docgen.check(meeting)
        document = docgen.compose(meeting, kind="agenda", lang="en")
        docgen.publish(document, tmp_path / f"{turn}.txt")


def test_the_functions_stand_after_their_rooms_are_imported():
    for name in docgen.__all__:
        if importlib.util.find_spec(f"docgen.{name}"):
            room = importlib.import_module(f"docgen.{name}")
            assert room.__name__ == f"docgen.{name}"
        assert not hasattr(getattr(docgen, name), "__path__"), name
