"""An archive against itself: every quotation and borrowing of its documents, looked up in the others.

Each document is checked like a text against the archive that holds it (its own digest is left out), on all cores. What its report says becomes links
from the document to an older one, where the report was made: no more than these leaves its process. Places with the same words become families, whose first bearer is the earliest document; and
quotations that no older document has are listed.
"""

from __future__ import annotations

from collections.abc import Iterable

from quoteproof.graph.families import families
from quoteproof.graph.links import harvested, once
from quoteproof.graph.records import Family, Graph, Harvest, Link, Node, Place, Step, Unsourced, Version
from quoteproof.model import Document, Problem
from quoteproof.run import Run
from quoteproof.settings import Settings

__all__ = [
    "SETTINGS", "Family", "Graph", "Harvest", "Link", "Node", "Place", "Step", "Unsourced", "Version", "graph", "harvest",
]  # fmt: skip

SETTINGS = Settings(also=("borrowed",), ignore_marks=False)
"""How the documents of an archive are checked: what they borrow too, and marks in them ask us for nothing."""


def harvest(run: Run, document: Document, problems: tuple[Problem, ...] = ()) -> Harvest:
    """Check a document, and return what the graph has from it."""
    return harvested(run.check(document, problems))


def graph(harvests: Iterable[Harvest]) -> Graph:
    """Make the graph of an archive from what each of its documents gives."""
    known: dict[str, Node] = {}
    found: list[Link] = []
    unsourced: list[Unsourced] = []
    for one in harvests:
        known.update((node.id, node) for node in one.nodes)
        found += one.links
        unsourced += one.unsourced
    links = tuple(once(found))
    return Graph(known, links, families(links, known), tuple(unsourced))
