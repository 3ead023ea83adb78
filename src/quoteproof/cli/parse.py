"""The words of a command line → the parameters of a command, by argparse, for the one command that was asked for.

Options stand wherever they like, `--name value` or `--name=value`, `-o FILE` or `-oFILE`; behind `--` nothing is one.
"""

from __future__ import annotations

from argparse import Action, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NoReturn

from quoteproof.cli.command import HELP, Argument, Command, Option
from quoteproof.errors import UsageError

UNSEEN = partial(HelpFormatter, width=80)  # nobody sees its pages; without a width it would load shutil to ask for one


def read(command: Command, path: str, tokens: Sequence[str]) -> dict[str, Any] | None:
    """Return the parameters of a command; None where its help is asked for. Raises UsageError."""
    options = (*command.options, HELP)
    parser = _parser(options, path)
    end = tokens.index("--") if "--" in tokens else len(tokens)  # what argparse makes of it depends on Python's version
    given, rest = parser.parse_known_args(tokens[:end])
    for word in rest:
        if word.startswith("-") and word != "-":
            raise unknown(word.partition("=")[0], options, path)
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in vars(given).items()}
    words = [*values.pop("words"), *rest, *tokens[end + 1 :]]
    return None if values.pop(HELP.parameter) else values | dict(_arguments(command.arguments, words, parser))


def unknown(word: str, options: Iterable[Option], path: str) -> UsageError:
    """Say that there is no such option or command, and which options look like it."""
    from difflib import get_close_matches  # who types what there is waits for nothing

    kind = "option" if word.startswith("-") else "command"
    near = get_close_matches(word, [flag for option in options for flag in option.flags if flag.startswith("--")])
    meant = f". Did you mean {' or '.join(map(repr, near))}?" if near else ""
    return UsageError(f"No such {kind} {word!r}{meant} (see: {path} --help)")


class Parser(ArgumentParser):
    """One that raises what is wrong, with the help to read."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        raise UsageError(f"{message} (see: {self.prog} --help)")


class Several(Action):
    """Values behind one option: the first is its own, the others are once an argument stands before it.

    With none there, they are the arguments: of `--against a b`, b is the text.
    """

    def __call__(self, parser: ArgumentParser, namespace: Namespace, values: Any, flag: str | None = None) -> None:
        """Put the values where they belong."""
        own = len(values) if namespace.words else 1
        setattr(namespace, self.dest, getattr(namespace, self.dest) + values[:own])
        namespace.words = namespace.words + values[own:]


def _parser(options: Iterable[Option], path: str) -> Parser:
    """Return a parser of options; the first arguments in a row are its `words`, later ones are left over."""
    parser = Parser(path, add_help=False, allow_abbrev=False, formatter_class=UNSEEN)
    parser.add_argument("words", nargs="*", action="extend", default=[])
    for option in options:
        parser.add_argument(*option.flags, dest=option.parameter, **_taken(option))
    return parser


def _taken(option: Option) -> dict[str, Any]:
    """Return how argparse is to take an option."""
    if not option.metavar:
        return {"action": "store_true"}
    check = option.check if option.least is None else _whole(option)
    taken = {"type": check, "choices": option.choices or None, "default": [] if option.many else option.default}
    if option.several:
        return taken | {"nargs": "+", "action": Several}
    return taken | {"action": "append" if option.many else "store"}


def _whole(option: Option) -> Callable[[str], int]:
    def number(word: str) -> int:
        value = int(word)
        if value < (option.least or 0) or (option.most is not None and value > option.most):
            raise ArgumentTypeError(f"{value} is not in the range {option.range}")
        return value

    return number


def _arguments(arguments: Iterable[Argument], words: Iterable[str], parser: Parser) -> Iterator[tuple[str, Any]]:
    """Yield the arguments with their parameters. Raises UsageError where there are too few or too many.

    argparse would take no more of them behind an option that stands between two, and none with a dash.
    """
    waiting = deque(words)
    for argument in arguments:
        if argument.required and not waiting:
            parser.error(f"Missing argument {argument.metavar!r}")
        if argument.many:
            yield argument.name, tuple(waiting)
            waiting.clear()
        else:
            yield argument.name, waiting.popleft() if waiting else None
    if waiting:
        parser.error(f"Got unexpected extra argument{'s' if len(waiting) > 1 else ''} ({' '.join(waiting)})")
