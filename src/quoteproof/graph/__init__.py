"""An archive against itself: every quotation and borrowing of its documents, looked up in the others.

Each document is checked like a text against the archive that holds it (its own digest is left out), on all cores. What the reports say becomes links
from a document to an older one; places with the same words become families, whose first bearer is the earliest document; and
quotations that no older document has are listed.
"""

from __future__ import annotations

from collections.abc import Iterable

from quoteproof.graph.families import families
from quoteproof.graph.links import links, nodes
from quoteproof.graph.records import Family, Graph, Link, Node, Place, Step, Unsourced, Version
from quoteproof.model import Report

__all__ = ["Family", "Graph", "Link", "Node", "Place", "Step", "Unsourced", "Version", "graph"]


def graph(reports: Iterable[Report]) -> Graph:
    """Make the graph of an archive from the reports of its documents; no more is kept of them than their links."""
    known: dict[str, Node] = {}
    found: list[Link] = []
    unsourced: list[Unsourced] = []
    for report in reports:
        some = list(links(report))
        if some:
            known.update((node.id, node) for node in nodes(report))
        found += [one for one in some if isinstance(one, Link)]
        unsourced += [one for one in some if isinstance(one, Unsourced)]
    return Graph(known, tuple(found), families(found, known), tuple(unsourced))
