"""The call for programs: a text and its sources in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quoteproof.model import Document, Report
from quoteproof.run import Against, Run
from quoteproof.settings import Settings
from quoteproof.settings import also as kinds


def check(
    text: str | Path | Document,
    against: Against | None = None,
    *,
    profile: str | None = None,
    language: str | None = None,
    suggest: bool = False,
    all: bool = False,
    also: str | Iterable[str] = (),
    settings: Settings | str | Path | None = None,
) -> Report:
    """Check the quotations of a text against sources.

    `text` is the text itself, a document, or the Path of a file. `against` takes strings (which are texts),
    Paths, documents and archives, one or many, or a mapping of ids and texts. Nothing is written. With `all`, what only looks
    like a quotation is listed in `report.lookalikes`; `also` ("reported", "figures", "borrowed", "all") says what is looked for without
    quotation marks, for `report.statements`. `settings` are obeyed where they are given, and looked for nowhere:
    the path of a `.quoteproof.toml`, or of a folder for which one holds; what the call gives itself wins. Raises UsageError.

        report = quoteproof.check(answer, against=passages)
        for finding in report.failing("serious", "not-found"):
            print(finding.claim.quotation.text, "—", finding.verdict.reason)
    """
    settings = Settings.given(settings, named=against is not None).but(
        profile=profile, language=language, also=also and kinds(also)
    )
    with Run(against, settings, suggest=suggest, all=all) as run:
        return run.check(text)
