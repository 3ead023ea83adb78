"""JSON lines: one object a line, in the order of the inputs, written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Report
from quoteproof.report import View, fields
from quoteproof.report.encode import encode
from quoteproof.report.fields import Object
from quoteproof.report.words import once


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield a line for each report."""
    return objects(fields.report(report, with_text=view.with_text) for report in once(reports))


def objects(found: Iterable[Object]) -> Iterator[bytes]:
    """Yield a line for each object."""
    for item in found:
        yield encode(item) + b"\n"
