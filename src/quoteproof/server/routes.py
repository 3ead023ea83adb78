"""Routes that say which role they want; one that says nothing wants the lowest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from quoteproof.server.refused import Refused
from quoteproof.server.roles import Role, User

Endpoint = Callable[[Request], Awaitable[Response]]


def user(request: Request) -> User:
    """Return who asks."""
    found: User = request.scope["user"]
    return found


def at(path: str, endpoint: Endpoint, role: Role = "read", *methods: str) -> Route:
    """Return the route of an endpoint that wants a role."""

    @wraps(endpoint)
    async def allowed(request: Request) -> Response:
        asks = user(request)
        if not asks.may(role):
            asked, who = f"{request.method} {request.url.path[:200]}", asks.name or "whoever asks"
            raise Refused("wrong-role", f"{asked} wants the role {role}; {who} has {asks.role}", needs=role)
        return await endpoint(request)

    return Route(path, allowed, methods=methods or ("GET",))


def open_to_all(path: str, endpoint: Endpoint, *methods: str) -> Route:
    """Return a route at which nobody need say who he is."""
    return Route(path, endpoint, methods=methods or ("GET",))
