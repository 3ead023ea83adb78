"""How far a reading of files is: which of how many, told to a person who waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from quoteproof import readers
from quoteproof.model import Document, Problem

Progress = Callable[[int, int | None], None]
MOST = 200_000  # files whose names are held for this; of more, only documents are counted


def followed(
    found: Iterable[Document | Problem], paths: Iterable[str], progress: Progress | None
) -> tuple[Iterable[Document | Problem], Progress | None]:
    """Return what is found in some files and folders, told of as it comes; and who is to be told of each document.

    Somebody who waits for a thousand files wants to know how many are left; who waits for one, how many documents it has had.
    """
    if progress is None:
        return found, None
    every = chain.from_iterable(map(readers.source_files, paths))
    names = [readers.mend(one.path if isinstance(one, readers.File) else one.where) for one in islice(every, MOST + 1)]
    if not 1 < len(names) <= MOST:
        return found, progress
    return _told(found, {name: place for place, name in enumerate(names)}, progress), None


def _told(
    found: Iterable[Document | Problem], places: dict[str, int], progress: Progress
) -> Iterator[Document | Problem]:
    """Yield what is found; whatever comes from a file, those before it have been read."""
    done, last = 0, ""
    for item in found:
        path = (item.path or "") if isinstance(item, Document) else item.where
        if path != last:
            done, last = max(done, _place(path, places)), path
        progress(done, len(places))
        yield item
    progress(len(places), len(places))


def _place(path: str, places: dict[str, int]) -> int:
    """Return which file something comes from: it, a row of it ("a.jsonl:88"), or something inside it ("a.zip/b.txt")."""
    while path and path not in places:
        cut = max(path.rfind("/"), path.rfind(":"))
        path = path[: max(cut, 0)]
    return places.get(path, 0)
