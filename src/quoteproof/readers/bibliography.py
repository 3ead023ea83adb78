"""What the bibliographies in a folder of sources know of its files: the metadata of each work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from quoteproof.model import Meta
from quoteproof.readers import bibtex
from quoteproof.readers.decode import Undecodable, decode
from quoteproof.readers.works import ENDING, Works

NOTHING = Meta()


class Bibliographies:
    """What all bibliographies of a folder know of the files in it; each is read when a file below it asks, and once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[Path, dict[str, Meta]] = {}

    def of(self, path: str) -> Meta:
        """Return what is known of a file: by the bibliography that is nearest to it."""
        file = Path(path)
        for folder in file.parents:
            if folder not in self._known:
                self._known[folder] = dict(_read(folder))
            known = self._known[folder].get(os.path.relpath(file, folder).replace(os.sep, "/"))
            if known or folder == self._root:
                return known or NOTHING
        return NOTHING


def _read(folder: Path) -> Iterator[tuple[str, Meta]]:
    """Yield the files that the bibliographies of a folder list, with what they say of them."""
    listed = sorted(
        entry.path
        for entry in os.scandir(folder)
        if entry.name.lower().endswith(ENDING) and entry.is_file(follow_symlinks=False)
    )
    works = Works(folder) if listed else None
    for path in listed:
        try:
            text = decode(Path(path).read_bytes()).text
        except (OSError, Undecodable):  # said where it is read itself
            continue
        for entry in bibtex.entries(text):
            for file in works.files(entry.key, entry.fields.get("file", "")) if works else ():
                yield file, bibtex.meta(entry)
