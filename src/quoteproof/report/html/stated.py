"""A statement without quotation marks as the page shows it: apart from the quotations, behind them."""

from __future__ import annotations

from typing import NamedTuple

from quoteproof.model import Assessment, Report
from quoteproof.report.html.cards import NOWHERE, Beside, each_beside, where_in
from quoteproof.report.items import Item, Part, compared, items
from quoteproof.report.screen import clean
from quoteproof.report.words import speaker


class Stated(NamedTuple):
    """A statement as the page shows it."""

    item: Item
    anchor: str
    at: str
    speaker: str
    words: str
    parts: list[Part]
    sources: list[Beside]

    @property
    def label(self) -> str:
        """What is said of it."""
        return self.item.label

    @property
    def word(self) -> str:
        """The same as it is read."""
        return self.item.word


def statements(report: Report, number: int, library: str = "") -> list[Stated]:
    """Return the statements of a report, in the order of the text; `number`: of the text on the page; `library`: see `View`."""
    document = report.document or NOWHERE
    return [
        Stated(
            item=item,
            anchor=f"d{number}-{item.id}",
            at=where_in(document, item.span.start),
            speaker=speaker(item.attribution),
            words=clean(item.text),
            parts=list(compared(item.of, document)),
            sources=[beside for source in item.sources for beside in each_beside(source, library)],
        )
        for item in items(report)
        if isinstance(item.of, Assessment)
    ]
