"""`docgen schema`: the JSON Schema of the content files."""

from __future__ import annotations

import json

import click


@click.command(epilog="Example: docgen schema meeting > meeting.schema.json")
@click.argument("file", type=click.Choice(["meeting", "series"]), default="meeting")
def command(file: str) -> None:
    """Print the JSON Schema of a meeting's file, or of a series'."""
    from docgen.reading.schema import schema

    click.echo(json.dumps(schema(file), ensure_ascii=False, indent=2))
