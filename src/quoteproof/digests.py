"""Digests from Python's own modules, as the standard library's `random` takes them: to load OpenSSL, which `hashlib` does, takes a
fortieth of a check of one page."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:

    def _found(name: str, *homes: str) -> Any:
        for home in homes:
            try:
                return getattr(import_module(home), name)
            except ImportError:  # another version of Python, or one that is built to have OpenSSL's alone
                continue
        return getattr(import_module("hashlib"), name)

    sha256 = _found("sha256", "_sha2", "_sha256")
    blake2b = _found("blake2b", "_blake2")

__all__ = ["blake2b", "sha256"]
