"""Records → the objects of the JSON contract (`quoteproof.report/1`), the one place that spells its keys.

Spans in `quote` are in the document, spans in `source` and `sources` in the source's text, all half-open and in Unicode
code points. An alignment that lies on several documents becomes one entry of `sources` for each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from quoteproof.model import (
    QUOTED,
    Alignment,
    Assessment,
    Attribution,
    Claim,
    Compared,
    Difference,
    Document,
    Evidence,
    Finding,
    Listing,
    Options,
    Piece,
    Problem,
    Provenance,
    Report,
    Source,
    Span,
)  # fmt: skip
from quoteproof.patterns import lazy
from quoteproof.readers.lines import line, paragraph
from quoteproof.report.links import anchor, link, within

SCHEMA = "quoteproof.report/1"
AROUND = 200  # characters of the source shown before and after the words
GAP = " … "  # between the pieces of a source

_ROW = lazy(r":\d+\Z")  # the line of a row, behind its file
Object = dict[str, Any]


def report(of: Report, *, with_text: bool = False) -> Object:
    """Return a report as an object of the contract."""
    text = of.document.text if of.document else ""
    findings = [(finding.claim, _finding(finding, text)) for finding in of.findings]
    findings += [(claim, _lookalike(claim, text)) for claim in of.lookalikes]
    findings.sort(key=lambda pair: (pair[0].quotation.span.start, -pair[0].quotation.span.end))
    return {
        "schema": SCHEMA,
        "version": of.version,
        "document": of.document and _document(of.document, with_text),
        "archive": of.archive and plain(of.archive, "path", "documents", "words", "digest"),
        "options": _options(of.options),
        "summary": of.summary | ({"statements": of.statement_counts} if of.options.also else {}),
        "findings": [item for _, item in findings],
        **({"statements": [_assessment(one, of) for one in of.statements]} if of.options.also else {}),
        "problems": _problems(of.problems),
    }


def _options(of: Options) -> Object:
    return plain(of, "profile", "language", "suggest", "all", "quotations") | {"also": list(of.also)}


def listing(of: Listing) -> Object:
    """Return what a text quotes and whom it names: the same object without what an archive adds."""
    quoted = [claim for claim in of.claims if claim.quotation.kind in QUOTED]
    return {
        "schema": SCHEMA,
        "version": of.version,
        "document": _document(of.document, with_text=False),
        "options": _options(of.options),
        "summary": {"quotations": len(quoted)},
        "findings": [_claim(claim, of.document.text) for claim in of.claims],
        "problems": _problems(of.problems),
    }


def source_text(finding: Finding, document: str | None) -> str:
    """Return the text of the source with this id, as the finding's alignments hold it; empty where none does."""
    for piece in _all_pieces(finding):
        if piece.passage.document.id == document:
            return piece.passage.document.text
    return ""


def by_document(alignment: Alignment) -> list[list[Piece]]:
    """Group the pieces of an alignment by their document, in the order of the quotation."""
    groups: dict[str, list[Piece]] = {}
    for piece in alignment.pieces:
        groups.setdefault(piece.passage.document.id, []).append(piece)
    return list(groups.values())


def _all_pieces(finding: Finding) -> Iterator[Piece]:
    for alignment in finding.alignments:
        yield from alignment.pieces


def plain(record: Any, *names: str) -> Object:
    """Return some fields of a record by their names."""
    return {name: getattr(record, name) for name in names}


def _document(document: Document, with_text: bool) -> Object:
    fields = {
        "id": document.id,
        "path": document.path,
        "title": document.meta.title,
        "language": document.meta.language,
        "characters": len(document.text),
    }
    return fields | ({"text": document.text} if with_text else {})


def _problems(found: Iterable[Problem]) -> list[Object]:
    """Return problems; of what is wrong with many rows of a file in the same way the first, with a count."""
    alike: dict[tuple[str, ...], list[Problem]] = {}
    for problem in found:
        file = _ROW.sub("", problem.where)
        alike.setdefault((problem.code, file, problem.message, problem.hint or ""), []).append(problem)
    return [
        plain(same[0], "where", "message", "hint") | {"code": same[0].code, "count": len(same)}
        for same in alike.values()
    ]


def _span(span: Span) -> Object:
    return {"start": span.start, "end": span.end}


def _words(span: Span | None, text: str) -> Object | None:
    return None if span is None else _span(span) | {"text": span.of(text)}


def _claim(claim: Claim, text: str) -> Object:
    quotation = claim.quotation
    return {
        "id": quotation.id,
        "kind": quotation.kind,
        "span": _span(quotation.span),
        "outer": quotation.outer and _span(quotation.outer),
        "line": line(text, quotation.span.start),
        "text": quotation.text,
        "parts": [_span(part) for part in quotation.parts] if len(quotation.parts) > 1 else [],
        "parent": quotation.parent,
        "attribution": _attribution(claim.attribution, text),
        "claimed": _claimed(claim.claimed, text),
    }


