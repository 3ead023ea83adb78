"""A fault of this program costs the one answer that it befell: what raises is asked again one by one, and the rest is answered.

What is read one by one ends where its reader fails, and what was read before stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from quoteproof.errors import QuoteproofError

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

CALLERS = (QuoteproofError, OSError, MemoryError)
"""What is no fault of one answer: a wrong call, a broken archive, a disk that is gone, too little memory."""


class Fault(Struct, frozen=True):
    """What was raised in the place of an answer."""

    error: Exception

    def __str__(self) -> str:
        """The error in one line."""
        return " ".join(f"{type(self.error).__name__}: {self.error}".split())[:200]


def answers(ask: Callable[[Sequence[Asked]], Iterable[Answer]], asked: Sequence[Asked]) -> tuple[Answer | Fault, ...]:
    """Return `ask(asked)`, one answer for each; a `Fault` for each whose answer cannot be had even by itself.

    The others are asked together once more, since they may speak for each other.
    """
    try:
        return tuple(ask(asked))
    except CALLERS:
        raise
    except Exception as error:  # noqa: BLE001  (the one place: nobody knows beforehand what a fault is)
        if len(asked) == 1:
            return (Fault(error),)
    alone = [answers(ask, [one])[0] for one in asked]
    sound = [one for one, answer in zip(asked, alone, strict=True) if not isinstance(answer, Fault)]
    if len(sound) in (0, len(asked)):
        return tuple(alone)
    again = iter(answers(ask, sound))
    return tuple(answer if isinstance(answer, Fault) else next(again) for answer in alone)


def until_fault(items: Iterator[Answer]) -> Iterator[Answer | Fault]:
    """Yield what an iterator has; where it raises, a `Fault` at the end."""
    try:
        yield from items
    except CALLERS:
        raise
    except Exception as error:  # noqa: BLE001  (a damaged file may raise anything in the library that reads it)
        yield Fault(error)
