"""Files and folders that are served: looked at now and then, and indexed anew when they have changed and are at rest.

A look asks the system for names, sizes and times, and reads no file. The index is made by a process of its own, beside those that
answer; when it is done its manifest takes the place of the old one, and whoever asks next has it. A folder that is not there at the moment
(a share that was lost) takes nothing away.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import defaultdict
from collections.abc import Mapping

from quoteproof.readers.origin import USUAL
from quoteproof.server.rounds import Rounds, aside
from quoteproof.sources.cache import Cached

COMMAND = (sys.executable, "-P", "-m", "quoteproof.server.indexing")
REST = 0.5  # seconds in which nothing must have changed; a file that is being copied has not come to rest
PATIENCE = 20  # such times; what changes all the time is indexed all the same


class Watch(Rounds):
    """The files and folders of one server."""

    def __init__(self, files: Mapping[str, str], seconds: float) -> None:
        self._files = {name: Cached([path], USUAL) for name, path in files.items()}
        super().__init__(seconds if files else 0)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._indexing: set[str] = set()

    @property
    def indexing(self) -> tuple[str, ...]:
        """The archives that are being made anew."""
        return tuple(self._indexing)

    async def look(self, name: str) -> float:
        """Index the files of an archive if they have changed; of one that is made of none there is nothing to do. Return how long a look
        takes, without the indexing."""
        if name not in self._files:
            return 0.0
        async with self._locks[name]:
            begun = time.monotonic()
            fresh = await asyncio.to_thread(self._files[name].seems_fresh)
            took = time.monotonic() - begun
            if not fresh:
                await self._index(name)
        return took

    async def round(self) -> float:
        """Look at the files of all archives."""
        took = 0.0
        for name in self._files:
            try:
                took += await self.look(name)
            except OSError as error:
                print(f"quoteproof: {name} cannot be looked at: {error}", file=sys.stderr)
        return took

    async def _index(self, name: str) -> None:
        files, before = self._files[name], None
        for _ in range(PATIENCE):
            now = await asyncio.to_thread(files.state)
            if not now:
                print(f"quoteproof: the files of {name} are not there; what was indexed stays", file=sys.stderr)
                return
            if now == before:
                break
            before = now
            await asyncio.sleep(REST)
        self._indexing.add(name)
        try:
            await aside(*COMMAND, *files.paths)
        finally:
            self._indexing.remove(name)
