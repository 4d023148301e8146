"""`docgen check`: what is wrong in the content, or still open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

import docgen
from docgen.cli import report
from docgen.cli.options import listed
from docgen.errors import ContentError, Problem, Severity, in_order

# What a translator does next: texts whose source has changed, or that have changed themselves.
_STALE = ("stale", "translation-stale", "untranslated", "S02")
SEVERITIES = tuple(str(severity) for severity in Severity)


@click.command(epilog="Example: docgen check content --format json")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text",
              show_default=True, help="How the problems are printed.")  # fmt: skip
@click.option("--only", "only", help="Only these, comma-separated: checks, kinds of mark, stale.")
@click.option("--ignore", "ignored", help="Not these checks (by name, comma-separated).")
@click.option("--bidi", type=click.Choice(report.BIDI), help="How Arabic excerpts are printed.")
@click.option("--severity", callback=listed(SEVERITIES), help="Only these: error,warning,info,mark")
def command(
    paths: tuple[Path, ...],
    form: str,
    only: str | None,
    ignored: str | None,
    severity: tuple[str, ...],
    bidi: str | None,
) -> int:
    """Say what is wrong in the content, or still open.

    PATHS are meeting files, series folders or content roots. Exits 1 where an error or a mark
    stands; warnings and infos alone exit 0.
    """
    wanted, unwanted = _names(only), _names(ignored)
    problems = [
        problem
        for problem in in_order(_found(paths))
        if (not wanted or wanted & _called(problem))
        and not unwanted & _called(problem)
        and (not severity or str(problem.severity) in severity)
    ]
    if form == "json":
        report.as_json(problems)
    elif form == "html":
        from docgen.compare.problem_page import problem_page

        click.echo(problem_page(problems).decode("utf-8"), nl=False)
    else:
        report.as_text(problems, err=False, excerpts=True, bidi=bidi)
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


def _called(problem: Problem) -> frozenset[str]:
    """The names by which a problem can be chosen, in small letters."""
    names = {problem.check, problem.mark or "", "stale" if problem.check in _STALE else ""}
    return frozenset(name.lower() for name in names if name)


def _names(option: str | None) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in (option or "").split(",") if name.strip())
