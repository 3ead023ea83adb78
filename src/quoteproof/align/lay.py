"""One piece of an alignment: a stretch of the quotation laid on one stretch of a source, word by word."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import takewhile

from quoteproof import kernel
from quoteproof.align.parts import BRIDGE, Hit, Part, Quote
from quoteproof.kernel import DELETE, ELIDED, INSERT, REPLACE, SAME
from quoteproof.model import Edit, Operation, Passage, Piece, Span
from quoteproof.patterns import lazy
from quoteproof.text import same_letters

REACH = 6
"""Words beside a piece, and two for each word of the quotation that is left, among which these are looked for."""
STAND_IN = 3
"""As many words at an end of the quotation may stand for the words beside the match; more are an insertion."""

SEVERAL = 20
"""No character is as many words: the longest, ﷺ, is four, another 18 letters."""

JOINED = 4
"""As many words may be one word on the other side: U. N. I. C., UNIC."""

BOUNDARY = lazy(r"[.!?…؟۔।:]\W*\s|[。！？：\"“”„«»「」]|\n\s*\n")
"""Between two words of a source: a sentence, a label or somebody's speech begins or ends."""

Steps = list[kernel.Step]
_NAMES: tuple[Operation, ...] = ("same", "replace", "delete", "insert", "elided")


class Laid:
    """One piece in the making: the words of the quotation beside those of a stretch of the source."""

    def __init__(self, quote: Quote, part: Part) -> None:
        self.quote, self.part = quote, part
        self.document = part.hit.document
        self.low = self.high = 0
        self.norms: list[str] = []

    def piece(self, first: int, after: int) -> Piece:
        """Align the words first … after of the quotation."""
        self._look(self.part.first - first, after - self.part.after)
        steps = self._head(first) + self._inside() + self._tail(after)
        return self._piece(_gathered(steps))

    def _look(self, before: int, behind: int) -> None:
        """Spell out the source's words under the matches, and as many beside them as the ends may need."""
        first, last = self.part.matches[0], self.part.matches[-1]
        self.low, self.high = first[1], last[1] + last[2]
        self.low -= min(self.low, self._reach(self.part.first - before, self.part.first))
        self.high += min(self.part.hit.length - self.high, self._reach(self.part.after, self.part.after + behind))
        margin = max(0, self.low - SEVERAL), min(self.part.hit.length, self.high + SEVERAL)
        self.cut = cut = self.part.hit.stretch(*margin)
        # neither end is amid a character that is several words
        while self.low > margin[0] and cut.start(self.low) == cut.start(self.low - 1):
            self.low -= 1
        while self.high < margin[1] and cut.start(self.high) == cut.start(self.high - 1):
            self.high += 1
        norms = kernel.split(self.document.text[cut.start(self.low) : cut.end(self.high - 1)])[0]
        self.norms = norms if len(norms) == self.high - self.low else self._one_by_one()

    def _reach(self, q0: int, q1: int) -> int:
        """How far to look for these words of the quotation."""
        marked = any(q0 < place < q1 for place in self.quote.ellipses)
        return (2 * (q1 - q0) + REACH + (BRIDGE if marked else 0)) if q0 < q1 else 0

    def _one_by_one(self) -> list[str]:
        """Spell each word by itself: for what is cut otherwise at the edge of a stretch than within its text."""
        spans = ((self.cut.start(word), self.cut.end(word)) for word in range(self.low, self.high))
        return ["".join(kernel.split(self.document.text[start:end])[0]) for start, end in spans]

    def _parted(self, word: int) -> bool:
        """Say whether a sentence, or somebody's speech, begins or ends before this word of the source."""
        return BOUNDARY.search(self.document.text, self.cut.end(word - 1), self.cut.start(word)) is not None

    def _source(self, first: int, after: int) -> list[str]:
        return self.norms[first - self.low : after - self.low]

    def _head(self, first: int) -> Steps:
        """What stands before the first match; words that match nothing there stand for those beside them."""
        q, r, _ = self.part.matches[0]
        steps = self._align(self.low, r, first, q, {0})
        if steps and steps[0][0] == ELIDED:
            del steps[0]
        if steps and steps[0][0] == INSERT and steps[0][4] - steps[0][3] <= STAND_IN:
            _, _, after, q0, q1 = steps[0]
            steps[0] = _change(after - self._beside(q0, q1, range(after - 1, self.low - 1, -1)), after, q0, q1)
        return steps

    def _tail(self, after: int) -> Steps:
        """The same after the last match."""
        q, r, n = self.part.matches[-1]
        steps = self._align(r + n, self.high, q + n, after, {after - q - n})
        if steps and steps[-1][0] == ELIDED:
            del steps[-1]
        if steps and steps[-1][0] == INSERT and steps[-1][4] - steps[-1][3] <= STAND_IN:
            _, first, _, q0, q1 = steps[-1]
            steps[-1] = _change(first, first + self._beside(q0, q1, range(first, self.high)), q0, q1)
        return steps

    def _beside(self, q0: int, q1: int, near: range) -> int:
        """How many of the source's words, nearest first, the words q0 … q1 of the quotation stand for.

        As many as they are, within a sentence; a figure stands for the nearest figure.
        """
        seam = near.step < 0  # the place between a word and the one nearer to the match is before it, or behind it
        within = list(takewhile(lambda word: not self._parted(word + seam), near[: q1 - q0]))
        if any(norm[0].isdigit() for norm in self.quote.norms[q0:q1]):
            figures = (k + 1 for k, word in enumerate(within) if self.norms[word - self.low][0].isdigit())
            return next(figures, len(within))
        return len(within)

    def _inside(self) -> Steps:
        """The matches, and what lies between them."""
        steps: Steps = []
        end_q, end_r = self.part.matches[0][:2]
        for q, r, n in self.part.matches:
            steps += self._align(end_r, r, end_q, q)
            steps += self._equal(r, q, n)
            end_q, end_r = q + n, r + n
        return steps

    def _equal(self, r: int, q: int, n: int) -> Steps:
        """A match, unless the words behind the hashes differ after all."""
        if self.quote.norms[q : q + n] == self._source(r, r + n):
            return [(SAME, r, r + n, q, q + n)]
        return self._align(r, r + n, q, q + n)

    def _align(self, r0: int, r1: int, q0: int, q1: int, passing: Collection[int] = ()) -> Steps:
        """Align what matches have left open; `passing`: places in q0 … q1 as at an ellipsis, besides those at one.

        Words that are parted on one side only are one unit on both.
        """
        if r0 == r1 and q0 == q1:
            return []
        free = {*passing, *(place - q0 for place in self.quote.ellipses if q0 <= place <= q1)}
        if r0 == r1 or q0 == q1:
            return [(INSERT if r0 == r1 else ELIDED if free else DELETE, r0, r1, q0, q1)]
        source, quoted = self._source(r0, r1), self.quote.norms[q0:q1]
        if not (kernel.joinable(source, quoted) or kernel.joinable(quoted, source)):
            found = kernel.align(source, quoted, sorted(free))
            return [(op, r0 + a0, r0 + a1, q0 + b0, q0 + b1) for op, a0, a1, b0, b1 in found]
        left, right = _units(source, quoted), _units(quoted, source)
        r, q = ([0, *(after for _, after in units)] for units in (left, right))
        places = [k for k, place in enumerate(q) if place in free]
        found = kernel.align([unit for unit, _ in left], [unit for unit, _ in right], places)
        return [(op, r0 + r[a0], r0 + r[a1], q0 + q[b0], q0 + q[b1]) for op, a0, a1, b0, b1 in found]

    def _piece(self, steps: Steps) -> Piece:
        quoted = _points(self.quote.starts.__getitem__, self.quote.ends.__getitem__, steps[-1][4])
        source = _points(self.cut.start, self.cut.end, steps[-1][2])
        edits = tuple(
            Edit(_NAMES[op], Span(quoted(q0), quoted(q1)), Span(source(r0), source(r1))) for op, r0, r1, q0, q1 in steps
        )
        passage = Passage(self.document, Span(edits[0].source.start, edits[-1].source.end))
        return Piece(passage, Span(edits[0].quote.start, edits[-1].quote.end), edits)


