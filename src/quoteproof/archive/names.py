"""By what names a source is known, folded, so that "is this source here at all?" can be answered.

A source's names are kept as one string: a line a field, the field's words folded, a space on either side of each.
"""

from __future__ import annotations

from collections.abc import Sequence

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
