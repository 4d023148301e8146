"""`docgen init`: a workspace with a small sample in it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from docgen.errors import UsageError
from docgen.files import write_whole
from docgen.resources import sample_content_dir

VSCODE = {
    "extensions": {"recommendations": ["redhat.vscode-yaml"]},
    "settings": {
        "editor.wordWrap": "on",
        "files.encoding": "utf8",
        "files.eol": "\n",
        "editor.unicodeHighlight.ambiguousCharacters": False,
    },
}


@click.command(epilog="Example: docgen init my-ministry")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Make a workspace in FOLDER: content with a sample series, wired for editors.

    Nothing that stands there already is touched.
    """
    sample = sample_content_dir()
    files = {
        Path("content") / path.relative_to(sample): path.read_bytes()
        for path in sorted(sample.rglob("*"))
        if path.suffix in (".yaml", ".json") and not path.name.startswith(".")
    }
    for stem, value in VSCODE.items():
        text = json.dumps(value, indent=2) + "\n"
        files[Path(".vscode") / f"{stem}.json"] = text.encode("utf-8")
    standing = [name for name in files if (folder / name).exists()]
    if standing:
        raise UsageError(f"{folder / standing[0]} stands already; choose a new folder")
    for name, content in files.items():
        write_whole(folder / name, content)
        click.echo(str(folder / name))
    click.echo(f"Now: docgen render {folder / 'content'} -o {folder / 'out'}", err=True)
