"""Run an archive as a user who is nobody: python unprivileged.py ROOT OUT ELSEWHERE

A run over ELSEWHERE first loads whatever that user may not read. Prints what the error says.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from docgen.errors import MachineError
from tests.archive.steps import run_here

NOBODY = 65534


def main() -> None:
    root, out, elsewhere = map(Path, sys.argv[1:])
    run_here(root, elsewhere)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        run_here(root, out)
    except MachineError as error:
        print(error)


if __name__ == "__main__":
    main()
