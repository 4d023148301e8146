"""`docgen draft`: the next meeting's content from that of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import docgen
from docgen.errors import UsageError
from docgen.files import write_whole

if TYPE_CHECKING:
    from docgen.draft.saved import Saved


@click.command(epilog="Example: docgen draft content/libya-turkiye-hlscc/01-ankara-2021.yaml")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The file to write; by default NN-<place>-<year>.yaml beside the meeting.",
)
@click.option(
    "--update",
    is_flag=True,
    help="Bring an existing draft up to date; what somebody wrote in it stays.",
)
def command(path: Path, out: Path | None, *, update: bool) -> int:
    """Draft the next meeting after the one in PATH: its statement, agenda and minutes.

    What stands is said again, each commitment is followed up by its status, and whatever a human
    must decide is marked. A file that is there is never overwritten: without --update only what
    differs is said, and the command exits 1 where something does.
    """
    from docgen.check import sound
    from docgen.draft.saved import new_file

    before = sound(docgen.load(path))
    name, saved = new_file(before)
    target = out or path.with_name(f"{name}.yaml")
    if target.resolve() == path.resolve():
        raise UsageError(f"{target} is the meeting to draft from; name another file")
    if target.exists():
        return _again(path, target, update=update)
    if update:
        raise UsageError(f"there is no draft {target} to update; leave --update out")
    _write(target, saved)
    return 0


def _again(path: Path, target: Path, *, update: bool) -> int:
    """Say what differs in a draft that is there, and with `update` bring it up to date."""
    from docgen.draft.saved import updated_file

    saved = updated_file(docgen.load(path), target)
    for one in saved.differences:
        click.echo(f"{target}:{one.line}:1: {one}")
    if update:
        _write(target, saved)
        return 0
    if saved.differences:
        click.echo(f"{target} stands and was left as it is; --update merges this", err=True)
        return 1
    click.echo(f"{target} stands and differs in nothing", err=True)
    return 0


def _write(target: Path, saved: Saved) -> None:
    from docgen.reading.state_file import state_path, state_text

    # the state first: a draft without its state would look like a file that somebody wrote
    write_whole(state_path(target), state_text(saved.state).encode("utf-8"))
    write_whole(target, saved.text.encode("utf-8"))
    click.echo(str(target))
    _say_marks(target)


def _say_marks(target: Path) -> None:
    """How much is still to be settled, where the file stands beside its series."""
    if not target.with_name("series.yaml").is_file():
        where = "it is read only beside a series.yaml: move both files there"
        click.echo(f"docgen: {target.name} and its state: {where}", err=True)
        return
    from docgen.marks import marks

    count = len(marks(docgen.load(target)))
    click.echo(f"{count} marks to settle: docgen check {target}", err=True)
