"""# date

## What it says
A date or a relative time is another: 1945 for 1954, Tuesday for Wednesday, "last year" for "next year".

## Example
Source: "the treaty of 5 May 1945". Text: "the treaty of 6 May 1945".

## Why it matters
It places the event, or the promise, at another time.

## Level
Serious. Level 4 where the clause is worded anew, and where a relative day stands against a weekday and the source's own
date is not known.

## Scope
Dates are compared by value in whatever order they are written; parts that one side lacks are no contradiction.
"Yesterday" and "Tuesday" are compared when the source's date is known.

## Guides
AP and Reuters (dates, time element).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.changes import Shift
from quoteproof.compare.lexicon import alike, of_scale
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference, Span

CODE = "date"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the dates and times that contradict each other."""
    for scope in scopes(reading):
        noted = tuple(_dates(scope))
        yield from noted
        yield from _times(scope, tuple(d.source for d in noted if d.source))


def _dates(scope: Scope) -> Iterator[Difference]:
    for (lost, source), (gained, quote) in scope.pairs(scope.table.dates["source"], scope.table.dates["quote"]):
        open_ = scope.unexplained("source", lost) and scope.unexplained("quote", gained)
        if not open_ or not source.comparable(quote) or source.agrees(quote):
            continue
        left = " ".join(source.span.of(scope.table.document.text).split())
        right = " ".join(quote.span.of(scope.table.text).split())
        sure = scope.steady(Shift(lost, gained))
        level = scope.reading.profile.level(CODE, "" if sure else "unsure")
        reason = f"the source says “{left}”; the text “{right}”"
        yield Difference(CODE, level, reason, quote.span, source.span, scope.table.document.id)


def _times(scope: Scope, taken: tuple[Span, ...]) -> Iterator[Difference]:
    """Give the relative times that stand for another one."""
    for shift in scope.shifts(of_scale(scope.meaning.times)):
        if not (shift.lost and shift.gained) or shift.moved:
            continue
        word = scope.table.source[shift.lost.start].word.span
        if any(word.overlap(span) for span in taken) or alike(scope.meaning.times, shift.lost.name, shift.gained.name):
            continue
        yield scope.note(CODE, scope.reason(shift), shift, "" if scope.steady(shift) else "unsure")
