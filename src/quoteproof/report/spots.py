"""Where a finding stands, as services want to know it: the file by its repository, first and last line and column."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from quoteproof.model import Document, Span
from quoteproof.readers.formats import has_lines, promised
from quoteproof.readers.lines import column, line

ROWS = ("json", "jsonl")
"""Formats whose texts stand in a string of the file: a line of the text is none of the file."""


class Region(NamedTuple):
    """Lines and columns count from 1, columns in code points; the last column is that behind the last character."""

    line: int
    column: int
    last_line: int
    last_column: int


def region(document: Document, span: Span) -> Region | None:
    """Return where a span stands in the document's file; None where the lines of the text are no lines of the file."""
    name = document.path or document.id
    if not has_lines(name) or promised(name) in ROWS:
        return None
    text = document.text
    return Region(line(text, span.start), column(text, span.start), line(text, span.end), column(text, span.end))


def file(document: Document, root: str) -> str:
    """Return the path of a document's file from the folder `root` on, and as it was given where it is not below that."""
    path = document.path or document.id
    whole = _whole(document)
    inside = whole is not None and root and whole.is_relative_to(root)
    return whole.relative_to(root).as_posix() if whole and inside else path.replace("\\", "/")


def uri(document: Document, root: str) -> str:
    """Return the same as a reference of RFC 3986; a file outside of `root` by its whole address."""
    whole = _whole(document)
    if whole is None or not root or whole.is_relative_to(root):
        return quote(file(document, root), errors="replace")
    return whole.as_uri()


def _whole(document: Document) -> Path | None:
    """Return the whole path, not resolved: a link in a repository is a file of the repository."""
    return Path(os.path.normpath(Path(document.path).absolute())) if document.path else None
