"""`docgen adopt`: texts that docgen did not write, made into a meeting's content."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from docgen.cli import report
from docgen.cli.options import listed
from docgen.errors import UsageError
from docgen.languages import LANGUAGES
from docgen.reading.paths import SERIES_FILE


@click.command(epilog="Example: docgen adopt last.ar.docx last.tr.docx --series content/council")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--series", type=click.Path(path_type=Path), help="The folder of the series.")
@click.option(
    "-l",
    "--lang",
    "langs",
    callback=listed(tuple(LANGUAGES)),
    help="The languages of the files, in order, where names do not say them.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The meeting's file.  [default: adopted.yaml in the series' folder]",
)
def command(
    files: tuple[Path, ...], series: Path | None, langs: tuple[str, ...], out: Path | None
) -> int:
    """Make a meeting's content of a statement that docgen did not write.

    FILES are .docx or .txt (a paragraph a line), one for each language, or - for the standard
    input. Paragraphs are matched over the languages and get ids; dates, amounts and names become
    facts where docgen prints them in the same words; whatever is odd is said.
    """
    from docgen.exchange.adopting import adopted
    from docgen.exchange.foreign import read_foreign
    from docgen.files import write_under

    if langs and len(langs) != len(files):
        raise UsageError("--lang names as many languages as there are files")
    folder = series or _only_series()
    target = out or folder / "adopted.yaml"
    if target.exists():
        raise UsageError(f"{target} stands already; name another file with -o")
    said = langs or (None,) * len(files)
    texts = [read_foreign(file, lang) for file, lang in zip(files, said, strict=True)]
    result = adopted(texts, folder)
    report.as_text(result.problems, err=True)
    made = {PurePosixPath(target.name): result.content.encode()}
    if result.state:
        made[PurePosixPath(f"{target.stem}.state.yaml")] = result.state.encode()
    for path in write_under(target.parent, made):
        click.echo(str(path))
    return 0


def _only_series() -> Path:
    """The series under content/, where there is one alone."""
    found = sorted(path.parent for path in Path("content").glob(f"*/{SERIES_FILE}"))
    if len(found) == 1:
        return found[0]
    raise UsageError("name the folder of the series with --series")
