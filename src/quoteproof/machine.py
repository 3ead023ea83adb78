"""What the machine lends to this process."""

from __future__ import annotations

import os
from pathlib import Path


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def cache() -> Path:
    """Return the folder of the cache: `QUOTEPROOF_CACHE`, or the place that the system has for such things."""
    named = os.environ.get("QUOTEPROOF_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("quoteproof", appauthor=False)
