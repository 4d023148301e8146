"""Print problems: each on a line of its own, as FILE:LINE:COLUMN: what is wrong; how to mend it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

import click

from docgen.errors import Problem, Severity, UsageError
from docgen.languages import LANGUAGES


def as_text(
    problems: Iterable[Problem], *, err: bool, excerpts: bool = False, bidi: str | None = None
) -> None:
    """One line a problem; with `excerpts`, below it the words in each language, in ⟪…⟫."""
    for problem in problems:
        click.echo(str(problem), err=err)
        for lang, words in problem.excerpts if excerpts else ():
            click.echo(f"    {lang}  {_on_screen(words, lang, bidi)}", err=err)


def _on_screen(words: str, lang: str, bidi: str | None) -> str:
    """In logical order; in drawn order for a screen that cannot turn Arabic round by itself."""
    if _bidi(bidi) != "visual":
        return words
    from docgen.bidi.visual import terminal

    return terminal(words, LANGUAGES[lang].base_level)


def _bidi(option: str | None) -> str:
    """What is asked for; else what the terminal is known to need; logical text can be copied."""
    chosen = option or os.environ.get("DOCGEN_BIDI", "auto")
    if chosen not in BIDI:
        raise UsageError(f"DOCGEN_BIDI is '{chosen}'; it can be {', '.join(BIDI)}")
    if chosen != "auto" or not sys.stdout.isatty():
        return chosen
    lacks_bidi = "WT_SESSION" in os.environ or os.environ.get("TERM_PROGRAM") in _WITHOUT_BIDI
    return "visual" if lacks_bidi else "logical"


BIDI = ("auto", "logical", "visual")
_WITHOUT_BIDI = ("iTerm.app", "vscode")


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
        "excerpts": dict(problem.excerpts),
    }


def exit_code(problems: Iterable[Problem]) -> int:
    """1 where an error or a mark stands; warnings and infos alone are 0."""
    weighty = (Severity.ERROR, Severity.MARK)
    return 1 if any(problem.severity in weighty for problem in problems) else 0
