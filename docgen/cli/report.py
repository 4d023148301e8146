"""Print problems: each on a line of its own, as FILE:LINE:COLUMN: what is wrong; how to mend it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import click

from docgen.errors import Problem, Severity


def as_text(problems: Iterable[Problem], *, err: bool) -> None:
    """One line a problem."""
    for problem in problems:
        click.echo(str(problem), err=err)


def as_json(problems: Iterable[Problem]) -> None:
    """One object on stdout: {"problems": […]}."""
    rows = [_row(problem) for problem in problems]
    click.echo(json.dumps({"problems": rows}, ensure_ascii=False, indent=2))


def _row(problem: Problem) -> Mapping[str, Any]:
    return {
        "check": problem.check,
        "severity": str(problem.severity),
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "paragraph": problem.paragraph,
        "langs": list(problem.langs),
        "message": problem.message,
        "cure": problem.cure,
        "spans": {lang: [start, end] for lang, start, end in problem.spans},
        "mark": problem.mark,
    }


def exit_code(problems: Iterable[Problem]) -> int:
    """1 where an error or a mark stands; warnings and infos alone are 0."""
    weighty = (Severity.ERROR, Severity.MARK)
    return 1 if any(problem.severity in weighty for problem in problems) else 0
