"""Lay a quotation on the sources: chains of equal words in, pieces and edits in the coordinates of both texts out.

The archive finds chains of words whose hashes are equal (`kernel.search`). Here they are compared letter by letter, what
lies between and around them is aligned word by word, and chains are put together where the quotation is spliced.

1. `Quote`: the words of all parts as one row, and where its author put an ellipsis.
2. A chain is cut where the source jumps further than BRIDGE (or ELLIPSIS_BRIDGE) words; a stretch of the quotation that
   it leaves open is filled from the other chains, if one there holds most of it.
3. Within a piece, between equal words: fewest changed words. At an ellipsis of the quotation, words of the source are
   passed for nothing (`elided`). At the ends of a piece, words of the quotation are laid on their neighbours in the
   same sentence of the source.
4. Words that one side writes apart and the other as one (co operate, cooperate; U. N., UN) are `same`.

An edit reaches to the next edit's first word, so what stands between two words belongs to the edit before it, also the
words of a cue between two parts of the quotation; a piece begins and ends with a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from quoteproof.align.lay import piece, verbatim
from quoteproof.align.parts import Hit, Quote, border, choose, read
from quoteproof.model import Alignment, Document, Operation, Span

SPARE = 8
"""Hits beyond those asked for: the best chain is not always the best alignment."""

Only = Callable[[Document], object]
"""Says whether a document is one of those that are asked about."""

PLACE, SEAM = 6, 24
"""What a place of change weighs, and what a seam between two pieces does, in code points: a word, and several."""

__all__ = ["SPARE", "Hit", "Only", "Quote", "align", "alignments", "read"]


def align(quote: Quote, hits: Sequence[Hit], main: int = 0) -> Alignment:
    """Lay the quotation on one of the hits, and on the others where it leaves a stretch open."""
    if whole := verbatim(quote, hits[main]):
        return Alignment((whole,))
    chosen = choose(quote, hits, main)
    bounds = [0, *(border(quote, a, b) for a, b in pairwise(chosen)), len(quote)]
    return Alignment(tuple([piece(quote, part, bounds[k], bounds[k + 1]) for k, part in enumerate(chosen)]))


def alignments(quote: Quote, hits: Sequence[Hit], limit: int, only: Only | None = None) -> tuple[Alignment, ...]:
    """Lay the quotation on each hit in turn; at most `limit`, the least changed first, one for a passage.

    Hits beyond `limit` are laid only if they hold as many words as the last one within it and are printed otherwise than those
    before; `only`: if this is true of their documents. Of equals, those with the same characters come first, then the earlier, then the lower id; hits come in that order.
    """
    laid: list[Alignment] = []
    exact = 0  # so many have the quotation's own characters: what comes later is no better
    for k in _worth_laying(hits, limit):
        if only and not only(hits[k].document):
            continue
        alignment = align(quote, hits, k)
        laid.append(alignment)
        exact += _is_exact(quote, alignment)
        if exact >= limit:
            break
    if len(laid) == 1:
        return tuple(laid)
    found: dict[tuple[str, Span], Alignment] = {}  # the chains of one passage can be laid differently
    for alignment in sorted(laid, key=partial(_rank, quote.text)):
        found.setdefault((alignment.document.id, _stretch(alignment)), alignment)
    return tuple(found.values())[:limit]


def _stretch(alignment: Alignment) -> Span:
    """Return the stretch of its document that an alignment takes up: a long quotation has many chains there, each with the others'
    words where it leaves some open, and all come to the same."""
    own = [piece.passage.span for piece in alignment if piece.passage.document.id == alignment.document.id]
    return Span(min(span.start for span in own), max(span.end for span in own))


def _worth_laying(hits: Sequence[Hit], limit: int) -> Iterator[int]:
    """Give the hits within the limit, then those of the spare ones that hold as many words and are printed otherwise. What comes
    later only fills what these leave open: of a long quotation that is hundreds."""
    yield from range(min(limit, len(hits)))
    spare = range(limit, min(limit + SPARE, len(hits)))
    rest = [k for k in spare if hits[k].coverage >= hits[limit - 1].coverage]
    seen = set(map(_likeness, hits[:limit])) if rest else set()
    for k in rest:
        like = _likeness(hits[k])
        if like not in seen:
            seen.add(like)
            yield k


def _likeness(hit: Hit) -> object:
    """What two hits have in common if the quotation lies on both alike, and the sources have the same characters there."""
    first, after = hit.matches[0][1], hit.matches[-1][1] + hit.matches[-1][2]
    return tuple([(q, r - first, n) for q, r, n in hit.matches]), hit.stretch(first, after).printed(first, after)


def _is_exact(quote: Quote, alignment: Alignment) -> bool:
    """Say whether quotation and source have the same characters from the first word to the last."""
    edits = alignment.edits
    return len(edits) == 1 and edits[0].op == "same" and edits[0].quote.of(quote.text) == alignment.main.passage.text


def _rank(text: str, alignment: Alignment) -> tuple[int, int, bool, str, str]:
    """By what the least changed comes first; then what is printed as in the quotation, the earlier, the lower id."""
    document = alignment.document
    sides = [(e.op, e.quote.of(text), e.source.of(p.passage.document.text)) for p in alignment for e in p.edits]
    printed = sum(quoted != source for op, quoted, source in sides if op == "same")
    changed = sum(_cost(op, quoted, source) for op, quoted, source in sides) + SEAM * (len(alignment.pieces) - 1)
    return changed, printed, document.meta.date is None, document.meta.date or "", document.id


def _cost(op: Operation, quoted: str, source: str) -> int:
    """Code points changed, and a word for each place of change; words put in weigh double, since they are in the quotation and
    not in the source. Of a stretch that words stand for, those weigh one each that are more than these."""
    if op in ("same", "elided"):
        return 0
    if op == "delete":
        return PLACE + len(source)
    return PLACE + 2 * len(quoted) + PLACE * max(0, len(source.split()) - len(quoted.split()))
