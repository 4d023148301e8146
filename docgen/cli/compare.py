"""`docgen compare`: what changed between two meetings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.archive.plan import KINDS
from docgen.cli.options import listed
from docgen.errors import UsageError
from docgen.files import write_whole
from docgen.languages import LANGUAGES

if TYPE_CHECKING:
    from docgen.document.tree import Document

FORMATS = ("html", "pdf", "docx")


@click.command(epilog="Example: docgen compare 01-ankara-2021.yaml 02-tripoli-2022.yaml -o a.html")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("-k", "--kind", type=click.Choice(KINDS), default="statement", show_default=True,
              help="Which document is compared.")  # fmt: skip
@click.option("-l", "--lang", "langs", callback=listed(tuple(LANGUAGES)), help="ar,tr,en")
@click.option("-o", "--out", type=click.Path(path_type=Path),
              help="A page that shows the changes: .html or .pdf, all languages.")  # fmt: skip
@click.option("-f", "--format", "form", type=click.Choice(FORMATS),
              help="The format of --out, where its name does not say it.")  # fmt: skip
@click.option("--docx", type=click.Path(path_type=Path),
              help="A Word file with tracked changes, in the one language of --lang.")  # fmt: skip
def command(
    old: Path,
    new: Path,
    kind: str,
    langs: tuple[str, ...],
    out: Path | None,
    form: str | None,
    docx: Path | None,
) -> int:
    """Show what changed from the meeting in OLD to the one in NEW.

    Two meetings of a series, or two versions of one file. Without --out and --docx the changed
    paragraphs are listed: [-what went-] {+what came+}.
    """
    from docgen.compare.changed import redlines, two_meetings
    from docgen.document.together import together

    if docx is not None and len(langs) != 1:
        raise UsageError("--docx makes one file in one language: say which, as in -l ar")
    documents = redlines(*two_meetings(old, new), kind, langs)
    if out is not None:
        _write(together(documents), out, form or out.suffix.removeprefix("."))
    if docx is not None:
        _write(documents[0], docx, "docx")
    if out is None and docx is None:
        _listed(documents)
    return 0


def _write(document: Document, target: Path, form: str) -> None:
    from docgen.publish import written

    if form not in FORMATS:
        raise UsageError(f"no format for {target}; name it .html, .pdf or .docx, or say -f")
    write_whole(target, written(document, form))
    click.echo(str(target))


def _listed(documents: list[Document]) -> None:
    from docgen.compare.changed import changes

    for document in documents:
        click.echo(LANGUAGES[document.lang].english_name)
        for change in changes(document):
            click.echo(f"  {change.where or '(title)'}: {change.text}")
