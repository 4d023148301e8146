"""Standard output and error that are full, closed, read by nobody, or not UTF-8."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hardening.machine import (
    AGENDA,
    ROOT,
    content,
    docgen,
    environment,
    on_disk,
    words,
)
from tests.small import MEETING


def test_a_full_output_is_the_machines_fault(tmp_path):
    root = content(tmp_path)
    with Path("/dev/full").open("wb") as full:
        for arguments in (("render", root, *AGENDA), ("date", "2021-04-12")):
            done = docgen(*arguments, cwd=tmp_path, stdout=full)
            assert (done.returncode, words(done.stderr)) == (3, "docgen: the disk is full\n")


def test_errors_that_cannot_be_said_still_have_an_exit_code(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = docgen("check", "nowhere", cwd=tmp_path, stderr=full)
    assert (done.returncode, done.stdout) == (3, b"")


def test_a_reader_that_goes_ends_it_quietly(tmp_path):
    """docgen … | head: no traceback, and no word of success."""
    read, write = os.pipe()
    os.close(read)
    done = docgen("date", "2021-04-12", cwd=tmp_path, stdout=write)
    os.close(write)
    assert (done.returncode, words(done.stderr)) == (3, "")


def test_a_closed_output_is_said(tmp_path):
    command = f'"{sys.executable}" -m docgen date 2021-04-12 >&-'
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 3
    assert words(done.stderr).startswith("docgen: the standard output is closed; send it to")


def test_closed_streams_give_no_document_their_numbers(tmp_path):
    """Libraries in C write warnings to stream 2: a document of that number would hold them."""
    code = "import os; from docgen.cli.main import _hold_streams; _hold_streams(); print(os.open('x', 66))"
    command = f'"{sys.executable}" -c "{code}" <&- 2>&-'
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, check=True
    )
    assert int(done.stdout) > 2


@pytest.mark.parametrize(
    "changes",
    [
        {"LANG": "C", "LC_ALL": "C", "HOME": None},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1254"},
    ],
    ids=["C", "ascii", "cp1254"],
)  # fmt: skip
def test_arabic_and_turkish_paths_and_words_in_any_locale(tmp_path, usual, changes):
    root = content(tmp_path / "بيان-şık")
    done = docgen("render", root, *AGENDA, "-o", "مخرج", cwd=tmp_path, env=environment(**changes))
    assert (done.returncode, words(done.stderr)) == (0, "")
    assert len(words(done.stdout).splitlines()) == 3
    assert on_disk(tmp_path / "مخرج") == usual


def test_errors_about_arabic_are_printed_in_any_locale(tmp_path):
    root = content(tmp_path / "بيان")
    file = root / "small" / "01-ankara.yaml"
    file.write_text(MEETING.replace("place: ankara", "place: أنقرة"), "utf-8")
    done = docgen("check", root, cwd=ROOT, env=environment(LC_ALL="C", PYTHONIOENCODING="ascii"))
    assert done.returncode == 1
    assert "بيان/content/small/01-ankara.yaml:3:8: 'أنقرة' is no id" in words(done.stdout)
