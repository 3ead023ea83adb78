"""The archives of a server, by their names: opened when first asked for, and again when somebody has rebuilt or changed one.

A process has one task at a time, so nothing is closed under anybody's hands; where an archive cannot be opened at this very
moment (it is being replaced), what is open already answers.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.address import is_url, path_of
from quoteproof.archive import Archive
from quoteproof.errors import ArchiveError, UsageError
from quoteproof.machine import stamp
from quoteproof.model import Problem
from quoteproof.server.refused import Refused
from quoteproof.sources import Sources
from quoteproof.sources.cache import MANIFEST, current

SELDOM = 10.0  # seconds between two questions to a store whether an archive is as it was


class Volume(Struct, frozen=True):
    """An open archive, and its mark before it was opened."""

    archive: Archive
    mark: object


class Library:
    """Archives under names; nothing else can be reached through it."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places
        self._asked: dict[str, tuple[float, object]] = {}
        self._open: dict[str, Volume] = {}

    def archive(self, name: str) -> Archive:
        """Return an archive as it is now. Raises Refused for a name that is none."""
        if name not in self._places:
            raise Refused("not-found", f"there is no archive {name!r}; there is {', '.join(self._places)}")
        held, mark = self._open.get(name), self._mark(name)
        if held is None or (mark is not None and mark != held.mark) or not held.archive.is_current():
            held = self._opened(name, mark, held)
        return held.archive

    def sources(self, names: Sequence[str]) -> Sources:
        """Return some archives as one; where they lie is not told to who reads the report."""
        made = Sources([self.archive(name) for name in names], ", ".join(names))
        made.problems = placeless(made.problems)
        return made

    def _mark(self, name: str) -> object:
        """Return what is another after each push to a store, which is asked now and then, or when the files have changed of which an
        archive is made; None for the folder of one, which knows itself whether it is current."""
        place = self._places[name]
        if _is_manifest(place):
            return stamp(path_of(place))
        if not is_url(place):
            return None
        when, mark = self._asked.get(name, (-SELDOM, None))
        if time.monotonic() - when >= SELDOM:
            mark = _mark(place)
            self._asked[name] = time.monotonic(), mark
        return mark

    def _opened(self, name: str, mark: object, held: Volume | None) -> Volume:
        try:
            opened = Archive.open(_at(self._places[name]))
        except (ArchiveError, UsageError, OSError) as error:
            print(f"quoteproof: {error}", file=sys.stderr)
            if held is None:
                raise Refused("not-ready", f"the archive {name!r} cannot be opened now") from None
            return held
        if held is not None:
            held.archive.close()
        self._open[name] = Volume(opened, mark)
        return self._open[name]


def placeless(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems that name files, and no folder of this machine."""
    return tuple(replace(one, where=one.where.replace("\\", "/").rpartition("/")[2]) for one in problems)


def _at(place: str) -> str | Path:
    """Return where an archive lies: there, or where the cache's manifest of the files that it is made of says."""
    return current(path_of(place)) if _is_manifest(place) else place


def _is_manifest(place: str) -> bool:
    return not is_url(place) and path_of(place).name == MANIFEST


def _mark(url: str) -> object:
    from quoteproof.archive.store.remote import Remote  # most archives lie in folders

    try:
        return Remote(url).mark()
    except (ArchiveError, UsageError):
        return None
