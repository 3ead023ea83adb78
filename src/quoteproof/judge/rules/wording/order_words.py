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

from quoteproof.compare.reading import Reading, Step, Word, sentence_around, shown, words
from quoteproof.model import Difference, Span

CODE = "order.words"
TOGETHER = 2


def rule(reading: Reading) -> Iterator[Difference]:
    """Pair what was left out with what was put in: the longest runs of the same words first."""
    lost = [step for step in reading.changes if step.source and step.op != "elided"]
    for step in reading.changes:
        left = step.quote
        for run in _runs(step.quote, reading):
            match = next((m for other in _pool(reading, step, run, lost) if (m := _match(run, other))), None)
            if match and set(run) <= set(left):
                other, found = match
                text = reading.document(other).text
                reason = f"{shown(found, text)} stands at another place in the source"
                yield reading.note(CODE, reason, other, quote=run, source=found)
                left = tuple(word for word in left if word not in run)
                lost = [o for o in lost if o is not other]


def _pool(reading: Reading, step: Step, run: tuple[Word, ...], lost: list[Step]) -> Iterator[Step]:
    yield from (other for other in lost if other.piece == step.piece)
    if len(run) >= TOGETHER:
        yield from _beyond(reading, step)


def _beyond(reading: Reading, step: Step) -> Iterator[Step]:
    """Give the rest of the source's sentence, before and after the aligned words: a phrase may come from there.

    A single word may be there by chance: a phrase is at least two words long (TOGETHER).
    """
    key = f"beyond piece {step.piece}"
    if key not in reading.memo:
        reading.memo[key] = tuple(_rest(reading, step))
    yield from reading.memo[key]


def _rest(reading: Reading, step: Step) -> Iterator[Step]:
    steps = [s for s in reading.steps if s.piece == step.piece]
    text = reading.document(step).text
    first, last = steps[0].edit.source.start, steps[-1].edit.source.end
    sentence = sentence_around(text, Span(first, last))
    for span in (Span(sentence.start, first), Span(last, sentence.end)):
        found = words(text, span)
        if found:
            yield Step("delete", (), found, steps[0].edit, step.piece)


def _runs(found: tuple[Word, ...], reading: Reading) -> Iterator[tuple[Word, ...]]:
    """Give the runs of words, the longest first; none of small words only."""
    small = reading.language.small_words
    for size in range(len(found), 0, -1):
        for at in range(len(found) - size + 1):
            if any(word.norm not in small for word in found[at : at + size]):
                yield found[at : at + size]


def _match(run: tuple[Word, ...], other: Step) -> tuple[Step, tuple[Word, ...]] | None:
    """Return the same words on the source's side of a change: in a row, or all of it in another order."""
    norms = [word.norm for word in run]
    if sorted(norms) == sorted(word.norm for word in other.source):
        return other, other.source
    for at in range(len(other.source) - len(run) + 1):
        found = other.source[at : at + len(run)]
        if [word.norm for word in found] == norms:
            return other, found
    return None
