"""What is the address of a store and what a path, and how an address may be shown."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeGuard

from quoteproof.patterns import lazy

LOCAL = "file://"

_URL = lazy(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters or more: c:// is a drive
_SECRET = lazy(r"(?<=://)[^/@]*@")


def is_url(name: object) -> TypeGuard[str]:
    """Say whether a name is the address of a store; file:// is a path, however it is written."""
    return isinstance(name, str) and _URL.match(name) is not None and not name.startswith(LOCAL)


def path_of(name: str | Path) -> Path:
    """Return the path that a name that is no address means."""
    return Path(name.removeprefix(LOCAL)) if isinstance(name, str) else name


def is_there(name: str) -> bool:
    """Say whether a path is there; of an address nobody knows before it is opened."""
    return is_url(name) or os.path.exists(path_of(name))  # noqa: PTH110  (no error where one may not look)


def absolute(name: str | Path) -> str:
    """Return the name by which another process finds what is meant."""
    return str(name) if is_url(name) else str(path_of(name).absolute())


def called(name: str) -> str:
    """Return the last part of a path or address."""
    return shown(name).rstrip("/").rpartition("/")[2] if is_url(name) else path_of(name).absolute().name


def shown(url: str) -> str:
    """Return an address without what may be secret in it: a name and password, and what follows a question mark."""
    return _SECRET.sub("", url).partition("?")[0] if is_url(url) else url
