"""Jobs: texts that are checked while nobody waits for the answer, with their progress, and what was found so far for who looks on.

A job of one text is a person at the page, and goes before the line; of several texts only as many are checked at once as leave a process
free for who waits. Jobs that were not over when the server was cut off are taken up again when it begins.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quoteproof.server import wire
from quoteproof.server.audit import Asked, Audit
from quoteproof.server.limits import Limits
from quoteproof.server.refused import Refused
from quoteproof.server.store import Job, State, Store
from quoteproof.server.workers import Workers

HELD = 20_000  # events of a job that are remembered
AGAIN = {"busy": 0.5, "no-audit": 5.0}  # seconds until a text is tried again that could not be checked for this

T = TypeVar("T")


class Event(Struct, frozen=True):
    """Something that happened in a job."""

    number: int
    name: str
    body: bytes


class Live:
    """A job that is not over: what happened so far, and who waits for more."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.events: list[Event] = []
        self.over = False
        self.task: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    def tell(self, name: str, body: bytes) -> None:
        """Tell everybody who looks on."""
        if len(self.events) < HELD or name in ("progress", "over"):
            self.events.append(Event(len(self.events) + 1, name, body))
        self._changed.set()
        self._changed = asyncio.Event()

    async def after(self, number: int) -> AsyncIterator[Event]:
        """Yield the events behind one, as they come, until the job is over."""
        while True:
            changed = self._changed
            for event in self.events[number:]:
                yield event
                number = event.number
            if self.over and number >= len(self.events):
                return
            if number >= len(self.events):
                await changed.wait()


