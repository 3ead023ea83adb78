"""# connective

## What it says
The word that joins two statements or terms says something else: and for or, because for although, more for less, "caused by" for
"linked to".

## Example
Source: "a fine or a ban". Text: "a fine and a ban".

## Why it matters
It changes what follows from what, or whether both or one of two is meant.

## Level
Serious. Level 4 where "and" and "or" join two bare nouns after one article ("a notion or ideology": two words for one
thing), and where the words around are others too.

## Scope
Only an exchange counts; a connective that is left out is `delete.unmarked`. "But" for "and" is wording.

## Guides
Legal drafting manuals on and/or; Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded
from quoteproof.compare.lexicon import Item, of_scale
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference

CODE = "connective"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the connectives that stand for another of other sense."""
    for scope in scopes(reading):
        for shift in scope.shifts(of_scale(scope.meaning.connectives)):
            if shift.lost and shift.gained and not shift.moved and _opposed(scope, shift.lost, shift.gained):
                yield scope.note(CODE, scope.reason(shift), shift, "" if _sure(scope, shift) else "unsure")


def _opposed(scope: Scope, lost: Item, gained: Item) -> bool:
    pair = (lost.name, gained.name)
    return pair in scope.meaning.opposed or pair[::-1] in scope.meaning.opposed


def _sure(scope: Scope, shift: Shift) -> bool:
    return scope.hold(shift.side, shift.item) == "kept" and scope.steady(shift) and not _one_thing(scope, shift)


def _one_thing(scope: Scope, shift: Shift) -> bool:
    """Say whether the connective joins two bare nouns under one article: perhaps two names of one thing."""
    row, item = scope.table.source, shift.lost
    if not item or row[item.start].norm not in scope.cues.coordinators or item.end >= len(row):
        return False
    before = [cell.norm for cell in row[max(0, item.start - 3) : item.start]]
    articles = folded(scope.meaning.articles)
    return (
        bool(articles & set(before)) and row[item.end].norm not in scope.cues.light and not row[item.start].mark.strip()
    )
