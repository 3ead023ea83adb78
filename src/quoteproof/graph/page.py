"""The graph as a page to be read: the families as tables of changes with a date line, who has whose words, what has no source."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quoteproof.digests import sha256
from quoteproof.graph.dateline import line
from quoteproof.graph.look import SCRIPT, STYLE, shown
from quoteproof.graph.records import Family, Graph, Node, Place, Step, Unsourced, Version

FAMILIES, PAIRS, UNSOURCED, VERSIONS = 5_000, 25, 20_000, 40
"""As many are on the page, and what there is besides it says: a browser takes ten megabytes of rows, and hardly ten times that."""
LONG, HEAD = 600, 140
"""Characters of a version that are shown, and of the first one above its family."""
HAD = {"from": "one has it from another", "with": "all have it from a third, or nobody can tell"}
"""Families by what their links say."""
ORDERS = {
    "": "most documents first",
    "date up": "oldest first",
    "date down": "newest first",
    "changes down": "most changed first",
}


def page(graph: Graph, title: str) -> Iterator[bytes]:
    """Yield the page, which needs nothing beside itself."""
    for part in _parts(graph, title):
        yield part.encode("utf-8", "replace")


def _parts(graph: Graph, title: str) -> Iterator[str]:
    digest = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f"<title>{shown(title)}</title><style>{STYLE}</style></head><body><main><h1>{shown(title)}</h1>"
    yield from _summary(graph)
    yield from _families(graph)
    yield from _pairs(graph)
    yield from _unsourced(graph)
    yield f"</main><script>{SCRIPT}</script></body></html>\n"


def _summary(graph: Graph) -> Iterator[str]:
    quoted = sum(link.kind == "quotation" for link in graph.links)
    had = sum(link.relation == "from" for link in graph.links)
    yield (
        f"<p>{quoted:,} quotations and {len(graph.links) - quoted:,} passages without marks stand in another document of the archive too, "
        f"in {len(graph.families):,} families. {had:,} of them one document has from the other, as far as the archive tells; the others both "
        f"have from a third, or nobody can tell. {len(graph.unsourced):,} quotations have no source in it.</p>"
        "<nav><a href=#families>Families</a> <a href=#pairs>Who has whose words</a> <a href=#unsourced>Without a source</a></nav>"
    )


def _families(graph: Graph) -> Iterator[str]:
    had = {link.place for link in graph.links if link.relation == "from"}
    yield f"<section id=families data-list><h2>Families{_of(FAMILIES, len(graph.families))}</h2>"
    yield (
        "<p class=faint>The same words in several documents, the first bearer first. Against its form: <ins>new words</ins>, "
        "<del>words left out</del>. Where the first bearer has them in marks, they are older than the archive.</p>"
    )
    yield _form(ORDERS, HAD)
    yield "<div class=list>"
    for family in graph.families[:FAMILIES]:
        yield from _family(family, graph.nodes, had)
    yield "</div></section>"


def _form(orders: dict[str, str], kinds: dict[str, str]) -> str:
    """Return what narrows and sorts a list; it is shown only where the script runs."""
    narrow = _select("kind", "which", {"": "all"} | kinds) if kinds else ""
    return (
        '<form><input type=search name=words aria-label="Words to look for" placeholder="Words, document, date, who">'
        f"{narrow}{_select('order', 'order', orders)}<output aria-live=polite></output>"
        "<button value=back>back</button><button value=on>on</button></form>"
    )


def _select(name: str, label: str, choices: dict[str, str]) -> str:
    options = "".join(f'<option value="{value}">{words}' for value, words in choices.items())
    return f'<select name={name} aria-label="{label}">{options}</select>'


def _family(family: Family, nodes: dict[str, Node], had: set[Place]) -> Iterator[str]:
    first = family.versions[0]
    told = nodes[first.place.document]
    kind = "with" if had.isdisjoint(family.places) else "from"
    changes = max(version.changes for version in family.versions)
    yield (
        f'<details id="{shown(family.id)}" data-kind={kind} data-changes={changes} data-date="{shown(told.date or "~")}">'
        f"<summary>{_short(first.place.text, HEAD)} <small>{family.bearers} documents, first {shown(told.date or 'undated')} "
        f"{shown(told.by or told.id)}{', in marks' * first.marked}</small></summary>"
    )
    yield from line([nodes[version.place.document] for version in family.versions])
    yield "<div class=scroll><table><tr><th>date<th class=by>by<th class=id>document<th>in marks<th>words"
    yield from (_version(version, nodes[version.place.document]) for version in family.versions[:VERSIONS])
    yield "</table></div>"
    if len(family.versions) > VERSIONS:
        yield f"<p class=faint>and {len(family.versions) - VERSIONS:,} more</p>"
    yield "</details>"


def _version(version: Version, node: Node) -> str:
    return (
        f"<tr><td class=date>{shown(node.date or '')}<td class=by>{shown(node.by or '')}<td class=id>{shown(node.title or node.id)}"
        f"<td>{'yes' if version.marked else ''}<td class=words>{_words(version)}"
    )


def _words(version: Version) -> str:
    """Return the words of a version, with what differs from the first form."""
    if not version.steps:
        return _short(version.place.text)
    return " ".join(filter(None, map(_step, version.steps)))


def _step(step: Step) -> str:
    if step.same:
        return _short(step.version)
    old = f"<del>{_short(step.first)}</del>" if step.first else ""
    new = f"<ins>{_short(step.version)}</ins>" if step.version else ""
    return f"{old} {new}".strip()


def _pairs(graph: Graph) -> Iterator[str]:
    """Yield who has words of whom, those with most first."""
    had = (link for link in graph.links if link.relation == "from")
    pairs = Counter((_by(graph, link.place), _by(graph, link.source)) for link in had)
    yield f"<section id=pairs><h2>Who has whose words{_of(PAIRS, len(pairs))}</h2><table class=pairs><tr><th>in<th>from<th>passages"
    for (ours, theirs), count in pairs.most_common(PAIRS):
        yield f"<tr><td>{shown(ours)}<td>{shown(theirs)}<td class=n>{count:,}"
    yield "</table></section>"


def _by(graph: Graph, place: Place) -> str:
    return graph.nodes[place.document].by or place.document


def _unsourced(graph: Graph) -> Iterator[str]:
    some: Sequence[Unsourced] = graph.unsourced[:UNSOURCED]
    yield f"<section id=unsourced data-list><h2>Quotations without a source in the archive{_of(UNSOURCED, len(graph.unsourced))}</h2>"
    yield _form({"": "as they stand", "date up": "oldest first", "date down": "newest first"}, {})
    yield "<div class=scroll><table><thead><tr><th>date<th class=id>document<th>said to be by<th>words<th>why</thead><tbody class=list>"
    yield from _rows(some, graph.nodes)
    yield "</tbody></table></div></section>"


def _rows(some: Iterable[Unsourced], nodes: dict[str, Node]) -> Iterator[str]:
    for one in some:
        node = nodes[one.place.document]
        yield (
            f'<tr data-date="{shown(node.date or "~")}"><td class=date>{shown(node.date or "")}<td class=id>{shown(node.title or node.id)}'
            f"<td>{shown(one.speaker or '')}<td class=words>{_short(one.place.text)}<td class=faint>{_short(one.why, HEAD)}"
        )


def _short(words: str, most: int = LONG) -> str:
    words = " ".join(words.split())
    return shown(words if len(words) <= most else f"{words[:most]}…")


def _of(most: int, count: int) -> str:
    return f" <small class=faint>{most:,} of {count:,}</small>" if count > most else ""
