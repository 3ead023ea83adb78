"""A source as it is said: what stands on its page and is no one's words is taken out before the quotation is compared with it.

Only what the quotation does not have: who quotes "(Laughter)" too, quotes the page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.align.over import over
from quoteproof.analysis.structure.records import Nobodys, Silent
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.analysis.structure.resumed import resumed
from quoteproof.analysis.structure.said import Said, moved, said, shifted
from quoteproof.analysis.structure.silent import silent
from quoteproof.model import Alignment, Difference, Document, Passage, Piece, Span, Turn
from quoteproof.text import tokens

AROUND = 200
"""Code points beside a passage that the rules may look at."""

APART = 2000
"""Code points between two pieces in one document; what stands in fewer is read too."""


class Silence(Struct, frozen=True):
    """Something that was taken out of a source."""

    document: str
    place: int  # in what is said
    kind: Nobodys
    text: str


class Heard(Struct, frozen=True):
    """An alignment on what the sources say, with the way back to their pages."""

    alignment: Alignment
    pages: Mapping[str, Said] = {}  # by the document's id; only those of which something was taken out

    @property
    def silences(self) -> tuple[Silence, ...]:
        """What was taken out, in order."""
        return tuple(
            Silence(id_, place, each.kind, each.span.of(page.raw))
            for id_, page in self.pages.items()
            for place, cut in zip(page.places, page.cuts, strict=True)
            for each in cut.silent
        )

    def back(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        """Return differences with their places in the sources as these are printed."""
        return tuple(map(self._back, differences))

    def _back(self, found: Difference) -> Difference:
        page = self.pages.get(found.document or "")
        return replace(found, source=page.back(found.source)) if page and found.source is not None else found


def hear(text: str, parts: Sequence[Span], alignment: Alignment) -> Heard:
    """Return the alignment of a quotation's parts on what the sources say; the same one where all on their pages is said."""
    if _is_exact(text, parts, alignment):
        return Heard(alignment)
    pages = {}
    for document in {piece.passage.document.id: piece.passage.document for piece in alignment}.values():
        own = [piece for piece in alignment if piece.passage.document.id == document.id]
        found = _silent(document, own)
        if found:
            pages[document.id] = said(document.text, found)
    if not pages:
        return Heard(alignment)
    documents = {
        piece.passage.document.id: _without(piece.passage.document, pages[piece.passage.document.id], alignment.pieces)
        for piece in alignment
        if piece.passage.document.id in pages
    }
    pieces = [_laid(text, parts, piece, documents, pages) for piece in alignment]
    return Heard(alignment) if None in pieces else Heard(Alignment(tuple(filter(None, pieces))), pages)


def _is_exact(text: str, parts: Sequence[Span], alignment: Alignment) -> bool:
    """Say whether the passage has the quotation's own characters: then there is nothing that it could leave out."""
    edits = alignment.edits
    if len(parts) != 1 or len(edits) != 1 or edits[0].op != "same":
        return False
    return edits[0].source.of(alignment.document.text) == edits[0].quote.of(text)


def _silent(document: Document, pieces: Sequence[Piece]) -> list[Silent]:
    """Return what nobody says in and around the passages of one document, and the quotation does not have."""
    text = document.text
    found = {each for span in _windows(pieces) for each in _nobodys(document, span)}
    quoted = [edit.source for piece in pieces for edit in piece.edits if edit.op == "same"]
    return _apart(each for each in found if not (_is_emphasis(text, each) or _is_quoted(text, each, quoted)))


def spoken(document: Document, span: Span) -> str:
    """Return a stretch of a document as it is said."""
    found = _apart(_nobodys(document, span))
    inside = [
        replace(each, span=Span(max(0, each.span.start - span.start), min(len(span), each.span.end - span.start)))
        for each in found
    ]
    return said(span.of(document.text), inside).text


def _nobodys(document: Document, span: Span) -> Iterator[Silent]:
    """Give what is no one's words in a stretch; the labels of one who goes on speaking, and interjections, among it."""
    yield from silent(document.text, span, document.marks)
    yield from resumed(document.text, turns_of(document.text, document.turns), span)


def _apart(found: Iterable[Silent]) -> list[Silent]:
    """Return stretches in order, without those that lie in others."""
    kept: list[Silent] = []
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return kept


def _windows(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Give the stretches of a document that are looked at; those near each other are one."""
    spans = sorted(piece.passage.span for piece in pieces)
    start, end = max(0, spans[0].start - AROUND), spans[0].end + AROUND
    for span in spans[1:]:
        if span.start - end > APART:
            yield Span(start, end)
            start = max(end, span.start - AROUND)
        end = max(end, span.end + AROUND)
    yield Span(start, end)


def _is_emphasis(text: str, each: Silent) -> bool:
    """Say whether a sign is one that `emphasis` looks at."""
    return each.kind == "markup" and not each.span.of(text).strip("*_")


def _is_quoted(text: str, each: Silent, quoted: Sequence[Span]) -> bool:
    """Say whether the quotation has what nobody says: at least half of its words."""
    if each.kind == "markup" or not any(span.overlap(each.span) for span in quoted):
        return False
    words = tokens(text, each.span)
    return 2 * sum(any(span.covers(word.span) for span in quoted) for word in words) >= len(words) > 0


def _without(document: Document, page: Said, pieces: Sequence[Piece]) -> Document:
    """Return a document as it is said, with the marks, and with those of its turns that lie around the pieces."""
    own = [piece for piece in pieces if piece.passage.document.id == document.id]
    turns = turns_of(document.text, document.turns)
    near = {turn: None for window in _windows(own) for turn in _near(turns, window)}
    said_by = tuple(moved(turn, page) for turn in near)
    return replace(document, text=page.text, marks=shifted(document.marks, page), turns=said_by)


def _near(turns: Sequence[Turn], window: Span) -> Sequence[Turn]:
    first = bisect_left(turns, window.start, key=lambda turn: turn.span.end)
    return turns[first : bisect_right(turns, window.end, key=lambda turn: turn.span.start)]


def _laid(
    text: str, parts: Sequence[Span], piece: Piece, documents: Mapping[str, Document], pages: Mapping[str, Said]
) -> Piece | None:
    """Return a piece, laid anew where something was taken out of its document; None where no words are left."""
    id_ = piece.passage.document.id
    if id_ not in pages:
        return piece
    document, span = documents[id_], pages[id_].span_there(piece.passage.span)
    quoted = [Span(max(part.start, piece.quote.start), min(part.end, piece.quote.end)) for part in parts]
    edits = over(text, [part for part in quoted if part], document.text, span)
    if not edits:
        return None
    passage = Passage(document, Span(edits[0].source.start, edits[-1].source.end))
    return Piece(passage, Span(edits[0].quote.start, edits[-1].quote.end), edits)
