"""What a text quotes, for a person at a terminal: place, kind, speaker, words; with `explain`, how that was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import QUOTED, Claim, Document, Listing
from quoteproof.readers.lines import place
from quoteproof.report import View
from quoteproof.report.screen import clean, headed, shorten
from quoteproof.report.terminal import problems
from quoteproof.report.words import name_of, unread

KIND_CELLS = 12


def chunks(listings: Iterable[Listing], view: View, *, explain: bool = False) -> Iterator[bytes]:
    """Yield the listings one after the other."""
    for listing in listings:
        yield ("\n".join(_listing(listing, view, explain)).rstrip("\n") + "\n\n").encode("utf-8", "replace")


def _listing(listing: Listing, view: View, explain: bool) -> Iterator[str]:
    document = listing.document
    name = name_of(document)
    for claim in listing.claims:
        yield from _claim(claim, document, name, view, explain)
    yield from problems(listing.problems, view)
    if not unread(document, listing.problems):  # else a problem has just said so
        quoted = sum(claim.quotation.kind in QUOTED for claim in listing.claims)
        rest = len(listing.claims) - quoted
        alike = f", and {rest} that only look{'s' if rest == 1 else ''} like one" if rest else ""
        yield f"{name}: {quoted or 'no'} quotation{'s' if quoted != 1 else ''}{alike}"


def _claim(claim: Claim, document: Document, name: str, view: View, explain: bool) -> Iterator[str]:
    text, quotation, attribution = document.text, claim.quotation, claim.attribution
    at = place(document, quotation.span.start, name)
    kind = quotation.kind if quotation.kind in QUOTED else f"({quotation.kind})"
    who = attribution.name or (attribution.speaker.of(text) if attribution.speaker else "")
    via = f", through {' → '.join(attribution.chain[:-1])}" if len(attribution.chain) > 1 else ""
    said = clean(who + via) if who else "nobody is named" if quotation.kind in QUOTED else ""
    indent, head = headed(at, kind, KIND_CELLS, said, view)
    yield from head
    yield " " * indent + f"“{shorten(clean(quotation.text), view.width - indent - 2)}”"
    claimed = [
        claim.claimed.source.of(text) if claim.claimed.source else "",
        claim.claimed.reference,
        claim.claimed.date,
    ]
    if any(claimed):
        yield " " * indent + view.paint(f"from {clean(' · '.join(item for item in claimed if item))}", dim=True)
    if explain:
        yield from (" " * indent + row for row in _explained(claim, text))
    if quotation.kind in QUOTED or explain:
        yield ""


def _explained(claim: Claim, text: str) -> Iterator[str]:
    attribution = claim.attribution
    yield f"kind by {claim.quotation.rule or 'its marks'}"
    if attribution.speaker:
        cue = f", cue “{clean(attribution.cue.of(text))}”" if attribution.cue else ""
        yield f"speaker “{clean(attribution.speaker.of(text))}” by {attribution.rule}{cue}"
    for lost in attribution.lost:
        yield f"not “{clean(lost.speaker.of(text))}” by {lost.rule}: {clean(lost.reason)}"
