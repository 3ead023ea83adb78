"""REST of what changes archives: one writer at a time, and whoever reads meanwhile sees what was there before."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from quoteproof.server import answers, bodies, wire
from quoteproof.server.desk import checked, desk
from quoteproof.server.refused import Refused
from quoteproof.server.routes import at as route


async def add(request: Request) -> Response:
    """Put documents into an archive; those that are there already are left as they are."""
    at = desk(request)
    asked = await answers.record(request, at.limits, bodies.Add)
    return answers.json(await checked(request, asked.task(_archive(request)), at.limits.job_seconds))


async def remove(request: Request) -> Response:
    """Take a document out of an archive."""
    task = wire.Remove(_archive(request), request.path_params["id"])
    return answers.json(await checked(request, task, desk(request).limits.job_seconds))


async def reload(request: Request) -> Response:
    """Look now whether the files of an archive have changed, and say how large it is when it has them."""
    at = desk(request)
    [name] = at.shelf.chosen(request.path_params["name"])
    await at.watch.look(name)
    return answers.json(await at.workers.ask(wire.Archives((name,))))


def _archive(request: Request) -> str:
    """Return the archive of an address. Raises Refused for one that is made of files."""
    shelf = desk(request).shelf
    [name] = shelf.chosen(request.path_params["name"])
    if name in shelf.files:
        raise Refused("conflict", f"{name} is made of files: change these, and it follows")
    return name


ROUTES: list[BaseRoute] = [
    route("/archives/{name}/documents", add, "write", "POST"),
    route("/archives/{name}/documents/{id:path}", remove, "write", "DELETE"),
    route("/archives/{name}/reload", reload, "write", "POST"),
]
