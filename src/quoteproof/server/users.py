"""Users of a server, in a file that holds of their tokens only salted hashes: it proves a token, and tells none.

    {"schema": "quoteproof.users/1", "users": [{"id": "3f9a02c1", "name": "ruth", "role": "check", "made": "2026-11-28",
                                                "salt": "…", "hash": "…"}]}

A token is `qp_ID_SECRET`. The id says whose hash it is to be held against, so one scrypt decides however many users there are.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec
from msgspec import Meta, Struct

from quoteproof.errors import UsageError, why
from quoteproof.machine import stamp
from quoteproof.patterns import lazy
from quoteproof.server.refused import Refused
from quoteproof.server.roles import Role

SCHEMA = "quoteproof.users/1"
SIGN = "qp"
"""What every token begins with, so that whoever looks for secrets in files can find one."""

NAME = lazy(r"[^\W_][\w.@+-]{0,63}")
SECRET = 32  # random bytes of a token
SALT = 16
COST, BLOCK, WAYS = 1 << 14, 8, 1  # of scrypt: 16 MB and some 40 ms for each guess
LENGTH = 32  # bytes of a hash
NOBODY = "\0" * SALT
"""The salt with which a token of nobody is tried, so that it takes as long."""


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A user of the file."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{8}$")]
    name: str
    role: Role
    made: str
    salt: bytes
    hash: bytes


class _File(Struct, frozen=True):
    schema: str
    users: tuple[Entry, ...]


def read(path: Path) -> tuple[Entry, ...]:
    """Return the users of a file. Raises UsageError where it cannot be read."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=_File)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {why(error)}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path} is no file of users: {error}; quoteproof users add makes one") from None
    if found.schema != SCHEMA:
        raise UsageError(f"{path} is no file of users of this version: its schema is {found.schema!r}")
    return found.users


def add(path: Path, name: str, role: Role) -> str:
    """Put a user into a file, which is made where there is none; return the token, which is kept nowhere. Raises UsageError."""
    if not NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name of a user: up to 64 letters, digits, and . @ + - _ behind the first")
    with _changing(path) as (users, write):
        if any(user.name == name for user in users):
            raise UsageError(f"{path} has a user {name!r}: quoteproof users revoke takes the token away first")
        made = Entry(_fresh(users), name, role, time.strftime("%Y-%m-%d"), secrets.token_bytes(SALT), b"")
        secret = secrets.token_urlsafe(SECRET)
        write((*users, msgspec.structs.replace(made, hash=hashed(secret, made.salt))))
    return f"{SIGN}_{made.id}_{secret}"


def revoke(path: Path, name: str) -> None:
    """Take a user out of a file. Raises UsageError where there is none of that name."""
    with _changing(path) as (users, write):
        left = tuple(user for user in users if user.name != name)
        if len(left) == len(users):
            raise UsageError(f"{path} has no user {name!r}")
        write(left)


def taken_apart(token: str) -> tuple[str, str]:
    """Return the id and the secret of a token; both are empty where it is no user's."""
    sign, _, rest = token.partition("_")
    name, _, secret = rest.partition("_")
    return (name, secret) if sign == SIGN and secret else ("", "")


def hashed(secret: str, salt: bytes) -> bytes:
    """Return what the file holds of a secret; it takes a while, and lets other threads run."""
    return hashlib.scrypt(secret.encode("utf-8", "replace"), salt=salt, n=COST, r=BLOCK, p=WAYS, dklen=LENGTH)


def proves(secret: str, entry: Entry | None) -> bool:
    """Say whether a secret is a user's; of nobody it takes as long."""
    made = hashed(secret, entry.salt if entry else NOBODY.encode())
    return hmac.compare_digest(made, entry.hash if entry else b"") and entry is not None


class Users:
    """The users of a file as it is now: whoever was taken out of it is known no more at the next request."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp, self._by_id = stamp(path), {user.id: user for user in read(path)}
        self._told = self._stamp

    def get(self, name: str) -> Entry | None:
        """Return the user of an id. Raises Refused where the file cannot be read: nobody is let in then."""
        now = stamp(self._path)
        if now != self._stamp:
            try:
                self._by_id = {user.id: user for user in read(self._path)}
            except UsageError as error:
                if now != self._told:  # once, however many ask
                    print(f"quoteproof: {error}; nobody is let in", file=sys.stderr)
                    self._told = now
                raise Refused("not-ready", "the users of this server cannot be read now") from error
            self._stamp = now
        return self._by_id.get(name)


def _fresh(users: Iterable[Entry]) -> str:
    taken = {user.id for user in users}
    return next(made for _ in range(1000) if (made := secrets.token_hex(4)) not in taken)


@contextmanager
def _changing(path: Path) -> Iterator[tuple[tuple[Entry, ...], Callable[[tuple[Entry, ...]], None]]]:
    """Give the users of a file and what writes them anew; nobody else does meanwhile, since the draft is there only once."""
    draft = path.with_name(f".{path.name}.new")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UsageError(f"{path} is being changed; if nobody does, delete {draft} and try again") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {why(error)}") from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield (read(path) if path.exists() else ()), lambda users: _write(users, file, draft, path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {why(error)}") from None
    finally:
        draft.unlink(missing_ok=True)


def _write(users: tuple[Entry, ...], file: BinaryIO, draft: Path, path: Path) -> None:
    """Write the draft, and put it in the file's place: the file is there wholly, for its owner alone."""
    file.write(msgspec.json.format(msgspec.json.encode(_File(SCHEMA, users)), indent=1) + b"\n")
    file.flush()
    os.fsync(file.fileno())
    draft.replace(path)
