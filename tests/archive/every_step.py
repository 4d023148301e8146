"""Kill a run at each of its steps in turn, each in a fork: python every_step.py ROOT OLD WORK

OLD is an output folder of older content, of which each run gets a copy. Prints a line of JSON:
how many steps there were, and what was wrong.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from tests.archive.archives import standing
from tests.archive.steps import Steps, install, run_here


def killed_at(step: int, root: Path, out: Path) -> bool:
    """Whether a run was killed at that step; False when it had fewer."""
    child = os.fork()
    if child == 0:
        install(Steps(step))
        run_here(root, out)
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


def main() -> None:
    root, old, work = map(Path, sys.argv[1:])
    before = standing(old) if old.exists() else {}
    undisturbed = work / "undisturbed"
    run_here(root, undisturbed)
    expected = standing(undisturbed)
    step, wrong = 0, []
    while True:
        step += 1
        out = work / "out"
        shutil.rmtree(out, ignore_errors=True)
        if old.exists():
            shutil.copytree(old, out)
        if not killed_at(step, root, out):
            break
        wrong += [
            f"step {step}: {name} is neither old nor new"
            for name, content in standing(out).items()
            if content not in (before.get(name), expected.get(name))
        ]
        heard = run_here(root, out)
        if heard.tally.bad or standing(out) != expected:
            wrong.append(f"step {step}: the next run does not mend it: {heard.tally}")
        if left := [p.name for p in (out / ".docgen").rglob("*") if p.suffix == ".tmp"]:
            wrong.append(f"step {step}: {left} stay behind")
    print(json.dumps({"steps": step - 1, "files": len(expected), "wrong": wrong}))


if __name__ == "__main__":
    main()
