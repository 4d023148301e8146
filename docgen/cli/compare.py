"""`docgen compare`: the languages of a meeting side by side, or what changed between two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import docgen
from docgen.archive.plan import ALL_KINDS
from docgen.cli.options import listed
from docgen.errors import UsageError
from docgen.files import write_whole
from docgen.languages import LANGUAGES

if TYPE_CHECKING:
    from docgen.document.tree import Document
    from docgen.model.meeting import Meeting

FORMATS = ("html", "pdf", "docx")


@click.command(epilog="Example: docgen compare 01-ankara-2021.yaml -o versions.html")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", required=False, type=click.Path(path_type=Path))
@click.option("-k", "--kind", type=click.Choice(ALL_KINDS), default="statement", show_default=True,
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
    new: Path | None,
    kind: str,
    langs: tuple[str, ...],
    out: Path | None,
    form: str | None,
    docx: Path | None,
) -> int:
    """Hold the languages of OLD side by side, or show what changed from OLD to NEW.

    OLD alone: a meeting, a series' folder or a content root; -o writes a page with every text in
    its languages and what diverges, without it the divergences are listed. OLD and NEW are two
    meetings of a series, or two versions of one file; without --out and --docx the changed
    paragraphs are listed: [-what went-] {+what came+}, and the translations that did not follow.
    """
    if new is None:
        return _versions(old, out, docx)
    from docgen.compare.changed import redlines, two_meetings
    from docgen.document.together import together

    if docx is not None and len(langs) != 1:
        raise UsageError("--docx makes one file in one language: say which, as in -l ar")
    meetings = two_meetings(old, new)
    documents = redlines(*meetings, kind, langs)
    if out is not None:
        _write(together(documents), out, form or out.suffix.removeprefix("."))
    if docx is not None:
        _write(documents[0], docx, "docx")
    if out is None and docx is None:
        _listed(documents)
        _left_behind(*meetings)
    return 0


def _versions(path: Path, out: Path | None, docx: Path | None) -> int:
    """The page, or the divergences in words; 1 where one of them is an error."""
    from docgen.check import divergent
    from docgen.cli import report
    from docgen.compare.page import report_page

    if docx is not None or (out is not None and out.suffix != ".html"):
        raise UsageError("the languages of a meeting are shown on a page: -o NAME.html")
    meetings = [docgen.load(meeting) for meeting in docgen.meetings([path])]
    problems = [problem for meeting in meetings for problem in divergent(meeting)]
    if out is None:
        report.as_text(problems, err=False, excerpts=True)
    else:
        write_whole(out, report_page(meetings))
        click.echo(str(out))
    return report.exit_code(problems)


def _left_behind(old: Meeting, new: Meeting) -> None:
    from docgen.compare.followed import left_behind

    for left in left_behind(old, new):
        source = LANGUAGES[left.source].english_name
        names = " and ".join(LANGUAGES[lang].english_name for lang in left.langs)
        click.echo(f"{left.key}: the {source} changed, the {names} did not follow")


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
