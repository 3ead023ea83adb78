"""The templates of the page, and what stands around the report of a job."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from quoteproof.patterns import lazy
from quoteproof.report.html import Frame
from quoteproof.report.html.cards import in_library
from quoteproof.report.html.templates import templates
from quoteproof.report.screen import clean, visible
from quoteproof.server.roles import Role, User

PLACES: tuple[tuple[str, str, Role], ...] = (
    ("/", "Check", "check"),
    ("/checks", "Checks", "check"),
    ("/search", "Search", "read"),
    ("/sources", "Sources", "read"),
    ("/rules", "Rules", "read"),
    ("/api", "API", "read"),
)
"""Where one can go: the address, what people call it, and the role that it wants."""

SAVED = {
    "html": "web page",
    "docx": "Word",
    "markdown": "Markdown",
    "csv": "table",
    "terminal": "plain text",
    "json": "JSON",
    "jsonl": "JSON lines",
    "sarif": "SARIF",
    "junit": "JUnit",
    "w3c": "W3C annotations",
    "annotations": "GitHub annotations",
}
"""Every format of a report, and what people call it."""

SPACE = lazy(r"\s+")


@cache
def environment() -> Environment:
    """Return the templates of the page."""
    made = templates(PackageLoader("quoteproof.server"))
    made.filters |= {"clean": clean, "visible": _visible, "flat": _flat}
    made.globals |= {"read_at": read_at}
    return made


def places(role: Role) -> list[tuple[str, str]]:
    """Return where somebody of a role can go."""
    return [(address, name) for address, name, needs in PLACES if User("", role).may(needs)]


def _visible(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))


def _flat(text: str) -> str:
    """Return text for one line, with the space at its ends."""
    return SPACE.sub(" ", _visible(text))


def library(archives: tuple[str, ...]) -> str:
    """Return the address, up to a document's id, at which it is read."""
    return f"/read?{urlencode([('archive', one) for one in archives], errors='replace')}"


def read_at(archives: tuple[str, ...], name: str, start: int, end: int) -> str:
    """Return the address at which a document is read at some words."""
    return in_library(library(archives), name, start, end)


def frame(job: str, *, single: bool) -> Frame:
    """Return what stands around the report of a job."""
    parts = environment().get_template("frame.html.j2").module
    return Frame(Markup(parts.head()), Markup(parts.bar(places("check"), job, SAVED, single)))  # type: ignore[attr-defined]
