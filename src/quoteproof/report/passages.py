"""Passages of the sources, for `quoteproof find`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from quoteproof.model import ArchiveInfo, Passage
from quoteproof.readers.lines import line, place
from quoteproof.report import View
from quoteproof.report.encode import indented
from quoteproof.report.fields import after, before
from quoteproof.report.links import link
from quoteproof.report.screen import clean, flow, wrap

SCHEMA = "quoteproof.passages/1"


def json(words: str, found: Sequence[Passage], archive: ArchiveInfo) -> Iterator[bytes]:
    """Yield one object: what was asked of which archive, and the passages, the best first."""
    passages = [
        {
            "document": passage.document.id,
            "title": passage.document.meta.title,
            "author": passage.document.meta.author,
            "speaker": passage.document.meta.speaker,
            "publisher": passage.document.meta.publisher,
            "date": passage.document.meta.date,
            "url": link(passage.document, passage.span),
            "span": {"start": passage.span.start, "end": passage.span.end},
            "line": line(passage.document.text, passage.span.start),
            "text": passage.text,
            "before": before(passage.document.text, passage.span.start),
            "after": after(passage.document.text, passage.span.end),
        }
        for passage in found
    ]
    item = {"schema": SCHEMA, "words": words, "archive": msgspec.structs.asdict(archive), "passages": passages}
    yield indented(item) + b"\n"


def terminal(words: str, found: Sequence[Passage], view: View) -> Iterator[bytes]:
    """Yield the passages with their place and what stands around them."""
    for passage in found:
        yield ("\n".join(_passage(passage, view)) + "\n\n").encode("utf-8", "replace")
    if not found:
        yield f"no source has “{clean(words)}”, nor most of it\n".encode("utf-8", "replace")


def _passage(passage: Passage, view: View) -> Iterator[str]:
    text, meta = passage.document.text, passage.document.meta
    about = [clean(item) for item in (meta.speaker or meta.author, meta.title, meta.publisher, meta.date) if item]
    at = view.paint(clean(place(passage.document, passage.span.start)), bold=True)
    yield from flow(at, about, " · ", 4, view.width, lead="  ")
    lead, tail = before(text, passage.span.start, 60), after(text, passage.span.end, 60)
    marked = clean(f"…{lead}»{passage.text}«{tail}…")
    for row in wrap(marked, view.width - 4):
        yield f"    {row}"
