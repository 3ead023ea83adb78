"""What the archive answered for one claim: all that the judge knows of it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from quoteproof.model import Alignment, Document, Passage, Problem


class Lookup(Struct, frozen=True):
    """The archive's answer for one claim; made by `sources/lookup.py`, read by `judge`."""

    alignments: tuple[Alignment, ...] = ()  # what the quotation was laid on, best first
    occurs: tuple[Passage, ...] = ()  # places that hold the same words after folding; filled for a handful of words
    nearest: Alignment | None = None  # by the rarer words, when nothing aligned
    held: bool | None = True  # the archive has every document, publisher and reference named; None: none is named
    unreadable: tuple[Problem, ...] = ()  # the problems of the named source, or of the nearest passage's document
    incomplete: Document | None = (
        None  # a document that the text names, without the words, of which something is missing
    )
    size: int = 0  # words of all sources together; 0 where nobody has counted
    own: int = 0  # words of these that the named speaker says; 0 where nobody has counted
    counts: Mapping[
        str, int | None
    ] = {}  # how often the sources have each folded word of the quotation; None: it is frequent
