"""# order.words

## What it says
The same words stand in another order.

## Example
The source has `We must act now`, the text “Now we must act”.

## Why it matters
The wording is not the source's; the weight of the sentence may be another.

## Level
4.

## Scope
A word or phrase that is left out at one place and put in at another of the same passage, with nothing else changed in it.
Who does what to whom swapped is `roles`; a date's order (11 September) is `date` or `number.form`.

## Guides
No guide allows it without paraphrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.reading import Reading, Step, Word, shown
from quoteproof.model import Difference

CODE = "order.words"


def rule(reading: Reading) -> Iterator[Difference]:
    """Pair what was left out with what was put in: the longest runs of the same words first."""
    lost = [step for step in reading.changes if step.source and step.op != "elided"]
    for step in reading.changes:
        for run in _runs(step.quote):
            match = next((m for other in lost if (m := _match(run, step, other))), None)
            if match:
                other, found = match
                text = reading.document(other).text
                reason = f"{shown(found, text)} stands at another place in the source"
                yield reading.note(CODE, reason, other, quote=run, source=found)
                lost = [o for o in lost if o is not other]
                break


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size + 1):
            yield words[at : at + size]


def _match(run: tuple[Word, ...], step: Step, other: Step) -> tuple[Step, tuple[Word, ...]] | None:
    """Return the same words on the source's side of another change of the same piece (or of this one)."""
    if other.piece != step.piece:
        return None
    norms = [word.norm for word in run]
    for at in range(len(other.source) - len(run) + 1):
        found = other.source[at : at + len(run)]
        if [word.norm for word in found] == norms:
            return other, found
    return None
