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
A word or phrase that is left out at one place and put in at another of the same passage, with nothing else changed in it; a clause
that stands elsewhere in its sentence.
Who does what to whom swapped is `roles`; a date's order (11 September) is `date` or `number.form`.

## Guides
No guide allows it without paraphrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.cached import cached_property
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Step, sentence_around, shown, words
from quoteproof.compare.reading import Reading
from quoteproof.compare.runs import Letters, Rows, Search
from quoteproof.model import Difference, Span

CODE = "order.words"
TOGETHER = 2
"""Words that a phrase has at least: beyond the aligned words a single word may stand by chance."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Give the stretches that stand elsewhere in their sentence; pair what was left out with what was put in, the longest runs first."""
    for move in reading.comparison.moves:
        moved = " ".join(move.source_span.of(reading.comparison.document(move).text).split())
        yield reading.note(CODE, f"“{moved}” stands at another place in the source's sentence", move)
    yield from _words(reading)


def _words(reading: Reading) -> Iterator[Difference]:
    changes, pieces = reading.changes, dict[int, _Piece]()
    small = reading.comparison.language.small_words
    for step in changes:
        telling = [word.norm not in small for word in step.quote]
        if any(telling):
            if step.piece not in pieces:
                pieces[step.piece] = _Piece(reading, [other for other in changes if other.piece == step.piece])
            yield from pieces[step.piece].moved(step, telling)


class _Piece:
    """The source's words of one piece of the alignment, from which words of the quotation may have come."""

    def __init__(self, reading: Reading, changes: list[Step]) -> None:
        self._reading, self._piece, self._letters = reading, changes[0].piece, Letters()
        self._lost = [step for step in changes if step.source and step.op != "elided"]
        self._rows = self._spelt(self._lost)

    def moved(self, step: Step, telling: list[bool]) -> Iterator[Difference]:
        """Give a difference for every run of the step's words that stands elsewhere in the source."""
        places = [(self._lost, self._rows, 1)]
        if len(step.quote) >= TOGETHER:
            places.append((*self._beyond, TOGETHER))
        row = self._letters.spell(step.quote)
        for run, pool, (number, part) in Search(row, telling, [(rows, least) for _, rows, least in places]):
            other = places[pool][0][number]
            found = other.source[part]
            reason = (
                f"{shown(found, self._reading.comparison.document(other).text)} stands at another place in the source"
            )
            yield self._reading.note(CODE, reason, other, quote=step.quote[run], source=found)
            if pool == 0:
                self._rows.take(number)

    def _spelt(self, steps: list[Step]) -> Rows:
        return Rows([self._letters.spell(step.source) for step in steps])

    @cached_property
    def _beyond(self) -> tuple[list[Step], Rows]:
        """The rest of the source's sentence, before and after the aligned words: a phrase may come from there."""
        steps = list(_rest(self._reading.comparison, self._piece))
        return steps, self._spelt(steps)


def _rest(comparison: Comparison, piece: int) -> Iterator[Step]:
    steps = [step for step in comparison.steps if step.piece == piece]
    text = comparison.document(piece).text
    first, last = steps[0].edit.source.start, steps[-1].edit.source.end
    sentence = sentence_around(text, Span(first, last))
    for span in (Span(sentence.start, first), Span(last, sentence.end)):
        found = words(text, span)
        if found:
            yield Step("delete", (), found, steps[0].edit, piece)
