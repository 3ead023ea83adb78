"""Many texts on several cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from quoteproof.machine import cores
from quoteproof.model import Report
from quoteproof.pipeline import Watch, unwatched
from quoteproof.run import Recipe, Run, Text

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
    rest = iter(texts)
    first = list(islice(rest, MANY))
    jobs = min(MOST, cores()) if jobs is None else jobs
    if jobs < 2 or len(first) < MANY:
        for document, problems in chain(first, rest):
            yield run.check(document, problems, watch)
        return
    from quoteproof.crew import Crew  # few runs need what processes need

    with Crew(recipe, jobs) as crew:
        yield from map(run.seen, crew.reports(chain(first, rest)))
