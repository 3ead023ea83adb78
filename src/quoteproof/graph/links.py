"""From the report of a document to its links: each quotation and borrowing with the documents that have its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from quoteproof.graph.names import is_title, names_only
from quoteproof.graph.phrases import is_courtesy, is_phrase
from quoteproof.graph.records import Harvest, Link, LinkKind, Node, Place, Relation, Unsourced, by
from quoteproof.graph.relation import Related, Said, related
from quoteproof.graph.ties import Ties
from quoteproof.model import Assessment, Document, Finding, Report, Source

SOURCED = frozenset(
    {"verbatim", "faithful", "marked", "style", "reworded", "cut", "misattributed", "spliced", "serious"}
)
"""Labels of quotations whose words the archive has."""
FEW = 4
"""Words of a quotation below which nothing is said of it: a handful stands anywhere."""
SEVERAL = 2
"""Passages without marks that a document has with one other, from which on they are from there: one alone may be an article of a charter, or
a position upon which several agreed, and both have it from a third."""


def node(document: Document) -> Node:
    """Return what is to be known of a document."""
    meta = document.meta
    return Node(document.id, by(meta), meta.title, meta.date)


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
    ties = Ties(document, report.judged)
    for finding in report.judged:
        quotation = finding.claim.quotation
        if quotation.parent is None and len(quotation.text.split()) >= FEW and not is_title(document, quotation):
            yield from _quoted(document, finding, ties)
    borrowed = [one for one in report.statements if one.statement.kind == "borrowed" and not names_only(one.statement)]
    often = Counter(name for one in borrowed for name in _bearers(document, one))
    homes = frozenset(name for name, count in often.items() if count >= SEVERAL)
    for one in borrowed:
        yield from _borrowed(document, one, homes)


def _bearers(document: Document, one: Assessment) -> set[str]:
    """Return the ids of the documents that have a passage without marks, which is more than a greeting."""
    span = one.statement.span
    return {source.alignment.document.id for source in one.sources if not is_courtesy(document, span, source)}


def _quoted(document: Document, finding: Finding, ties: Ties) -> Iterator[Link | Unsourced]:
    quotation, speaker, verdict = finding.claim.quotation, finding.claim.attribution.name, finding.verdict
    place = Place(document.id, quotation.span, quotation.span.of(document.text))
    sourced = verdict.label in SOURCED
    said = Said(
        place.span,
        quotation.language or document.meta.language,
        marked=True,
        homes=ties.of(finding),
        another=verdict.label == "misattributed",
    )
    found = related(document, finding.sources, said) if sourced else None
    if found:
        yield _link(quotation.id, "quotation", place, found, speaker, verdict.label, verdict.level)
    elif verdict.label not in ("occurs", "unchecked"):
        why = "only younger documents have it" if sourced else verdict.reason
        yield Unsourced(quotation.id, place, speaker, verdict.label, why)


def _borrowed(document: Document, one: Assessment, homes: frozenset[str]) -> Iterator[Link]:
    statement = one.statement
    place = Place(document.id, statement.span, statement.text)
    if one.verdict == "credited":
        homes |= {source.alignment.document.id for source in one.sources}
    said = Said(place.span, statement.language, marked=False, homes=homes, credited=one.verdict == "credited")
    found = related(document, one.sources, said)
    if found and not is_phrase(document, found, one):
        yield _link(statement.id, "borrowing", place, found, statement.attribution.name, one.verdict, one.level)


def _link(
    name: str, kind: LinkKind, place: Place, found: Related, speaker: str | None, verdict: str, level: int | None
) -> Link:
    first, *rest = found.sources
    voice = first.voice.name if first.voice else None
    quoted = first.voice is not None and first.voice.quoted
    relation: Relation = "with" if found.why else "from"
    others = tuple(map(_place, rest))
    return Link(name, kind, relation, place, _place(first), speaker, voice, verdict, level, others, found.why, quoted)


def _place(source: Source) -> Place:
    passage = source.alignment.main.passage
    return Place(passage.document.id, passage.span, passage.text)


def once(links: Iterable[Link]) -> list[Link]:
    """Return links in their order; of two that say the same of two documents from either side the surer, or else the first."""
    all_ = list(links)
    seen: dict[tuple[str, str], list[Link]] = defaultdict(list)
    kept = []
    for number, link in sorted(enumerate(all_), key=lambda pair: (pair[1].relation == "with", pair[0])):
        contrary = seen[link.source.document, link.place.document]
        if link.relation == "from" or not any(link.place.span.overlap(other.source.span) for other in contrary):
            seen[link.place.document, link.source.document].append(link)
            kept.append(number)
    return [all_[number] for number in sorted(kept)]
