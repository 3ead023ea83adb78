"""The archives that a server was given at its start, and the names by which requests call them: never a path."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from quoteproof.address import called, is_url, path_of
from quoteproof.errors import UsageError
from quoteproof.server.refused import Refused

Asked = str | tuple[str, ...] | None
"""Archives as a request names them: one, several, or none for all."""


class Shelf(Struct, frozen=True):
    """Archives by their names, and what else each may be called: as it was named on the command line."""

    places: dict[str, str]
    called: dict[str, str]
    files: dict[str, str] = {}  # those that are made of files and folders, and of which

    @classmethod
    def of(cls, given: Iterable[str]) -> Shelf:
        """Take archives as the command line names them: a path, whose last part is the name, or NAME=PATH. Raises UsageError."""
        places, called = dict[str, str](), dict[str, str]()
        for one in given:
            name, path = _named(one)
            if name in places and places[name] != path:
                raise UsageError(f"two archives are called {name!r}: give one another name, --archive NAME={path}")
            places[name] = path
            called |= {one: name, path: name, name.removesuffix(".archive"): name}
        if not places:
            raise UsageError("no archive: name one with --archive ARCHIVE")
        return cls(places, called | {name: name for name in places})

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of archives that lie in one, and are not made of files."""
        local = {path_of(place).absolute() for place in self.places.values() if not is_url(place)}
        return tuple(sorted(path for path in local if path.is_dir()))

    def chosen(self, asked: Asked) -> tuple[str, ...]:
        """Return the names that a request means; all where it names none. Raises Refused."""
        if asked is None or asked == ():
            return tuple(self.places)
        names = (asked,) if isinstance(asked, str) else asked
        unknown = next((name for name in names if name not in self.called), None)
        if unknown is not None:
            there = ", ".join(self.places)
            raise Refused("not-found", f"there is no archive {unknown[:100]!r}; there is {there}", pointer="#/archive")
        return tuple(dict.fromkeys(self.called[name] for name in names))


def _named(given: str) -> tuple[str, str]:
    name, sign, path = given.partition("=")
    if sign and name and not {"/", "\\"} & set(name) and (is_url(path) or not Path(given).exists()):
        return name, path
    return called(given) or given, given
