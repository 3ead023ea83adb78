"""# ellipsis

## What it says
Words are left out, and an ellipsis says so. The difference shows what they were.

## Example
The source has `We will, as I said, rebuild`, the text “We will … rebuild”.

## Why it matters
It is the honest way to shorten. It is shown so that an editor can see what went.

## Level
2.

## Scope
The pieces stand in the source in this order, in one passage, and what is left out does not govern what is kept; else it
is `ellipsis.meaning`, `ellipsis.order` or `ellipsis.distant`. An ellipsis at the beginning or the end is this code too, and so is a dash
between two words where the source has others between them, and no dash.

## Guides
Chicago 13.50–13.58, APA, Bluebook 5.3; AP uses it sparingly.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.marked import LONG_DASHES
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference, Span

CODE = "ellipsis"
LOOKED_AT = 1 << 12
"""Code points of what was left out that are read, which may be most of a book."""

SHOWN = 160
"""Characters of what was left out that a reason repeats."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Name every ellipsis of the quoting author's that no rule before has named."""
    comparison = reading.comparison
    inside = {join.ellipsis: join for join in comparison.joins if join.ellipsis}
    for ellipsis in comparison.ellipses:
        if ellipsis.in_source or any(d.quote and d.quote.overlap(ellipsis.span) for d in reading.found):
            continue
        join = inside.get(ellipsis)
        if join and join.way == "forward":
            out = _flat(comparison.document(join.left).text, join.out)
            mark = "dash" if ellipsis.span.of(comparison.case.text) in LONG_DASHES else "ellipsis"
            reason = f"the {mark} leaves out “{_cut(out)}”" if out else f"the {mark} leaves out no words"
            yield reading.note(CODE, reason, join.left, quote=ellipsis.span, source=join.out)
        else:
            yield reading.note(CODE, "an ellipsis shows that the source has more", quote=ellipsis.span)


def _flat(text: str, out: Span) -> str:
    """Return what is left out in one line; of what may be a book only the beginning, which is shown."""
    return " ".join(Span(out.start, min(out.end, out.start + LOOKED_AT)).of(text).split()).strip(" ,;:.")


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
