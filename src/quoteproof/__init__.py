"""A text says that somebody said something. Did they?

import quoteproof

report = quoteproof.check("The chair said “we will close the quay”.", against=[minutes, Path("sources/")])
for finding in report.failing("serious", "not-found"):
    print(finding.claim.quotation.text, "—", finding.verdict.reason)

with quoteproof.Archive.open("newsroom.archive") as archive:
    for passage in archive.search("the wind of change is blowing"):
        print(passage.document.id, passage.text)
"""

from __future__ import annotations

from importlib import import_module

from quoteproof.version import VERSION as __version__

TYPE_CHECKING = False  # as `typing` has it, which is not there yet: until the command holds ^C nothing long is loaded
if TYPE_CHECKING:
    from quoteproof.api import check as check
    from quoteproof.archive import Archive as Archive
    from quoteproof.errors import ArchiveError as ArchiveError
    from quoteproof.errors import QuoteproofError as QuoteproofError
    from quoteproof.errors import UsageError as UsageError
    from quoteproof.gating import gate as gate
    from quoteproof.model import Claim as Claim
    from quoteproof.model import Document as Document
    from quoteproof.model import Finding as Finding
    from quoteproof.model import Meta as Meta
    from quoteproof.model import Problem as Problem
    from quoteproof.model import Report as Report
    from quoteproof.model import Span as Span
    from quoteproof.readers import read as read
    from quoteproof.run import Run as Run
    from quoteproof.settings import Settings as Settings

_HOME = {
    "Archive": "archive",
    "ArchiveError": "errors",
    "Claim": "model",
    "Document": "model",
    "Finding": "model",
    "Meta": "model",
    "Problem": "model",
    "QuoteproofError": "errors",
    "Report": "model",
    "Run": "run",
    "Settings": "settings",
    "Span": "model",
    "UsageError": "errors",
    "check": "api",
    "gate": "gating",
    "read": "readers",
}
"""The public names, and where each lives; a module loads when a name of its is first asked for."""

__all__ = ["__version__", *sorted(_HOME)]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'quoteproof' has no attribute {name!r}")
    value: object = getattr(import_module(f"quoteproof.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
