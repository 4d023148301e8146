"""The same bytes under another clock, also for the libraries in C: libfaketime turns it."""

from pathlib import Path

import pytest

from tests.hardening.machine import content, docgen, environment, on_disk, words
from tests.judges.programs import JudgeError, part

RENDER = ("-k", "agenda", "-l", "ar", "-f", "pdf,docx", "-o")


@pytest.fixture(scope="module")
def turned():
    """The library that turns the clock."""
    found = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if found is None:
        raise JudgeError("libfaketime is missing: run `make setup-tests`")
    return part(found)


def test_another_clock_gives_the_same_bytes(tmp_path, turned):
    root = content(tmp_path)
    assert docgen("render", root, *RENDER, "now", cwd=tmp_path).returncode == 0
    env = environment(LD_PRELOAD=str(turned), FAKETIME="1970-01-01 00:00:01", TZ="UTC")
    done = docgen("render", root, *RENDER, "then", cwd=tmp_path, env=env)
    assert (done.returncode, words(done.stderr)) == (0, "")
    assert on_disk(tmp_path / "then") == on_disk(tmp_path / "now")


def test_the_clock_is_turned(tmp_path, turned):
    """The proof that the test above turns it: a meeting held in 2021 is still to come in 1970."""
    root = content(tmp_path)
    file = root / "small" / "01-ankara.yaml"
    file.write_text(file.read_text("utf-8").replace("status: agreed", "status: signed"), "utf-8")
    env = environment(LD_PRELOAD=str(turned), FAKETIME="1970-01-01 00:00:01", TZ="UTC")
    said = words(docgen("check", root, cwd=tmp_path, env=env).stdout)
    assert "2021-04-12 is still to come" in said
    assert "is still to come" not in words(docgen("check", root, cwd=tmp_path).stdout)
