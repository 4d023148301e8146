"""What the tests of faults compare with."""

import pytest

from tests.hardening.machine import AGENDA, FOLDER, content, docgen, on_disk


@pytest.fixture(scope="session")
def usual(tmp_path_factory):
    """The agendas as they are written where nothing is the matter, by their places."""
    folder = tmp_path_factory.mktemp("usual")
    done = docgen("render", content(folder), *AGENDA, "-o", "made", cwd=folder)
    assert done.returncode == 0, done.stderr
    made = on_disk(folder / "made")
    assert list(made) == [f"{FOLDER}/agenda.{lang}.txt" for lang in ("ar", "en", "tr")]
    return made