def _attribution(attribution: Attribution, text: str) -> Object:
    fields: Object = {
        "speaker": _words(attribution.speaker, text),
        "name": attribution.name,
        "cue": _words(attribution.cue, text),
        "chain": list(attribution.chain),
        "rule": attribution.rule,
    }
    lost = [
        {"speaker": _words(lost.speaker, text), "rule": lost.rule, "reason": lost.reason} for lost in attribution.lost
    ]
    return fields | ({"lost": lost} if lost else {})


def _claimed(claimed: Provenance, text: str) -> Object:
    return {"source": _words(claimed.source, text), "reference": claimed.reference, "date": claimed.date}


def _finding(finding: Finding, text: str) -> Object:
    verdict = finding.verdict
    return _claim(finding.claim, text) | {
        "verdict": verdict.label,
        "level": verdict.level,
        "checked": finding.cause is None,
        "cause": finding.cause,
        "rule": verdict.rule,
        "reason": verdict.reason,
        "differences": [_difference(difference, finding, text) for difference in finding.differences],
        "evidence": [_evidence(evidence, finding) for evidence in finding.evidence],
        "sources": [entry for source in finding.sources for entry in _source(source)],
        "suggestion": finding.suggestion and plain(finding.suggestion, "quoted", "unit"),
        **({"ignored": finding.ignored} if finding.ignored else {}),
    }


def _assessment(one: Assessment, of: Report) -> Object:
    statement, text = one.statement, of.document.text if of.document else ""
    return {
        "id": statement.id,
        "kind": statement.kind,
        "span": _span(statement.span),
        "line": line(text, statement.span.start),
        "text": statement.text,
        "attribution": _attribution(statement.attribution, text),
        "polarity": statement.polarity,
        "verdict": one.verdict,
        "level": one.level,
        "rule": one.rule,
        "reason": one.reason,
        "compared": [_compared(compared, one, of) for compared in one.compared],
        "sources": [entry for source in one.sources for entry in _source(source)],
        **({"ignored": one.ignored} if one.ignored else {}),
    }


def _compared(compared: Compared, one: Assessment, of: Report) -> Object:
    source = _words(compared.source, compared_text(compared, one, of.document))
    return {
        "what": compared.what,
        "text": _words(compared.text, of.document.text if of.document else ""),
        "source": None if source is None else {"document": compared.document} | source,
        "same": compared.same,
        "reason": compared.reason,
    }


def compared_text(compared: Compared, one: Assessment, itself: Document | None) -> str:
    """Return the text that the other side of a comparison stands in: a source's, or that of the text itself."""
    for source in one.sources:
        if source.alignment.document.id == compared.document:
            return source.alignment.document.text
    return itself.text if itself and itself.id == compared.document else ""


def _lookalike(claim: Claim, text: str) -> Object:
    """A look-alike is shown where it stands; there is no verdict on it."""
    nothing: Object = {
        "verdict": None,
        "level": None,
        "checked": True,
        "cause": None,
        "rule": claim.quotation.rule,
        "reason": "",
    }
    return _claim(claim, text) | nothing | {"differences": [], "evidence": [], "sources": [], "suggestion": None}


def _difference(difference: Difference, finding: Finding, text: str) -> Object:
    source = _words(difference.source, source_text(finding, difference.document))
    return {
        "code": difference.code,
        "level": difference.level,
        "quote": _words(difference.quote, text),
        "source": None if source is None else {"document": difference.document} | source,
        "reason": difference.reason,
    }


def _evidence(evidence: Evidence, finding: Finding) -> Object:
    return {
        "code": evidence.code,
        "document": evidence.document,
        "span": _span(evidence.span),
        "text": evidence.span.of(source_text(finding, evidence.document)) or evidence.text,
        "reason": evidence.reason,
        "against": evidence.against,
    }


def _source(source: Source) -> Iterator[Object]:
    for pieces in by_document(source.alignment):
        document = pieces[0].passage.document
        first = min(piece.passage.span.start for piece in pieces)
        last = max(piece.passage.span.end for piece in pieces)
        voice = source.voice
        yield {
            "document": document.id,
            **plain(document.meta, "title", "author", "speaker", "publisher", "date"),
            "url": link(document, Span(first, last)),
            "pieces": [{"quote": _span(piece.quote), "source": _span(piece.passage.span)} for piece in pieces],
            "text": GAP.join(piece.passage.text for piece in pieces),
            "line": line(document.text, first),
            "said_by": None
            if voice is None or not voice.name
            else {"name": voice.name, "span": voice.span and _span(voice.span)},
            "why": source.why,
            "before": before(document.text, first),
            "after": after(document.text, last),
            "page": anchor(document, "page", first),
            "time": anchor(document, "time", first),
            "slide": anchor(document, "slide", first),
            "cell": within(document, "cell", first),
            "paragraph": paragraph(document, first),
            "role": source.role,
            "reading": document.reading,
        }


def before(text: str, offset: int, around: int = AROUND) -> str:
    """Return what stands before a place, from a whole word on."""
    words = text[max(0, offset - around) : offset]
    return words if offset <= around else words.partition(" ")[2] or words


def after(text: str, offset: int, around: int = AROUND) -> str:
    """Return what stands behind a place, up to a whole word."""
    words = text[offset : offset + around]
    return words if offset + around >= len(text) else words.rpartition(" ")[0] or words
