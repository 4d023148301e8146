"""`docgen batch`: a whole archive, and again after each change."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from docgen.archive.plan import ALL_KINDS, FORMATS, KINDS, Choice
from docgen.cli.options import listed
from docgen.cli.progress import Live, Plain
from docgen.errors import UsageError
from docgen.files import write_whole
from docgen.languages import LANGUAGES


@click.command(epilog="Example: docgen batch content -o archive -j 4 --report report.html")
@click.argument("root", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("out"),
              show_default=True, help="The folder to bring up to date.")  # fmt: skip
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Workers; one a core by default.")
@click.option("--cluster", metavar="ADDRESS",
              help="Work on this Dask cluster, as in tcp://archive:8786.")  # fmt: skip
@click.option("-k", "--kind", "kinds", callback=listed(ALL_KINDS),
              help="statement,minutes,agenda; and register, of the commitments")  # fmt: skip
@click.option("-l", "--lang", "langs", callback=listed(tuple(LANGUAGES)), help="ar,tr,en")
@click.option("-f", "--format", "formats", callback=listed(FORMATS), help="pdf,docx,html,txt")
@click.option("--copy", "party", help="The copy of this party (its code).")
@click.option("--final", is_flag=True, help="Only what is final: no draft, nothing open.")
@click.option("--embed-fonts", is_flag=True, help="Put the fonts into DOCX and HTML.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only meetings from this day on.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, and why; write nothing.")
@click.option("--force", is_flag=True, help="Make everything, up to date or not.")
@click.option("--fail-fast/--keep-going", help="Stop at the first failure, or go on.")
@click.option("--prune", is_flag=True, help="Remove outputs that are planned no more.")
@click.option("--time-limit", type=click.FloatRange(min=1), default=300, show_default=True,
              help="Seconds that one document may take.")  # fmt: skip
@click.option("--memory-limit", type=click.IntRange(min=100), default=500, show_default=True,
              help="Megabytes; a worker that holds more is replaced.")  # fmt: skip
@click.option("--verify", is_flag=True, help="Compare every file with the ledger; make nothing.")
@click.option("--report", type=click.Path(path_type=Path), help="FILE.html or FILE.json")
@click.option("--manifest", type=click.Path(path_type=Path),
              help="A list of all files with their SHA-256, as sha256sum writes it.")  # fmt: skip
def command(
    root: Path,
    out: Path,
    jobs: int | None,
    cluster: str | None,
    kinds: tuple[str, ...],
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    party: str | None,
    since: datetime | None,
    time_limit: float,
    memory_limit: int,
    report: Path | None,
    manifest: Path | None,
    *,
    final: bool,
    embed_fonts: bool,
    dry_run: bool,
    force: bool,
    fail_fast: bool,
    prune: bool,
    verify: bool,
) -> int:
    """Bring an archive up to date.

    ROOT is a content root. What is missing or out of date is made, whatever happens to single
    meetings, and listed on stdout; a second run has next to nothing to do. Exits 1 where
    something failed.
    """
    from docgen.archive import office
    from docgen.archive.crew import Limits

    if report and (dry_run or report.suffix not in (".html", ".json")):
        raise UsageError("--report takes a FILE.html or a FILE.json, of a run that makes something")
    if verify:
        code = _verified(out)
        _write_manifest(out, manifest)
        return code
    choice = Choice(
        kinds or KINDS,
        langs,
        formats or ("pdf", "docx"),
        party,
        embed_fonts=embed_fonts,
        final=final,
    )
    wish = office.Wish(
        root, out, choice, _day(since), force=force, fail_fast=fail_fast,
        only_plan=dry_run, prune=prune,
    )  # fmt: skip
    limits = Limits(time_limit, memory_limit * 2**20)
    watcher: Plain = Live(out) if sys.stderr.isatty() else Plain(out)
    try:
        tally = office.run(wish, watcher, cluster or jobs or _cores(), limits, report)
    finally:
        if isinstance(watcher, Live):
            watcher.stop()
    _write_manifest(out, None if dry_run else manifest)
    watcher.ends(tally)
    return 1 if tally.bad else 0


def _verified(out: Path) -> int:
    """Say what is not as docgen wrote it; files that it does not know are named and no fault."""
    from docgen.archive.verify import verified

    checked, faults = 0, 0
    for found in verified(out):
        checked += 1
        if found.fault:
            faults += found.fault != "unknown"
            click.echo(f"{out / found.file}: {_FAULTS[found.fault]}")
    click.echo(f"{checked} files looked at, {faults} not as they were written", err=True)
    return 1 if faults else 0


_FAULTS = {
    "missing": "is missing; the next run makes it again",
    "changed": "is not as docgen wrote it",
    "unknown": "is not docgen's",
}


def _write_manifest(out: Path, manifest: Path | None) -> None:
    if manifest:
        from docgen.archive.verify import manifest as lines

        write_whole(manifest, "".join(lines(out)).encode())


def _day(since: datetime | None) -> date | None:
    return since.date() if since else None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
