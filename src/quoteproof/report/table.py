"""Reports and listings as rows of named cells: what a spreadsheet and a data frame are made of.

The columns up to `said there by` are those of the first version of CSV, in its order; what came later stands behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Assessment, Attribution, Claim, Document, Finding, Listing, Problem, Report, Span
from quoteproof.readers.lines import column, line
from quoteproof.report.items import Item, items
from quoteproof.report.links import anchor, link
from quoteproof.report.words import where

Cell = str | int | None
Row = dict[str, Cell]

PLACE = ("text", "line")
QUOTATION = ("id", "kind", "speaker", "quotation")
CLAIMED = ("claimed source", "claimed reference", "claimed date")
SAID = ("text id", "text title", "column", "start", "end", "speaker as written", "through", "cue", *CLAIMED)
HEAD = (
    *PLACE, *QUOTATION, "verdict", "level", "rule", "reason",
    "source", "source line", "source words", "said there by", *SAID, "codes", "ignored", "suggested",
    "source role", "source title", "source author", "source date", "source page", "source time", "source link", "also in",
)  # fmt: skip
"""The columns of a report."""

LISTED = (*PLACE, *QUOTATION, "reason", *SAID)
"""The columns of a listing; a problem has its `reason`."""

NUMBERS = frozenset({"line", "level", "source line", "column", "start", "end"})
"""The columns that hold whole numbers; all others hold strings."""


def columns(head: Iterable[str]) -> dict[str, bool]:
    """Return what columns are called in a data frame, each space an underscore, and whether they hold whole numbers."""
    return {name.replace(" ", "_"): name in NUMBERS for name in head}


def rows(report: Report) -> Iterator[Row]:
    """Yield a row for each finding and each statement, then one for each thing that could not be read; a cell that is not named is empty."""
    for item in items(report):
        yield _finding(item, report)
    for problem in report.problems:
        yield _problem(problem, report.document)


def listed(listing: Listing) -> Iterator[Row]:
    """Yield a row for each quotation and each look-alike, then one for each thing that could not be read."""
    document = listing.document
    for claim in listing.claims:
        quotation = claim.quotation
        place = _place(document, quotation.span)
        yield (
            place
            | _words(quotation.id, quotation.kind, quotation.text, claim.attribution, document)
            | _claimed(claim, document)
        )
    for problem in listing.problems:
        yield _problem(problem, document)


def _finding(item: Item, report: Report) -> Row:
    document, of = report.document, item.of
    assert document is not None  # there is no finding without a text
    row = _place(document, item.span) | _words(item.id, item.kind, item.text, item.attribution, document)
    row |= {
        "verdict": item.label,
        "level": item.level,
        "rule": item.rule,
        "reason": item.reason,
        "ignored": item.ignored,
    }
    row |= _stated(of) if isinstance(of, Assessment) else _quoted(of, document)
    return row | _source(item)


def _place(document: Document, span: Span) -> Row:
    text = document.text
    place: Row = {"text": document.path or document.id, "text id": document.id, "text title": document.meta.title}
    return place | {
        "line": line(text, span.start),
        "column": column(text, span.start),
        "start": span.start,
        "end": span.end,
    }


def _words(id: str, kind: str, words: str, said: Attribution, document: Document) -> Row:
    text = document.text
    row: Row = {
        "id": id,
        "kind": kind,
        "speaker": said.name,
        "quotation": words,
        "through": " → ".join(said.chain[:-1]) or None,
    }
    row["speaker as written"] = said.speaker.of(text) if said.speaker else None
    row["cue"] = said.cue.of(text) if said.cue else None
    return row


def _claimed(claim: Claim, document: Document) -> Row:
    """Return where a text says that the words stand."""
    claimed = claim.claimed
    source = claimed.source.of(document.text) if claimed.source else None
    return dict(zip(CLAIMED, (source, claimed.reference, claimed.date), strict=True))


def _quoted(finding: Finding, document: Document) -> Row:
    """Return what only a quotation has."""
    codes = " ".join(dict.fromkeys(difference.code for difference in finding.differences)) or None
    suggested = finding.suggestion.quoted if finding.suggestion else None
    return {**_claimed(finding.claim, document), "codes": codes, "suggested": suggested}


def _stated(one: Assessment) -> Row:
    """Return which parts of a statement differ."""
    return {"codes": " ".join(dict.fromkeys(part.what for part in one.compared if not part.same)) or None}


def _source(item: Item) -> Row:
    """Return where the words stand in the source that the verdict concerns, and what else is known of it."""
    if not item.sources:
        return {}
    best, *others = item.sources
    passage = best.alignment.main.passage
    document, at = passage.document, passage.span.start
    return {
        "source": document.id,
        "source line": line(document.text, at),
        "source words": passage.text,
        "said there by": best.voice.name if best.voice else None,
        "source role": best.role,
        "source title": document.meta.title,
        "source author": document.meta.author,
        "source date": document.meta.date,
        "source page": anchor(document, "page", at),
        "source time": anchor(document, "time", at),
        "source link": link(document, passage.span),
        "also in": "; ".join(map(where, others)) or None,
    }


def _problem(problem: Problem, document: Document | None) -> Row:
    """Return the row of what could not be read, beside the text that it concerns."""
    row: Row = {"kind": "problem", "reason": problem.said}
    return row | ({"text": document.path or document.id, "text id": document.id} if document else {})
