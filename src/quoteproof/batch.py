"""Many texts on several cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from quoteproof.machine import cores
from quoteproof.model import Report
from quoteproof.pipeline import Watch, unwatched
from quoteproof.run import Recipe, Run, Text

if TYPE_CHECKING:
    from quoteproof.crew import Task

Answer = TypeVar("Answer")

MANY = 12
"""Texts from which it is worth to begin processes: each needs as long for that as for two or three texts."""

MOST = 8
"""Processes, however many cores there are: each learns by itself what it needs to know of the sources."""


def checked(
    texts: Iterable[Text], run: Run, recipe: Recipe, jobs: int | None = None, watch: Watch = unwatched
) -> Iterator[Report]:
    """Yield the report of every text, in their order; of many texts made by `jobs` processes, one a core if it is None.

    `watch` is told how far each is, where it is made here.
    """
    some, jobs = _shared(texts, jobs)
    if jobs < 2:
        yield from (run.check(document, problems, watch) for document, problems in some)
    else:
        yield from map(run.seen, _by_processes(some, Run.check, recipe, jobs))


def each(
    texts: Iterable[Text], task: Task[Answer], run: Run, recipe: Recipe, jobs: int | None = None
) -> Iterator[Answer]:
    """Yield what a task makes of every text, in their order; of many texts by processes, as `checked` does."""
    some, jobs = _shared(texts, jobs)
    if jobs < 2:
        yield from (task(run, document, problems) for document, problems in some)
    else:
        yield from _by_processes(some, task, recipe, jobs)


def _shared(texts: Iterable[Text], jobs: int | None) -> tuple[Iterator[Text], int]:
    """Return the texts, and among how many processes they are worth to be shared."""
    rest = iter(texts)
    first = list(islice(rest, MANY))
    most = min(MOST, cores()) if jobs is None else jobs
    return chain(first, rest), most if len(first) == MANY else 1


def _by_processes(texts: Iterable[Text], task: Task[Answer], recipe: Recipe, jobs: int) -> Iterator[Answer]:
    from quoteproof.crew import Crew  # few runs need what processes need

    with Crew(recipe, jobs, task) as crew:
        yield from crew.answers(texts)
