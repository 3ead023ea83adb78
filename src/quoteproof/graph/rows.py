"""The graph as rows: JSON lines, a table for a spreadsheet, and GraphML for programs that draw graphs; each has what has no source too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from msgspec import to_builtins

from quoteproof.graph.records import Family, Graph, Link, Place, Unsourced
from quoteproof.report.csv import lines
from quoteproof.report.encode import NO_XML, encode
from quoteproof.report.table import Row

HEAD = (
    "kind", "relation", "why", "id", "document", "date", "by", "start", "end", "words", "speaker", "source", "source date", "source by",
    "source start", "source end", "source words", "said there by", "verdict", "level", "family", "bearers", "first bearer", "first date",
)  # fmt: skip
NODE_KEYS = ("kind", "by", "title", "date")
KEYS = ("kind", "relation", "why", "words", "speaker", "verdict", "level", "family")


def jsonl(graph: Graph) -> Iterator[bytes]:
    """Yield an object a line, each with its type: documents, links, families, quotations without a source."""
    for type_, items in (
        ("document", graph.nodes.values()),
        ("link", graph.links),
        ("family", graph.families),
        ("unsourced", graph.unsourced),
    ):
        for item in items:
            yield encode({"type": type_, **to_builtins(item)}) + b"\n"


def table(graph: Graph) -> Iterator[bytes]:
    """Yield a row for each link, with its family, and one for each quotation without a source."""
    yield lines([HEAD])
    member = _members(graph.families)
    for link in graph.links:
        yield _line(_own(link, graph) | _linked(link, graph, member[link.place]))
    for one in graph.unsourced:
        yield _line(_own(one, graph) | {"kind": "unsourced"})


def _own(one: Link | Unsourced, graph: Graph) -> Row:
    """Return what the document has that quotes."""
    own, span = graph.nodes[one.place.document], one.place.span
    return {
        "why": one.why, "id": one.id, "document": own.id, "date": own.date, "by": own.by,
        "start": span.start, "end": span.end, "words": one.place.text, "speaker": one.speaker, "verdict": one.verdict,
    }  # fmt: skip


def _linked(link: Link, graph: Graph, family: Family) -> Row:
    """Return where its words stand too, and where they stood first."""
    source, span = graph.nodes[link.source.document], link.source.span
    first = graph.nodes[family.versions[0].place.document]
    return {
        "kind": link.kind, "relation": link.relation, "level": link.level,
        "source": source.id, "source date": source.date, "source by": source.by,
        "source start": span.start, "source end": span.end, "source words": link.source.text, "said there by": link.voice,
        "family": family.id, "bearers": family.bearers, "first bearer": first.id, "first date": first.date,
    }  # fmt: skip


def _line(row: Row) -> bytes:
    return lines([[row.get(name) for name in HEAD]])


def graphml(graph: Graph) -> Iterator[bytes]:
    """Yield a directed graph: a node a document, an edge from whoever quotes to the document that is quoted.

    A quotation without a source in the archive is a node too (`kind`: unsourced), to which its document has an edge.
    """
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for for_, names in (("node", NODE_KEYS), ("edge", KEYS)):
        for name in names:
            yield f'<key id="{for_}-{name}" for="{for_}" attr.name="{name}" attr.type="string"/>\n'.encode()
    yield b'<graph id="quotations" edgedefault="directed">\n'
    for node in graph.nodes.values():
        yield _element(
            "node", {"id": node.id}, {"kind": "document", "by": node.by, "title": node.title, "date": node.date}
        )
    yield from _linked_edges(graph)
    yield from _unsourced(graph)
    yield b"</graph>\n</graphml>\n"


def _linked_edges(graph: Graph) -> Iterator[bytes]:
    member = _members(graph.families)
    for number, link in enumerate(graph.links):
        ends = {"id": f"e{number}", "source": link.place.document, "target": link.source.document}
        told = (
            link.kind,
            link.relation,
            link.why,
            _words(link),
            link.speaker,
            link.verdict,
            link.level,
            member[link.place].id,
        )
        yield _element("edge", ends, dict(zip(KEYS, told, strict=True)))


def _unsourced(graph: Graph) -> Iterator[bytes]:
    for number, one in enumerate(graph.unsourced):
        name = f"{one.place.document}#{one.id}"
        yield _element("node", {"id": name}, {"kind": "unsourced", "by": one.speaker, "title": _words(one)})
        ends = {"id": f"u{number}", "source": one.place.document, "target": name}
        told = {
            "kind": "unsourced",
            "why": one.why,
            "words": _words(one),
            "speaker": one.speaker,
            "verdict": one.verdict,
        }
        yield _element("edge", ends, told)


def _words(one: Link | Unsourced) -> str:
    return " ".join(one.place.text.split())


def _members(families: Iterable[Family]) -> dict[Place, Family]:
    """Return the family of each place."""
    return {place: family for family in families for place in family.places}


def _element(name: str, attributes: dict[str, str], data: Mapping[str, str | int | None]) -> bytes:
    head = " ".join(f'{key}="{_xml(value)}"' for key, value in attributes.items())
    inside = "".join(
        f'<data key="{name}-{key}">{_xml(str(value))}</data>' for key, value in data.items() if value is not None
    )
    return f"<{name} {head}>{inside}</{name}>\n".encode("utf-8", "replace")


def _xml(value: str) -> str:
    return escape(NO_XML.sub("\ufffd", value))
