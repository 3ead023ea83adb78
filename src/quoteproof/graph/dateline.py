"""The dates of a family on a line: when its words were said, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quoteproof.graph.look import shown
from quoteproof.graph.records import Node
from quoteproof.patterns import lazy

WIDE, LEFT = 1000.0, 20.0
_DATE = lazy(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def year(date: str | None) -> float | None:
    """Return a date as a number of years; None where it is none."""
    found = _DATE.match(date or "")
    if not found:
        return None
    whole, month, day = (int(part) if part else None for part in found.groups())
    return (whole or 0) + ((month or 1) - 1) / 12 + ((day or 1) - 1) / 366


def line(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield a picture of the dates, a dot each, the larger the more; nothing where there are no two."""
    dates = Counter(node.date for node in nodes if year(node.date) is not None)
    if len(dates) < 2:
        return
    at = {date: year(date) or 0.0 for date in dates}
    low, high = min(at.values()), max(at.values())
    scale = (WIDE - 2 * LEFT) / ((high - low) or 1)
    ordered = sorted(at, key=lambda date: at[date])
    yield f'<svg class=line viewBox="0 0 {WIDE:.0f} 40" role=img aria-label="from {shown(ordered[0])} to {shown(ordered[-1])}">'
    yield f'<line x1="{LEFT}" x2="{WIDE - LEFT}" y1="12" y2="12"/>'
    for date in ordered:
        x, first = LEFT + (at[date] - low) * scale, " class=first" if date == ordered[0] else ""
        said = f"{date}: {dates[date]}"
        yield f'<circle{first} cx="{x:.1f}" cy="12" r="{3 + 2 * dates[date] ** 0.5:.1f}"><title>{shown(said)}</title></circle>'
    yield f'<text x="{LEFT}" y="38">{shown(ordered[0])}</text>'
    yield f'<text x="{WIDE - LEFT}" y="38" text-anchor="end">{shown(ordered[-1])}</text></svg>'
