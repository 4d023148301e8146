"""`docgen import`: Word files that were edited, back into the content."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from docgen.cli import report
from docgen.errors import UsageError

if TYPE_CHECKING:
    from docgen.exchange.change import Imported


@click.command(epilog="Example: docgen import out/…/statement.ar.docx --dry-run")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--content", type=click.Path(path_type=Path), default=Path("content"),
              show_default=True, help="Where the meetings are.")  # fmt: skip
@click.option("--accept", is_flag=True, help="Take tracked changes as they stand.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--html", type=click.Path(path_type=Path),
              help="Show the changes as a page, in this file.")  # fmt: skip
def command(
    files: tuple[Path, ...], content: Path, html: Path | None, *, accept: bool, dry_run: bool
) -> int:
    """Bring edited Word files back into the content.

    Each of the FILES says itself of which meeting, kind and language it is. Only the texts that
    were edited change in the YAML file; facts stay facts. Where anything cannot be merged, nothing
    is written.
    """
    from docgen.exchange.importing import imported

    if not content.exists():
        raise UsageError(f"there is no content at {content}; name it with --content")
    results = imported(files, content, accept=accept)
    for result in results:
        _tell(result)
        report.as_text(result.problems, err=True)
    if html is not None:
        _page(results, html)
    refused = any(result.refused for result in results)
    if refused:
        click.echo("nothing was written", err=True)
        return 1
    for result in results if not dry_run else ():
        _write(result)
    return 0


def _tell(result: Imported) -> None:
    from docgen.exchange.telling import told

    for line in told(result):
        click.echo(line)


def _page(results: list[Imported], html: Path) -> None:
    from docgen.exchange.importing import redlines
    from docgen.exchange.telling import page
    from docgen.files import write_whole

    found = [document for result in results for document in redlines(result)]
    write_whole(html, page(found))
    click.echo(str(html))


def _write(result: Imported) -> None:
    from docgen.files import write_under

    files = {PurePosixPath(name): data for name, data in result.files.items()}
    for path in write_under(result.path.parent, files) if files else []:
        click.echo(str(path))
