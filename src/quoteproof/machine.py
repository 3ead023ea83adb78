"""What the machine lends to this process, and what it tells of a file."""

from __future__ import annotations

import os
from pathlib import Path

SELDOM = 20_000
"""Allocations between two rounds of the collector where a process does one thing with many texts: records hold no circles."""


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def stamp(path: Path) -> tuple[int, int, int] | None:
    """Return what changes whenever a file does, or another takes its place; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def cache() -> Path:
    """Return the folder of the cache: `QUOTEPROOF_CACHE`, or the place that the system has for such things."""
    named = os.environ.get("QUOTEPROOF_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("quoteproof", appauthor=False)
