"""From the report of a document to its links: each quotation and borrowing with the documents that have its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteproof.graph.records import Harvest, Link, LinkKind, Node, Place, Unsourced
from quoteproof.judge.claimed import after
from quoteproof.model import Assessment, Document, Finding, Report, Source

SOURCED = frozenset(
    {"verbatim", "faithful", "marked", "style", "reworded", "cut", "misattributed", "spliced", "serious"}
)
"""Labels of quotations whose words the archive has."""
BEARING = ("best", "sibling", "secondhand")
"""What a source is in a report, where it has the words."""
FEW = 4
"""Words of a quotation below which nothing is said of it: a handful stands anywhere."""


def node(document: Document) -> Node:
    """Return what is to be known of a document."""
    meta = document.meta
    return Node(document.id, meta.speaker or meta.author or meta.publisher, meta.title, meta.date)


def harvested(report: Report) -> Harvest:
    """Return what the graph has from the report of a document."""
    found = list(_links(report))
    links = tuple(one for one in found if isinstance(one, Link))
    unsourced = tuple(one for one in found if isinstance(one, Unsourced))
    return Harvest(tuple(_nodes(report, links)) if found else (), links, unsourced)


def _nodes(report: Report, links: Iterable[Link]) -> Iterator[Node]:
    """Give the document of a report, and those that its links lead to."""
    if report.document:
        yield node(report.document)
    named = dict.fromkeys(
        place.document for link in links for place in (link.source, *link.others)
    )  # in one order in every process
    sources = (source for some in (report.findings, report.statements) for one in some for source in one.sources)
    known = {source.alignment.document.id: source.alignment.document for source in sources}
    yield from (node(known[name]) for name in named)


def _links(report: Report) -> Iterator[Link | Unsourced]:
    """Give what a document has from others, and what it quotes that no older one has."""
    document = report.document
    if document is None:
        return
    for finding in report.judged:
        if len(finding.claim.quotation.text.split()) >= FEW and finding.claim.quotation.parent is None:
            yield from _quoted(document, finding)
    for one in report.statements:
        older = _older(document, one.sources)
        if one.statement.kind == "borrowed" and older:
            yield _borrowed(document, one, older)


def _older(document: Document, sources: Sequence[Source]) -> list[Source]:
    """Return the sources that have the words and are not certainly younger."""
    bearing = (source for source in sources if source.role in BEARING)
    return [source for source in bearing if not after(source.alignment.document.meta.date, document.meta.date)]


def _quoted(document: Document, finding: Finding) -> Iterator[Link | Unsourced]:
    quotation, speaker = finding.claim.quotation, finding.claim.attribution.name
    place = Place(document.id, quotation.span, quotation.span.of(document.text))
    older = _older(document, finding.sources) if finding.verdict.label in SOURCED else []
    if older:
        yield _link(quotation.id, "quotation", place, older, speaker, finding.verdict.label, finding.verdict.level)
    elif finding.verdict.label not in ("occurs", "unchecked"):
        why = "only younger documents have it" if finding.verdict.label in SOURCED else finding.verdict.reason
        yield Unsourced(quotation.id, place, speaker, finding.verdict.label, why)


def _borrowed(document: Document, one: Assessment, older: Sequence[Source]) -> Link:
    statement = one.statement
    place = Place(document.id, statement.span, statement.text)
    return _link(statement.id, "borrowing", place, older, statement.attribution.name, one.verdict, one.level)


def _link(
    name: str,
    kind: LinkKind,
    place: Place,
    older: Sequence[Source],
    speaker: str | None,
    verdict: str,
    level: int | None,
) -> Link:
    first, *rest = older
    voice = first.voice.name if first.voice else None
    others = tuple(map(_place, rest))
    return Link(name, kind, place, _place(first), speaker, voice, verdict, level, others)


def _place(source: Source) -> Place:
    passage = source.alignment.main.passage
    return Place(passage.document.id, passage.span, passage.text)
