"""Many segments become few, while others read and write.

A search walks through each segment, so there must be few; to merge large ones takes minutes. Segments never change, so all of that is done
beside whoever writes: the merged segment is written under a name that nobody lists, and only then the writer's lock is taken, for the
moment in which the catalog lists it in the place of its sources. What was removed meanwhile is removed from it too, a source that is
no longer listed gives it nothing, and where none is left it is thrown away. One process merges at a time (`Home.merging`); as long as
it does, its unfinished file is nobody else's to sweep away.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from secrets import token_hex

from msgspec import Struct

from quoteproof.archive.build import Builder, copied, laden, written
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import NEW, SEGMENT, call, remove
from quoteproof.archive.format import LIMIT, PLACES
from quoteproof.archive.rows import Move, SegmentRow
from quoteproof.archive.snapshot import Volume, open_segment
from quoteproof.kernel import THREE

QUICK = 4 * 10**6
"""Words that are merged at the end of a change, while somebody waits for it: some two seconds."""
MANY, MORE = 32, 4
"""Segments from which on a change merges so many times as much, the smallest ones: who adds a little every day, and never tidies up,
still has few for as long as the archive has some hundred million words."""

READ = 1 << 25
"""Bytes of text that are copied before the memory of what was read is let go of."""


class Source(Volume, frozen=True):
    """A segment that is merged, and its documents that had been removed before."""

    @property
    def count(self) -> int:
        """The number of its documents that are copied."""
        return self.segment.count - len(self.removed)

    def moves(self, to: int) -> Iterator[Move]:
        """Say where they go, if the first is to have the number `to`: what stands between two that are gone goes together."""
        first = 0
        for after in (*sorted(self.removed), self.segment.count):
            if after > first:
                yield Move(self.segment.id, first, after, to)
                to += after - first
            first = after + 1

    def gone_since(self, removed: Mapping[str, Collection[int]], listed: Collection[str]) -> Iterator[int]:
        """Give those that have been removed meanwhile, numbered as they were copied."""
        if self.segment.id not in listed:
            yield from range(self.count)
            return
        before = sorted(self.removed)
        for number in sorted(set(removed.get(self.segment.id, ())) - self.removed):
            yield number - bisect_left(before, number)


class Merged(Struct, frozen=True):
    """A merged segment on the disk that nothing lists, and what it was made of."""

    path: Path
    row: SegmentRow
    sources: tuple[Source, ...]


def plan(
    segments: Sequence[SegmentRow], removed: Mapping[str, int], limit: int, most: int | None = None
) -> list[SegmentRow]:
    """Choose the segments that are to become one; none where all is well.

    Afterwards every segment has more than twice the words of all smaller ones together, or cannot be merged with them within
    `limit` words. A segment of which half is removed is written anew. With `most`, nothing is chosen that has more words to copy.
    """
    alive = {row.id: row.words - removed.get(row.id, 0) for row in segments}
    rows = sorted(segments, key=lambda row: alive[row.id])
    sums = list(accumulate(alive[row.id] for row in rows))
    bytes_ = list(accumulate(row.bytes for row in rows))
    places = list(accumulate(row.words + THREE * row.documents for row in rows))
    documents = list(accumulate(row.documents for row in rows))
    least = limit if most is None else min(limit, most)

    def fits(last: int) -> bool:
        return (
            sums[last] <= least
            and laden(sums[last], documents[last]) <= limit
            and bytes_[last] <= LIMIT
            and places[last] <= PLACES
        )

    due = (last for last in range(len(rows) - 1, 0, -1) if fits(last) and alive[rows[last].id] <= 2 * sums[last - 1])
    last = next(due, 1 if most is not None and len(rows) > MANY and fits(1) else 0)
    if last:
        chosen = {row.id for row in rows[: last + 1]}
        return [row for row in segments if row.id in chosen]
    return [row for row in rows if 2 * alive[row.id] < row.words and alive[row.id] <= least][:1]


def chosen(folder: Path, catalog: Catalog, limit: int, *, quick: bool = False) -> tuple[Source, ...]:
    """Open what is to be merged, or of it what is `quick`. Raises FileNotFoundError where another change was quicker."""
    with catalog.snapshot():
        listed = catalog.segments()
        most = (QUICK if len(listed) <= MANY else MORE * QUICK) if quick else None
        rows = plan(listed, catalog.removed_words(), limit, most)
        removed = catalog.removed() if rows else {}
    return tuple(Source(open_segment(folder, row), removed.get(row.id, frozenset())) for row in rows)


def merge(folder: Path, sources: Sequence[Source]) -> Merged:
    """Write one segment that has the documents of several."""
    path = folder / f"{token_hex(16)}{SEGMENT}{NEW}"
    try:
        return Merged(path, written(path, partial(_copy, sources)), tuple(sources))
    except BaseException:
        remove(path)
        raise


def enter(folder: Path, catalog: Catalog, merged: Merged) -> None:
    """List a merged segment in the place of those of its sources that are listed still; by the only writer."""
    listed, removed = {row.id for row in catalog.segments()}, catalog.removed()
    firsts = list(accumulate((source.count for source in merged.sources), initial=0))
    hidden = [
        first + number
        for first, source in zip(firsts, merged.sources, strict=False)
        for number in source.gone_since(removed, listed)
    ]
    if len(hidden) == merged.row.documents:
        remove(merged.path)
        return
    call(merged.path, folder / merged.row.file)
    segment = open_segment(folder, merged.row)
    moves = [
        move
        for first, source in zip(firsts, merged.sources, strict=False)
        if source.segment.id in listed
        for move in source.moves(first)
    ]
    with catalog.change():
        catalog.replace(merged.row, moves, [(number, segment.length(number)) for number in hidden])


def _copy(sources: Sequence[Source], builder: Builder) -> None:
    for source in sources:
        read = builder.size
        for number in source.numbers():
            builder.put(copied(source.segment, number))
            if builder.size - read > READ:
                read = builder.size
                source.segment.let_go()
        source.segment.let_go()
