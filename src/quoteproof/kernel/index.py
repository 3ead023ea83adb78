"""What a segment is searched by, as both kernels make and take it; `fast/entries.pxi` has the same numbers."""

from __future__ import annotations

from typing import Any, NamedTuple

ID_BITS = 21
THREE = 3  # ids in a packed number
DEPTH = 48  # 3 · 2^4: the words that decide the order; longer repeats are told apart when they are compared in full
STEP = 32  # suffixes from one entry of the guide to the next
PLACE_BITS = 28
SPACING = 64  # words from one place where a cut may begin to the next
NOWHERE = 0xFFFFFFFF
HERE, WANTED = 1, 2  # what is known of a block of a file that is not all here


class Index(NamedTuple):
    """Four buffers of unsigned 32-bit integers (see `quoteproof.kernel`)."""

    frequent: Any
    suffixes: Any
    table: Any
    guide: Any
