"""The archives of a server are looked at now and then, and merged where they have come to many segments: by a process of its own, one at a time,
beside those that answer and those that write."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from quoteproof.archive import life
from quoteproof.errors import QuoteproofError
from quoteproof.server.watch import SELDOM

COMMAND = (sys.executable, "-P", "-m", "quoteproof.server.tidying")
LATER = 3600.0  # seconds after which what could not be merged is tried again: the disk may be full for a while


class Upkeep:
    """The folders of archives that a server may write to."""

    def __init__(self, folders: Iterable[Path], seconds: float) -> None:
        self._folders = tuple(folders)
        self._seconds = seconds
        self._refused: dict[Path, float] = {}
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Look from now on."""
        if self._folders and self._seconds:
            self._task = asyncio.create_task(self._look_on())

    async def end(self) -> None:
        """Look no more; what is not merged is merged another time."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def look(self) -> float:
        """Merge what is to be merged. Return how long a look takes, without the merging."""
        took = 0.0
        for folder in self._folders:
            begun = time.monotonic()
            tidy = begun < self._refused.get(folder, begun) or await asyncio.to_thread(_is_tidy, folder)
            took += time.monotonic() - begun
            if not tidy and await self._merged(folder):
                self._refused[folder] = time.monotonic() + LATER
        return took

    async def _look_on(self) -> None:
        while True:
            await asyncio.sleep(max(self._seconds, SELDOM * await self.look()))

    async def _merged(self, folder: Path) -> int:
        """Merge; return the exit code."""
        process = await asyncio.create_subprocess_exec(*COMMAND, str(folder), stdin=DEVNULL, stdout=DEVNULL)
        try:
            return await process.wait()
        finally:
            await _ended(process)


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


def _is_tidy(folder: Path) -> bool:
    """Say whether there is nothing to merge, or nobody here who could."""
    try:
        return not os.access(folder, os.W_OK) or life.is_tidy(folder)
    except (OSError, QuoteproofError):
        return True
