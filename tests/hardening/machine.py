"""Run docgen in a process of its own, on a machine on which something is the matter."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.small import MEETING, SERIES

ROOT = Path(__file__).resolve().parents[2]
AGENDA = ("-k", "agenda", "-f", "txt")
FOLDER = Path("small") / "01-ankara"


def content(root: Path, *meetings: str) -> Path:
    """A content root with the small series; the meetings' files by name, the first being sound."""
    home = root / "content" / "small"
    home.mkdir(parents=True, exist_ok=True)
    (home / "series.yaml").write_text(SERIES, "utf-8")
    for name in meetings or ("01-ankara.yaml",):
        (home / name).write_text(MEETING, "utf-8")
    return root / "content"


def environment(**changes: str | None) -> dict[str, str]:
    """The environment with changes; None takes a variable out."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    for name, value in changes.items():
        env.pop(name, None)
        if value is not None:
            env[name] = value
    return env


def docgen(
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    unprivileged: bool = False,
    site: Path | None = None,
    **streams: object,
) -> subprocess.CompletedProcess[bytes]:
    """`docgen …` as a user types it. `site`: a folder whose sitecustomize.py is run before."""
    env = dict(env or environment())
    if site is not None:
        env["PYTHONPATH"] = os.pathsep.join((str(site), env["PYTHONPATH"]))
    return subprocess.run(
        [sys.executable, "-m", "docgen", *map(str, arguments)],
        cwd=cwd,
        env=env,
        check=False,
        timeout=120,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
        **({"preexec_fn": _without_privileges} if unprivileged else {}),
    )


def _without_privileges() -> None:
    """Take from root what lets it ignore modes: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""
    if os.geteuid() == 0:
        drop_from_bounding_set = 24
        for capability in (1, 2):
            assert ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0) == 0


def site(folder: Path, code: str) -> Path:
    """A folder whose sitecustomize.py is this code."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(code, "utf-8")
    return folder


def on_disk(root: Path) -> dict[str, bytes]:
    """Every file below a folder, by its place."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def words(stream: bytes) -> str:
    """What a stream said, which holds no traceback."""
    said = stream.decode("utf-8")
    assert "Traceback" not in said, said
    assert "Exception ignored" not in said, said
    return said
