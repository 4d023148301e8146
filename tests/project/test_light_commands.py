"""Commands that print no document never load the libraries that print one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"weasyprint", "docx", "pikepdf", "fontTools"}


@pytest.mark.parametrize(
    "command",
    ["--help", "--version", "check content", "date 2021-04-12", "schema"],
    ids=lambda command: command.replace(" ", "_"),
)
def test_a_light_command_stays_light(command):
    loaded = modules_loaded_by(command.split())
    assert "docgen.cli.main" in loaded, "the command did not run"
    assert not loaded & HEAVY


def test_rendering_is_what_loads_them(tmp_path):
    """The proof that the tests above can fail."""
    loaded = modules_loaded_by(["render", "content", "-k", "agenda", "-o", str(tmp_path)])
    assert {"weasyprint", "docx"} <= loaded


# -X importtime would miss what importlib.import_module loads
PROGRAM = """
import atexit, sys
atexit.register(lambda: print("LOADED", *sys.modules, file=sys.stderr))
from docgen.cli.main import run
run(sys.argv[1:])
"""


def modules_loaded_by(arguments):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    last = done.stderr.splitlines()[-1].split()
    assert last[0] == "LOADED", done.stderr
    return set(last[1:])
