"""A finding as the page shows it: what is said of it, quotation and source side by side, where to look, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from quoteproof.analysis.lines import joined
from quoteproof.model import Difference, Document, Finding, Label, Passage, Piece, Report, Source, Span
from quoteproof.patterns import lazy
from quoteproof.readers.lines import place
from quoteproof.report.advice import ADVICE
from quoteproof.report.fields import after, before, by_document
from quoteproof.report.html.runs import Words, pairs
from quoteproof.report.links import anchor, link
from quoteproof.report.meaning import page
from quoteproof.report.screen import clean, shorten
from quoteproof.report.words import GRAVEST, QUIET, part, reason, said_by, speaker, word

NOWHERE = Document("?", "")
FORM = 2  # the level up to which a change is allowed, or marked as one
WIDE, NARROW = 750, 200  # characters of the source on either side, to unfold; less where nothing differs
HEAD = 90  # cells of a quotation that stand for the whole of it
BLANK = lazy(r"\n\s*\n")
OTHER = 240  # cells of the words of another place


class Beside(NamedTuple):
    """A source, in words."""

    source: Source
    name: str
    place: str
    link: str
    cited: list[str]  # who says it, the title, who published it, when
    part: str
    words: str


class Laid(NamedTuple):
    """Quotation and source side by side, and which source it is."""

    quote: list[Words]
    source: list[Words]
    beside: Beside


class Around(NamedTuple):
    """What stands before and after the words in their source."""

    before: str
    words: str
    after: str


class Card(NamedTuple):
    """A finding as the page shows it."""

    finding: Finding
    number: int  # in the order of the text
    gravity: tuple[int, ...]
    anchor: str
    at: str  # where in the text, in words
    word: str
    quiet: bool
    speaker: str
    head: str
    reason: str
    rule: str  # the code, or the label, whose page stands at the end
    advice: str
    pairs: list[Laid]
    best: list[Beside]  # those that are not laid beside the quotation
    siblings: list[Beside]
    around: list[Around]
    others: list[Difference]
    form: list[str]  # what differs harmlessly

    @property
    def label(self) -> Label:
        """The label of the finding."""
        return self.finding.verdict.label

    @property
    def plain(self) -> bool:
        """Whether there is nothing to say but that the source has it, word for word."""
        return self.label == "verbatim" and not (
            self.finding.ignored or self.others or self.finding.evidence or self.best
        )


def cards(report: Report, number: int, library: str = "") -> list[Card]:
    """Return the cards of a report, the gravest first; `number`: of the text on the page; `library`: see `View`."""
    made = [_card(finding, report, number, at, library) for at, finding in enumerate(report.findings)]
    return sorted(made, key=lambda card: card.gravity)


def _card(finding: Finding, report: Report, number: int, at: int, library: str) -> Card:
    document, verdict = report.document or NOWHERE, finding.verdict
    quotation, quiet = finding.claim.quotation, verdict.label in QUIET
    rest = [difference for difference in finding.differences if difference.code != verdict.rule]
    best = [source for source in finding.sources if source.role in ("best", "nearest")]
    laid = [source for source in best if source.alignment.edits]
    besides = [(source, beside) for source in finding.sources for beside in each_beside(source, library)]
    return Card(
        finding=finding,
        number=at,
        gravity=(bool(finding.ignored), GRAVEST.index(verdict.label), -(verdict.level or 0), at),
        anchor=f"d{number}-{quotation.id}",
        at=where_in(document, quotation.span.start),
        word=word(verdict.label),
        quiet=quiet,
        speaker=speaker(finding.claim.attribution),
        head=shorten(clean(quotation.text), HEAD),
        reason=reason(finding, document.text),
        rule=verdict.rule if page(verdict.rule) else verdict.label,
        advice=ADVICE.get(verdict.label, ""),
        pairs=[one for source in laid for one in _laid(finding, source, document.text, library)],
        best=[beside for source, beside in besides if source in best and source not in laid],
        siblings=[beside for source, beside in besides if source not in best],
        around=[around for source in best[:1] for around in _around(source, NARROW if quiet else WIDE)],
        others=[one for one in rest if one.level > FORM],
        form=list(dict.fromkeys(one.reason for one in rest if 0 < one.level <= FORM and (one.quote or one.source))),
    )


def where_in(document: Document, offset: int) -> str:
    """Name a place of the text for someone who has it before him: without the name of the file."""
    at = place(document, offset, "x")[1:].strip()
    return clean(f"line {at[1:]}" if at.startswith(":") else at)


def _laid(finding: Finding, source: Source, text: str, library: str) -> Iterator[Laid]:
    for pair, beside in zip(pairs(finding, source, text), each_beside(source, library), strict=True):
        yield Laid(pair.quote, pair.source, beside)


def each_beside(source: Source, library: str = "") -> Iterator[Beside]:
    """Yield a source once for each of its documents, in words."""
    for pieces in by_document(source.alignment):
        passage = pieces[0].passage
        meta = passage.document.meta
        about = [
            said_by(source) or meta.speaker or meta.author,
            meta.title and f"“{meta.title}”",
            meta.publisher,
            meta.date,
        ]
        yield Beside(
            source,
            clean(passage.document.id),
            clean(place(passage.document, passage.span.start)),
            _at_words(pieces, library) if library else _link(passage),
            [clean(item) for item in about if item],
            part(source),
            shorten(clean(" … ".join(piece.passage.text for piece in pieces)), OTHER),
        )


def _at_words(pieces: Sequence[Piece], library: str) -> str:
    start, end = min(p.passage.span.start for p in pieces), max(p.passage.span.end for p in pieces)
    return f"{in_library(library, pieces[0].passage.document.id, start, end)}#here"


def in_library(library: str, document: str, start: int, end: int) -> str:
    """Return where a server shows a document from here to there; `library`: see `View`. The words have the anchor `#here`."""
    return f"{library}&id={quote(document, safe='', errors='replace')}&start={start}&end={end}"


def _link(passage: Passage) -> str:
    """Return where a browser may open the source: its address, or its file as seen from the folder of the check; "" where there is neither."""
    document = passage.document
    found = link(document, passage.span) or ""
    if found.startswith(("https://", "http://")):
        return found
    path = (document.path or "").replace("\\", "/").removeprefix("./")
    if found or not path or path.startswith("/") or path[1:2] == ":":
        return ""
    page = anchor(document, "page", passage.span.start) if path.lower().endswith(".pdf") else None
    return quote(path, errors="replace") + (f"#page={page}" if page and page.isdecimal() else "")


def _around(source: Source, wide: int) -> Iterator[Around]:
    """Yield what stands around a source's words: around all of them, or around the longest stretch where they lie far apart."""
    for pieces in by_document(source.alignment):
        text = pieces[0].passage.document.text
        spans = [piece.passage.span for piece in pieces]
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        span = whole if len(whole) < sum(map(len, spans)) + 2 * wide else max(spans, key=len)
        lead, tail = before(text, span.start, wide), after(text, span.end, wide)
        run = joined(lead + span.of(text) + tail)
        end = len(lead) + len(span)
        if lead.strip() or tail.strip():
            yield Around(*(BLANK.sub("\n", part) for part in (run[: len(lead)], run[len(lead) : end], run[end:])))
