"""Conditions on metadata, as `archive remove --where` takes them.

    publisher=Reuters      exactly that
    title=Minutes of*      * stands for anything, ? for one character
    date<2001              before that in the order of characters, so before that day for ISO dates; also >

The field is `id`, `path`, one of `Meta`, or any other key that a JSONL row brought along.
"""

from __future__ import annotations

import re

from quoteproof.archive.base import Dialect
from quoteproof.archive.rows import KNOWN
from quoteproof.errors import UsageError
from quoteproof.patterns import lazy

FIELDS = ("id", "path", *KNOWN)
_FORM = lazy(r"([^=<>]+)([=<>])(.*)", re.DOTALL)


def condition(text: str, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """Return a condition as SQL for the table `documents`, and its values. Raises UsageError."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise UsageError(
            f"{text!r} is no condition; write one like publisher=Reuters, title='Minutes of*' or date<2001"
        )
    field, sign, value = match[1].strip(), match[2], match[3].strip()
    operator, value = (dialect.alike, dialect.pattern(value)) if sign == "=" else (sign, value)
    if field in FIELDS:
        return f"{field} {operator} ?", (value,)
    return dialect.pair.format(operator), (field, value)


def below(path: str, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """Return the condition that a document came from this file, or from below this folder."""
    folder = path.rstrip("/\\")
    inside = [dialect.plain(folder + separator) + dialect.any for separator in "/\\"]
    return f"path = ? OR path {dialect.alike} ? OR path {dialect.alike} ?", (folder, *inside)
