"""Who may ask: the first thing that a request meets, before a byte of its body is read.

Host           must name this server: a name of another site that points here (DNS rebinding) is refused
Origin         must be this server's own, wherever a browser sends one; Sec-Fetch-Site must not say that another site asks
Authorization  must bear the token where there is one; a page has it in a cookie that no script reads and no other site sends
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quoteproof.server.answers import refusal
from quoteproof.server.refused import Refused

COOKIE = "quoteproof"
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
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
}
"""What every answer says that does not say otherwise."""


class Door(Struct, frozen=True):
    """Under which names the server may be asked, and with which token."""

    hosts: tuple[str, ...] = LOOPBACK
    addresses: bool = False  # it listens on all addresses: any of them is its own, and only names can be rebound
    token: str | None = None

    @property
    def cookie(self) -> str:
        """What stands in the cookie: not the token itself."""
        return sha256(f"quoteproof cookie\0{self.token}".encode()).hexdigest()

    def knows(self, token: str) -> bool:
        """Say whether a token is the one."""
        return self.token is not None and hmac.compare_digest(token.encode(), self.token.encode())


class Guard:
    """Lets in who may ask, and puts our headers on every answer."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door

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
            self._admit(scope)
        except Refused as refused:
            person = refused.kind == "no-token" and not scope["path"].startswith("/api/")
            answer = RedirectResponse("/login", 303) if person else refusal(refused)
            await answer(scope, receive, headed)
            return
        await self._app(scope, receive, headed)

    def _admit(self, scope: Scope) -> None:
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
        if self._door.token and not path.startswith(OPEN) and not self._bears(headers):
            raise Refused("no-token", "this server answers those who have its token")

    def _is_ours(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        name = (name if port.isdecimal() else host).strip("[]").lower().removesuffix(".")
        return name in self._door.hosts or (self._door.addresses and _is_address(name))

    def _bears(self, headers: Mapping[str, str]) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._door.knows(token.strip())
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        except CookieError:
            return False
        return found is not None and hmac.compare_digest(found.value.encode(), self._door.cookie.encode())


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
