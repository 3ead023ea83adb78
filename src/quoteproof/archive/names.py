"""By what names a source is known, folded, so that "is this source here at all?" can be answered.

A source's names are kept as one string: a line a field, the field's words folded, a space on either side of each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from quoteproof import kernel
from quoteproof.model import Document, Problem


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, each between spaces, as `bears` wants them."""
    return tuple(f" {word} " for word in kernel.split(name)[0])


def of_document(record: Document) -> str:
    """Return the names that a document bears: its title, the people and the house behind it, its id, its path."""
    meta = record.meta
    return _lines(meta.title, meta.author, meta.speaker, meta.publisher, record.id, record.path)


def of_problem(problem: Problem) -> str:
    """Return the names of a source that could not be read: all that is known is where it should be."""
    return _lines(problem.document, problem.where)


def bears(known: str, wanted: Sequence[str]) -> bool:
    """Say whether one field has all the words, in any order ("Marin, Lev" bears "Lev Marin")."""
    return any(all(word in line for word in wanted) for line in known.split("\n"))


def _lines(*fields: str | None) -> str:
    return "\n".join(_line(field) for field in fields if field)


def _line(field: str) -> str:
    return "".join(f" {word} " for word in kernel.split(field)[0])


class Register:
    """The names of many documents in one string, which is looked through in a fiftieth of the time that a row each takes."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        pairs = list(rows)
        self._ids = [id_ for id_, _ in pairs]
        self._names = "".join(f"{known}\0" for _, known in pairs)
        self._starts = list(accumulate((len(known) + 1 for _, known in pairs), initial=0))

    def bearing(self, wanted: Sequence[str]) -> Iterator[str]:
        """Give the ids of the documents that bear a name, in their order; `wanted` as `bears` has it."""
        rarest = min(wanted, key=self._names.count)
        at = self._names.find(rarest)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            after = self._starts[row + 1]
            if bears(self._names[self._starts[row] : after - 1], wanted):
                yield self._ids[row]
            at = self._names.find(rarest, after)
