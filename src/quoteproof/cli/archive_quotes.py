"""`quoteproof archive quotes`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quoteproof.cli import shared, target
from quoteproof.cli.command import Argument, Command, Option
from quoteproof.errors import UsageError

if TYPE_CHECKING:
    from quoteproof.graph import Graph, Harvest

FORMATS = ("jsonl", "csv", "graphml", "html")

HELP = """Hold an archive against itself: find every quotation of its documents, and every passage that they have from each other without
marks, look them up in the others, and write who has whose words, from which document, since when, and how they changed on the way.

    quoteproof archive quotes speeches.archive -o speeches.html
    quoteproof archive quotes speeches.archive -o speeches.graphml
    quoteproof archive quotes speeches.archive --format jsonl | jq 'select(.type == "family")'

A source is never younger than the document that has its words, as far as both are dated; texts of one speaker, author or publisher are not
held to be borrowed from each other. Quotations that no older document has are listed too."""


def quotes(folder: str, format_: str | None, output: str | None, language: str | None, jobs: int | None) -> int:
    """Write the graph; the help text is `HELP`."""
    from quoteproof.archive import Archive
    from quoteproof.batch import each
    from quoteproof.graph import SETTINGS, graph, harvest
    from quoteproof.run import Recipe
    from quoteproof.sources import Sources

    write = _writer(format_ or _asked(output), Path(folder).name)
    target.free(output, "-o", (folder,))
    recipe = Recipe(SETTINGS.but(against=(folder,), language=language))
    with Archive.open(folder) as archive:
        run = recipe.run(Sources([archive], folder))
        texts = ((document, ()) for document in archive.documents())
        found = _counted(each(texts, harvest, run, recipe, jobs), archive.info.documents)
        shared.write(write(graph(found)), output)
    return 0


def _asked(output: str | None) -> str:
    suffix = Path(output or "-.jsonl").suffix.lower().lstrip(".")
    if suffix not in FORMATS:
        raise UsageError(f"{output}: a graph is written as {', '.join(FORMATS)}; --format says which")
    return suffix


def _writer(format_: str, name: str) -> Callable[[Graph], Iterator[bytes]]:
    from quoteproof.graph import page, rows

    if format_ == "html":
        return lambda graph: page.page(graph, name)
    return {"jsonl": rows.jsonl, "csv": rows.table, "graphml": rows.graphml}[format_]


def _counted(found: Iterable[Harvest], expected: int) -> Iterator[Harvest]:
    """Yield what was found, and tell a person who waits how far it is."""
    progress = shared.Progress("documents looked through")
    links = 0
    for count, one in enumerate(found, 1):
        yield one
        links += len(one.links)
        progress(count, expected)
    progress.end(f"{expected:,} documents looked through in {progress.seconds:.0f} s: {links:,} links")


COMMAND = Command(
    quotes,
    HELP,
    (Argument("folder", "ARCHIVE"),),
    (
        Option(
            ("--format",),
            "What to write. [default: what the output is called, else jsonl]",
            "FORMAT",
            "format_",
            choices=FORMATS,
        ),
        shared.OUTPUT,
        shared.LANGUAGE,
        shared.JOBS,
    ),
)
