"""What can be typed, as records: commands, their arguments and options. `parse` reads by them, `usage` explains them.

So a start makes a parser for one command and not for all of them, and writes no help that nobody asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct


class Option(Struct, frozen=True):
    """Words with dashes in front, and what may follow them; without a `metavar` nothing does, and it is True or False."""

    flags: tuple[str, ...]  # as they are typed: "-o", "--output"
    help: str
    metavar: str = ""  # what the help puts for the value
    name: str = ""  # of the parameter that gets the value, where the last flag does not name it
    default: Any = None
    choices: tuple[str, ...] = ()
    least: int | None = None  # where the value is a whole number, and the help says from where to where
    most: int | None = None
    check: Callable[[str], Any] | None = None  # raises UsageError for a value that cannot be
    many: bool = False  # it may stand more than once: its parameter gets a tuple
    several: bool = False  # and several values may follow: `--against a b` is `--against a --against b`

    @property
    def parameter(self) -> str:
        """The name of the parameter that gets the value."""
        return self.name or self.flags[-1].lstrip("-").replace("-", "_")

    @property
    def range(self) -> str:
        """The numbers that it takes; empty where it takes others."""
        if self.least is None:
            return ""
        return f"x>={self.least}" if self.most is None else f"{self.least}<=x<={self.most}"


HELP = Option(("-h", "--help"), "Show this message and exit.")
"""Every command has it."""


class Argument(Struct, frozen=True):
    """A word without dashes, told by its place; the last one of a command may be `many`."""

    name: str  # of the parameter
    metavar: str
    required: bool = True
    many: bool = False  # its parameter gets a tuple


class Command(Struct, frozen=True):
    """Something to run; the parameters of `run` have the names of the arguments and options."""

    run: Callable[..., int | None]
    help: str  # paragraphs, of which those that are set in stay as they are
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()


class Group(Struct, frozen=True):
    """A command of commands: each with a word on it, and loaded when it is asked for."""

    help: str
    commands: Mapping[str, str]
    load: Callable[[str], Command | Group]
    options: tuple[Option, ...] = ()


def group(help: str, commands: Mapping[str, Command]) -> Group:
    """Return commands that are loaded already as one; the word on each is the first line of its help."""
    words = {name: command.help.partition("\n")[0] for name, command in commands.items()}
    return Group(help, words, commands.__getitem__)
