"""The graph as rows: JSON lines, a table for a spreadsheet, and GraphML for programs that draw graphs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from html import escape

from msgspec import to_builtins

from quoteproof.graph.records import Family, Graph, Place
from quoteproof.report.csv import harmless
from quoteproof.report.encode import NO_XML, encode

HEAD = (
    "kind", "relation", "why", "id", "document", "date", "by", "start", "end", "words", "speaker", "source", "source date", "source by",
    "source start", "source end", "source words", "said there by", "verdict", "level", "family", "bearers", "first bearer", "first date",
)  # fmt: skip
KEYS = ("kind", "relation", "words", "speaker", "verdict", "level", "family")


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
    yield _line(HEAD)
    member = _members(graph.families)
    for link in graph.links:
        own, source = graph.nodes[link.place.document], graph.nodes[link.source.document]
        family = member[link.place]
        first = graph.nodes[family.versions[0].place.document]
        yield _line((
            link.kind, link.relation, link.why, link.id, own.id, own.date, own.by, link.place.span.start, link.place.span.end, link.place.text, link.speaker,
            source.id, source.date, source.by, link.source.span.start, link.source.span.end, link.source.text, link.voice,
            link.verdict, link.level, family.id, family.bearers, first.id, first.date,
        ))  # fmt: skip
    for one in graph.unsourced:
        own, span = graph.nodes[one.place.document], one.place.span
        head = (
            "unsourced",
            None,
            one.why,
            one.id,
            own.id,
            own.date,
            own.by,
            span.start,
            span.end,
            one.place.text,
            one.speaker,
        )
        yield _line((*head, *[None] * 7, one.verdict, *[None] * (len(HEAD) - len(head) - 8)))


def graphml(graph: Graph) -> Iterator[bytes]:
    """Yield a directed graph: a node a document, an edge from whoever quotes to the document that is quoted."""
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name in ("by", "title", "date"):
        yield f'<key id="{name}" for="node" attr.name="{name}" attr.type="string"/>\n'.encode()
    for name in KEYS:
        yield f'<key id="{name}" for="edge" attr.name="{name}" attr.type="string"/>\n'.encode()
    yield b'<graph id="quotations" edgedefault="directed">\n'
    for node in graph.nodes.values():
        yield _element("node", {"id": node.id}, {"by": node.by, "title": node.title, "date": node.date})
    member = _members(graph.families)
    for number, link in enumerate(graph.links):
        ends = {"id": f"e{number}", "source": link.place.document, "target": link.source.document}
        words = " ".join(link.place.text.split())
        data = (link.kind, link.relation, words, link.speaker, link.verdict, link.level, member[link.place].id)
        yield _element("edge", ends, dict(zip(KEYS, data, strict=True)))
    yield b"</graph>\n</graphml>\n"


def _members(families: Iterable[Family]) -> dict[Place, Family]:
    """Return the family of each place."""
    return {place: family for family in families for place in family.places}


def _element(name: str, attributes: dict[str, str], data: dict[str, str | int | None]) -> bytes:
    head = " ".join(f'{key}="{_xml(value)}"' for key, value in attributes.items())
    inside = "".join(f'<data key="{key}">{_xml(str(value))}</data>' for key, value in data.items() if value is not None)
    return f"<{name} {head}>{inside}</{name}>\n".encode("utf-8", "replace")


def _xml(value: str) -> str:
    return escape(NO_XML.sub("\ufffd", value))


def _line(cells: Iterable[str | int | None]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([harmless(cell) for cell in cells])
    return out.getvalue().encode("utf-8", "replace")
