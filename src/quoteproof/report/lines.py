"""Offsets → line numbers, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

BREAK = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in BREAK.finditer(text)))


def line(text: str, offset: int) -> int:
    """Return the number, from 1, of the line of `text` that holds `offset`."""
    return bisect_right(_starts(text), offset)
