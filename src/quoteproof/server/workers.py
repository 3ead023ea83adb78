"""The processes of a server, asked from its event loop: each has one task at a time, the others wait in a line of bounded length.

A process that takes too long, or whose asker is gone, is ended and begun anew: nothing else stops a check that hangs. One that was
ended by somebody else (the system, for want of memory) is asked once more, by the next process.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec

from quoteproof.server import wire
from quoteproof.server.limits import Limits
from quoteproof.server.refused import Refused

COMMAND = (sys.executable, "-P", "-m", "quoteproof.server.worker")
BUFFER = 1 << 20  # bytes that are read ahead of an answer
TRIES = 2

Hear = Callable[[str, bytes], None]
"""Who hears what a process found so far: the name of an event, and what it holds as JSON."""


class Gone(Exception):
    """A process ended before it had answered."""


class Worker:
    """One process, begun when it is first asked."""

    def __init__(self, archives: Mapping[str, str], folder: Path) -> None:
        self._hello = wire.framed(dict(archives))
        self._folder = folder
        self._process: Process | None = None

    async def begin(self) -> Process:
        """Begin the process if there is none."""
        if self._process is None or self._process.returncode is not None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._process = await asyncio.create_subprocess_exec(
                *COMMAND, stdin=PIPE, stdout=PIPE, cwd=self._folder, limit=BUFFER
            )
            assert self._process.stdin
            self._process.stdin.write(self._hello)
        return self._process

    async def ask(self, task: wire.Task, hear: Hear | None) -> bytes:
        """Return the answer to a task; a process that is left before it answered is ended. Raises Refused, Gone."""
        process = await self.begin()
        sound = False
        try:
            answer = await self._answer(process, task, hear)
            sound = True
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Gone from None
        finally:
            if not sound:
                self.end()
        if answer.kind == "refused":
            raise Refused(answer.name, **msgspec.json.decode(answer.body))
        return answer.body

    async def _answer(self, process: Process, task: wire.Task, hear: Hear | None) -> wire.Answer:
        assert process.stdin and process.stdout
        process.stdin.write(wire.framed(task))
        await process.stdin.drain()
        while True:
            size = int.from_bytes(await process.stdout.readexactly(wire.HEAD), "big")
            answer = wire.ANSWER.decode(await process.stdout.readexactly(size))
            if answer.kind != "event":
                return answer
            if hear:
                hear(answer.name, answer.body)

    def end(self) -> Process | None:
        """End the process, whatever it is at, and return it."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
        return process


class Workers:
    """All processes of a server."""

    def __init__(self, archives: Mapping[str, str], folder: Path, limits: Limits) -> None:
        self.limits = limits
        self.waiting = 0
        self._all = [Worker(archives, folder / str(number)) for number in range(limits.processes)]
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()

    async def begin(self) -> None:
        """Begin all processes, so that the first request need not wait for one."""
        for worker in self._all:
            await worker.begin()
            self._idle.put_nowait(worker)

    async def end(self) -> None:
        """End all processes, and wait until they are gone."""
        processes = [worker.end() for worker in self._all]
        await asyncio.gather(*(process.wait() for process in processes if process))

    async def ask(self, task: wire.Task, hear: Hear | None = None, *, seconds: float | None = None) -> bytes:
        """Return the answer to a task. Raises Refused, also where too many wait, where it takes too long, and for a fault of ours."""
        for _ in range(TRIES):
            try:
                async with self._free() as worker, asyncio.timeout(seconds or self.limits.seconds):
                    return await worker.ask(task, hear)
            except TimeoutError:
                raise Refused("too-long", f"it was stopped after {seconds or self.limits.seconds:g} seconds") from None
            except Gone:
                continue
        raise Refused("fault", "the process that was asked has ended before it answered; see the server's output")

    @asynccontextmanager
    async def _free(self) -> AsyncIterator[Worker]:
        """Wait for a process that has nothing to do."""
        if self.waiting >= self.limits.waiting:
            raise Refused("busy", f"{self.waiting} requests are waiting already")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.turn):
                worker = await self._idle.get()
        except TimeoutError:
            raise Refused("busy", f"no process was free within {self.limits.turn:g} seconds") from None
        finally:
            self.waiting -= 1
        try:
            yield worker
        finally:
            self._idle.put_nowait(worker)
