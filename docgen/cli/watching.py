"""Run again whenever a file under the given paths changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import click

from docgen.errors import ContentError, DocgenError

SUFFIXES = (".yaml", ".yml", ".j2", ".css")


def watched(paths: tuple[Path, ...], once: Callable[[], int]) -> int:
    """Call `once` now and after each change, until interrupted; errors are shown, not fatal."""
    from watchfiles import watch

    _say(_tried(once))
    folders = {path if path.is_dir() else path.parent for path in paths}
    for _ in watch(*folders, watch_filter=lambda _, file: file.endswith(SUFFIXES), debounce=200):
        _say(_tried(once))
    return 130


def _tried(once: Callable[[], int]) -> int:
    try:
        return once()
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        return error.exit_code
    except DocgenError as error:
        click.echo(f"docgen: {error}", err=True)
        return error.exit_code


def _say(code: int) -> None:
    # the reader's clock, for the reader's eye only: it enters no output
    now = dt.datetime.now().astimezone().strftime("%H:%M:%S")
    result = "rendered" if code == 0 else "problems; the last good output stands"
    click.echo(f"{now} {result}; waiting for a change (Ctrl-C ends)", err=True)
