"""What a server does now and then beside its answers: it looks at what it serves, and has a process of its own do what is to be done."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL
from contextlib import suppress

SELDOM = 20  # times as long as a look takes, at least, until the next one: of a large folder it is work for the disk


class Rounds:
    """Something that is looked at every so many seconds; 0: never."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._task: asyncio.Task[None] | None = None

    async def round(self) -> float:
        """Look once, and do what is to be done. Return how long the looking took."""
        raise NotImplementedError

    def begin(self) -> None:
        """Look from now on."""
        if self._seconds:
            self._task = asyncio.create_task(self.look_on())

    async def end(self) -> None:
        """Look no more; what is not done is done another time."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def look_on(self) -> None:
        """Look now and then, for ever."""
        while True:
            await asyncio.sleep(max(self._seconds, SELDOM * await self.round()))


async def aside(*command: str) -> int:
    """Have another process do something, and return its exit code. It is ended when who waits for it is."""
    process = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=DEVNULL)  # none of it is for it
    try:
        return await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
