"""# tense

## What it says
The same verb stands in another tense or form.

## Example
Source: "The board will close the quay." Text: "The board would close the quay."

## Why it matters
It may shift the time; most often it fits the quotation into the sentence around it, and brackets would have said so.

## Level
Wording.

## Scope
One form for another of the same verb, or an auxiliary that came or went beside it.

## Guides
Chicago 13.7 and APA: a changed ending goes into brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import are_forms
from quoteproof.compare.changes import Shift
from quoteproof.compare.columns import Side
from quoteproof.compare.lexicon import Item
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference

CODE = "tense"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the verbs that stand in another form, and the auxiliaries that came or went."""
    for scope in scopes(reading):
        forms = (scope.swap(at, other) for at, other in scope.related(are_forms))
        for shift in (*forms, *_auxiliaries(scope, "source"), *_auxiliaries(scope, "quote")):
            yield scope.note(CODE, scope.reason(shift), shift)


def _auxiliaries(scope: Scope, side: Side) -> Iterator[Shift]:
    """Give the auxiliaries that only one row has, where the verb they go with is in both."""
    helpers = scope.cues.auxiliaries
    row = scope.table.row(side)
    for at in sorted(scope.open[side]):
        if row[at].norm not in helpers or scope.table.partner(side, at) is not None:
            continue
        item = Item(at, at + 1, "")
        if scope.hold(side, item) == "kept":
            yield Shift(lost=item) if side == "source" else Shift(gained=item)
