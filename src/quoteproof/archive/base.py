"""What a catalog asks of the database that keeps its tables: `sqlite` and `postgres` answer.

Both speak the same SQL but for a few words, which are a dialect's. Values stand as `?`, or as `?1` where one is used twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from typing import Protocol, TypeVar

import msgspec
from msgspec import Struct

from quoteproof.archive.format import REBUILD
from quoteproof.errors import ArchiveDamaged

T = TypeVar("T")
Values = Sequence[object]


class Dialect(Struct, frozen=True):
    """What one database spells otherwise than another."""

    has: str
    """The condition that `names` has a word."""
    after: str
    """The condition for documents from behind the id `?1` on, and their order."""
    alike: str
    """The operator that holds a text against a pattern, case and all."""
    any: str
    """In a pattern: anything."""
    one: str
    """In a pattern: one character."""
    signs: str
    """The signs that mean something in a pattern …"""
    literal: str
    """… and how one of them, `{}`, stands for itself."""
    pair: str
    """The condition that `extra` has a pair with the key `?` whose value stands in the relation `{}` to `?`."""

    def plain(self, text: str) -> str:
        """Return the pattern that this very text meets."""
        return "".join(self.literal.format(sign) if sign in self.signs else sign for sign in text)

    def pattern(self, text: str) -> str:
        """Return the pattern of a text in which * stands for anything and ? for one character."""
        wild = {"*": self.any, "?": self.one}
        return "".join(wild.get(sign) or self.plain(sign) for sign in text)


class Base(Protocol):
    """An open database. All that it raises is an ArchiveError."""

    @property
    def name(self) -> str:
        """What messages call it; no password stands in it."""

    @property
    def dialect(self) -> Dialect:
        """What it spells otherwise."""

    def read(self, sql: str, values: Values = ()) -> list[tuple[object, ...]]:
        """Return the rows of a query."""

    def write(self, sql: str, rows: Iterable[Values] = ((),)) -> None:
        """Carry a statement out for each row of values; inside `change` alone."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Make all that is read inside come from one moment."""

    def change(self) -> AbstractContextManager[None]:
        """Make all that is written inside visible at once, or none of it if it fails."""

    def is_known(self) -> bool:
        """Say whether the tables are those of this version. Raises ArchiveDamaged where they are not those of a catalog at all:
        a view, made by somebody else, can run for ever."""

    def is_current(self, seal: str) -> bool:
        """Say whether nobody has changed anything since it was opened, and had this seal; where that cannot be told, nobody has."""

    def stamp(self) -> object:
        """Return what is another after each change, by whomever."""

    def faults(self) -> list[str]:
        """Say what the database finds wrong with its own bytes."""

    def close(self) -> None:
        """Let go of it."""


def pages(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give rows so many at a time: a server is not asked for each."""
    rest = iter(rows)
    while page := list(islice(rest, size)):
        yield page


def checked(name: str, row: tuple[object, ...], form: type[T]) -> T:
    """Turn a row into a record, or one of a single column into its value; a damaged one may be anything. Raises ArchiveDamaged."""
    try:
        if issubclass(form, Struct):
            return msgspec.convert(dict(zip(form.__struct_fields__, row, strict=True)), form)
        return msgspec.convert(row[0], form)
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise ArchiveDamaged(f"{name} is damaged: {error}; {REBUILD}") from None
