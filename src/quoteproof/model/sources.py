"""What the archive has of it: passages, words laid on them, who says them there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from quoteproof.model.texts import Document, Span

Operation = Literal["same", "replace", "insert", "delete", "elided"]
Role = Literal["best", "sibling", "secondhand", "nearest", "partial"]


class Passage(Struct, frozen=True):
    """A stretch of a source."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.span.of(self.document.text)


class Edit(Struct, frozen=True, gc=False):
    """One step from source to quotation, cut at word boundaries. An empty side is an empty span at its place.

    `same` means the same words after folding; characters and the marks between words may still differ.
    `delete`: words of the source that the quotation does not have. `elided`: the same, at an ellipsis in the quotation.
    """

    op: Operation
    quote: Span
    source: Span


class Piece(Struct, frozen=True):
    """A stretch of the quotation laid on one passage: the edits run forward in both texts and leave no gap."""

    passage: Passage
    quote: Span
    edits: tuple[Edit, ...]


class Alignment(Struct, frozen=True):
    """A quotation laid on the archive: facts only. Pieces follow the order of the quotation.

    One piece is the ordinary case. A new piece begins where the source jumps by more than the aligner bridges: far
    forward, backward, or into another document.
    """

    pieces: tuple[Piece, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of all pieces, in the order of the quotation."""
        if len(self.pieces) == 1:
            return self.pieces[0].edits
        return tuple(edit for piece in self.pieces for edit in piece.edits)

    @property
    def main(self) -> Piece:
        """The piece that holds most of the quotation."""
        return max(self.pieces, key=lambda piece: len(piece.quote)) if len(self.pieces) > 1 else self.pieces[0]

    @property
    def document(self) -> Document:
        """The document of the main piece."""
        return self.main.passage.document

    def __iter__(self) -> Iterator[Piece]:
        return iter(self.pieces)


class Voice(Struct, frozen=True):
    """Who says a passage in its source."""

    name: str  # "": somebody whom the source does not name
    span: Span | None = None  # where the source names the voice; None where the metadata does
    quoted: bool = False  # the passage stands inside quotation marks there


class Source(Struct, frozen=True):
    """A place in the archive that was considered for a claim, and its part in the verdict."""

    alignment: Alignment
    voice: Voice | None = None
    role: Role = "best"
    why: str = ""  # why it stands where it stands in the list
