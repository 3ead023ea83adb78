"""`quoteproof rules`: what a code means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.cli import shared
from quoteproof.cli.command import Argument, Command
from quoteproof.cli.console import say
from quoteproof.errors import UsageError
from quoteproof.report import meaning
from quoteproof.report.screen import hanging, wrap

WIDTH = 100  # cells; longer lines are hard to read
HELP = """Explain CODE, a rule or a label of a report; without one, list them all.

    quoteproof rules
    quoteproof rules negation"""


def rules(code: str | None) -> None:
    """Print a page, or the list of pages; the help text is `HELP`."""
    width = min(shared.view().width, WIDTH)
    if code is None:
        say("\n".join(_list(width)))
    elif found := meaning.page(code):
        say("\n".join(_page(found, width)))
    else:
        raise UsageError(f"there is no rule or label {code!r}; quoteproof rules lists them all")


def _page(page: str, cells: int) -> Iterator[str]:
    """Yield the lines of a page: headings as they are, what stands below each in paragraphs of this width."""
    for number, part in enumerate(re.split(r"\n\s*\n", page.strip())):
        if number:
            yield ""
        while part.startswith("#"):
            heading, _, part = part.partition("\n")
            yield heading
        if part:
            yield from wrap(" ".join(part.split()), cells)


def _list(cells: int) -> Iterator[str]:
    yield "Labels"
    for label, said in meaning.LABELS.items():
        yield from hanging(f"  {label}", 22, said, cells)
    yield "\nCodes"
    for code, said in meaning.summaries().items():
        yield from hanging(f"  {code}", 22, said, cells)
    yield "\nquoteproof rules CODE prints a page."


COMMAND = Command(rules, HELP, (Argument("code", "[CODE]", required=False),))
