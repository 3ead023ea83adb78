"""The records of the program: every word the other modules use, in one place.

All records are frozen and hashable, hold tuples instead of lists, and never point back at what holds them; those that come
by the thousand are none of the garbage collector's business (`gc=False`), which takes a tenth of a check otherwise. Every
offset is a half-open range of Unicode code points of `Document.text`; there is no other public coordinate.
"""

from __future__ import annotations

from quoteproof.model.claims import (
    QUOTED,
    STATEMENTS,
    Attribution,
    Claim,
    Fidelity,
    Kind,
    Polarity,
    Provenance,
    Quotation,
    RejectedSpeaker,
    Statement,
    StatementKind,
)
from quoteproof.model.findings import (
    HOLDINGS,
    LABELS,
    Assessment,
    Compared,
    Difference,
    Evidence,
    Finding,
    Holding,
    Label,
    Suggestion,
    Verdict,
)
from quoteproof.model.reports import ArchiveInfo, Listing, Options, Report
from quoteproof.model.sources import Alignment, Edit, Operation, Passage, Piece, Role, Source, Voice
from quoteproof.model.texts import BadMark, Document, Fields, Mark, Meta, OwnFault, Problem, Span, Turn, Unjudged, Way

__all__ = [
    "HOLDINGS",
    "LABELS",
    "QUOTED",
    "STATEMENTS",
    "Alignment",
    "ArchiveInfo",
    "Assessment",
    "Attribution",
    "BadMark",
    "Claim",
    "Compared",
    "Difference",
    "Document",
    "Edit",
    "Evidence",
    "Fidelity",
    "Fields",
    "Finding",
    "Holding",
    "Kind",
    "Label",
    "Listing",
    "Mark",
    "Meta",
    "Operation",
    "Options",
    "OwnFault",
    "Passage",
    "Piece",
    "Polarity",
    "Problem",
    "Provenance",
    "Quotation",
    "RejectedSpeaker",
    "Report",
    "Role",
    "Source",
    "Span",
    "Statement",
    "StatementKind",
    "Suggestion",
    "Turn",
    "Unjudged",
    "Verdict",
    "Voice",
    "Way",
]
