"""What parts of the server load: processes and tools for assistants use some, and serve no page."""

from __future__ import annotations

import subprocess
import sys

import pytest

PARTS = ("shelf", "library", "worker")


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_part_loads_no_server(part: str) -> None:
    """Neither uvicorn nor Starlette: `quoteproof mcp` over standard input and output needs none, a process of the server none either."""
    ask = f"import sys, quoteproof.server.{part}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    loaded = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    assert not {"uvicorn", "starlette", "anyio", "h11"} & set(loaded)
