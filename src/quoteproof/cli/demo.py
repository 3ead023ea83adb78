"""`quoteproof demo`: the whole thing on the example that ships with the package."""

from __future__ import annotations

from importlib.resources import as_file, files

from msgspec.structs import replace

from quoteproof.cli import shared
from quoteproof.cli.command import Command
from quoteproof.cli.console import say

HELP = """Check the example that ships with the package: an op-ed about a harbour, and what was really said.

    quoteproof demo

It shows every label once, and writes nothing. One of its sources, survey-report.dat, cannot be read, as happens: what rests on it is
unchecked, and archive build names it and exits 1."""
HERE = "examples/harbour"


def demo() -> None:
    """Run the example; the help text is `HELP`."""
    from quoteproof import readers
    from quoteproof.model import Document
    from quoteproof.pipeline import check
    from quoteproof.report import terminal
    from quoteproof.sources import open_sources

    with as_file(files("quoteproof.examples") / "harbour") as folder:
        say(f"$ quoteproof check {HERE}/op-ed.md --against {HERE}/sources\n")
        with open_sources([str(folder / "sources")], cache=False) as sources:
            sources.name = f"{HERE}/sources"
            for document in readers.read(folder / "op-ed.md", name=f"{HERE}/op-ed.md"):
                assert isinstance(document, Document), document
                report = check(replace(document, path="op-ed.md"), sources)
                problems = [replace(p, where=p.where.replace(str(folder), HERE)) for p in report.problems]
                report = replace(report, problems=tuple(problems))
                shared.write(terminal.chunks([report], shared.view()), None)
    say(f"The same for a text of yours:  quoteproof check TEXT --against SOURCES\nThe example:  {folder}")


COMMAND = Command(demo, HELP)
