"""What a text is checked against, as one thing: archives, files and folders, documents, strings held in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from quoteproof import readers
from quoteproof.address import is_there, is_url, shown
from quoteproof.align import Only
from quoteproof.archive import Archive, search_all
from quoteproof.archive.gather import Wanted
from quoteproof.archive.search import Candidate, Query
from quoteproof.digests import sha256
from quoteproof.errors import UsageError
from quoteproof.model import Alignment, ArchiveInfo, Document, Fields, Passage, Problem, Span
from quoteproof.readers.origin import USUAL

Given = str | Path | Document | Archive
Progress = Callable[[int, int | None], None]

_HALF = 0.5
"""The share of the best stretch's words that another must have."""


class Sources:
    """Several archives, asked as one. Closing it closes those that it opened itself."""

    def __init__(
        self,
        archives: Sequence[Archive],
        name: str | None = None,
        *,
        close: Sequence[Callable[[], None]] = (),
        built: bool = False,
        anonymous: bool = False,
    ) -> None:
        self.archives = tuple(archives)
        self.name = name
        self.built = built  # an archive had to be made for this
        self.anonymous = anonymous  # strings are among them: nobody can say what they bear
        self._close = tuple(close)
        self.problems: tuple[Problem, ...] = tuple(problem for archive in archives for problem in archive.problems)

    @property
    def info(self) -> ArchiveInfo:
        """Size and digest of all archives together, under the names that the user gave them."""
        infos = [archive.info for archive in self.archives]
        digests = [info.digest for info in infos]
        digest = digests[0] if len(digests) == 1 else sha256("\n".join(sorted(digests)).encode()).hexdigest()
        return ArchiveInfo(self.name, sum(info.documents for info in infos), sum(info.words for info in infos), digest)

    @property
    def size(self) -> int:
        """The number of words in all sources."""
        return sum(archive.info.words for archive in self.archives)

    def align(
        self,
        text: str,
        parts: Sequence[Span],
        *,
        limit: int = 8,
        exclude: Collection[str] = frozenset(),
        only: Only | None = None,
    ) -> tuple[Alignment, ...]:
        """Return the stretches laid on the archives; a document that two of them hold only once."""
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
        """Return for several quotations of a text what `align` does for each."""
        found = [
            archive.align_all(text, quotations, limit=limit, exclude=exclude, only=only) for archive in self.archives
        ]
        return [tuple(_distinct(chain.from_iterable(each))) for each in zip(*found, strict=True)]

    def occurs(self, words: str, *, limit: int = 10, exclude: Collection[str] = frozenset()) -> tuple[Passage, ...]:
        """Return where the same words stand."""
        wanted = limit + len(exclude)
        found = [passage for archive in self.archives for passage in archive.occurs(words, wanted)]
        return tuple(passage for passage in found if passage.document.meta.digest not in exclude)[:limit]

    def overlaps(self, ids: Query, least: int, *, exclude: Collection[str] = frozenset()) -> Iterator[list[Candidate]]:
        """Give, block by block of a text's words, the passages of all archives that have so many of them."""
        found = [archive.overlaps(ids, least, exclude=exclude) for archive in self.archives]
        return (list(chain.from_iterable(each)) for each in zip(*found, strict=True))

    def nearest(self, text: str, parts: Sequence[Span], *, exclude: Collection[str] = frozenset()) -> Alignment | None:
        """Return the place that has most of the rarer words."""
        found = [archive.nearest(text, parts, exclude=exclude) for archive in self.archives]
        return max((alignment for alignment in found if alignment), key=_shared, default=None)

    def counts(self, words: str) -> dict[str, int | None]:
        """Return for each word, folded, how often it stands in all sources; None for one that is frequent in some."""
        found = [archive.counts(words) for archive in self.archives]
        return {word: _sum([each[word] for each in found]) for word in found[0]} if found else {}

    def words_by(self, name: str) -> int:
        """Return how many words of all sources a person says, as far as they tell; the second time a name costs nothing."""
        return sum(archive.words_by(name) for archive in self.archives)

    def search(self, words: str, limit: int = 10) -> tuple[Passage, ...]:
        """Return the passages that have most of the words, the best first, whichever archive holds them."""
        return search_all(self.archives, words, limit)

    def gather(
        self, wanted: Sequence[Wanted], *, limit: int = 10, exclude: Collection[str] = frozenset()
    ) -> tuple[Passage, ...]:
        """Return the stretches that have most of some words, in whatever order, the best first; none that has not half of the best one."""
        found = [one for archive in self.archives for one in archive.gather(wanted, limit, exclude)]
        least = _HALF * max((one.weight for one in found), default=0.0)
        best = sorted((one for one in found if one.weight >= least), key=lambda one: -one.weight)
        return tuple(one.passage for one in best[:limit])

    def holds(self, name: str) -> bool:
        """Say whether some source bears, or may bear, a name."""
        return self.anonymous or any(archive.holds(name) for archive in self.archives)

    def incomplete(self, name: str) -> Iterator[Document]:
        """Give documents of a name of which something is missing."""
        return chain.from_iterable(archive.incomplete(name) for archive in self.archives)

    def close(self) -> None:
        """Let go of everything that was opened for this."""
        for close in self._close:
            close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_sources(
    paths: Sequence[str],
    *,
    fields: Fields = USUAL,
    ocr: str | None = None,
    cache: bool = True,
    progress: Progress | None = None,
) -> Sources:
    """Open archives as they are, and files and folders as an archive of their own, from the cache if it may be used.

    Raises UsageError for a path that is not there and where nothing at all can be read.
    """
    missing = next((path for path in paths if not is_there(path)), None)
    if missing is not None:
        raise UsageError(f"there is no source {missing!r}; --against takes archives, files and folders")
    opened: list[Archive] = []
    rest: list[str] = []
    for path in paths:
        if readers.is_archive(path):
            opened.append(Archive.open(path))
        else:
            rest.append(path)
    close = [archive.close for archive in opened]
    built = False
    if rest:
        from quoteproof.sources.cache import of_files  # archives need nothing of it

        archive, built, extra = of_files(rest, fields, ocr, cache, progress)
        opened.append(archive)
        close += [archive.close, *extra]
    return _filled(Sources(opened, ", ".join(readers.mend(shown(path)) for path in paths), close=close, built=built))


