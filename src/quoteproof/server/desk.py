"""What every request is answered with: the archives, the processes, the jobs and the bounds of one server."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request

from quoteproof.server.guard import Door
from quoteproof.server.jobs import Jobs
from quoteproof.server.limits import Limits
from quoteproof.server.shelf import Shelf
from quoteproof.server.workers import Workers


class Desk(Struct, frozen=True):
    """A server, as its endpoints see it."""

    shelf: Shelf
    workers: Workers
    jobs: Jobs
    door: Door
    limits: Limits


def desk(request: Request) -> Desk:
    """Return the desk of the server that a request came to."""
    found: Desk = request.app.state.desk
    return found
