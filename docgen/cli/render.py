"""`docgen render`: meetings into documents."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.archive.once import outputs
from docgen.archive.plan import ALL_KINDS, FORMATS, KINDS, Choice
from docgen.archive.walk import named
from docgen.cli import report
from docgen.cli.options import listed
from docgen.errors import ContentError, UsageError
from docgen.languages import LANGUAGES


@click.command(epilog="Example: docgen render content/libya-turkiye-hlscc -l ar,en -f pdf")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-k", "--kind", "kinds", callback=listed(ALL_KINDS),
              help="statement,minutes,agenda; and register, of the commitments")  # fmt: skip
@click.option("-l", "--lang", "langs", callback=listed(tuple(LANGUAGES)), help="ar,tr,en")
@click.option("-f", "--format", "formats", callback=listed(FORMATS), help="pdf,docx,html,txt")
@click.option(
    "--parallel", callback=listed(tuple(LANGUAGES)), help="Side by side: ar,tr or ar,tr,en."
)
@click.option(
    "--copy", "party", help="The copy of this party (its code): named first, signs first."
)
@click.option("--signing-set", is_flag=True,
              help="All copies of the statement, also side by side; the register.")  # fmt: skip
@click.option("--final", is_flag=True, help="Refuse drafts, and whatever is still open.")
@click.option("--clean", is_flag=True, help="Leave marks and the list of them out.")
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("out"),
              show_default=True, help="The folder to write into.")  # fmt: skip
@click.option("--embed-fonts", is_flag=True, help="Put the fonts into DOCX and HTML.")
@click.option("--watch", is_flag=True, help="Render again whenever a file changes.")
def command(
    paths: tuple[Path, ...],
    kinds: tuple[str, ...],
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    parallel: tuple[str, ...],
    party: str | None,
    out: Path,
    *,
    signing_set: bool,
    final: bool,
    clean: bool,
    embed_fonts: bool,
    watch: bool,
) -> int:
    """Make the documents of meetings.

    PATHS are meeting files, series folders or content roots. By default the statement, the
    minutes and the agenda, where a meeting has them, all its languages, PDF and DOCX. Each output
    is listed on stdout.
    """
    if len(parallel) == 1 or (parallel and langs):
        raise UsageError("--parallel takes two or three languages, and no --lang beside it")
    if signing_set and (kinds or parallel or party):
        raise UsageError("--signing-set says which kinds and copies; leave -k, --copy, --parallel")
    choice = Choice(
        kinds or KINDS,
        langs,
        formats or ("pdf", "docx"),
        party,
        parallel,
        embed_fonts=embed_fonts,
        final=final,
        clean=clean,
        signing_set=signing_set,
    )
    if watch:
        from docgen.cli.watching import watched

        return watched(paths, lambda: _render(paths, choice, out))
    return _render(paths, choice, out)


def _render(paths: tuple[Path, ...], choice: Choice, out: Path) -> int:
    """Render every meeting that can be; a bad one writes nothing and does not stop the others."""
    code, made = 0, 0
    for found in named(docgen.meetings(paths)):
        if found.problem:
            report.as_text([found.problem], err=True)
            code = 1
            continue
        try:
            for output in outputs(found.path, choice, out):
                click.echo(str(output))
                made += 1
        except ContentError as error:
            report.as_text(error.problems, err=True)
            code = 1
    if not made and not code:
        raise UsageError("nothing to render: no meeting there has these kinds and languages")
    return code
