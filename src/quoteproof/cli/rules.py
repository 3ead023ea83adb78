"""`quoteproof rules`: what a code means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.cli import shared
from quoteproof.cli.command import Argument, Command
from quoteproof.cli.console import say
from quoteproof.errors import UsageError
from quoteproof.report.screen import hanging, wrap

WIDTH = 100  # cells; longer lines are hard to read
LABELS: dict[str, str] = {
    "verbatim": "The source has the quotation, character for character.",
    "faithful": "The source has it; what differs is what every style guide lets an editor change without a sign (level 1).",
    "marked": "Something was changed, and the change is marked as one: brackets, an ellipsis, [sic] (level 2).",
    "style": "A harmless change that should have been marked (level 3).",
    "reworded": "Other words than the source's, the sense kept as far as can be seen (level 4).",
    "cut": "The quotation leaves out what limits it, at its head, its tail or behind an ellipsis (level 5).",
    "misattributed": "The words are there, but another voice says them, or another document or day has them.",
    "spliced": "Sentences that do not stand together are joined in one pair of marks.",
    "serious": "A change after which the words may say something else (level 5).",
    "not_found": "The sources do not have it. That is not to say that it was never said. The nearest passage is shown.",
    "unchecked": "It could not be looked up: the source that the text names is missing or could not be read.",
    "occurs": "A handful of words that the sources have, which proves little.",
}
"""What each label says; the first that applies is a finding's label, the gravest before the lighter."""

HELP = """Explain CODE, a rule or a label of a report; without one, list them all.

    quoteproof rules
    quoteproof rules negation"""


def rules(code: str | None) -> None:
    """Print a page, or the list of pages; the help text is `HELP`."""
    pages, width = dict(_pages()), min(shared.view().width, WIDTH)
    if code is None:
        say("\n".join(_list(pages, width)))
    elif code.replace("-", "_") in LABELS:
        say("\n".join(_page(f"# {code}\n\n{LABELS[code.replace('-', '_')]}", width)))
    elif code in pages:
        say("\n".join(_page(pages[code], width)))
    else:
        raise UsageError(f"there is no rule or label {code!r}; quoteproof rules lists them all")


def _pages() -> Iterator[tuple[str, str]]:
    """Yield each code with its page: the docstring of the module that has the rule."""
    from quoteproof.judge.rules import CONTEXT, RULES

    for module in (*RULES, *CONTEXT):
        yield module.CODE, module.__doc__ or ""


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


def _list(pages: dict[str, str], cells: int) -> Iterator[str]:
    yield "Labels"
    for label, meaning in LABELS.items():
        yield from hanging(f"  {label}", 22, meaning, cells)
    yield "\nCodes"
    for code, page in pages.items():
        yield from hanging(f"  {code}", 22, _first(page), cells)
    yield "\nquoteproof rules CODE prints a page."


def _first(page: str) -> str:
    """Return the first paragraph of a page that is no heading."""
    paragraphs = [part for part in page.split("\n\n") if part.strip()]
    lines = [line for part in paragraphs for line in part.splitlines() if not line.startswith("#")]
    head = " ".join(lines[: next((n for n, line in enumerate(lines) if line.endswith(".")), 0) + 1])
    return head.strip()


COMMAND = Command(rules, HELP, (Argument("code", "[CODE]", required=False),))
