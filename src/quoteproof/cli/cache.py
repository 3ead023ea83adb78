"""`quoteproof cache`."""

from __future__ import annotations

from quoteproof.cli.command import Command, group
from quoteproof.cli.console import say

HELP = """Look after the archives that check and find keep of files and folders.

They are in the folder that QUOTEPROOF_CACHE names, or in the user's cache folder.

    quoteproof cache clear"""

CLEAR = """Delete all of them; the next check builds its own anew.

    quoteproof cache clear"""


def clear() -> None:
    """Delete all archives that are kept; the help text is `CLEAR`."""
    from quoteproof.sources import cache as kept

    freed = kept.clear()
    say(f"{kept.root()}: {freed / 1e6:,.1f} MB freed" if freed else f"{kept.root()}: nothing there")


COMMAND = group(HELP, {"clear": Command(clear, CLEAR)})
