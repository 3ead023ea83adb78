"""The words of a command line → the parameters of a command.

Options stand wherever they like, `--name value` or `--name=value`, `-o FILE` or `-oFILE`; behind `--` nothing is one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from quoteproof.cli.command import HELP, Argument, Command, Group, Option
from quoteproof.errors import UsageError

Given = dict[str, list[str]]
"""The options that are there, by their parameters and in their order, with the values of each."""


class Misread(ValueError):
    """What was typed cannot be meant."""


def read(command: Command, path: str, tokens: Sequence[str]) -> dict[str, Any] | None:
    """Return the parameters of a command; None where its help is asked for. Raises UsageError."""
    try:
        given, rest = _parted((*command.options, HELP), tokens)
        return None if HELP.parameter in given else _parameters(command, given, rest)
    except Misread as error:
        raise _advised(error, path) from None


def lead(group: Group, path: str, tokens: Sequence[str]) -> tuple[Given, list[str]]:
    """Return the options in front of a command's name, and the words from there on. Raises UsageError."""
    try:
        given, rest = _parted((*group.options, HELP), tokens, leading=True)
        if rest and not given and rest[0] not in group.commands:
            raise Misread(f"No such command {rest[0]!r}")
        return given, rest
    except Misread as error:
        raise _advised(error, path) from None


def _advised(error: Misread, path: str) -> UsageError:
    """Say what is wrong, and which help to read."""
    return UsageError(f"{error} (see: {path} --help)")


def _parted(options: Sequence[Option], tokens: Sequence[str], *, leading: bool = False) -> tuple[Given, list[str]]:
    """Part the words into options and the rest; with `leading`, the first of the rest ends the options.

    Of several values behind an option the first is its own, and the others are once an argument stands before it; with
    none there, they are the arguments.
    """
    known = {flag: option for option in options for flag in option.flags}
    given: Given = {}
    rest: list[str] = []
    waiting = deque(tokens)
    open_: list[str] | None = None  # the values of an option that takes several
    while waiting and not (leading and rest):
        token = waiting.popleft()
        if token == "--":
            break
        if token.startswith("-") and token != "-":
            open_ = _take(token, known, waiting, given)
        elif open_ and rest:
            open_.append(token)
        else:
            rest.append(token)
            open_ = None
    return given, [*rest, *waiting]


def _take(token: str, known: dict[str, Option], waiting: deque[str], given: Given) -> list[str] | None:
    """Take an option with its value; return the list for further values where it takes several."""
    flag, between, value = token.partition("=") if token.startswith("--") else (token[:2], token[2:], token[2:])
    option = known.get(flag)
    if option is None:
        raise Misread(f"No such option {flag!r}{_meant(flag, known)}")
    values = given.setdefault(option.parameter, [])
    if not option.metavar:
        if between:
            raise Misread(f"Option {flag!r} does not take a value")
        values.append("")
        return None
    if not between and not waiting:
        raise Misread(f"Option {flag!r} requires an argument")
    values.append(value if between else waiting.popleft())
    return values if option.several and not between else None


def _meant(flag: str, known: dict[str, Option]) -> str:
    """Name the options that look like one that is not there."""
    from difflib import get_close_matches  # who types what there is waits for nothing

    near = [repr(one) for one in get_close_matches(flag, [one for one in known if one.startswith("--")])]
    return f". Did you mean {' or '.join(near)}?" if near else ""


def _parameters(command: Command, given: Given, rest: list[str]) -> dict[str, Any]:
    """Return the value of every parameter."""
    options = {option.parameter: option for option in command.options}
    found = {name: _value(options[name], values) for name, values in given.items()}
    absent = {name: _default(option) for name, option in options.items() if name not in given}
    return found | absent | dict(_arguments(command.arguments, rest))


def _default(option: Option) -> Any:
    return option.default if option.metavar and not option.many else () if option.many else False


def _value(option: Option, values: list[str]) -> Any:
    """Return what an option was given: of one that may stand only once, the last."""
    if not option.metavar:
        return True
    return tuple(_one(option, value) for value in values) if option.many else _one(option, values[-1])


def _one(option: Option, value: str) -> Any:
    if option.choices and value not in option.choices:
        raise _invalid(option, f"{value!r} is not one of {', '.join(map(repr, option.choices))}")
    if option.check:
        return option.check(value)
    return value if option.least is None else _whole(option, value)


def _whole(option: Option, value: str) -> int:
    try:
        number = int(value)
    except ValueError:
        raise _invalid(option, f"{value!r} is not a valid integer range") from None
    if number < (option.least or 0) or (option.most is not None and number > option.most):
        raise _invalid(option, f"{number} is not in the range {option.range}")
    return number


def _invalid(option: Option, why: str) -> Misread:
    return Misread(f"Invalid value for {' / '.join(map(repr, option.flags))}: {why}")


def _arguments(arguments: Sequence[Argument], rest: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the arguments with their parameters. Raises Misread where there are too few or too many."""
    waiting = deque(rest)
    for argument in arguments:
        if argument.required and not waiting:
            raise Misread(f"Missing argument {argument.metavar!r}")
        if argument.many:
            yield argument.name, tuple(waiting)
            waiting.clear()
        else:
            yield argument.name, waiting.popleft() if waiting else None
    if waiting:
        raise Misread(f"Got unexpected extra argument{'s' if len(waiting) > 1 else ''} ({' '.join(waiting)})")
