"""JSON lines: one object a line, in the order of the inputs, written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from quoteproof.report.fields import Object


def chunks(objects: Iterable[Object]) -> Iterator[bytes]:
    """Yield a line for each object."""
    for item in objects:
        yield msgspec.json.encode(item) + b"\n"
