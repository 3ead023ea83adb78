"""The cases of files in which each is a heading with a fenced block below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_CASE = re.compile(r"^## (.+?)\n+```\n(.+?)\n```", re.MULTILINE | re.DOTALL)


def fenced(path: Path) -> Iterator[tuple[str, str]]:
    """Give the heading and the block of each case of a file."""
    for case in _CASE.finditer(path.read_text("utf-8")):
        yield case[1], case[2]
