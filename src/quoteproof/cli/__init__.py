"""The command line: arguments in, a report and an exit code out; every thought is in the modules below.

Exit codes: 0 nothing that `--fail-on` names, 1 something, 2 the run failed, 130 interrupted. Whatever goes wrong is one
line on standard error; a traceback is a fault of ours.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import import_module
from typing import NoReturn

import click

from quoteproof.cli.group import Group
from quoteproof.errors import QuoteproofError

COMMANDS: dict[str, str] = {
    "check": "check whether the quotations of a text are in the sources, and how they differ",
    "quotes": "list what a text quotes and whom it names; no sources needed",
    "find": "show where the sources have some words",
    "archive": "build and look after an archive of sources",
    "rules": "explain what a code in a report means",
    "cache": "look after the archives that check and find keep",
    "demo": "check the example that ships with the package",
}
"""Every command with its short help; each is the function of the same name in the module of the same name."""

OVERVIEW = """A text says that somebody said something. Did they?

\b
    quoteproof check column.md --against sources/
    quoteproof quotes column.md
    quoteproof find "before the survey is done" --in sources/
    quoteproof rules negation
    quoteproof demo

Each command has an example under --help."""


SELDOM = 50_000
"""Objects made between two looks for garbage; loading and tables make tens of thousands, and nearly all of them stay."""


class Commands(Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which the help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"quoteproof.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from quoteproof import kernel
        from quoteproof.version import VERSION

        kind = "compiled" if kernel.NAME == "fast" else "reference, in numpy; slower"
        click.echo(f"quoteproof {VERSION} (kernel: {kernel.NAME}, {kind})")
        ctx.exit()


@click.group(cls=Commands, help=OVERVIEW, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and the kernel in use.",
)
def quoteproof() -> None:
    """Do nothing but hold the commands; the help text is `OVERVIEW`."""


def main() -> NoReturn:
    """Run the command line and leave the process."""
    gc.set_threshold(SELDOM, 10, 10)
    try:
        code = quoteproof.main(standalone_mode=False)
        sys.stdout.flush()
    except QuoteproofError as error:
        code = _failed(str(error))
    except click.ClickException as error:
        code = _failed(_advised(error))
    except (KeyboardInterrupt, click.Abort):
        code = _failed("interrupted; nothing half-written is left", 130)
    except BrokenPipeError:
        code = _unheard()
    except OSError as error:
        code = _failed(f"{error.filename or 'the system'}: {error.strerror or error}")
    gc.freeze()  # the process ends: to look through all its modules for garbage once more takes longer than to load them
    sys.exit(code if isinstance(code, int) else 0)


def _failed(message: str, code: int = 2) -> int:
    click.echo("quoteproof: " + " ".join(message.split()), err=True)
    return code


def _advised(error: click.ClickException) -> str:
    """Return what is wrong with a command line, and which help to read."""
    context = getattr(error, "ctx", None)
    advice = f" (see: {context.command_path} --help)" if context else ""
    return error.format_message().rstrip(".") + advice


def _unheard() -> int:
    """End quietly when nobody reads on (`| head`), without a second complaint from Python at its own end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + getattr(signal, "SIGPIPE", 13)
