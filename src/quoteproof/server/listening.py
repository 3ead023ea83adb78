"""The server begins: where it listens, who is let in, how uvicorn is set."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from msgspec import Struct

from quoteproof.errors import UsageError, why
from quoteproof.server.app import application
from quoteproof.server.guard import LOOPBACK, Door, ip_of
from quoteproof.server.limits import Limits
from quoteproof.server.prompt import within
from quoteproof.server.roles import Role
from quoteproof.server.shelf import Shelf

TOKEN = 16  # characters of a token, at least
EVERYWHERE = ("0.0.0.0", "::")
BACKLOG = 2048
KEEP_ALIVE = 15  # seconds that a connection may be idle
GRACE = 5  # seconds that requests have to end in when the server is told to


class Place(Struct, frozen=True):
    """Where a server listens, under which names, and what it keeps its state in."""

    state: Path
    host: str
    port: int
    token: str | None = None
    names: tuple[str, ...] = ()
    users: Path | None = None
    role: Role = "check"
    audit: Path | None = None

    @property
    def door(self) -> Door:
        """Who may ask. Raises UsageError where anybody could."""
        if not _is_loopback(self.host) and not self.token and not self.users:
            raise UsageError(
                f"--host {self.host} lets other machines in: give a token to each, by --users FILE, or one to all, by --token or QUOTEPROOF_TOKEN"
            )
        if self.token is not None and (
            len(self.token) < TOKEN or not self.token.isascii() or not self.token.isprintable()
        ):
            raise UsageError(
                f"a token has {TOKEN} characters of ASCII or more; python -c 'import secrets; print(secrets.token_urlsafe())'"
            )
        hosts = tuple(name.lower().strip("[]") for name in (*LOOPBACK, self.host, *self.names))
        return Door(hosts, self.host in EVERYWHERE, self.token, self.users, self.role)


def serve(shelf: Shelf, place: Place, limits: Limits, say: Callable[[str], None]) -> None:
    """Serve until the process is told to end; `say` is told where. Raises UsageError where that cannot be done."""
    app = application(shelf, place.state, place.door, limits, place.audit)
    listening = _listening(place)
    host, port = (f"[{place.host}]" if ":" in place.host else place.host), listening.getsockname()[1]
    say(f"quoteproof serves {', '.join(shelf.places)} at http://{host}:{port}/  (Ctrl+C ends it)")
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="on",
        http=within(limits.patience),
        ws="none",
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=GRACE,
        limit_concurrency=limits.connections,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _listening(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        return socket.create_server((place.host, place.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise UsageError(f"cannot listen at {place.host}:{place.port}: {why(error)}") from None


def _is_loopback(host: str) -> bool:
    found = ip_of(host)
    return host == "localhost" or (found is not None and found.is_loopback)
