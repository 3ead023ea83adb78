"""The best local alignment of a text and a source around words that they share: where a passage that was taken over begins and ends.

What is worth most stays: a shared word adds two, a changed one takes three away (Smith and Waterman). So two shared words in a row
make good for one that was changed, and a passage ends where the text goes its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import kernel
from quoteproof.align.lay import joined, laid
from quoteproof.align.parts import Hit, Stretch
from quoteproof.kernel import SAME
from quoteproof.model import Piece, Span

H = TypeVar("H", bound=Hit)

SHARED, CHANGED = 2, -3
PASSED = 8
"""Words of the source beyond which leaving out more costs no more: a sentence that was dropped is one change."""


class Row(Struct, frozen=True):
    """The words of a citing text, in a row; those that do not count stand in quotation marks."""

    text: str
    words: kernel.Words
    counted: Sequence[int]  # for each word how many that count stand before it; one entry more

    def __len__(self) -> int:
        return len(self.counted) - 1

    def between(self, first: int, after: int) -> int:
        """Count the words that count."""
        return self.counted[after] - self.counted[first]

    def span(self, first: int, after: int) -> Span:
        """The stretch of text from the word `first` to the one before `after`."""
        return Span(self.words.start(first), self.words.end(after - 1))


class Laid(Struct, Generic[H], frozen=True):
    """A stretch of the text laid on a passage. Steps are those of `kernel.word_alignment`, by the words of both."""

    row: Row
    hit: H
    cut: Stretch
    steps: tuple[kernel.Step, ...]

    @property
    def first(self) -> int:
        """The first word of the text."""
        return self.steps[0][3]

    @property
    def after(self) -> int:
        """The word of the text after the last."""
        return self.steps[-1][4]

    @property
    def rows(self) -> Iterator[tuple[int, int]]:
        """The words of the text that the source has in a row: the first of each row and the one behind it."""
        return ((q0, q1) for op, _, _, q0, q1 in self.steps if op == SAME)

    @property
    def count(self) -> int:
        """How many words that count it has in the text."""
        return self.row.between(self.first, self.after)

    @property
    def shared(self) -> int:
        """How many words that count both have."""
        return sum([self.row.between(*row) for row in self.rows])

    @property
    def changed(self) -> int:
        """How many words that count are not the source's, or are left out of it."""
        return sum([_worth(self.row, step) // CHANGED for step in self.steps if step[0] != SAME])

    @property
    def span(self) -> Span:
        """The stretch of the text."""
        return self.row.span(self.first, self.after)

    @property
    def source(self) -> tuple[int, int]:
        """The first word of the source, and the one behind the last."""
        return self.steps[0][1], self.steps[-1][2]

    def within(self, first: int, after: int) -> Laid[H] | None:
        """Return what of it lies among these words of the text; None where no word that counts is shared there."""
        if first <= self.first and self.after <= after:
            return self
        steps = [cut for step in self.steps if (cut := _clipped(step, first, after))]
        best = _best(_worth(self.row, step) for step in steps)
        return replace(self, steps=tuple(steps[best.first : best.after])) if best.worth > 0 else None

    def without(self, first: int, after: int) -> list[Laid[H]]:
        """Return what of it lies before and behind these words of the text."""
        if after <= self.first or self.after <= first:
            return [self]
        return [part for part in (self.within(0, first), self.within(after, len(self.row))) if part]

    def piece(self) -> Piece:
        """Return it as a piece of an alignment; the document is read for this."""
        return laid(self.hit.document, self.row.words, self.cut, self.steps)


def _clipped(step: kernel.Step, first: int, after: int) -> kernel.Step | None:
    """Return what of a step lies among these words of the text; of a change, all or nothing."""
    op, r0, _, q0, q1 = step
    if first <= q0 and q1 <= after:
        return step
    low, high = max(first, q0), min(after, q1)
    return (op, r0 + low - q0, r0 + high - q0, low, high) if op == SAME and low < high else None


class _Best(NamedTuple):
    worth: int
    first: int
    after: int


def lay(row: Row, hit: H) -> Laid[H] | None:
    """Lay the text from the first match of a chain to the last on its source, as far as it is worth it; None where no word that counts is
    shared: two that differ may have one hash."""
    matches = hit.matches
    (first, low, _), (after, high, last) = matches[0], matches[-1]
    after, high = after + last, high + last
    here = row.span(first, after)  # cut anew: aligning spells out all words that it is given
    own = kernel.Words(row.text, [(here.start, here.end)])
    cut = hit.stretch(low, high)
    inner = [(q - first, r, n) for q, r, n in matches]
    steps = kernel.word_alignment(own, cut.words, cut.first, inner, [], (0, after - first, low, high), joined)
    moved = [(op, r0, r1, q0 + first, q1 + first) for op, r0, r1, q0, q1 in steps]
    best = _best(_worth(row, step) for step in moved)
    return Laid(row, hit, cut, tuple(moved[best.first : best.after])) if best.worth > 0 else None


def _best(worths: Iterable[int]) -> _Best:
    """Return the run of steps that is worth most, of equals the first (Kadane)."""
    best, so_far, begin = _Best(0, 0, 0), 0, 0
    for k, worth in enumerate(worths):
        if so_far <= 0:
            so_far, begin = 0, k
        so_far += worth
        if so_far > best.worth:
            best = _Best(so_far, begin, k + 1)
    return best


def _worth(row: Row, step: kernel.Step) -> int:
    op, r0, r1, q0, q1 = step
    if op == SAME:
        return SHARED * row.between(q0, q1)
    more = r1 - r0 - (q1 - q0)  # words of the source that nothing stands for
    return CHANGED * max(row.between(q0, q1), min(more, PASSED))
