"""Tells who asks, by what a request bears: the server's one token, a user's token, or the cookie that the page got for one.

A user's token is tried by scrypt once, beside the event loop, and remembered by a digest that is of use in this process alone. Whoever
sends wrong ones from an address is not listened to for a while; tokens that were right before are never kept waiting.
"""

from __future__ import annotations

import asyncio
import hmac
import os
import secrets
import time
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

from starlette.datastructures import Headers

from quoteproof.server import users
from quoteproof.server.refused import AGAIN, Refused
from quoteproof.server.roles import Role, User
from quoteproof.server.users import Entry, Users

COOKIE = "quoteproof"
LASTS = 30 * 86_400  # seconds that a cookie proves something
WRONG = 10  # wrong tokens that an address may send within AGAIN["too-often"] seconds
REMEMBERED = 10_000  # tokens, and addresses with wrong ones
AT_ONCE = 2  # tokens that are tried at the same time: scrypt takes 16 MB and a core
OWNER = "owner"  # what a cookie calls whoever has the one token


class Porter:
    """Knows the tokens of one server."""

    def __init__(self, token: str | None, known: Users | None, role: Role, key: bytes) -> None:
        self._token, self._known, self._role, self._key = token, known, role, key
        self._proven: dict[bytes, Entry] = {}
        self._wrong: dict[str, tuple[int, float]] = {}
        self._trying = asyncio.Semaphore(AT_ONCE)

    @property
    def open(self) -> bool:
        """Whether nobody needs a token."""
        return self._token is None and self._known is None

    async def who(self, headers: Headers, address: str) -> User | None:
        """Return who asks; None where a token is needed and none came. Raises Refused."""
        if self.open:
            return User(role=self._role)
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return await self.bearer(token.strip(), address)
        return self._of_cookie(headers.get("cookie", ""))

    async def bearer(self, token: str, address: str) -> User | None:
        """Return who has a token; None where nobody has. Raises Refused where the address has sent too many wrong ones."""
        if self._token is not None and hmac.compare_digest(token.encode(), self._token.encode()):
            return User(role=self._role)
        name, secret = users.taken_apart(token)
        entry, mark = self._known.get(name) if self._known else None, self._digest(token)
        if entry is None or self._proven.get(mark) != entry:
            async with self._trying:
                self._listen(address)  # here, since those that came together with it may have been wrong meanwhile
                right = self._known is not None and await asyncio.to_thread(users.proves, secret, entry)
            if not right or entry is None:
                self._strike(address)
                return None
            _bounded(self._proven)[mark] = entry
        return User(entry.name, entry.role)

    def _digest(self, said: str) -> bytes:
        return hmac.digest(self._key, said.encode("utf-8", "replace"), "sha256")

    def _listen(self, address: str) -> None:
        count, since = self._wrong.get(address, (0, 0.0))
        if count >= WRONG and time.monotonic() - since < AGAIN["too-often"]:
            raise Refused("too-often", f"{count} wrong tokens came from {address}")

    def _strike(self, address: str) -> None:
        count, since = self._wrong.get(address, (0, 0.0))
        now = time.monotonic()
        fresh = now - since >= AGAIN["too-often"]
        _bounded(self._wrong)[address] = (1, now) if fresh else (count + 1, since)

    async def cookie(self, token: str, address: str) -> str | None:
        """Return the cookie for a token; None where nobody has it. Raises Refused."""
        if await self.bearer(token, address) is None:
            return None
        name, _ = users.taken_apart(token)
        return self._cookie(name if self._entry(name) else OWNER, int(time.time()))

    def _entry(self, name: str) -> Entry | None:
        return self._known.get(name) if self._known else None

    def _cookie(self, name: str, made: int) -> str:
        """Return a cookie: whose it is, since when, and what only this server can have made; a new token makes the old cookie void."""
        entry = self._entry(name)
        of = entry.hash.hex() if entry else self._token
        return f"{name}.{made}.{self._digest(f'cookie {name} {made} {of}').hex()}"

    def _of_cookie(self, header: str) -> User | None:
        try:
            found = SimpleCookie(header).get(COOKIE)
        except CookieError:
            return None
        name, _, rest = (found.value if found else "").partition(".")
        made = rest.partition(".")[0]
        if found is None or not (made.isascii() and made.isdecimal() and len(made) < 15):
            return None
        entry = self._entry(name)
        if entry is None and (name != OWNER or self._token is None):
            return None
        sound = hmac.compare_digest(found.value.encode(), self._cookie(name, int(made)).encode())
        if not sound or time.time() - int(made) > LASTS:
            return None
        return User(entry.name, entry.role) if entry else User(role=self._role)


def _bounded(kept: dict) -> dict:  # type: ignore[type-arg]
    """Return a dictionary with room for one more: the oldest goes."""
    if len(kept) >= REMEMBERED:
        kept.pop(next(iter(kept)))
    return kept


def key(path: Path) -> bytes:
    """Return the key of a server's cookies, made the first time, for its owner alone: whoever was let in is still in after a restart."""
    made = secrets.token_bytes(32)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes() or made
    with os.fdopen(handle, "wb") as file:
        file.write(made)
    return made
