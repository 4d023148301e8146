"""Hold every file of an output folder against the ledger; list all of them with their hashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docgen.archive.ledger import HOME, Ledger, opened_for_reading
from docgen.archive.shelf import Shelf
from docgen.errors import UsageError

Fault = Literal["missing", "changed", "unknown"]


@dataclass(frozen=True, slots=True)
class Verified:
    """A file, and what is wrong with it; None where it is as docgen wrote it."""

    file: str
    fault: Fault | None


def verified(out: Path) -> Iterator[Verified]:
    """Every file by its bytes: those of the ledger by name, then those that it does not know."""
    ledger = _ledger(out)
    try:
        shelf = Shelf(out, ledger, may_write=False)
        known = set()
        for output in ledger.outputs():
            known.add(output.file)
            state = shelf.look_closely(output)
            fault: Fault | None = "changed"
            if state in ("stands", "missing"):
                fault = None if state == "stands" else "missing"
            yield Verified(output.file, fault)
    finally:
        ledger.close()
    for file in _files(out):
        if file not in known:
            yield Verified(file, "unknown")


def manifest(out: Path) -> Iterator[str]:
    """A line for each output, as `sha256sum --check` reads it in the output folder."""
    ledger = _ledger(out)
    try:
        for output in ledger.outputs():
            yield f"{output.sha256}  {output.file}\n"
    finally:
        ledger.close()


def _ledger(out: Path) -> Ledger:
    ledger = opened_for_reading(out)
    if ledger is None:
        raise UsageError(f"{out} has no ledger that can be read; `docgen batch` writes one")
    return ledger


def _files(out: Path) -> Iterator[str]:
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out)
        if HOME not in name.parts and path.is_file():
            yield name.as_posix()
