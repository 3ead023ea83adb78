"""A run in a task, and the rows that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from quoteproof import pipeline
from quoteproof.archive import Archive
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem, Report
from quoteproof.report import table
from quoteproof.report.table import HEAD, LISTED
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources import Sources

Rows = Iterator[tuple[Any, ...]]


def _named(head: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, "long" if whole else "string") for name, whole in table.columns(head).items())


FINDINGS, CLAIMS = _named(HEAD), _named(LISTED)
"""Columns of findings and of what texts quote, with their types: those that `report/table.py` has for data frames."""


def against(folder: str, state: str, settings: Settings) -> Run:
    """Return a run against an archive that must be in the state of this digest."""
    archive = Archive.open(folder)
    if archive.info.digest != state:
        raise UsageError(f"{folder} has changed since the check was planned, or is another archive here")
    return Run(Sources([archive], folder), settings)


opened = lru_cache(2)(against)
"""The same; a process that has several tasks opens it once."""


def finding_rows(run: Run, item: Document | Problem) -> Rows:
    """Yield the rows of what is found in a text, or of why it is none."""
    found = _unread(item) if isinstance(item, Problem) else table.rows(run.check(item))
    return (tuple(map(row.get, HEAD)) for row in found)


def claim_rows(item: Document | Problem, settings: Settings) -> Rows:
    """Yield the rows of what a text quotes, or of why it is none."""
    found = _unread(item) if isinstance(item, Problem) else table.listed(pipeline.listing(item, settings.language))
    return (tuple(map(row.get, LISTED)) for row in found)


def _unread(problem: Problem) -> Iterator[table.Row]:
    return table.rows(Report(None, problems=(problem,)))
