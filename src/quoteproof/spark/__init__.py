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

from quoteproof.spark.building import build
from quoteproof.spark.checking import check, quotes
from quoteproof.spark.graphing import graph, links

__all__ = ["build", "check", "graph", "links", "quotes"]
