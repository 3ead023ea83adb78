"""The application: routes, who may ask, what becomes of errors, and the processes that live as long as it does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from quoteproof.server import api, job_api, page
from quoteproof.server.answers import refusal
from quoteproof.server.desk import Desk
from quoteproof.server.guard import Door, Guard
from quoteproof.server.jobs import Jobs
from quoteproof.server.limits import Limits
from quoteproof.server.refused import Refused
from quoteproof.server.shelf import Shelf
from quoteproof.server.store import Store
from quoteproof.server.workers import Workers


def application(shelf: Shelf, state: Path, door: Door, limits: Limits) -> Starlette:
    """Return the application of a server that keeps its state in a folder. Raises UsageError where it cannot."""
    store = Store(state / "jobs.sqlite")

    @asynccontextmanager
    async def living(app: Starlette) -> AsyncIterator[None]:
        empty = state / "empty"
        empty.mkdir(mode=0o700, parents=True, exist_ok=True)
        places = {name: str(Path(place).absolute()) for name, place in shelf.places.items()}
        workers = Workers(places, empty, limits)
        jobs = Jobs(store, workers, limits)
        app.state.desk = Desk(shelf, workers, jobs, door, limits)
        await workers.begin()
        await jobs.begin()
        try:
            yield
        finally:
            await jobs.end()
            await workers.end()

    return Starlette(
        routes=[Mount("/api/v1", routes=[*api.ROUTES, *job_api.ROUTES]), *page.ROUTES],
        middleware=[Middleware(Guard, door=door)],
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
    return page.problem(refused)
