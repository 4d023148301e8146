"""Run a judge's program: what it printed, or an error that says how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
HANGS = 300  # seconds after which a judge is taken for hung; no test waits for it in earnest


class JudgeError(RuntimeError):
    """A judge is missing or broke down; it said nothing about the file."""


def program(name: str) -> str:
    """The full path of a program on this machine."""
    if found := shutil.which(name):
        return found
    raise JudgeError(f"{name} is missing: run `make setup-tests`")


def part(path: Path) -> Path:
    """A file that a judge is made of, when it is there."""
    if path.is_file():
        return path
    raise JudgeError(f"{path} is missing: run `make setup-tests`")


def ask(
    command: Sequence[str | Path],
    *,
    answers: Collection[int] = (0,),
    env: Mapping[str, str] | None = None,
) -> str:
    """What the program printed; an exit code that is no answer is an error with its last words."""
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=HANGS,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **(env or {})},
    )
    if done.returncode not in answers:
        raise JudgeError(f"{command[0]} exited {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout
