"""What is the address of a store and what a path, and how an address may be shown."""

from __future__ import annotations

from pathlib import Path

from quoteproof.patterns import lazy

LOCAL = "file://"

_URL = lazy(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters or more: c:// is a drive
_SECRET = lazy(r"(?<=://)[^/@]*@")


def is_url(name: object) -> bool:
    """Say whether a name is the address of a store; file:// is a path, however it is written."""
    return isinstance(name, str) and _URL.match(name) is not None and not name.startswith(LOCAL)


def path_of(name: str | Path) -> Path:
    """Return the path that a name that is no address means."""
    return Path(name.removeprefix(LOCAL)) if isinstance(name, str) else name


def shown(url: str) -> str:
    """Return an address without what may be secret in it: a name and password, and what follows a question mark."""
    return _SECRET.sub("", url).partition("?")[0] if is_url(url) else url
