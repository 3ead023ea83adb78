"""Pages that collect quotations: under the heading "Quotes" each item that has its reference in one below it is one, be it without marks.

== Quotes ==
* The sea is only a road that nobody has dug up yet.
** ''Letters from a Pier'' (1909), p. 12
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteproof.analysis import Analysis
from quoteproof.analysis.structure.vocabulary import everywhere
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.formulas import MARKS
from quoteproof.model import Span
from quoteproof.patterns import lazy

_HEADING = lazy(r"^(?P<sign>#{2,4}|={2,4})(?P<words>[^\n#=]{1,80})[#=]{0,8}[ \t]{0,8}$", re.MULTILINE)
_REFERRED = lazy(
    r"^(?P<sign>\*)[ \t]*(?P<words>[^*\s][^\n]{1,3000})\n(?=\*\*)|^[-*][ \t]+(?P<more>[^\n]{1,3000})\n(?=[ \t]{2,8}[-*][ \t])",
    re.MULTILINE,
)
_LEAST = 3
"""Words of the shortest that is no title of what hangs below it."""


def collected(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the items without marks of sections that are headed as quotations."""
    text = analysis.text
    if "\n**" not in text and "\n  " not in text:
        return
    headings = list(_HEADING.finditer(text))
    for at, heading in enumerate(headings):
        if not _heads_quotations(heading["words"]):
            continue
        depth = len(heading["sign"])
        end = next((one.start() for one in headings[at + 1 :] if len(one["sign"]) <= depth), len(text))
        yield from _items(analysis, Span(heading.end(), end))


def _items(analysis: Analysis, section: Span) -> Iterator[Draft]:
    text = analysis.text
    for item in _REFERRED.finditer(text, section.start, section.end):
        part = trimmed(text, *item.span("words" if item["words"] else "more"))
        words = part.of(text) if part else ""
        ends = words.rstrip("'\")]")[-1:] in (".", "!", "?", "…")
        if part and ends and len(words.split()) >= _LEAST and not any(mark in words for mark in MARKS):
            yield Draft((part,), None, None, analysis.language_at(part.start), kind="unmarked", rule="collected")


def _heads_quotations(words: str) -> bool:
    """Say whether a heading is the word for quotations, alone or before whom they are of: "Quotes", "Quotes about Okafor"."""
    first = next(iter(words.strip(" *_").lower().split()), "")
    return first in everywhere().collections
