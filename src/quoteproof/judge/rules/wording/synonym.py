"""# synonym

## What it says
A word stands for another of much the same sense.

## Example
Source: "The board began the work." Text: "The board started the work."

## Why it matters
Inside marks the reader is promised the speaker's own words.

## Level
Wording.

## Scope
One word for one word, by a list of groups in any of their forms.

## Guides
AP and Reuters: never alter a quotation; put it in your own words without marks instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import are_likes
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import scopes
from quoteproof.model import Difference

CODE = "synonym"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the words that stand for a word like them."""
    for scope in scopes(reading):
        for at, other in scope.related(are_likes):
            shift = scope.swap(at, other)
            yield scope.note(CODE, scope.reason(shift), shift)
