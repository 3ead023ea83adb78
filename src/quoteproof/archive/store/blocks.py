"""A file of which some blocks are here: they lie at their places in a file with holes, which is mapped as the whole would be.

Behind the last block stands a sum for each one, written after the block itself; 0: it is not here. A block is believed when its sum
is right, which is compared when this process meets it first. So several processes may fetch the same blocks at the same time, and one
that is killed, or a machine that is switched off, leaves blocks that are fetched again, and none that are wrong.
"""

from __future__ import annotations

import io
import mmap
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from threading import RLock

from quoteproof.archive.store import kept
from quoteproof.errors import ArchiveDamaged
from quoteproof.kernel import HERE, WANTED

BITS = 14
"""Of the length of a block. Look-ups touch words that lie far apart: of 188 MB the first one fetches .7 MB in blocks of 4 KB, 3.9 of 16 KB, 12.9
of 64 KB, the first hundred 45, 63 and 85 MB in 10,400, 3,600 and 1,100 ranges (bench/store.py)."""
SIZE = 1 << BITS
TOGETHER = 256  # blocks in one range
ROUND = 1024  # blocks that are fetched before a look is taken again
SUM = 4  # bytes
FETCHED = "what is fetched"

Read = Callable[[Sequence[tuple[int, int]]], list[bytes]]
"""Stretches of bytes → what stands there."""


class BlockFile:
    """A file of `length` bytes, of which blocks come from `read` when they are wanted. Raises ArchiveError where they cannot be had."""

    bits = BITS

    def __init__(self, path: Path, length: int, read: Read, name: str) -> None:
        self.name = name
        self.fetched, self.asked = 0, 0
        """Bytes and ranges that came from the store."""
        self.state = 0
        self._length, self._read = length, read
        self._count = -(-length // SIZE)
        self.held = bytearray(self._count)
        self._lock = RLock()
        with kept.keeping(FETCHED):
            self._file = _made(path, (SIZE + SUM) * self._count)
            self._map = mmap.mmap(self._file.fileno(), length, access=mmap.ACCESS_READ)
        self.data = memoryview(self._map)

    def need(self, first: int, after: int) -> None:
        """Have these bytes here."""
        self.want([(first, after)])

    def want(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Have many stretches of bytes here, asked for at once."""
        blocks = {
            k for first, after in stretches if after > first for k in range(first >> BITS, (after - 1 >> BITS) + 1)
        }
        missing = sorted(k for k in blocks if self.held[k] != HERE)
        for first in range(0, len(missing), ROUND):
            self._fetch(missing[first : first + ROUND])

    def complete(self, state: int) -> bool:
        """Say whether nothing was wanted, nor came in since `state`; if so, fetch the first of what was wanted."""
        # another thread may be fetching: what it brings, or leaves aside, a look has missed that began before
        with self._lock:
            wanted = _places(self.held, WANTED)
            if not wanted:
                return state == self.state
            # the look began to go through everything; it wants the rest again if it does not find enough before
            for k in wanted[ROUND:]:
                self.held[k] = 0
            self._fetch(wanted[:ROUND])
            return False

    def _fetch(self, blocks: Sequence[int]) -> None:
        with self._lock:
            missing = [k for k in blocks if not self._is_sound(k)]
            runs = list(_runs(missing))
            if runs:
                for run, data in zip(runs, self._asked(runs), strict=True):
                    self._keep(run, data)
            for k in blocks:
                self.held[k] = HERE
            self.state += 1

    def _asked(self, runs: Sequence[range]) -> list[bytes]:
        """Ask the store for rows of blocks; one that knows no ranges gives all there is."""
        stretches = [self._stretch(run) for run in runs]
        found = self._read(stretches)
        self.asked += len(runs)
        self.fetched += sum(map(len, found))
        kept.came(sum(map(len, found)))
        for k, (first, after) in enumerate(stretches):
            if len(found[k]) == self._length:
                found[k] = found[k][first:after]
            if len(found[k]) != after - first:
                raise ArchiveDamaged(f"{self.name} breaks off: it is not as it was pushed; push the archive again")
        return found

    def _stretch(self, run: range) -> tuple[int, int]:
        return SIZE * run.start, min(SIZE * run.stop, self._length)

    def _keep(self, run: range, data: bytes) -> None:
        """Write blocks to their places, then their sums."""
        sums = b"".join(_sum(data[at : at + SIZE]).to_bytes(SUM, "little") for at in range(0, len(data), SIZE))
        with kept.keeping(FETCHED):
            for place, what in ((SIZE * run.start, data), (SIZE * self._count + SUM * run.start, sums)):
                self._file.seek(place)
                rest = memoryview(what)
                while rest:
                    rest = rest[self._file.write(rest) :]

    def _is_sound(self, k: int) -> bool:
        """Say whether a block is in the file already. A hole is never looked at in memory: where the disk is memory, and full, that kills."""
        first, after = self._stretch(range(k, k + 1))
        with kept.keeping(FETCHED):
            self._file.seek(SIZE * self._count + SUM * k)
            told = int.from_bytes(self._file.read(SUM), "little")
        return told != 0 and told == _sum(self.data[first:after])


def _made(path: Path, size: int) -> io.FileIO:
    """Open a file of this size, which is made if it is not there; one of another size was left by another version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        file = io.FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+")
        now = os.fstat(file.fileno()).st_size
        if now in (0, size):
            break
        file.close()
        path.unlink()
    if now != size:
        file.truncate(size)
    kept.used(path)
    return file


def _places(held: bytearray, what: int) -> list[int]:
    found = []
    at = held.find(what)
    while at >= 0:
        found.append(at)
        at = held.find(what, at + 1)
    return found


def _sum(data: bytes | memoryview) -> int:
    return zlib.crc32(data) or 1  # 0: not here


def _runs(blocks: Sequence[int]) -> Iterator[range]:
    """Put neighbours together, up to TOGETHER of them."""
    for _, group in groupby(enumerate(blocks), lambda pair: pair[1] - pair[0]):
        row = [k for _, k in group]
        for at in range(0, len(row), TOGETHER):
            yield range(row[at], row[min(at + TOGETHER, len(row)) - 1] + 1)
