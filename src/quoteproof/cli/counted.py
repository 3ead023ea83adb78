"""Reports as they come, counted for a person who waits."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from quoteproof.cli import shared
from quoteproof.cli.documents import Documents
from quoteproof.model import Options, Report


def counted(reports: Iterable[Report], output: str | None, documents: Documents | None) -> Iterator[Report]:
    """Yield the reports, count them for a person who waits, and say at the end what was found and where that was written."""
    progress = shared.Progress("texts checked")
    told = progress.active and (output not in (None, "-") or not sys.stdout.isatty())
    progress.active = told
    expected = documents.expected if documents and told else None
    found, held, options = Counter[str](), Counter[str](), Options()
    count = 0
    for count, report in enumerate(reports, 1):
        yield report
        found.update(report.summary)
        held.update(report.statement_counts)
        options = report.options
        progress(count, expected if expected and count <= expected else None)
    if not told:
        return
    from quoteproof.report import words

    said = []
    if options.quotations:
        labels = words.listed(found)
        many = f"{found['quotations']:,} quotation{'s' * (found['quotations'] != 1)}"
        said.append(f"{many}{': ' * bool(labels)}{labels}")
    if options.also:
        verdicts = words.held(held)
        said.append(f"{words.counted(held, options.also)}{': ' * bool(verdicts)}{verdicts}")
    progress.end(f"{output or 'done'}: {count:,} text{'s' * (count != 1)}, {'; '.join(said)}")
