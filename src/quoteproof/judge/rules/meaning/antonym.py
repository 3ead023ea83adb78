"""# antonym

## What it says
A word stands where the source has its opposite.

## Example
Source: "The board will raise the toll." Text: "The board will reduce the toll."

## Why it matters
It says the contrary in the source's own sentence.

## Level
Serious. Level 4 where a negation changed beside it ("not open" for "closed"), and where the clause is worded anew.

## Scope
One word for one word, by a list of opposites in any of their forms.

## Guides
Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import are_opposites
from quoteproof.compare.columns import Side
from quoteproof.compare.negating import negators
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference

CODE = "antonym"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the words that stand for their opposite."""
    for scope in scopes(reading):
        for at, other in scope.related(are_opposites):
            shift = scope.swap(at, other)
            turned = _negators(scope, "source", at) != _negators(scope, "quote", other)  # I doubt, I do not think
            sure = scope.steady(shift) and not (turned or scope.found_beside("negation", shift))
            yield scope.note(CODE, scope.reason(shift), shift, "" if sure else "unsure")


def _negators(scope: Scope, side: Side, at: int) -> int:
    """Count the negators of a word's clause, the word aside."""
    row = scope.table.row(side)
    cells = tuple(row[k] for k in scope.clause(side, at) if k != at)
    return negators(cells, scope.table.language)
