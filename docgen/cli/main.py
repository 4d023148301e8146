"""The command `docgen`: one group of commands, and the one place where errors become exit codes.

0 done · 1 the content has problems · 2 wrong usage · 3 the machine: something missing, full or
read-only · 4 a bug in docgen · 130 interrupted.
"""

from __future__ import annotations

import importlib
import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType

import click

from docgen.errors import ContentError, DocgenError

# name → module of docgen.cli with a function `command`; imported only when it is asked for
COMMANDS = {
    "init": "Make a workspace with a small sample series in it.",
    "check": "Say what is wrong in the content, or still open.",
    "render": "Make the documents: PDF, DOCX, HTML, text.",
    "date": "Show a day in every language and form.",
    "schema": "Print the JSON Schema of the content files.",
    "doctor": "Say what is installed, and how to mend what is missing.",
}


class Commands(click.Group):
    """The commands, each in its own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"docgen.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but an unknown command is told its nearest neighbour."""
        import difflib

        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(COMMANDS)}"
            raise click.UsageError(f"no command '{name}'; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in --help, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: docgen render content -o out",
)
@click.version_option(package_name="docgen", prog_name="docgen")
@click.option("-v", "--verbose", is_flag=True, help="Show the traceback of a bug.")
@click.pass_context
def docgen(ctx: click.Context, *, verbose: bool) -> None:
    """Joint statements, minutes and agendas in Arabic, Turkish and English."""
    ctx.obj = {"verbose": verbose}


def run(arguments: Sequence[str] | None = None) -> None:
    """The console script: run the command and leave with its exit code."""
    _speak_utf8()
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(_run(sys.argv[1:] if arguments is None else list(arguments)))


def _run(arguments: list[str]) -> int:
    try:
        result = docgen.main(arguments, prog_name="docgen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except BrokenPipeError:
        return _pipe_closed()
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        return error.exit_code
    except DocgenError as error:
        click.echo(f"docgen: {error}", err=True)
        return error.exit_code
    except Exception as error:  # noqa: BLE001  the last door: no traceback reaches a user
        return _bug(error, verbose="-v" in arguments or "--verbose" in arguments)
    return int(result) if isinstance(result, int) else 0


def _bug(error: Exception, *, verbose: bool) -> int:
    if isinstance(error, OSError) and error.filename:
        click.echo(f"docgen: {error.filename}: {error.strerror}", err=True)
        return 3
    kind = type(error).__name__
    click.echo(f"docgen: a bug in docgen ({kind}: {error}); run again with -v and report it",
               err=True)  # fmt: skip
    if verbose:
        traceback.print_exception(error)
    return 4


def _pipe_closed() -> int:
    # the reader has gone (docgen … | head): end quietly, and let nothing flush into the pipe
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _terminated(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  signal's signature
    raise KeyboardInterrupt