def held_sources(
    given: Given | Iterable[Given] | Mapping[str, str], *, fields: Fields = USUAL, ocr: str | None = None
) -> Sources:
    """Take strings, documents, paths and archives as they come from Python; nothing is written.

    A string is a text, and never read as a path; a mapping is ids and texts. Archives stay open. Raises UsageError for what is none of
    these, and for a string that is the name of a file.
    """
    if isinstance(given, Mapping):
        given = [Document(str(name), text) if isinstance(text, str) else text for name, text in given.items()]
    one = isinstance(given, (str, Path, Document, Archive))
    parts: list[Given] = [given] if one else _listed(given)  # type: ignore[list-item]
    archives = [part for part in parts if isinstance(part, Archive)]
    own = [Archive.open(part) for part in parts if isinstance(part, Path) and readers.is_archive(part)]
    documents = list(_documents(parts, fields, ocr))
    if documents or not (archives or own):
        own.append(Archive.of(documents))
    anonymous = any(isinstance(part, str) for part in parts)
    return _filled(Sources([*archives, *own], close=[archive.close for archive in own], anonymous=anonymous))


def _listed(given: object) -> list[Given]:
    if isinstance(given, Iterable) and not isinstance(given, (bytes, bytearray)):
        parts = list(given)
        wrong = next((part for part in parts if not isinstance(part, (str, Path, Document, Archive))), None)
        if wrong is None and None not in parts:
            return parts
        given = wrong
    raise UsageError(f"a source is a text, a Path, a Document or an Archive, and not {type(given).__name__}")


def _filled(sources: Sources) -> Sources:
    """Return sources that hold a document. Raises UsageError for others: against nothing, nothing can be checked."""
    if sources.info.documents:
        return sources
    why = f"; {sources.problems[0].said}" if sources.problems else ""
    sources.close()
    raise UsageError(f"nothing to check against: no document could be read in {sources.name or 'the sources'}{why}")


def _documents(parts: Iterable[Given], fields: Fields, ocr: str | None) -> Iterator[Document | Problem]:
    """Yield the documents among what was given; strings are numbered."""
    for number, part in enumerate(parts, 1):
        if isinstance(part, Document):
            yield replace(part, text=readers.mend(part.text))
        elif isinstance(part, Path):
            if not os.path.exists(part):  # noqa: PTH110  (no error where one may not look)
                raise UsageError(f"there is no source {str(part)!r}")
            if not readers.is_archive(part):
                yield from readers.read(part, fields=fields, ocr=ocr)
        elif is_url(part) and len(part.split()) == 1:
            raise UsageError(
                f"{shown(part)!r} is an address, and a string is a text; write Archive.open({shown(part)!r})"
            )
        elif isinstance(part, str) and readers.is_path(part):
            how = (
                f"write Path({part!r}) to check against what is there, Document('name', {part!r}) for these very words"
            )
            raise UsageError(f"{part!r} is the name of a file or folder, and a string is a text; {how}")
        elif isinstance(part, str) and part.strip():
            yield Document(f"source-{number}", readers.mend(part))


def _distinct(alignments: Iterable[Alignment]) -> Iterator[Alignment]:
    seen: set[tuple[str, str | None, Span]] = set()
    for alignment in alignments:
        main = alignment.main.passage
        key = (main.document.id, main.document.meta.digest, main.span)
        if key not in seen:
            seen.add(key)
            yield alignment


def _shared(alignment: Alignment) -> int:
    """Count the characters of the quotation that the source has too."""
    return sum(len(edit.quote) for edit in alignment.edits if edit.op == "same")


def _sum(counts: list[int | None]) -> int | None:
    return None if None in counts else sum(filter(None, counts))
