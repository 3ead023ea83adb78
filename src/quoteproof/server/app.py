"""The application: routes, who may ask, what becomes of errors, and the processes that live as long as it does."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from quoteproof.address import absolute
from quoteproof.server import api, job_api, page, writing
from quoteproof.server.answers import refusal
from quoteproof.server.audit import Audit
from quoteproof.server.desk import Desk
from quoteproof.server.guard import Door, Guard
from quoteproof.server.jobs import Jobs
from quoteproof.server.limits import Limits
from quoteproof.server.porter import key
from quoteproof.server.refused import Refused
from quoteproof.server.shelf import Shelf
from quoteproof.server.store import Store
from quoteproof.server.upkeep import Upkeep
from quoteproof.server.watch import Watch
from quoteproof.server.workers import Workers


def application(shelf: Shelf, state: Path, door: Door, limits: Limits, log: Path | None = None) -> Starlette:
    """Return the application of a server that keeps its state in a folder. Raises UsageError where it cannot."""
    store, audit = Store(state / "jobs.sqlite"), Audit(log)
    porter = door.porter(key(state / "cookies.key"))

    @asynccontextmanager
    async def living(app: Starlette) -> AsyncIterator[None]:
        empty = state / "empty"
        empty.mkdir(mode=0o700, parents=True, exist_ok=True)
        places = {name: absolute(place) for name, place in shelf.places.items()}
        workers = Workers(places, empty, limits)
        jobs = Jobs(store, workers, audit, limits)
        watch, upkeep = Watch(shelf.files, limits.look), Upkeep(shelf.folders, limits.tidy)
        app.state.desk = Desk(shelf, workers, jobs, audit, porter, watch, limits)
        await workers.begin()
        await jobs.begin()
        watch.begin()
        upkeep.begin()
        with suppress(AttributeError, RuntimeError, ValueError, NotImplementedError):  # another system, another thread
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, audit.reopen)
        try:
            yield
        finally:
            await upkeep.end()
            await watch.end()
            await jobs.end()
            await workers.end()
            audit.close()

    return Starlette(
        routes=[Mount("/api/v1", routes=[*api.ROUTES, *job_api.ROUTES, *writing.ROUTES]), *page.ROUTES],
        middleware=[Middleware(Guard, door=door, porter=porter)],
        exception_handlers={Refused: _refused, HTTPException: _unknown, Exception: _fault},
        lifespan=living,
    )


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _told(request, error)


def _unknown(request: Request, error: Exception) -> Response:
    """Answer what no route takes."""
    assert isinstance(error, HTTPException)
    kind = {404: "not-found", 405: "not-allowed"}.get(error.status_code, "unsound")
    answer = _told(request, Refused(kind, f"{request.method} {request.url.path[:200]}: {error.detail}"))
    answer.headers.update(error.headers or {})
    return answer


def _fault(request: Request, error: Exception) -> Response:
    """Answer where the program has failed; what was raised is on the server's own output, and never in an answer."""
    return _told(request, Refused("fault", "the request could not be answered for a fault of this program"))


def _told(request: Request, refused: Refused) -> Response:
    """Answer a person who looks at a page with a page, and everybody else with the problem."""
    if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
        return refusal(refused)
    return page.problem(request, refused)
