"""`docgen check`: what is wrong in the content, or still open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

import docgen
from docgen.cli import report
from docgen.cli.options import listed
from docgen.errors import ContentError, Problem, Severity, in_order

SEVERITIES = tuple(str(severity) for severity in Severity)


@click.command(epilog="Example: docgen check content --format json")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How the problems are printed.")  # fmt: skip
@click.option("--only", "only", help="Only these checks (by name, comma-separated).")
@click.option("--ignore", "ignored", help="Not these checks (by name, comma-separated).")
@click.option("--severity", callback=listed(SEVERITIES), help="Only these: error,warning,info,mark")
def command(
    paths: tuple[Path, ...],
    form: str,
    only: str | None,
    ignored: str | None,
    severity: tuple[str, ...],
) -> int:
    """Say what is wrong in the content, or still open.

    PATHS are meeting files, series folders or content roots. Exits 1 where an error or a mark
    stands; warnings and infos alone exit 0.
    """
    wanted, unwanted = _names(only), _names(ignored)
    problems = [
        problem
        for problem in in_order(_found(paths))
        if (not wanted or problem.check in wanted)
        and problem.check not in unwanted
        and (not severity or str(problem.severity) in severity)
    ]
    if form == "json":
        report.as_json(problems)
    else:
        report.as_text(problems, err=False)
    return report.exit_code(problems)


def _found(paths: tuple[Path, ...]) -> list[Problem]:
    found: list[Problem] = []
    today = datetime.now(UTC).date()
    for path in docgen.meetings(paths):
        try:
            found += docgen.check(docgen.load(path), today=today)
        except ContentError as error:
            found += error.problems
    return found


def _names(option: str | None) -> frozenset[str]:
    return frozenset(name.strip() for name in (option or "").split(",") if name.strip())
