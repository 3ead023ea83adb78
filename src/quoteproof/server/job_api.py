"""REST of jobs: make one, look on, take its reports in any format, cancel it, forget it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute

from quoteproof.report import SUFFIXES, WRITERS
from quoteproof.server import answers, bodies, wire
from quoteproof.server.desk import Desk, desk
from quoteproof.server.jobs import Live
from quoteproof.server.limits import MB
from quoteproof.server.refused import Refused
from quoteproof.server.routes import at as route
from quoteproof.server.routes import user
from quoteproof.server.store import Job

EVENTS = "text/event-stream"
BEAT = 15.0  # seconds between two signs of life, so that nobody between closes the connection
KEY = 200  # characters of an Idempotency-Key
WRITTEN = 50 * MB  # bytes of kept reports of which one file is written; of more, a report a line
MEDIA = {
    "terminal": "text/plain; charset=utf-8",
    "json": answers.JSON,
    "jsonl": answers.LINES,
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "sarif": "application/sarif+json",
    "annotations": "text/plain; charset=utf-8",
    "junit": "application/xml",
    "markdown": "text/markdown; charset=utf-8",
    "w3c": "application/ld+json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
ENDINGS = {format_: ending for ending, format_ in reversed(SUFFIXES.items())} | {
    "terminal": ".txt",
    "annotations": ".txt",
}


async def make(request: Request) -> Response:
    """Make a job of a text or several."""
    at = desk(request)
    data = await answers.body(request, at.limits, answers.JSON)
    many = "texts" in answers.decoded(data, dict)
    if many:
        tasks = answers.decoded(data, bodies.Batch).tasks(at.shelf)
    else:
        tasks = [answers.decoded(data, bodies.Check).task(at.shelf)]
    key = request.headers.get("idempotency-key")
    if key is not None and not (0 < len(key) <= KEY):
        raise Refused("unsound", f"an Idempotency-Key has up to {KEY} characters")
    job, new = await at.jobs.make(user(request).name, tasks, key, sha256(data).hexdigest())
    return answers.told(_told(job), 202 if new else 200, {"Location": f"/api/v1/jobs/{job.id}"})


async def listed(request: Request) -> Response:
    """List the latest jobs."""
    return answers.told([_told(job) for job in await desk(request).jobs.jobs(user(request).name)])


async def told(request: Request) -> Response:
    """Say how far a job is, and what it has found."""
    job = await _job(request)
    return answers.told(_told(job) | {"summary": await desk(request).jobs.summary(job.id)})


async def cancelled(request: Request) -> Response:
    """Cancel a job."""
    return answers.told(_told(await desk(request).jobs.cancel(request.path_params["job"], user(request).name)))


async def again(request: Request) -> Response:
    """Make a job of the same text, with findings that may stand and speakers that somebody has corrected."""
    at = desk(request)
    asked = await answers.record(request, at.limits, bodies.Again)
    before = await at.jobs.tasks(await _job(request))
    if len(before) > 1:
        raise Refused("unsound", "a job of several texts cannot be corrected; correct one of them by itself")
    job, _ = await at.jobs.make(user(request).name, [asked.task(before[0])], None, "")
    return answers.told(_told(job), 202, {"Location": f"/api/v1/jobs/{job.id}"})


async def forgotten(request: Request) -> Response:
    """Forget a job; whoever asks again is told the same."""
    await desk(request).jobs.forget(request.path_params["job"], user(request).name)
    return Response(status_code=204)


async def events(request: Request) -> Response:
    """Tell what happens in a job, as server-sent events; `Last-Event-ID` goes on where a connection broke."""
    job = await _job(request)
    live = desk(request).jobs.live(job.id)
    after = request.headers.get("last-event-id", "0")
    begin = int(after) if after.isascii() and after.isdecimal() and len(after) < 10 else 0
    stream = _events(live, begin) if live else _over(job)
    return StreamingResponse(stream, media_type=EVENTS, headers={"X-Accel-Buffering": "no"})


async def _events(live: Live, after: int) -> AsyncIterator[bytes]:
    coming = live.after(after)
    waiting: asyncio.Task[Any] | None = None
    try:
        while True:
            waiting = waiting or asyncio.ensure_future(anext(coming, None))
            done, _ = await asyncio.wait((waiting,), timeout=BEAT)
            if not done:
                yield b": still here\n\n"
                continue
            event, waiting = waiting.result(), None
            if event is None:
                return
            yield b"id: %d\nevent: %s\ndata: %s\n\n" % (event.number, event.name.encode(), event.body)
    finally:
        if waiting:
            waiting.cancel()


async def _over(job: Job) -> AsyncIterator[bytes]:
    yield b"event: over\ndata: " + msgspec.json.encode(job) + b"\n\n"


async def report(request: Request) -> Response:
    """Give the reports of a job in any format."""
    at = desk(request)
    format_ = request.query_params.get("format", "json")
    if format_ not in WRITERS:
        raise Refused(
            "unsound", f"there is no format {format_[:50]!r}; there is {', '.join(WRITERS)}", parameter="format"
        )
    job = await _job(request)
    if not job.done or not (job.over or format_ == "jsonl"):
        raise Refused("conflict", f"the job is {job.state}, with {job.done} of {job.texts} reports")
    head = {"Content-Disposition": f'attachment; filename="report{ENDINGS[format_]}"'}
    if format_ == "jsonl":
        return StreamingResponse(_lines(at, job), media_type=MEDIA[format_], headers=head)
    return Response(await exported(at, job, format_), headers=head, media_type=MEDIA[format_])


async def exported(at: Desk, job: Job, format_: str, page: bool = False) -> bytes:
    """Return the reports of a job as one file. Raises Refused where that would be too large."""
    if await at.jobs.size(job.id) > WRITTEN:
        raise Refused("too-large", "the reports of this job are too many for one file; ask for format=jsonl")
    tasks = await at.jobs.tasks(job)
    kept = tuple([one async for one in _kept(at, job)])
    text = tasks[0].text if len(tasks) == 1 else None
    return await at.workers.ask(wire.Export(kept, format_, text, job.id if page else "", tasks[0].archives))


async def _lines(at: Desk, job: Job) -> AsyncIterator[bytes]:
    async for one in _kept(at, job):
        yield await at.workers.ask(wire.Export((one,), "jsonl"))


async def _kept(at: Desk, job: Job) -> AsyncIterator[bytes]:
    """Yield what is kept of the texts that have a report, in their order."""
    for number in range(job.texts):
        if (kept := await at.jobs.kept(job.id, number)) is not None:
            yield kept


async def _job(request: Request) -> Job:
    """Return the job of an address, if it is the asker's. Raises Refused."""
    return await desk(request).jobs.job(request.path_params["job"], user(request).name)


def _told(job: Job) -> dict[str, Any]:
    return {**msgspec.structs.asdict(job), "href": f"/api/v1/jobs/{job.id}", "page": f"/checks/{job.id}"}


ROUTES: list[BaseRoute] = [
    route("/jobs", listed, "check"),
    route("/jobs", make, "check", "POST"),
    route("/jobs/{job}", told, "check"),
    route("/jobs/{job}", forgotten, "check", "DELETE"),
    route("/jobs/{job}/cancel", cancelled, "check", "POST"),
    route("/jobs/{job}/again", again, "check", "POST"),
    route("/jobs/{job}/events", events, "check"),
    route("/jobs/{job}/report", report, "check"),
]
