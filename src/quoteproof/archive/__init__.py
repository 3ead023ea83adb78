"""An archive of sources: documents, looked up by the words that are quoted from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from quoteproof import align, kernel
from quoteproof.address import is_url, path_of, shown
from quoteproof.align import SPARE, Only
from quoteproof.archive import ahead, misread, search, snapshot
from quoteproof.archive.files import MEMORY, Progress
from quoteproof.archive.format import REBUILD
from quoteproof.archive.gather import Gathered, Wanted, gather
from quoteproof.archive.rows import Changes, Listed
from quoteproof.archive.search import Candidate, Query
from quoteproof.errors import ArchiveDamaged, UsageError
from quoteproof.model import Alignment, ArchiveInfo, Document, Passage, Problem, Span

if TYPE_CHECKING:
    from quoteproof.archive.segment import Segment
    from quoteproof.archive.speakers import Speakers

__all__ = ["Archive", "Changes", "search_all"]


class Archive:
    """Sources that can be searched, from a folder, from a store or in memory.

    A handle shows the archive as it was when it was opened, whatever other processes do to it; `add` and `remove` bring it up
    to date. Errors: UsageError for what cannot be asked; an ArchiveError for a folder that cannot be used.
    """

    def __init__(self, path: Path | str | None, content: snapshot.Snapshot, changes: Changes) -> None:
        self.path = path
        """Where it lies: a folder, an address in a store, or in memory alone."""
        self.changes = changes
        """What the last build, addition or removal through this handle did."""
        self._snapshot = content
        self._spoken: tuple[snapshot.Snapshot, Speakers] | None = None

    # -- opening -------------------------------------------------------------------------------------------------------

    @classmethod
    def open(cls, path: str | Path) -> Archive:
        """Open an archive for reading: a folder, or the address of one in a store, such as s3://bucket/archive, of which is fetched
        what is looked at (docs/archive.md)."""
        place = path if is_url(path) else path_of(path)
        return cls(place, snapshot.opened(place), Changes())

    @classmethod
    def of(cls, items: Iterable[Document | Problem]) -> Archive:
        """Hold a few documents in memory; nothing is written."""
        content, changes = snapshot.held(items)
        return cls(None, content, changes)

    @classmethod
    def build(
        cls,
        path: str | Path,
        items: Iterable[Document | Problem],
        *,
        replace: bool = False,
        catalog: str | None = None,
        memory: int = MEMORY,
        progress: Progress | None = None,
    ) -> Archive:
        """Make an archive in a folder of its own and open it.

        `items` may be a stream of any length: `memory`, in bytes, bounds what the build takes. A document that comes twice is
        skipped; one whose id is taken by another text becomes a problem, which the archive keeps along with those in `items`.
        With `replace`, an archive that is there is searched as it was until the new one is complete. `catalog` is the address of a
        PostgreSQL database that keeps the catalog (docs/guides/team.md); the folder remembers it.
        """
        from quoteproof.archive import life  # who reads an archive need not write one

        folder = folder_of(path)
        changes = life.build(folder, items, replace=replace, catalog=catalog, memory=memory, progress=progress)
        return cls(folder, snapshot.on_disk(folder), changes)

    def close(self) -> None:
        """Let go of the files."""
        self._snapshot.catalog.close()
        self._snapshot = snapshot.Snapshot((), self._snapshot.catalog, self._snapshot.totals)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- what there is -------------------------------------------------------------------------------------------------

    @property
    def info(self) -> ArchiveInfo:
        """Size and digest; the digest is the same for the same documents, in whatever order and pieces they came in."""
        totals = self._snapshot.totals
        place = shown(str(self.path)) if self.path else None
        return ArchiveInfo(place, totals.documents, totals.words, totals.digest)

    def is_current(self) -> bool:
        """Say whether the archive is as it was when this handle was opened; while that cannot be told, it is. A store is not asked."""
        return is_url(self.path) or self._snapshot.catalog.is_current(self._snapshot.totals)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The sources that could not be taken in."""
        return self._snapshot.catalog.problems()

    def document(self, name: str) -> Document:
        """Return the document of this id. Raises UsageError if there is none."""
        place = self._snapshot.catalog.place(name)
        if place is not None and not self._snapshot.segment(place):  # merged away since this handle was opened
            place = self._reopened().catalog.place(name)
        segment = place and self._snapshot.segment(place)
        if not place or not segment:
            raise UsageError(f"the archive has no document {name!r}")
        return segment.document(place.number)

    def documents(self) -> Iterator[Document]:
        """Give all documents, one at a time."""
        for volume in self._snapshot.volumes:
            yield from map(volume.segment.document, volume.numbers())

    def segments(self) -> tuple[Segment, ...]:
        """Return the parts of the archive; they hold also what is not to be seen."""
        return tuple(volume.segment for volume in self._snapshot.volumes)

    def some(self, part: int, first: int, after: int) -> Iterator[tuple[int, Document]]:
        """Give documents of a part, with their numbers: those from `first` to the one before `after` that are to be seen."""
        volume = self._snapshot.volumes[part]
        for number in range(first, after):
            if number not in volume.removed:
                yield number, volume.segment.document(number)

    def listed(self, after: str = "", limit: int = 100, name: str = "") -> tuple[Listed, ...]:
        """List documents without reading them, from behind the id `after` on, in the order of their ids; with a `name` those
        that have all its words in their title, author, speaker, publisher, id or path."""
        return self._snapshot.catalog.listed(after, limit, name)

    def holds(self, name: str) -> bool:
        """Say whether some source, also one that could not be read, has all the words of `name` in its title, author, speaker,
        publisher, id or path."""
        return self._snapshot.catalog.bears(name)

    def incomplete(self, name: str) -> Iterator[Document]:
        """Give the documents of a name of which something is missing; they are looked for among the first that bear it."""
        for one in self._snapshot.catalog.called(name):
            place = self._snapshot.catalog.place(one)
            segment = place and self._snapshot.segment(place)
            if place and segment and segment.record(place.number).partial:
                yield segment.document(place.number)

    def voices(self) -> Mapping[str, int]:
        """Return each name under which somebody speaks, and how many words are said under it: by turns and, in documents
        without turns, all of the speaker's or author's."""
        return self._speakers().said

    def words_by(self, name: str) -> int:
        """Count the words that a person says, whichever forms the name has; the archive's names are read once."""
        return self._speakers().words_by(name)

    def _speakers(self) -> Speakers:
        if self._spoken is None or self._spoken[0] is not self._snapshot:
            from quoteproof.archive.speakers import Speakers  # to look words up nothing of it is needed

            self._spoken = self._snapshot, Speakers(self._snapshot.said())
        return self._spoken[1]

    # -- looking words up ----------------------------------------------------------------------------------------------

    def search(self, words: str, limit: int = 10) -> tuple[Passage, ...]:
        """Return the passages that have most of these words in this order, the best first."""
        return search_all([self], words, limit)

    def occurs(self, words: str, limit: int = 10) -> tuple[Passage, ...]:
        """Return where exactly these words stand, case, accents and punctuation aside; none for none."""
        found = search.occurrences(words, self._snapshot.volumes, limit)
        return tuple(found)

    def gather(
        self, wanted: Sequence[Wanted], limit: int = 10, exclude: Collection[str] = frozenset()
    ) -> list[Gathered]:
        """Return the stretches that have most of some words, in whatever order, the best first (`archive/gather.py`)."""
        return gather(wanted, self._snapshot.volumes, limit, exclude)

    def counts(self, words: str) -> dict[str, int | None]:
        """Return for each word, folded, how often it stands in the archive; None for one of the frequent words, which nobody counts."""
        cut = kernel.Words(words)
        return dict(zip(cut.norms(), search.counts(memoryview(cut.ids), self._snapshot.volumes), strict=True))

    def align(
        self,
        text: str,
        parts: Sequence[Span],
        *,
        limit: int = 8,
        exclude: Collection[str] = frozenset(),
        only: Only | None = None,
    ) -> tuple[Alignment, ...]:
        """Lay the stretches `parts` of `text`, one quotation, on the sources; the best first, at most one for a passage.

        `exclude`: digests of documents that are left out, such as that of the text itself; `only`: if this is true of them, of the
        `limit` best passages. Equals stand by date, then by id.
        """
        return self.align_all(text, [parts], limit=limit, exclude=exclude, only=only)[0]

    def align_all(
        self,
        text: str,
        quotations: Sequence[Sequence[Span]],
        *,
        limit: int = 8,
        exclude: Collection[str] = frozenset(),
        only: Only | None = None,
    ) -> list[tuple[Alignment, ...]]:
        """Lay several quotations of a text on the sources, each as `align` does; many are looked up on two cores."""
        quotes = [align.read(text, parts) for parts in quotations]
        found = search.hits([memoryview(quote.ids) for quote in quotes], self._snapshot.volumes, limit + SPARE, exclude)
        return [align.alignments(quote, hits, limit, only) for quote, hits in zip(quotes, found, strict=True)]

    def overlaps(self, ids: Query, least: int, *, exclude: Collection[str] = frozenset()) -> Iterator[list[Candidate]]:
        """Give, block by block of a text's words, the passages that have so many of them (`archive/overlap.py`)."""
        from quoteproof.archive.overlap import overlaps  # quotations need nothing of it

        return overlaps(ids, self._snapshot.volumes, least, exclude)

    def nearest(self, text: str, parts: Sequence[Span], *, exclude: Collection[str] = frozenset()) -> Alignment | None:
        """Lay a quotation on the passage that shares its rarer words with it, however little that is; None where none does.

        Where many of its words are not in the archive, they are also looked for as old print and scanners have them.
        """
        quote = align.read(text, parts)
        ids = misread.as_printed(quote.words, partial(search.counts, volumes=self._snapshot.volumes))
        hit = search.nearest(ids, self._snapshot.volumes, exclude)
        return align.align(quote, [hit]) if hit else None

    # -- changing ------------------------------------------------------------------------------------------------------

    def add(
        self, items: Iterable[Document | Problem], *, memory: int = MEMORY, progress: Progress | None = None
    ) -> Changes:
        """Put documents in, as `build` does, and return what was done. Raises ArchiveLocked while another process writes."""
        from quoteproof.archive import life  # who reads an archive need not write one

        return self._changed(life.add(self._folder(), items, memory=memory, progress=progress))

    def remove(self, *, ids: Sequence[str] = (), paths: Sequence[str] = (), where: Sequence[str] = ()) -> Changes:
        """Take documents out: those of these ids, those from these files or below these folders, and those that meet all the
        conditions in `where`, such as "publisher=Reuters", "title=Minutes of*" or "date<2001" (see archive/query.py)."""
        from quoteproof.archive import life  # who reads an archive need not write one

        return self._changed(life.take_out(self._folder(), ids, paths, where))

    def tidy(self, *, memory: int = MEMORY) -> None:
        """Merge the archive's parts where that makes look-ups faster, within `memory` bytes; others may read and write meanwhile.

        `add` and `remove` merge what is small. Raises ArchiveLocked while another process merges.
        """
        from quoteproof.archive import life  # who reads an archive need not write one

        life.tidy(self._folder(), memory=memory)
        self._reopened()

    def is_tidy(self) -> bool:
        """Say whether there is nothing that `tidy` would merge."""
        from quoteproof.archive import life  # who reads an archive need not write one

        return life.is_tidy(self._folder())

    def verify(self) -> None:
        """Read every byte of the archive as it is now. Raises ArchiveDamaged naming all that is not as it was written."""
        self._reopened()
        faults = [fault for volume in self._snapshot.volumes for fault in volume.segment.faults()]
        compared = None
        while not faults and compared is None:  # a catalog is compared with segments only if these are sound
            compared = snapshot.compared(self._snapshot)
            if compared is None:
                self._reopened()
        if faults or compared:
            raise ArchiveDamaged("; ".join([*faults, *(compared or ()), REBUILD]))

    def _folder(self) -> Path:
        if self.path is None:
            raise UsageError("this archive is held in memory; build one in a folder to change it")
        return folder_of(self.path)

    def _changed(self, changes: Changes) -> Changes:
        self._reopened()
        self.changes = changes
        return changes

    def _reopened(self) -> snapshot.Snapshot:
        if self.path is not None:
            old, self._snapshot = self._snapshot, snapshot.opened(self.path)
            old.catalog.close()
        return self._snapshot


def folder_of(path: str | Path) -> Path:
    """Return the folder of an archive that is to be written. Raises UsageError for an address in a store."""
    if is_url(path):
        url = shown(str(path))
        how = f"build or change the archive in a folder, then: quoteproof archive push FOLDER {url}"
        raise UsageError(f"{url} lies in a store, where archives are only read; {how}")
    return path_of(path)


def search_all(archives: Sequence[Archive], words: str, limit: int = 10) -> tuple[Passage, ...]:
    """Return the passages of all archives that have most of these words in this order, the best first; one that two hold, once."""
    query = memoryview(kernel.words(words)[0])
    found = [search.best([query], archive._snapshot.volumes, limit)[0] for archive in archives]
    hits = search.together(query, found)
    ahead.passages(hit.place for hit in hits[:limit])
    passages = (hit.passage for hit in hits)
    return tuple(islice(_distinct(passages), limit))


def _distinct(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Leave out a passage of a document that two archives hold."""
    seen: set[tuple[str, str | None, Span]] = set()
    for passage in passages:
        key = (passage.document.id, passage.document.meta.digest, passage.span)
        if key not in seen:
            seen.add(key)
            yield passage
