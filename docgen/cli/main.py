"""The command `docgen`: one group of commands, and the one place where errors become exit codes.

0 done · 1 the content has problems · 2 wrong usage · 3 the machine: something missing, full or
read-only · 4 a bug in docgen · 130 interrupted.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import click

from docgen.errors import ContentError, DocgenError, MachineError
from docgen.files import reason

# name → module of docgen.cli with a function `command`; imported only when it is asked for
COMMANDS = {
    "init": "Make a workspace with a small sample series in it.",
    "check": "Say what is wrong in the content, or still open.",
    "render": "Make the documents: PDF, DOCX, HTML, text.",
    "batch": "Bring a whole archive up to date.",
    "import": "Bring edited Word files back into the content.",
    "adopt": "Make content of a statement that docgen did not write.",
    "draft": "Write the next meeting's content from a meeting.",
    "compare": "Hold the languages of a meeting side by side, or two meetings.",
    "approve": "Say that texts are right: their translations are watched from then on.",
    "dismiss": "Say that a reported problem is none, and why.",
    "date": "Show a day in every language and form.",
    "schema": "Print the JSON Schema of the content files.",
    "doctor": "Say what is installed, and how to mend what is missing.",
}
_MODULES = {"import": "import_"}  # where a command's name is a word of Python's


class Commands(click.Group):
    """The commands, each in its own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"docgen.cli.{_MODULES.get(cmd_name, cmd_name)}")
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
    _hold_streams()
    _speak_utf8()
    _end_on_signals()
    sys.exit(_run(sys.argv[1:] if arguments is None else list(arguments)))


def _run(arguments: list[str]) -> int:
    try:
        return _answered(arguments)
    except OSError:
        # what went wrong could not be said either
        return _unheard()


def _answered(arguments: list[str]) -> int:
    """The exit code, everything else said."""
    try:
        _look_around()
        result = docgen.main(arguments, prog_name="docgen", standalone_mode=False)
    except SystemExit:
        # click's answer to a reader that has gone (docgen … | head): end quietly
        return _unheard()
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        return error.exit_code
    except DocgenError as error:
        click.echo(f"docgen: {error}", err=True)
        return error.exit_code
    except (OSError, MemoryError) as error:
        return _machine(error, verbose=_is_verbose(arguments))
    except Exception as error:  # noqa: BLE001  the last door: no traceback reaches a user
        return _bug(error, verbose=_is_verbose(arguments))
    return int(result) if isinstance(result, int) else 0


def _is_verbose(arguments: list[str]) -> bool:
    return "-v" in arguments or "--verbose" in arguments


def _look_around() -> None:
    """Refuse to work where nothing can be found or said."""
    if sys.stdout is None:
        raise MachineError("the standard output is closed; send it to a file, or to /dev/null")
    try:
        Path.cwd()
    except OSError:
        raise MachineError(
            "the working folder has been deleted or cannot be entered; change into another (cd)"
        ) from None


def _machine(error: OSError | MemoryError, *, verbose: bool) -> int:
    if isinstance(error, MemoryError):
        said = "there is not enough memory"
    elif error.filename:
        said = f"{error.filename}: {error.strerror}"
    else:
        said = reason(error)
    click.echo(f"docgen: {said}", err=True)
    if verbose:
        traceback.print_exception(error)
    return 3


def _bug(error: Exception, *, verbose: bool) -> int:
    kind = type(error).__name__
    click.echo(f"docgen: a bug in docgen ({kind}: {error}); run again with -v and report it",
               err=True)  # fmt: skip
    if verbose:
        traceback.print_exception(error)
    return 4


def _unheard() -> int:
    """Nobody reads on: let nothing that is still kept be flushed into a dead stream."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
    return 3


def _hold_streams() -> None:
    """Open what the caller has closed, so that no document gets the number of a stream."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _end_on_signals() -> None:
    """Clean up on SIGTERM and when the terminal goes, as on Ctrl-C; nohup stays nohup."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _terminated)


def _terminated(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  signal's signature
    raise KeyboardInterrupt
