"""The pages of rules and labels at the end of a report, so that it explains itself without the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quoteproof.report.meaning import page


class Part(NamedTuple):
    """A stretch of a page: under a heading, or before the first one."""

    heading: str
    paragraphs: list[str]


class Page(NamedTuple):
    """What a label or a code means."""

    id: str
    name: str
    parts: list[Part]


def page_of(name: str) -> Page | None:
    """Return the page of a label or a code; None for what is neither."""
    text = page(name)
    return Page(name, name.replace("_", " "), list(_parts(text))) if text else None


def _parts(text: str) -> Iterator[Part]:
    for stretch in ("\n" + text).split("\n## "):
        heading, _, body = stretch.lstrip("\n").partition("\n")
        title = heading.startswith("# ")
        paragraphs = [" ".join(one.split()) for one in body.split("\n\n") if one.strip()]
        if paragraphs:
            yield Part("" if title else heading, paragraphs)
