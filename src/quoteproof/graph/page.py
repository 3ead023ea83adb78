"""The graph as a page to be read: who quotes whom, the families as tables of changes, what has no source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

from quoteproof.graph.records import Family, Graph, Node, Step, Unsourced, Version
from quoteproof.report.screen import visible

FAMILIES, OPEN, PAIRS, UNSOURCED, VERSIONS = 500, 3, 25, 500, 40
"""As many are shown; the page says how many there are."""
LONG, HEAD = 600, 120
"""Characters of a version that are shown, and of the first one above its family."""
STYLE = """
:root{color-scheme:light dark;--line:#8884;--faint:#777;--new:#0a7a3322;--old:#c0392b22}
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-top:1px solid var(--line)}
th{color:var(--faint);font-weight:600;font-size:.85rem}td.date,td.by,td.id{white-space:nowrap}td.n{text-align:end}table.pairs{width:auto}
details{border-top:1px solid var(--line);padding:.5rem 0}summary{cursor:pointer}summary small,.faint{color:var(--faint)}
ins{background:var(--new);text-decoration:none;border-bottom:2px solid #0a7a33}del{background:var(--old)}
ol.line{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem;padding:0;margin:.5rem 0;font-size:.85rem}
ol.line li{border:1px solid var(--line);border-radius:1rem;padding:0 .6rem}ol.line li.first{font-weight:700}
@media(max-width:40rem){td.by,th.by{display:none}}
"""


def page(graph: Graph, title: str) -> Iterator[bytes]:
    """Yield the page, which needs nothing beside itself."""
    for part in _parts(graph, title):
        yield part.encode("utf-8", "replace")


def _parts(graph: Graph, title: str) -> Iterator[str]:
    yield '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f"<title>{_text(title)}</title><style>{STYLE}</style><h1>{_text(title)}</h1>"
    quoted = sum(link.kind == "quotation" for link in graph.links)
    yield (
        f"<p>{quoted:,} quotations and {len(graph.links) - quoted:,} passages without marks stand in an older document of the archive too, "
        f"in {len(graph.families):,} families; {len(graph.unsourced):,} quotations have no source in it.</p>"
    )
    yield f"<h2>Families{_of(FAMILIES, len(graph.families))}</h2>"
    yield "<p class=faint>The same words in several documents, the first bearer first. Against its form: <ins>new words</ins>, <del>words left out</del>.</p>"
    for number, family in enumerate(graph.families[:FAMILIES]):
        yield from _family(family, graph.nodes, number < OPEN)
    yield from _pairs(graph)
    yield f"<h2>Quotations without a source in the archive{_of(UNSOURCED, len(graph.unsourced))}</h2>"
    yield "<table><tr><th>date<th>document<th>said to be by<th>words"
    yield from (_unsourced(one, graph.nodes) for one in graph.unsourced[:UNSOURCED])
    yield "</table></html>\n"


def _pairs(graph: Graph) -> Iterator[str]:
    """Yield who has words of whom, those with most first."""
    by = graph.nodes
    pairs = Counter(
        (by[link.place.document].by or link.place.document, by[link.source.document].by or link.source.document)
        for link in graph.links
    )
    yield f"<h2>Who has whose words{_of(PAIRS, len(pairs))}</h2><table class=pairs><tr><th>in<th>from<th>passages"
    for (ours, theirs), count in pairs.most_common(PAIRS):
        yield f"<tr><td>{_text(ours)}<td>{_text(theirs)}<td class=n>{count:,}"
    yield "</table>"


def _family(family: Family, nodes: dict[str, Node], shown: bool) -> Iterator[str]:
    first = family.versions[0]
    told = nodes[first.place.document]
    yield f"<details id={_text(family.id)}{' open' * shown}><summary>{_short(first.place.text, HEAD)} <small>{family.bearers} documents, first {_text(told.date or 'undated')} {_text(told.by or told.id)}</small></summary>"
    yield "<ol class=line>"
    yield from _line(family, nodes)
    yield "</ol><table><tr><th>date<th class=by>by<th>document<th>in marks<th>words"
    for version in family.versions[:VERSIONS]:
        node = nodes[version.place.document]
        yield (
            f"<tr><td class=date>{_text(node.date or '')}<td class=by>{_text(node.by or '')}<td class=id>{_text(node.title or node.id)}"
            f"<td>{'yes' if version.marked else ''}<td>{_words(version)}"
        )
    yield "</table>"
    if len(family.versions) > VERSIONS:
        yield f"<p class=faint>and {len(family.versions) - VERSIONS:,} more</p>"
    yield "</details>"


def _line(family: Family, nodes: dict[str, Node]) -> Iterator[str]:
    """Yield the line of dates, each document once."""
    documents = dict.fromkeys(version.place.document for version in family.versions[:VERSIONS])
    for number, node in enumerate(nodes[name] for name in documents):
        yield f"<li{'' if number else ' class=first'}>{_text(node.date or 'undated')} {_text(node.by or node.id)}"


def _words(version: Version) -> str:
    """Return the words of a version, with what differs from the first form."""
    if not version.steps:
        return _short(version.place.text)
    return " ".join(filter(None, map(_step, version.steps)))


def _step(step: Step) -> str:
    if step.same:
        return _short(step.version)
    old = f"<del>{_short(step.first)}</del>" if step.first else ""
    return old + (f"<ins>{_short(step.version)}</ins>" if step.version else "")


def _short(words: str, most: int = LONG) -> str:
    words = " ".join(words.split())
    return _text(words if len(words) <= most else f"{words[:most]}…")


def _unsourced(one: Unsourced, nodes: dict[str, Node]) -> str:
    node = nodes[one.place.document]
    return f"<tr><td class=date>{_text(node.date or '')}<td class=id>{_text(node.title or node.id)}<td>{_text(one.speaker or '')}<td>{_short(one.place.text)}"


def _of(most: int, count: int) -> str:
    return f" <small class=faint>{most:,} of {count:,}</small>" if count > most else ""


def _text(words: str) -> str:
    return escape(visible(words))
