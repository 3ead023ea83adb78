"""What every request is answered with: the archives, the processes, the jobs and the bounds of one server."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request

from quoteproof.server import wire
from quoteproof.server.audit import Asked, Audit
from quoteproof.server.jobs import Jobs
from quoteproof.server.limits import Limits
from quoteproof.server.porter import Porter
from quoteproof.server.routes import user
from quoteproof.server.shelf import Shelf
from quoteproof.server.watch import Watch
from quoteproof.server.workers import Workers


class Desk(Struct, frozen=True):
    """A server, as its endpoints see it."""

    shelf: Shelf
    workers: Workers
    jobs: Jobs
    audit: Audit
    porter: Porter
    watch: Watch
    limits: Limits


def desk(request: Request) -> Desk:
    """Return the desk of the server that a request came to."""
    found: Desk = request.app.state.desk
    return found


async def checked(request: Request, task: wire.Logged, seconds: float | None = None) -> bytes:
    """Return the answer to a check, or to a change of an archive, when the audit log has it. Raises Refused."""
    of = desk(request)
    asked = Asked(user(request).name, request.method, request.url.path)
    return await of.audit.of(asked, task, of.workers.ask(task, seconds=seconds))
