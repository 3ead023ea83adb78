"""Files and folders that are served: looked at now and then, and indexed anew when they have changed and are at rest.

A look asks the system for names, sizes and times, and reads no file. The index is made by a process of its own, beside those that
answer; when it is done its manifest takes the place of the old one, and whoever asks next has it. A folder that is not there at the moment
(a share that was lost) takes nothing away.
"""

from __future__ import annotations

import asyncio
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress

from quoteproof.readers.origin import USUAL
from quoteproof.sources.cache import Cached

COMMAND = (sys.executable, "-P", "-m", "quoteproof.server.indexing")
REST = 0.5  # seconds in which nothing must have changed; a file that is being copied has not come to rest
PATIENCE = 20  # such times; what changes all the time is indexed all the same
SELDOM = 20  # times as long as a look takes, at least, until the next one: of a large folder it is work for the disk


class Watch:
    """The files and folders of one server."""

    def __init__(self, files: Mapping[str, str], seconds: float) -> None:
        self._files = {name: Cached([path], USUAL) for name, path in files.items()}
        self._seconds = seconds
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._task: asyncio.Task[None] | None = None
        self._indexing: dict[str, Process | None] = {}

    @property
    def indexing(self) -> tuple[str, ...]:
        """The archives that are being made anew."""
        return tuple(self._indexing)

    def begin(self) -> None:
        """Look from now on."""
        if self._files and self._seconds:
            self._task = asyncio.create_task(self.look_on())

    async def end(self) -> None:
        """Look no more; an index that is not done is made the next time."""
        running = tuple(self._indexing.values())  # who is cancelled takes its process off
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        for process in running:
            if process and process.returncode is None:
                process.kill()
                await process.wait()

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

    async def look_on(self) -> None:
        """Look now and then, for ever."""
        while True:
            took = 0.0
            for name in self._files:
                try:
                    took += await self.look(name)
                except OSError as error:
                    print(f"quoteproof: {name} cannot be looked at: {error}", file=sys.stderr)
            await asyncio.sleep(max(self._seconds, SELDOM * took))

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
        self._indexing[name] = None
        try:
            self._indexing[name] = process = await asyncio.create_subprocess_exec(
                *COMMAND,
                *files.paths,
                stdin=DEVNULL,
                stdout=DEVNULL,  # what speaks there is not for it
            )
            await process.wait()
        finally:
            self._indexing.pop(name)