def verbatim(quote: Quote, hit: Hit) -> Piece | None:
    """Lay a quotation at once if all its words stand there in a row, letter by letter after folding; else None."""
    if len(hit.matches) > 1 or hit.matches[0][2] < len(quote):
        return None
    first, after = hit.matches[0][1], hit.matches[0][1] + len(quote)
    document = hit.document  # first, so that the stretch is looked at in its text
    cut = hit.stretch(first, after)
    quoted, source = Span(quote.starts[0], quote.ends[-1]), Span(cut.start(first), cut.end(after - 1))
    found = source.of(document.text)
    if (len(quote.parts) > 1 or found != quoted.of(quote.text)) and kernel.split(found)[0] != quote.norms:
        return None
    return Piece(Passage(document, source), quoted, (Edit("same", quoted, source),))


def _points(start: Callable[[int], int], end: Callable[[int], int], after: int) -> Callable[[int], int]:
    """Where an edit that begins with this word starts; the end of the last word for the one behind it."""
    return lambda word: start(word) if word < after else end(after - 1) if after else 0


def _change(r0: int, r1: int, q0: int, q1: int) -> kernel.Step:
    return (INSERT if r0 == r1 else DELETE if q0 == q1 else REPLACE), r0, r1, q0, q1


def _gathered(steps: Steps) -> Steps:
    """Join neighbours: equal words with equal words, changes with changes; an elision stays by itself."""
    out: Steps = []
    for step in steps:
        if out and _kind(out[-1][0]) == _kind(step[0]) != ELIDED:
            last = out.pop()
            whole = (last[1], step[2], last[3], step[4])
            out.append((SAME, *whole) if step[0] == SAME else _change(*whole))
        else:
            out.append(step)
    return out


def _kind(operation: int) -> int:
    return operation if operation in (SAME, ELIDED) else REPLACE


def _units(norms: list[str], others: list[str]) -> list[tuple[str, int]]:
    """Join neighbours that the other side writes as one word; each unit with the number of words up to its end."""
    whole: dict[str, list[str]] = {}
    for word in set(others).difference(norms):
        whole.setdefault(word[0], []).append(word)
    units, at = [], 0
    while at < len(norms):
        first, k = norms[at], 1
        if longer := [word for word in whole.get(first[0], ()) if word.startswith(first)]:
            k = _joined(norms[at : at + JOINED], longer)
        at += k
        units.append((first if k == 1 else "".join(norms[at - k : at]), at))
    return units


def _joined(norms: list[str], longer: Collection[str]) -> int:
    """How many of these words, from the first on, are one of `longer` when written together; 1 if none are."""
    found = (k for word in longer for k in range(len(norms), 1, -1) if same_letters(norms[:k], [word]))
    return next(found, 1)
