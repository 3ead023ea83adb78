"""The command line: arguments in, a report and an exit code out; every thought is in the modules below.

Exit codes: 0 nothing that `--fail-on` names, 1 something, 2 the run failed, 130 interrupted, 143 ended. Whatever goes wrong is one
line on standard error; a traceback is a fault of ours.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NoReturn

from quoteproof.cli import parse
from quoteproof.cli.command import HELP, Command, Group, Option
from quoteproof.cli.console import say
from quoteproof.errors import QuoteproofError

COMMANDS: dict[str, str] = {
    "check": "check whether the quotations of a text are in the sources, and how they differ",
    "quotes": "list what a text quotes and whom it names; no sources needed",
    "borrowings": "list the passages that a text has from the sources without quotation marks",
    "find": "show where the sources have some words",
    "archive": "build and look after an archive of sources",
    "rules": "explain what a code in a report means",
    "cache": "look after the archives that check and find keep",
    "demo": "check the example that ships with the package",
    "serve": "serve a page and a REST interface on your archives",
    "users": "say who may ask a server, and for what",
    "mcp": "give assistants tools: check, find, quote exactly (Model Context Protocol)",
    "lsp": "serve an editor: findings where they stand (Language Server Protocol)",
    "init": "write the settings of a folder",
    "completion": "let a shell complete commands and options",
}
"""Every command with its short help; each is the `COMMAND` in the module of the same name."""

OVERVIEW = """A text says that somebody said something. Did they?

    quoteproof check column.md --against sources/
    quoteproof quotes column.md
    quoteproof find "before the survey is done" --in sources/
    quoteproof rules negation
    quoteproof demo

Each command has an example under --help."""

VERSION = Option(("--version",), "Show the version and the kernel in use.")

SELDOM = 50_000
"""Objects made between two looks for garbage; loading and tables make tens of thousands, and nearly all of them stay."""


def _load(name: str) -> Command | Group:
    command: Command | Group = import_module(f"quoteproof.cli.{name}").COMMAND
    return command


PROGRAM = Group(OVERVIEW, COMMANDS, _load, (VERSION,))
"""The whole of it."""


def every() -> Iterator[tuple[str, Command | Group]]:
    """Yield every command with its full name, the parts of `archive` and `cache` too."""
    for name in COMMANDS:
        command = _load(name)
        yield name, command
        if isinstance(command, Group):
            yield from ((f"{name} {part}", command.load(part)) for part in command.commands)


def run(words: Sequence[str], path: str = "quoteproof") -> int:
    """Run what was typed behind the name of the program; return the exit code. Raises QuoteproofError."""
    command: Command | Group = PROGRAM
    while isinstance(command, Group):
        name, *words = words or HELP.flags  # a bare name is a question, and no error
        if name not in command.commands:
            return _asked(command, path, name)
        command, path = command.load(name), f"{path} {name}"
    values = parse.read(command, path, words)
    return _help(command, path) if values is None else command.run(**values) or 0


def _asked(group: Group, path: str, word: str) -> int:
    """Say what a group itself is asked for: its help or the version. Raises UsageError for anything else."""
    options = (*group.options, HELP)
    option = next((one for one in options if word in one.flags), None)
    if option is None:
        raise parse.unknown(word, options, path)
    return _help(group, path) if option is HELP else _version()


def _help(command: Command | Group, path: str) -> int:
    from quoteproof.cli import usage

    say(usage.page(command, path))
    return 0


def _version() -> int:
    from quoteproof import kernel
    from quoteproof.version import VERSION

    kind = "compiled" if kernel.NAME == "fast" else "reference, in numpy; slower"
    say(f"quoteproof {VERSION} (kernel: {kernel.NAME}, {kind})")
    return 0


def main() -> NoReturn:
    """Run the command line and leave the process."""
    gc.set_threshold(SELDOM, 10, 10)
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:  # as it is while the program is loaded
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is signal.SIG_DFL:  # not under nohup
            signal.signal(getattr(signal, name), _ended)
    module = sys.argv[0].endswith("__main__.py")
    try:
        code = run(_typed(), "python -m quoteproof" if module else "quoteproof")
        sys.stdout.flush()
    except QuoteproofError as error:
        code = _failed(str(error))
    except KeyboardInterrupt:
        say("", aside=True)  # behind the ^C
        code = _failed("interrupted; nothing half-written is left", 130)
    except BrokenPipeError:
        code = _unheard()
    except OSError as error:
        code = _failed(f"{error.filename or 'the system'}: {error.strerror or error}")
    gc.freeze()  # the process ends: to look through all its modules for garbage once more takes longer than to load them
    sys.exit(code)


def _ended(number: int, _: object) -> NoReturn:
    """Leave as one is told to, by way of all that is to be put away: half-written files, other processes."""
    sys.exit(128 + number)


def _typed() -> list[str]:
    """Return the arguments; with the names that a pattern stands for where the shell leaves that to the program."""
    words = sys.argv[1:]
    if os.name != "nt":
        return words
    from glob import glob

    return [name for word in words for name in glob(word, recursive=True) or [word]]  # noqa: PTH207  (absolute ones too)


def _failed(message: str, code: int = 2) -> int:
    say("quoteproof: " + " ".join(message.split()), aside=True)
    return code


def _unheard() -> int:
    """End quietly when nobody reads on (`| head`), without a second complaint from Python at its own end."""
    import signal

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + getattr(signal, "SIGPIPE", 13)
