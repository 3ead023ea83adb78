"""What is about to be read of a segment in a store is asked for at once: there, each question takes longer than all the work on its answer.

Of a segment that is all here nothing is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from quoteproof import kernel
from quoteproof.archive.segment import Segment
from quoteproof.archive.view import Numbers, View
from quoteproof.model import Passage

SHORT = 32_768
"""Bytes of a document's text that is fetched with its passage; of a longer one it is fetched when the document is shown."""

Part = tuple[int, int]


class Place(Struct, frozen=True):
    """A passage: words of a document, from `first` to the one before `after`."""

    segment: Segment
    number: int
    first: int
    after: int

    @property
    def passage(self) -> Passage:
        """The words, with their document."""
        span = self.segment.stretch(self.number, self.first, self.after).span(self.first, self.after)
        return Passage(self.segment.source(self.number), span)


def words(segment: Segment, ids: Iterable[int]) -> None:
    """Fetch what says how often words stand there."""
    if segment.blocks is not None:
        heads = segment._entries.table
        shift = kernel.ID_BITS + 1 - len(heads).bit_length()
        segment.blocks.want([_part(heads, word >> shift, (word >> shift) + 2) for word in ids])


def digests(segment: Segment, numbers: Iterable[int]) -> None:
    """Fetch the digests of documents."""
    if segment.blocks is not None:
        segment.blocks.want([_part(segment._digests, 32 * number, 32 * number + 32) for number in numbers])


def passages(found: Iterable[Place]) -> None:
    """Fetch what is read of passages that are laid: the records of their documents, their words, and the documents if they are short."""
    of: defaultdict[Segment, list[Place]] = defaultdict(list)
    for hit in found:
        of[hit.segment].append(hit)
    for segment, hits in of.items():
        if segment.blocks is not None:
            segment.blocks.want([part for hit in hits for part in _around(segment, hit)])
            segment.blocks.want([_text(segment, hit) for hit in hits])


def _around(segment: Segment, hit: Place) -> Iterator[Part]:
    """Where its document's record lies, and the last of its words; and the places beside the passage where a cut can begin."""
    number, (first, after) = hit.number, _places(hit)
    yield _part(segment._meta, segment._records[number], segment._records[number + 1])
    end = segment.starts[number + 1] // kernel.THREE
    yield _part(segment._ids, end - 1, end)
    mark, marks = 2 * segment._marks[number], 2 * segment._marks[number + 1]
    yield _part(segment._places, max(mark, mark + 2 * first - 4), min(marks, mark + 2 * after + 2))


def _text(segment: Segment, hit: Place) -> Part:
    """Where its document's text lies or, of a long one, the passage."""
    number, (low, high) = hit.number, _places(hit)
    first, after = segment._texts[number], segment._texts[number + 1]
    if after - first > SHORT:
        size, mark = segment.length(number), segment._marks[number]
        begin, end = segment._place(mark, size, low, -1), segment._place(mark, size, high, 1)
        first, after = first + begin.byte if begin else first, first + end.byte if end else after
    return _part(segment._text, first, after)


def _places(hit: Place) -> Part:
    """The places before the first word of a passage and behind the last one; laying looks at some words beside it."""
    return max(0, hit.first // kernel.SPACING - 1), -(-hit.after // kernel.SPACING) + 1


def _part(view: Numbers, first: int, after: int) -> Part:
    assert isinstance(view, View)
    return view.stretch(max(0, min(first, len(view))), min(after, len(view)))
