"""A process that merges the segments of an archive: `python -P -m quoteproof.server.tidying FOLDER`, started by `upkeep`."""

from __future__ import annotations

import os
import sys

from quoteproof.archive import Archive
from quoteproof.errors import ArchiveLocked, QuoteproofError
from quoteproof.server.indexing import LATER


def main(folder: str) -> int:
    """Merge; return the exit code."""
    if hasattr(os, "nice"):
        os.nice(LATER)
    try:
        with Archive.open(folder) as archive:
            archive.tidy()
    except ArchiveLocked:
        return 0  # another server does it
    except (OSError, QuoteproofError) as error:
        print(f"quoteproof: {folder} cannot be merged: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
