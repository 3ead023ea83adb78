"""Commands → their help: how to call it, what it does with examples, every option, every part."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from quoteproof.cli.command import HELP, Command, Group, Option

WIDEST, NARROWEST = 78, 50  # cells; longer lines are hard to read
COLUMN = 30  # cells of the options' names, at most


def page(command: Command | Group, path: str, cells: int | None = None) -> str:
    """Return the help of a command that is called by `path`, at the width of the terminal where none is given."""
    cells = cells or max(min(shutil.get_terminal_size().columns - 2, WIDEST), NARROWEST)
    parts = [_call(command, path, cells), *_text(command.help, cells)]
    parts.append(_listed("Options", [(_head(option), _help(option)) for option in (*command.options, HELP)], cells))
    if isinstance(command, Group):
        parts.append(_listed("Commands", list(command.commands.items()), cells))
    return "\n\n".join(parts)


def _call(command: Command | Group, path: str, cells: int) -> str:
    words = ["COMMAND [ARGS]..."] if isinstance(command, Group) else [one.metavar for one in command.arguments]
    head, rest = f"Usage: {path} ", " ".join(["[OPTIONS]", *words])
    if len(head) + 20 > cells:
        return head + "\n" + textwrap.indent(rest, " " * 11)
    return textwrap.fill(rest, cells, initial_indent=head, subsequent_indent=" " * len(head))


def _text(text: str, cells: int) -> Iterator[str]:
    """Yield the paragraphs, filled; examples, which are set in, as they are."""
    for part in text.split("\n\n"):
        if part.startswith(" "):
            yield textwrap.indent(part, "  ")
        else:
            yield textwrap.fill(" ".join(part.split()), cells, initial_indent="  ", subsequent_indent="  ")


def _head(option: Option) -> str:
    value = f"[{'|'.join(option.choices)}]" if option.choices else option.metavar
    return f"{', '.join(option.flags)} {value}".rstrip()


def _help(option: Option) -> str:
    """Return what an option does; of a number also what it is otherwise, and from where to where it goes."""
    if not option.range:
        return option.help
    default = "" if option.default is None else f"default: {option.default}; "  # what none means is in the text
    return f"{option.help}  [{default}{option.range}]"


def _listed(title: str, rows: Sequence[tuple[str, str]], cells: int) -> str:
    """Return rows of two columns below a title."""
    column = min(max(len(head) for head, _ in rows), COLUMN) + 2
    return "\n".join([f"{title}:", *(_row(head, text, column, cells) for head, text in rows)])


def _row(head: str, text: str, column: int, cells: int) -> str:
    below = "\n" + " " * (column + 2)
    lines = textwrap.wrap(text, max(cells - column - 2, 10))
    return (
        "  " + head.ljust(column) + below.join(lines)
        if len(head) < column - 1
        else f"  {head}{below}{below.join(lines)}"
    )
