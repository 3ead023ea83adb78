"""A text that quotes as its quotations are said: tags, addresses, the calls of notes and stage directions inside them taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.structure.records import Nobodys, Silent
from quoteproof.analysis.structure.said import Said, moved, said, shifted
from quoteproof.analysis.structure.silent import silent
from quoteproof.model import Alignment, Claim, Difference, Document, Edit, Finding, Piece, Quotation, Source

TAKEN_OUT: frozenset[Nobodys] = frozenset({"markup", "direction", "furniture", "time", "note"})
"""What the page that quotes has of its own; citations and numbers may be its source's, and are compared."""

_EDITED = ("[", "{")


class Quoting(Struct, frozen=True):
    """A document and its claims as they are said, with the way back."""

    document: Document
    claims: tuple[Claim, ...]
    printed: tuple[Claim, ...]
    page: Said | None = None  # None where nothing was taken out

    def back(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield findings with their places in the text as it is printed."""
        if self.page is None:
            yield from findings
            return
        printed = {claim.quotation.id: claim for claim in self.printed}
        for each in findings:
            yield _finding(each, printed[each.claim.quotation.id], self.page)


def quoting_of(document: Document, claims: Sequence[Claim]) -> Quoting:
    """Take out of a document's quotations what nobody says."""
    taken = sorted({each for claim in claims for each in _within(document, claim)}, key=lambda each: each.span)
    if not taken:
        return Quoting(document, tuple(claims), tuple(claims))
    page = said(document.text, taken)
    spoken = replace(document, text=page.text, marks=shifted(document.marks, page))
    return Quoting(spoken, tuple(_moved(claim, page) for claim in claims), tuple(claims), page)


def _within(document: Document, claim: Claim) -> list[Silent]:
    """Return what is taken out of a quotation; of one that has nothing but directions, nothing: it quotes the page."""
    found = silent(document.text, claim.quotation.span, document.marks)
    taken = [each for each in found if _is_taken_out(document.text, each)]
    quoted = sum(map(str.isalnum, claim.quotation.span.of(document.text)))
    directions = sum(
        map(str.isalnum, "".join(each.span.of(document.text) for each in taken if each.kind == "direction"))
    )
    return taken if directions < quoted else []


def _is_taken_out(text: str, each: Silent) -> bool:
    words = each.span.of(text)
    if each.kind == "note" and words.startswith(_EDITED):
        return words.startswith(("[^", "[[")) or words.endswith(")")  # [12] may be an editor's
    return each.kind in TAKEN_OUT and bool(words.strip("*_"))


def _moved(claim: Claim, page: Said) -> Claim:
    there: Claim = moved(claim, page)
    quotation: Quotation = there.quotation
    words = " ".join(part.of(page.text) for part in quotation.parts)
    return replace(there, quotation=replace(quotation, text=words))


def _finding(found: Finding, printed: Claim, page: Said) -> Finding:
    return replace(
        found,
        claim=printed,
        sources=tuple(replace(source, alignment=_alignment(source, page)) for source in found.sources),
        differences=tuple(_difference(each, page) for each in found.differences),
    )


def _alignment(source: Source, page: Said) -> Alignment:
    return Alignment(tuple(_piece(piece, page) for piece in source.alignment))


def _piece(piece: Piece, page: Said) -> Piece:
    edits = tuple(Edit(edit.op, page.back(edit.quote), edit.source) for edit in piece.edits)
    return Piece(piece.passage, page.back(piece.quote), edits)


def _difference(each: Difference, page: Said) -> Difference:
    return replace(each, quote=page.back(each.quote)) if each.quote is not None else each
