"""How templates of pages are read, those of a report and those of a server."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, StrictUndefined


def templates(loader: BaseLoader) -> Environment:
    """Return templates: what comes from texts and sources is escaped by them, and a name that is not there is an error."""
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
