"""The files of a folder as the works of a bibliography: which is whose.

A work's file is the one that its entry names (`file = {papers/quay.pdf}`, in the ways of Zotero, JabRef and Mendeley), or one that is
called like its key (`okafor2024.pdf`), anywhere below the bibliography. Nothing outside is looked at, whatever an entry names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath

from quoteproof.patterns import lazy

ENDING = ".bib"
MOST = 200_000  # files below a bibliography that are looked at
_PARTS = lazy(r"(?<!\\);")
_FIELDS = lazy(r"(?<!\\):")
_PARTED = lazy(r"\\\\|\\(?=[^\W_])")  # of Windows, escaped or not; any other backslash escapes a sign
_NAMED = lazy(r"\.\w{2,5}\Z")


class Works:
    """The files below the folder of a bibliography, by what an entry may call them."""

    def __init__(self, folder: Path) -> None:
        self._by: dict[str, list[str]] = {}
        for path in islice(_below(folder), MOST):
            name = PurePosixPath(path.casefold())
            for key in {f"path {name}", f"name {name.name}", f"key {name.stem}"}:
                self._by.setdefault(key, []).append(path)

    def files(self, key: str, named: str) -> tuple[str, ...]:
        """Return the files of a work, below the folder: by the path that is named, by the name alone, by the key."""
        for path in _paths(named):
            found = self._by.get(f"path {path}") or self._by.get(f"name {PurePosixPath(path).name}")
            if found:
                return tuple(found)
        return tuple(self._by.get(f"key {key.casefold()}", ()))


def _below(folder: Path) -> Iterator[str]:
    """Yield the files below a folder that are no bibliographies, by their path from there."""
    for place, _, names in os.walk(folder):
        for name in names:
            if not name.lower().endswith(ENDING):
                yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")  # noqa: PTH118  (a tenth of the time)


def _paths(named: str) -> Iterator[str]:
    """Yield the paths in a field `file`, in small letters: "a.pdf", "Full text:files/3/a.pdf:application/pdf;…"."""
    for part in _PARTS.split(named):
        for piece in _FIELDS.split(part):
            path = _PARTED.sub("/", piece).replace("\\", "").strip(" {}").casefold()
            if _NAMED.search(path):
                yield path.lstrip("/")
