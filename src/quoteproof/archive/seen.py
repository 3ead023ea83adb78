"""Which ids a stream of documents has had, and the digest of each: of millions, most lie on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from quoteproof.archive.files import UNCHANGED
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveError

KEPT = 1 << 17
"""Ids that are kept in memory, some 30 MB; a build of fewer documents never asks the disk."""
CACHE = 8_192  # kilobytes of the table that are kept
MARKS = 27
"""Bits of a number that each id in the table has; those that are taken are marked in 16 MB. Of ten million ids, 12 new ones in 13 are so known to
be new without a question to the table, which takes longer than all the rest of this."""


class Seen:
    """Digests, as hexadecimal text, by ids.

    What is too much for memory goes to a table on the disk that has no name, and goes with the process, however that ends. There, 16 bytes of a
    digest stand for an id: of a hundred million ids two have the same with a chance of one in 10²².
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._table: sqlite3.Connection | None = None
        self._marks = bytearray()

    def get(self, name: str) -> str | None:
        """Return the digest of an id; None where it is new."""
        found = self._kept.get(name)
        if found is None and self._table is not None:
            found = self._asked(self._table, _key(name))
        return None if found is None else found.hex()

    def put(self, name: str, digest: str) -> None:
        """Remember a new one."""
        if len(self._kept) >= KEPT:
            self._move()
        self._kept[name] = _bytes(digest)

    def _asked(self, table: sqlite3.Connection, key: bytes) -> bytes | None:
        byte, bit = _mark(key)
        if not self._marks[byte] & bit:
            return None
        rows: Iterable[tuple[bytes]] = table.execute("SELECT digest FROM seen WHERE id = ?", (key,))
        return next((digest for (digest,) in rows), None)

    def _move(self) -> None:
        """Put what is kept into the table, in its order."""
        try:
            if self._table is None:
                self._table, self._marks = _made(), bytearray(1 << MARKS - 3)
            rows = sorted((_key(name), digest) for name, digest in self._kept.items())
            self._table.executemany("INSERT INTO seen VALUES (?, ?)", rows)
        except sqlite3.Error as error:
            raise ArchiveError(
                f"no room for {len(self._kept):,} ids (SQLITE_TMPDIR says where): {error}; {UNCHANGED}"
            ) from None
        for key, _ in rows:
            byte, bit = _mark(key)
            self._marks[byte] |= bit
        self._kept.clear()


def _made() -> sqlite3.Connection:
    table = sqlite3.connect("", isolation_level=None)  # "": a file without a name
    table.executescript(
        f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE};"
        "CREATE TABLE seen (id BLOB PRIMARY KEY, digest BLOB) WITHOUT ROWID; BEGIN"  # nothing of it is ever to last
    )
    return table


def _key(name: str) -> bytes:
    return sha256(name.encode()).digest()[:16]


def _bytes(digest: str) -> bytes:
    """Return a digest as it is kept; what a damaged catalog has instead is no text's."""
    try:
        return bytes.fromhex(digest)
    except ValueError:
        return b""


def _mark(key: bytes) -> tuple[int, int]:
    """Return the byte and the bit that an id has among the marks."""
    number = int.from_bytes(key[:4], "little") >> 32 - MARKS
    return number >> 3, 1 << (number & 7)
