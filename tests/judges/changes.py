"""Ask LibreOffice to accept, and to reject, all tracked changes of Word files."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from tests.judges.programs import HERE, JudgeError, ask, program

Settled = Mapping[str, Sequence[str]]


def settled_changes(paths: Iterable[Path]) -> dict[Path, Settled]:
    """The paragraphs of each file once all changes are accepted, rejected, or just shown.

    Starting LibreOffice costs some seconds, each file a fraction of one: ask for many at once.
    """
    files = list(paths)
    with tempfile.TemporaryDirectory(prefix="docgen-changes-") as home:
        script, profile = HERE / "settle_changes.py", f"{home}/profile"
        command: list[str | Path] = [_python(), script, program("soffice"), profile, *files]
        answer = json.loads(ask(command, env={"HOME": home, "LC_ALL": "C.UTF-8"}))
    return {path: answer[str(path)] for path in files}


@cache
def _python() -> str:
    """A Python that has LibreOffice's own module: Debian's, with python3-uno."""
    for candidate in ("/usr/bin/python3", "python3"):
        if _has_uno(candidate):
            return candidate
    raise JudgeError("no Python has the module uno (Debian: python3-uno): run `make setup-tests`")


def _has_uno(python: str) -> bool:
    try:
        clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        done = subprocess.run(
            [python, "-c", "import uno"], capture_output=True, env=clean, check=False
        )
    except OSError:
        return False
    return done.returncode == 0
