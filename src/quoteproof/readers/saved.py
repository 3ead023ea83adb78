"""Pages that a browser saved in parts: `page.html`, and beside it `page_files/` with its pictures, styles and frames.

What stands in such a folder is no document of its own. A folder of that name without its page is somebody's folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from quoteproof.languages.saved import TAILS
from quoteproof.readers.formats import promised

_TAILS = tuple(tail.casefold() for tails in TAILS.values() for tail in tails)


def part_folders(names: Iterable[str]) -> frozenset[str]:
    """Return what the folders of parts may be called, in small letters, of the pages among some files, which stand in folders or in none."""
    return frozenset(folder for name in names for folder in folders_of(name))


def folders_of(name: str) -> Iterator[str]:
    """Yield what the folder of a page's parts may be called, in small letters; nothing for what is no page."""
    if promised(name) == "html":
        page = str(PurePosixPath(name).with_suffix("")).casefold()
        yield from (page + tail for tail in _TAILS)


def is_part(name: str, folders: frozenset[str] | set[str]) -> bool:
    """Say whether a file stands in one of some folders of parts."""
    return bool(folders) and any(str(folder).casefold() in folders for folder in PurePosixPath(name).parents)
