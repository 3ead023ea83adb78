"""What a segment is searched by, as both kernels make and take it."""

from __future__ import annotations

from typing import Any, NamedTuple


class Index(NamedTuple):
    """Four buffers of unsigned 32-bit integers (see `quoteproof.kernel`)."""

    frequent: Any
    suffixes: Any
    table: Any
    guide: Any
