"""The words of a command line → the parameters of a command.

Options stand wherever they like, `--name value` or `--name=value`, `-o FILE` or `-oFILE`; behind `--` nothing is one. The standard
library's argparse does as much, and takes a thirtieth of a check of one page to be loaded.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quoteproof.cli.command import HELP, Argument, Command, Option
from quoteproof.errors import UsageError


def read(command: Command, path: str, tokens: Sequence[str]) -> dict[str, Any] | None:
    """Return the parameters of a command; None where its help is asked for. Raises UsageError."""
    end = tokens.index("--") if "--" in tokens else len(tokens)
    line = _Line((*command.options, HELP), path)
    line.take(tokens[:end])
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in line.values.items()}
    words = [*line.words, *tokens[end + 1 :]]
    return None if values.pop(HELP.parameter) else values | dict(_arguments(command.arguments, words, path))


def unknown(word: str, options: Iterable[Option], path: str) -> UsageError:
    """Say that there is no such option or command, and which options look like it."""
    from difflib import get_close_matches  # who types what there is waits for nothing

    kind = "option" if word.startswith("-") else "command"
    near = get_close_matches(word, [flag for option in options for flag in option.flags if flag.startswith("--")])
    meant = f". Did you mean {' or '.join(map(repr, near))}?" if near else ""
    return _refused(f"No such {kind} {word!r}{meant}", path)


def _refused(message: str, path: str) -> UsageError:
    return UsageError(f"{message} (see: {path} --help)")


class _Line:
    """A command line as far as it is read: what its options got, and the words that stand by themselves."""

    def __init__(self, options: Sequence[Option], path: str) -> None:
        self._options, self._path = options, path
        self._flags = {flag: option for option in options for flag in option.flags}
        self.values: dict[str, Any] = {option.parameter: _before(option) for option in options}
        self.words: list[str] = []

    def take(self, tokens: Iterable[str]) -> None:
        """Read on. Raises UsageError for what makes no sense, and at the end for an option that there is not."""
        waiting, strange = deque(tokens), []
        while waiting:
            token = waiting.popleft()
            if found := self._option(token):
                self._set(*found, waiting)
            elif _is_word(token):
                self.words.append(token)
            else:
                strange.append(token.partition("=")[0])
        if strange:
            raise unknown(strange[0], self._options, self._path)

    def _option(self, token: str) -> tuple[Option, str | None] | None:
        """Return the option that a token is, and the value that is written onto it."""
        flag, equals, value = token.partition("=")
        if flag in self._flags:
            return self._flags[flag], value if equals else None
        short = self._flags.get(token[:2]) if token[1:2] != "-" else None
        return (short, token[2:]) if short else None

    def _set(self, option: Option, value: str | None, waiting: deque[str]) -> None:
        if not option.metavar:
            if value is not None:
                raise self._wrong(option, f"ignored explicit argument {value!r}")
            self.values[option.parameter] = True
            return
        words = [value] if value is not None else list(self._behind(option, waiting))
        if not words:
            raise self._wrong(option, f"expected {'at least one' if option.several else 'one'} argument")
        own = words if self.words or not option.several else words[:1]  # of `--against a b`, b is the text
        self.words += words[len(own) :]
        read = [self._value(option, word) for word in own]
        self.values[option.parameter] = self.values[option.parameter] + read if option.many else read[0]

    def _behind(self, option: Option, waiting: deque[str]) -> Iterator[str]:
        """Yield the words behind an option that are its values: the next one, or several until another option."""
        while waiting and self._option(waiting[0]) is None and _is_word(waiting[0]):
            yield waiting.popleft()
            if not option.several:
                return

    def _value(self, option: Option, word: str) -> Any:
        if option.choices and word not in option.choices:
            choices = ", ".join(map(repr, option.choices))
            raise self._wrong(option, f"invalid choice: {word!r} (choose from {choices})")
        if option.least is not None:
            return self._whole(option, word, option.least)
        return option.check(word) if option.check else word

    def _whole(self, option: Option, word: str, least: int) -> int:
        try:
            value = int(word)
        except ValueError:
            raise self._wrong(option, f"invalid number value: {word!r}") from None
        if value < least or (option.most is not None and value > option.most):
            raise self._wrong(option, f"{value} is not in the range {option.range}")
        return value

    def _wrong(self, option: Option, message: str) -> UsageError:
        return _refused(f"argument {'/'.join(option.flags)}: {message}", self._path)


def _before(option: Option) -> Any:
    """Return what an option's parameter is while the option does not stand there."""
    if not option.metavar:
        return False
    return [] if option.many else option.default


def _is_word(token: str) -> bool:
    """Say whether a token is no option, known or not: a dash by itself, a number below zero and a phrase are none."""
    return token[:1] != "-" or token == "-" or " " in token or token[1:].replace(".", "", 1).isdecimal()


def _arguments(arguments: Iterable[Argument], words: Iterable[str], path: str) -> Iterator[tuple[str, Any]]:
    """Yield the arguments with their parameters. Raises UsageError where there are too few or too many."""
    waiting = deque(words)
    for argument in arguments:
        if argument.required and not waiting:
            raise _refused(f"Missing argument {argument.metavar!r}", path)
        if argument.many:
            yield argument.name, tuple(waiting)
            waiting.clear()
        else:
            yield argument.name, waiting.popleft() if waiting else None
    if waiting:
        raise _refused(f"Got unexpected extra argument{'s' if len(waiting) > 1 else ''} ({' '.join(waiting)})", path)
