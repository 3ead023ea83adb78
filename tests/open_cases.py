"""Cases that are right and that the program does not pass yet: `cases/open.txt`, one `kind/title` a line.

A listed case is expected to fail, strictly: one that passes must be taken off the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

LIST = Path(__file__).parent / "cases" / "open.txt"
OPEN = frozenset(
    line.strip()
    for line in (LIST.read_text("utf-8") if LIST.exists() else "").splitlines()
    if line.strip() and not line.startswith("#")
)


def parameters(kind: str, cases: Iterable[tuple[str, Any]]) -> list[Any]:
    """Return one pytest parameter a case, named `kind/title`, marked as expected to fail where the list has it."""
    return [
        pytest.param(case, id=name, marks=[pytest.mark.xfail(strict=True, reason="open")] if name in OPEN else [])
        for name, case in ((f"{kind}/{title}", case) for title, case in cases)
    ]
