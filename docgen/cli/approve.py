"""`docgen approve`: these texts are right."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli.options import listed
from docgen.files import write_whole
from docgen.languages import LANGUAGES


@click.command(epilog="Example: docgen approve content/talks/02-tripoli-2022.yaml trade -l tr")
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1)
@click.option("-l", "--lang", "langs", callback=listed(tuple(LANGUAGES)), help="ar,tr,en")
def command(path: Path, ids: tuple[str, ...], langs: tuple[str, ...]) -> int:
    """Say that texts of the meeting in PATH are right: those of the IDS, or all of them.

    The state beside the meeting keeps the hash of each text and of the one it was translated
    from: a translation whose source changes later is marked by itself. Marks that asked for a
    look at these texts are settled.
    """
    from docgen.check.settling import approve
    from docgen.reading.state_file import state_path, state_text

    meeting = docgen.load(path)
    state = approve(meeting, ids, langs)
    before = meeting.state.approved
    changed = sum(
        before.get(key, {}).get(lang) != approval
        for key, by_lang in state.approved.items()
        for lang, approval in by_lang.items()
    )
    settled = len(meeting.state.marks) - len(state.marks)
    write_whole(state_path(path), state_text(state).encode("utf-8"))
    click.echo(f"{state_path(path)}: {changed} texts approved, {settled} marks settled")
    return 0
