"""JSON for people and scripts: an object for one document, an array for several, indented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Report
from quoteproof.report import View, fields
from quoteproof.report.encode import indented
from quoteproof.report.fields import Object
from quoteproof.report.words import once


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the reports piece by piece; never more than two of them are held."""
    return objects(fields.report(report, with_text=view.with_text) for report in once(reports))


def objects(found: Iterable[Object]) -> Iterator[bytes]:
    """Yield objects: one as it is, none or several as an array."""
    rest = iter(found)
    first = next(rest, None)
    if first is None:
        yield b"[]\n"
        return
    second = next(rest, None)
    if second is None:
        yield indented(first) + b"\n"
        return
    yield b"[\n" + indented(first) + b",\n" + indented(second)
    for item in rest:
        yield b",\n" + indented(item)
    yield b"\n]\n"
