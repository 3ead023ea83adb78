"""What a catalog says of documents on disk, of those that are held in memory.

A model's answer comes with a few passages, so an archive is made for each answer: SQLite's tables and statements took four fifths of that.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from quoteproof.archive import names
from quoteproof.archive.format import FORMAT_VERSION
from quoteproof.archive.rows import CALLED, Entry, Listed, Place, SegmentRow, Totals, storable
from quoteproof.cached import cached_property
from quoteproof.kernel import FOLD_VERSION
from quoteproof.model import Problem


class Roll:
    """The documents of one segment, and what could not be read."""

    def __init__(self, segment: SegmentRow, entries: Iterable[Entry], problems: Iterable[Problem]) -> None:
        self._segment, self._entries = segment, tuple(entries)
        self._numbers = {entry.record.id: number for number, entry in enumerate(self._entries)}
        self._problems = tuple(storable(problems).values())

    def totals(self) -> Totals:
        """Return what all of them add up to."""
        digest = sum(entry.mark for entry in self._entries) % 2**256
        return Totals(FORMAT_VERSION, FOLD_VERSION, len(self._entries), self._segment.words, f"{digest:064x}", "")

    def place(self, document: str) -> Place | None:
        """Say where the document of this id stands."""
        number = self._numbers.get(document)
        return None if number is None else Place(self._segment.id, number)

    def listed(self, after: str, limit: int, name: str) -> tuple[Listed, ...]:
        """List documents from behind an id on, in the order of their ids; with a name those that bear it."""
        words = names.words(name)
        bearing = set(self._register.bearing(words)) if words else self._numbers.keys()
        ids = sorted(one for one in bearing if one > after)[:limit]
        return tuple(_listed(self._entries[self._numbers[one]]) for one in ids)

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read, in the order in which it came in."""
        return self._problems

    def bears(self, name: str) -> bool:
        """Say whether a document, or a source that could not be read, bears the name."""
        words = names.words(name)
        unread = (names.of_problem(problem) for problem in self._problems)
        return bool(words) and (bool(self.called(name)) or any(names.bears(known, words) for known in unread))

    def called(self, name: str) -> tuple[str, ...]:
        """Return the ids of the first CALLED documents that bear the name."""
        words = names.words(name)
        return tuple(islice(self._register.bearing(words), CALLED)) if words else ()

    @cached_property
    def _register(self) -> names.Register:
        return names.Register((entry.record.id, names.of_document(entry.record)) for entry in self._entries)

    def is_current(self, totals: Totals) -> bool:
        """Nobody can change what is held."""
        return True

    def close(self) -> None:
        """There is nothing to let go of."""


def _listed(entry: Entry) -> Listed:
    meta = entry.record.meta
    about = {name: getattr(meta, name) for name in Listed.__struct_fields__[2:]}
    return Listed(entry.record.id, entry.words, **about)
