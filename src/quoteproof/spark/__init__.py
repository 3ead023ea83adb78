"""Archives and checks of more than one machine, on Apache Spark (`pip install 'quoteproof[spark]'`).

    from quoteproof import spark

    spark.build(documents, "/shared/library.archive")          # a data frame with the columns id, text, title, speaker, date …
    findings = spark.check(articles, "/shared/library.archive")  # a data frame: a row a quotation
    claims = spark.quotes(articles)
    graph = spark.graph(session, "/shared/library.archive")

Nothing here is a search of its own: tasks write the segments and ask the questions of one machine, and what comes of it is the same.
An archive must be in a folder that the driver and all executors see under one path.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quoteproof.spark.building import build as build
    from quoteproof.spark.checking import check as check
    from quoteproof.spark.checking import quotes as quotes
    from quoteproof.spark.graphing import graph as graph
    from quoteproof.spark.graphing import links as links

_HOME = {"build": "building", "check": "checking", "graph": "graphing", "links": "graphing", "quotes": "checking"}
"""The public names, and where each lives. Each process of Python that Spark begins loads what its task needs: a build not what judges."""

__all__ = ["build", "check", "graph", "links", "quotes"]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'quoteproof.spark' has no attribute {name!r}")
    return getattr(import_module(f"quoteproof.spark.{_HOME[name]}"), name)
