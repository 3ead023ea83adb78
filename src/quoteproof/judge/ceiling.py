"""What a passage may come to at most, told from the words that were laid: most passages are none whatever stands around them, and
their pages need not be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from math import inf

from msgspec import Struct

from quoteproof import kernel
from quoteproof.analysis.akin import SHORTEST, akin
from quoteproof.compare.case import Case
from quoteproof.compare.ends import reads_whole
from quoteproof.compare.heard import AROUND
from quoteproof.compare.layout import BESIDE
from quoteproof.compare.places import Word, words
from quoteproof.compare.rows import ways
from quoteproof.judge.evidence import CHANGE, LIGHT, UNANSWERED, goes_on, is_misread, shorter
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.scale import Scale
from quoteproof.model import Alignment, Span

LONG = 300
"""Words from which a quotation is weighed at once: there are few, and of so many words many are anywhere."""

SLACK = 1.0
"""Bits by which a passage may be more at most: its document is shorter by what nobody says of it, by half of a short one."""

TAKEN = 4 * AROUND
"""Code points beside a passage that may be taken out: as many as are read there, and as many again that begin among them."""


class _Wanted(Struct, frozen=True, gc=False):
    """A word of the quotation."""

    start: int
    norm: str
    ways: frozenset[str]  # how it may be written
    gain: float
    cost: float


class Ceiling:
    """The words of a claim, each with what it tells where a passage has it and costs where it has not."""

    def __init__(self, case: Case, lookup: Lookup) -> None:
        self.scale = scale = Scale(lookup.counts, lookup.size, case.language)
        found = [word for part in case.claim.quotation.parts for word in words(case.text, part)]
        self.open = len(found) >= LONG or is_misread(found, lookup.counts)
        self._reads_whole = reads_whole(case.claim.quotation, len(found))
        self.words = () if self.open else tuple([_wanted(word, scale) for word in found])
        self.starts = [word.start for word in self.words]

    def told(self, alignment: Alignment) -> float:
        """Return what the words tell of a passage, less what changes cost, at most; infinite where it may have all of them.

        Words that were laid as the same stay so, and part the changes; any other may be found in the passage, those that no piece
        covers also beside it. What the source has and the quotation not costs nothing here.
        """
        if self.open:
            return inf
        same = self._within(edit.quote for piece in alignment for edit in piece.edits if edit.op == "same")
        covered = self._within(piece.quote for piece in alignment)
        inside, beside = _There(alignment, 0), None
        equal, changed, whole = 0.0, -inf, True
        for word, is_same, is_covered in zip(self.words, same, covered, strict=True):
            if is_same:
                equal, changed = max(equal, changed) + word.gain, -inf
                continue
            if not is_covered and beside is None:
                beside = _There(alignment, BESIDE)
            if (inside if is_covered or beside is None else beside).has(word):
                equal, changed = max(equal, changed) + word.gain, max(changed, equal - CHANGE) + word.gain
            else:
                equal, changed, whole = -inf, max(changed, equal - CHANGE) - word.cost, False
        return inf if whole else max(equal, changed) + _slack(alignment)

    def sentence(self, alignment: Alignment) -> bool:
        """Say whether a passage may be a whole sentence, as the quotation is: a letter or a comma beside it is said by somebody."""
        first, last = alignment.pieces[0].passage, alignment.pieces[-1].passage
        if not self._reads_whole or first.document.id != last.document.id:
            return False
        return not goes_on(first.document.text, first.span.start, last.span.end, figures=False)

    def _within(self, spans: Iterable[Span]) -> bytearray:
        """Note which words begin in some spans."""
        found = bytearray(len(self.words))
        for span in spans:
            first, after = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            found[first:after] = b"\1" * (after - first)
        return found


def _wanted(word: Word, scale: Scale) -> _Wanted:
    cost = LIGHT if scale.light(word.norm) else UNANSWERED
    return _Wanted(word.span.start, word.norm, ways(word.norm, scale.language), scale.one(word), cost)


def _slack(alignment: Alignment) -> float:
    """Return the bits by which a document tells more without what nobody says of it around the passages."""
    spans = [piece.passage.span for piece in alignment if piece.passage.document.id == alignment.document.id]
    taken = max(span.end for span in spans) - min(span.start for span in spans) + TAKEN
    return min(SLACK, shorter(alignment.document, taken))


class _There:
    """The words of the passages."""

    def __init__(self, alignment: Alignment, beside: int) -> None:
        self._words: set[str] = set()
        for piece in alignment:
            span, text = piece.passage.span, piece.passage.document.text
            self._words.update(kernel.split(text[max(0, span.start - beside) : span.end + beside])[0])
        self._alike: dict[str, list[str]] = {}  # by their first letters
        for norm in self._words:
            self._alike.setdefault(norm[:SHORTEST], []).append(norm)

    def has(self, word: _Wanted) -> bool:
        """Say whether they have a word, in whatever form may answer it."""
        near = self._alike.get(word.norm[:SHORTEST], ())
        return not word.ways.isdisjoint(self._words) or any(akin(word.norm, other) for other in near)
