"""The archives of a server are looked at now and then, and merged where they have come to many segments: by a process of its own, one at a time,
beside those that answer and those that write."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from quoteproof.archive import life
from quoteproof.errors import QuoteproofError
from quoteproof.server.rounds import Rounds, aside

COMMAND = (sys.executable, "-P", "-m", "quoteproof.server.tidying")
LATER = 3600.0  # seconds after which what could not be merged is tried again: the disk may be full for a while


class Upkeep(Rounds):
    """The folders of archives that a server may write to."""

    def __init__(self, folders: Iterable[Path], seconds: float) -> None:
        self._folders = tuple(folders)
        super().__init__(seconds if self._folders else 0)
        self._refused: dict[Path, float] = {}

    async def round(self) -> float:
        """Merge what is to be merged."""
        took = 0.0
        for folder in self._folders:
            begun = time.monotonic()
            tidy = begun < self._refused.get(folder, begun) or await asyncio.to_thread(_is_tidy, folder)
            took += time.monotonic() - begun
            if not tidy and await aside(*COMMAND, str(folder)):
                self._refused[folder] = time.monotonic() + LATER
        return took


def _is_tidy(folder: Path) -> bool:
    """Say whether there is nothing to merge, or nobody here who could."""
    try:
        return not os.access(folder, os.W_OK) or life.is_tidy(folder)
    except (OSError, QuoteproofError):
        return True
