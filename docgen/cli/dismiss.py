"""`docgen dismiss`: this problem is none."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.errors import UsageError
from docgen.files import write_whole


@click.command(
    epilog="Example: docgen dismiss 01-ankara-2021.yaml N01 trade --reason 'the Arabic rounds it'"
)
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("check")
@click.argument("ids", nargs=-1)
@click.option("-r", "--reason", required=True, help="Why it is none; kept in the state.")
def command(path: Path, check: str, ids: tuple[str, ...], reason: str) -> int:
    """Say that what CHECK reports of the IDS (or anywhere) in the meeting of PATH is no problem.

    The dismissal is bound to the texts: it holds wherever the same texts stand, and lapses by
    itself as soon as one of them changes.
    """
    from docgen.check.settling import dismiss
    from docgen.reading.state_file import state_path, state_text

    if not reason.strip():
        raise UsageError("the reason is empty; say why this is no problem")
    meeting = docgen.load(path)
    state = dismiss(meeting, docgen.check(meeting), check, ids, " ".join(reason.split()))
    write_whole(state_path(path), state_text(state).encode("utf-8"))
    added = len(state.dismissed) - len(meeting.state.dismissed)
    click.echo(f"{state_path(path)}: {added} dismissed")
    return 0
