"""Words of a change that are one word, misread on one side: only where a passage has several of them (`text/misread.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.compare.places import Step, Word, joined
from quoteproof.text.misread import signatures

SEVERAL = 3
"""Words of a passage that were misread, so that none of them was chosen: "fail" for "sail" alone may be a change."""
_RUN = 3
"""Words that one may be where a ligature is lost: con rm."""

Found = tuple[Step, tuple[Word, ...], tuple[Word, ...]]


def misread(steps: Sequence[Step]) -> tuple[Found, ...]:
    """Return the runs of words that answer each other across some changes, if there are several."""
    found = tuple((step, *runs) for step in steps for runs in _runs(step))
    return found if len(found) >= SEVERAL else ()


def _runs(step: Step) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Give the runs of a change that answer each other, from left to right."""
    places = _places(step.source)
    at = after = 0
    while at < len(step.quote):
        runs = (step.quote[at : at + size] for size in range(1, min(_RUN, len(step.quote) - at) + 1))
        found = next(((run, place) for run in runs if (place := _answer(run, step.source, places, after))), None)
        if found:
            run, (first, after) = found
            yield run, step.source[first:after]
        at += len(found[0]) if found else 1


def _places(source: tuple[Word, ...]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Return where the runs of the source stand that have a signature."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for first in range(len(source)):
        for after in range(first + 1, min(first + _RUN, len(source)) + 1):
            for signature in signatures(joined(source[first:after]), printed=True):
                found.setdefault(signature, []).append((first, after))
    return found


def _answer(
    run: tuple[Word, ...], source: tuple[Word, ...], places: dict[tuple[str, str], list[tuple[int, int]]], low: int
) -> tuple[int, int] | None:
    """Return where the source has a run, misread, not far behind the last one: one word as several, or several as one."""
    quoted = joined(run)
    for signature in signatures(quoted, printed=False):
        for first, after in places.get(signature, ()):
            single = len(run) == 1 or after == first + 1
            if low <= first < low + 2 * _RUN and single and joined(source[first:after]) != quoted:
                return first, after
    return None