class Jobs:
    """All jobs of a server."""

    def __init__(self, store: Store, workers: Workers, audit: Audit, limits: Limits) -> None:
        self._store, self._workers, self._audit, self._limits = store, workers, audit, limits
        self._live: dict[str, Live] = {}
        self._thread = ThreadPoolExecutor(1, "store")  # SQLite waits for the disk, and the event loop must not
        self._room = max(1, limits.processes - 1)
        self._line = asyncio.Semaphore(self._room)

    async def begin(self) -> None:
        """Take up what was not over."""
        await self._stored(self._store.forget_old, self._limits.kept_days)
        for job in await self._stored(self._store.open):
            self._start(job.id, job.user)

    async def end(self) -> None:
        """Stop; what is not over is taken up again the next time."""
        tasks = [live.task for live in self._live.values() if live.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._stored(self._store.close)
        self._thread.shutdown()

    async def make(self, user: str, tasks: Sequence[wire.Check], key: str | None, digest: str) -> tuple[Job, bool]:
        """Make a job of a user, or return the one that was made with this key, and whether it is new. Raises Refused."""
        if not tasks:
            raise Refused("unsound", "a job has at least one text", pointer="#/texts")
        if len(tasks) > self._limits.texts:
            raise Refused("too-large", f"a job may have {self._limits.texts:,} texts")
        if key and (before := await self._stored(self._store.of_key, key, user)):
            if before[1] != digest:
                raise Refused("conflict", "the Idempotency-Key was used for another request")
            return await self.job(before[0], user), False
        if len(self._live) >= self._limits.jobs:
            raise Refused("busy", f"{len(self._live):,} jobs are not done yet")
        job = secrets.token_hex(12)
        await self._stored(self._store.make, job, user, key, digest, tasks)
        self._start(job, user)
        return await self.job(job, user), True

    async def job(self, job: str, user: str) -> Job:
        """Return a job of a user. Raises Refused where there is none, and no other for one that is another's."""
        found = await self._stored(self._store.job, job)
        if found is None or found.user != user:
            raise Refused("not-found", f"there is no job {job[:100]!r}")
        return found

    async def jobs(self, user: str) -> list[Job]:
        """Return the latest jobs of a user."""
        return await self._stored(self._store.jobs, user)

    async def summary(self, job: str) -> dict[str, int]:
        """Return how many quotations of each label a job has found."""
        return await self._stored(self._store.summary, job)

    async def tasks(self, job: Job) -> tuple[wire.Check, ...]:
        """Return what a job was asked."""
        return await self._stored(self._store.tasks, job.id)

    async def kept(self, job: str, number: int) -> bytes | None:
        """Return the report of a text of a job; None where it is not made yet, or the text could not be checked."""
        return await self._stored(self._store.kept, job, number)

    async def size(self, job: str) -> int:
        """Return how many bytes the reports of a job have as they are kept."""
        return await self._stored(self._store.size, job)

    async def cancel(self, job: str, user: str) -> Job:
        """Stop a job, if it is not over. Raises Refused where there is none."""
        await self.job(job, user)
        await self._stop(job)
        return await self.job(job, user)

    async def forget(self, job: str, user: str) -> None:
        """Stop a job, and forget it; one that is not there is forgotten already."""
        found = await self._stored(self._store.job, job)
        if found and found.user == user:
            await self._stop(job)
            await self._stored(self._store.forget, job)

    def live(self, job: str) -> Live | None:
        """Return a job that is not over, as one looks on; None where it is."""
        return self._live.get(job)

    def _start(self, job: str, user: str) -> None:
        live = self._live[job] = Live(Asked(user, "POST", "/api/v1/jobs", job))
        live.task = asyncio.create_task(self._run(job, live))

    async def _run(self, job: str, live: Live) -> None:
        """Check the texts that have no report yet."""
        state: State = "failed"
        said: str | None = "it broke off for a fault of quoteproof; see the server's output"
        try:
            await self._stored(self._store.set, job, "running")
            tasks = await self._stored(self._store.tasks, job)
            missing = await self._stored(self._store.missing, job)
            refused = await self._texts(job, live, tasks, missing)
            state, said = "failed" if len(refused) == len(tasks) else "done", _said(refused, len(tasks))
        finally:
            if not asyncio.current_task().cancelling():  # type: ignore[union-attr]
                await self._stored(self._store.set, job, state, said)
                await self._close(job)

    async def _texts(self, job: str, live: Live, tasks: Sequence[wire.Check], missing: Sequence[int]) -> list[Refused]:
        """Check texts, a few at a time; return why some could not be."""
        alone, refused = len(tasks) == 1, list[Refused]()
        done = len(tasks) - len(missing)
        rest = iter(missing)

        async def some() -> None:
            nonlocal done
            for number in rest:
                try:
                    kept = await self._text(replace(tasks[number], keep=True, events=alone), live, alone)
                    await self._stored(self._store.keep, job, number, kept)
                except Refused as error:
                    refused.append(error)
                done += 1
                live.tell("progress", msgspec.json.encode({"done": done, "texts": len(tasks)}))

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self._room, len(missing))):
                group.create_task(some())
        return refused

    async def _text(self, task: wire.Check, live: Live, alone: bool) -> wire.Kept:
        """Check a text; where the line is too long, or the audit log cannot be written, wait."""
        while True:
            try:
                if alone:
                    return await self._asked(task, live)
                async with self._line:
                    return await self._asked(task, live)
            except Refused as refused:
                if refused.kind not in AGAIN:
                    raise
                await asyncio.sleep(AGAIN[refused.kind])

    async def _asked(self, task: wire.Check, live: Live) -> wire.Kept:
        doing = self._workers.ask(task, live.tell, seconds=self._limits.job_seconds)
        return wire.KEPT.decode(await self._audit.of(live.asked, task, doing))

    async def _stop(self, job: str) -> None:
        live = self._live.get(job)
        await self._stored(self._store.set, job, "cancelled")
        if live and live.task:
            live.task.cancel()
            with suppress(asyncio.CancelledError):
                await live.task
            await self._close(job)

    async def _close(self, job: str) -> None:
        if live := self._live.pop(job, None):
            found = await self._stored(self._store.job, job)
            live.over = True
            live.tell("over", msgspec.json.encode(found) if found else b"{}")

    async def _stored(self, call: Callable[..., T], *given: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, call, *given)


def _said(refused: Sequence[Refused], texts: int) -> str | None:
    """Say why texts of a job could not be checked; of one text what it was refused with."""
    if not refused:
        return None
    return (
        refused[0].detail
        if texts == 1
        else f"{len(refused)} of {texts} texts could not be checked: {refused[0].detail}"
    )
