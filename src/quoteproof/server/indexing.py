"""A process that indexes files and folders anew, if that is needed: `python -P -m quoteproof.server.indexing PATH`, started by `watch`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from quoteproof.errors import QuoteproofError
from quoteproof.readers.origin import USUAL
from quoteproof.sources.cache import Cached

LATER = 5  # how much nicer than those that answer


def main(paths: Sequence[str]) -> int:
    """Index; return the exit code."""
    if hasattr(os, "nice"):
        os.nice(LATER)
    cached = Cached(paths, USUAL)
    try:
        (cached.fresh() or cached.build()).close()
    except (OSError, QuoteproofError) as error:
        print(f"quoteproof: {', '.join(paths)} cannot be indexed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
