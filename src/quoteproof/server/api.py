"""REST, under /api/v1: the same answers as the command line gives, byte for byte."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute

from quoteproof.model import Document, Problem, Report
from quoteproof.report import fields, meaning
from quoteproof.report.encode import encode
from quoteproof.server import answers, bodies, wire
from quoteproof.server.desk import checked, desk
from quoteproof.server.limits import FOUND, WORDS
from quoteproof.server.openapi import described
from quoteproof.server.refused import Refused
from quoteproof.server.routes import at as route
from quoteproof.server.routes import open_to_all
from quoteproof.version import VERSION


async def health(request: Request) -> Response:
    """Say that the server answers."""
    at = desk(request)
    told = {"status": "ok", "version": VERSION, "archives": len(at.shelf.places)}
    return answers.told(
        told | {"processes": at.limits.processes, "waiting": at.workers.waiting, "indexing": len(at.watch.indexing)}
    )


async def check(request: Request) -> Response:
    """Check a text: the report, as `quoteproof check --format json` writes it."""
    at = desk(request)
    asked = await answers.record(request, at.limits, bodies.Check)
    return answers.json(await checked(request, asked.task(at.shelf)))


async def quotes(request: Request) -> Response:
    """List what a text quotes, as `quoteproof quotes --format json` does."""
    at = desk(request)
    asked = await answers.record(request, at.limits, bodies.Quotes)
    return answers.json(await checked(request, wire.Quotes(asked.sent(), asked.options)))


async def find(request: Request) -> Response:
    """Show where the archives have some words, as `quoteproof find --format json` does."""
    at = desk(request)
    if request.method == "POST":
        asked = await answers.record(request, at.limits, bodies.Find)
    else:
        query = request.query_params
        asked = bodies.Find(query.get("words", ""), tuple(query.getlist("archive")), number(request, "limit", 10))
    if not asked.words.strip():
        raise Refused("unsound", "no words to find", pointer="#/words")
    if len(asked.words) > WORDS:
        raise Refused("unsound", f"so many words are a text; {WORDS:,} characters can be looked for", pointer="#/words")
    limit = max(1, min(asked.limit, FOUND))
    return answers.json(await at.workers.ask(wire.Find(at.shelf.chosen(asked.archive), asked.words, limit)))


async def archives(request: Request) -> Response:
    """List the archives, or say how large one is."""
    at = desk(request)
    name = request.path_params.get("name")
    return answers.json(await at.workers.ask(wire.Archives(at.shelf.chosen(name))))


async def documents(request: Request) -> Response:
    """List documents of an archive."""
    at, query = desk(request), request.query_params
    [name] = at.shelf.chosen(request.path_params["name"])
    limit = max(1, min(number(request, "limit", FOUND), FOUND))
    task = wire.Documents(name, query.get("after", ""), query.get("words", ""), limit)
    return answers.json(await at.workers.ask(task))


async def document(request: Request) -> Response:
    """Give a document of an archive, or a stretch of it."""
    at, query = desk(request), request.query_params
    [name] = at.shelf.chosen(request.path_params["name"])
    end = number(request, "end", -1)
    task = wire.Open(name, query.get("id", ""), number(request, "start", 0), None if end < 0 else end)
    return answers.json(await at.workers.ask(task))


async def rules(request: Request) -> Response:
    """List labels and codes, or give the page of one."""
    code = request.path_params.get("code")
    if code is None:
        labels = [{"code": label, "kind": "label", "summary": said} for label, said in meaning.LABELS.items()]
        codes = [{"code": code, "kind": "rule", "summary": said} for code, said in meaning.summaries().items()]
        return answers.told([*labels, *codes])
    page = meaning.page(code)
    if not page:
        raise Refused("not-found", f"there is no rule or label {code[:100]!r}")
    return answers.told({"code": code, "page": page})


async def batch(request: Request) -> Response:
    """Check many texts: a report a line, in their order, as soon as it is made."""
    at = desk(request)
    data = await answers.body(request, at.limits, answers.JSON, *answers.LINED)
    asked = answers.decoded(data, bodies.Batch) if answers.media(request) == answers.JSON else _of_lines(data, request)
    if len(asked.texts) > at.limits.texts:
        raise Refused("too-large", f"a batch may have {at.limits.texts:,} texts")
    return StreamingResponse(_reports(asked.tasks(at.shelf), request), media_type=answers.LINES)


def _of_lines(data: bytes, request: Request) -> bodies.Batch:
    """Return the batch of a body of one text a line; archives and options stand in the query."""
    query = request.query_params
    options = answers.decoded(query.get("options", "{}").encode(), dict)
    texts = tuple(answers.decoded(line, bodies.Text) for line in data.splitlines() if line.strip())
    return bodies.Batch(texts, tuple(query.getlist("archive")), options)


async def _reports(tasks: Sequence[wire.Check], request: Request) -> AsyncIterator[bytes]:
    """Yield the reports in the order of the texts; as many are made ahead as there are processes."""
    ahead = deque[asyncio.Task[bytes]]()
    try:
        for task in tasks:
            ahead.append(asyncio.create_task(_line(msgspec.structs.replace(task, line=True), request)))
            if len(ahead) > desk(request).limits.processes:
                yield await ahead.popleft()
        while ahead:
            yield await ahead.popleft()
    finally:
        for one in ahead:
            one.cancel()


async def _line(task: wire.Check, request: Request) -> bytes:
    """Return a text's line; of one that could not be checked an empty report that says why."""
    try:
        return await checked(request, task)
    except Refused as refused:
        name = task.text.name
        unread = Report(Document(name, "", path=name), problems=(Problem(name, refused.detail),), version=VERSION)
        return encode(fields.report(unread)) + b"\n"


async def openapi(request: Request) -> Response:
    """Describe the interface."""
    return answers.told(described())


def number(request: Request, name: str, otherwise: int) -> int:
    """Return a number of the query. Raises Refused for what is none."""
    value = request.query_params.get(name)
    if value is None:
        return otherwise
    if not value.isascii() or not value.isdecimal() or len(value) > 15:
        raise Refused("unsound", f"{name} is a number", parameter=name)
    return int(value)


ROUTES: list[BaseRoute] = [
    open_to_all("/health", health),
    route("/check", check, "check", "POST"),
    route("/quotes", quotes, "check", "POST"),
    route("/batch", batch, "check", "POST"),
    route("/find", find, "read", "GET", "POST"),
    route("/archives", archives),
    route("/archives/{name}", archives),
    route("/archives/{name}/documents", documents),
    route("/archives/{name}/document", document),
    route("/rules", rules),
    route("/rules/{code}", rules),
    route("/openapi.json", openapi),
]
