"""Who may ask: the first thing that a request meets, before a byte of its body is read.

Host           must name this server: a name of another site that points here (DNS rebinding) is refused
Origin         must be this server's own, wherever a browser sends one; Sec-Fetch-Site must not say that another site asks
Authorization  must bear a token where one is needed; a page has what proves it in a cookie that no script reads and no other site sends
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quoteproof.server.answers import refusal
from quoteproof.server.porter import Porter
from quoteproof.server.refused import Refused
from quoteproof.server.roles import Role
from quoteproof.server.users import Users

OPEN = ("/api/v1/health", "/login", "/static/")
"""What may be asked without a token."""

LOOPBACK = ("127.0.0.1", "localhost", "::1")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with none a browser says of a form of our own that it comes from nowhere
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
}
"""What every answer says that does not say otherwise."""


class Door(Struct, frozen=True):
    """Under which names the server may be asked, and by whom."""

    hosts: tuple[str, ...] = LOOPBACK
    addresses: bool = False  # it listens on all addresses: any of them is its own, and only names can be rebound
    token: str | None = None
    users: Path | None = None
    role: Role = "check"  # of those who are no users: who has the one token, or asks where none is needed

    def porter(self, key: bytes) -> Porter:
        """Return who stands there; `key`: of cookies. Raises UsageError where the file of users cannot be read."""
        return Porter(self.token, Users(self.users) if self.users else None, self.role, key)


class Guard:
    """Lets in who may ask, and puts our headers on every answer."""

    def __init__(self, app: ASGIApp, door: Door, porter: Porter) -> None:
        self._app, self._door, self._porter = app, door, porter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._admit(scope)
        except Refused as refused:
            person = refused.kind == "no-token" and not scope["path"].startswith("/api/")
            answer = RedirectResponse("/login", 303) if person else refusal(refused)
            await answer(scope, receive, headed)
            return
        await self._app(scope, receive, headed)

    async def _admit(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_ours(hosts[0]):
            raise Refused("wrong-host", "the Host header names another server; --allow-host lets more names in")
        origin = headers.get("origin")
        if origin is not None and origin not in (f"http://{hosts[0]}", f"https://{hosts[0]}"):
            raise Refused("wrong-origin", "the Origin header names another site")
        path, site = scope["path"], headers.get("sec-fetch-site", "none")
        linked = (
            headers.get("sec-fetch-mode") == "navigate" and scope["method"] == "GET" and not path.startswith("/api/v1/")
        )
        if site not in ("same-origin", "none") and not linked:
            raise Refused("wrong-origin", "a page of another site asks")
        if path.startswith(OPEN):
            scope["user"] = None
            return
        scope["user"] = await self._porter.who(headers, address(scope))
        if scope["user"] is None:
            raise Refused("no-token", "this server answers those who have a token")

    def _is_ours(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        name = (name if port.isdecimal() else host).strip("[]").lower().removesuffix(".")
        return name in self._door.hosts or (self._door.addresses and ip_of(name) is not None)


def address(scope: Scope) -> str:
    """Return where a request comes from; of IPv6 the network, which one asker has the whole of."""
    host = (scope.get("client") or ("",))[0]
    found = ip_of(host)
    return found.exploded[:19] if found and found.version == 6 else str(found or host)


def ip_of(name: str) -> IPv4Address | IPv6Address | None:
    """Return the address that a name is; None for one that has to be looked up."""
    try:
        return ip_address(name)
    except ValueError:
        return None
