"""What is said of a claim in the end, with everything that speaks for it."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from quoteproof.model.claims import Claim, Statement
from quoteproof.model.sources import Alignment, Source
from quoteproof.model.texts import Span

Label = Literal[
    "verbatim", "faithful", "marked", "style", "reworded", "cut", "misattributed", "spliced", "serious",
    "not_found", "unchecked", "occurs",
]  # fmt: skip
LABELS: tuple[Label, ...] = get_args(Label)
"""Every label, in the order in which a summary names them."""

Holding = Literal["supported", "differs", "no_evidence", "unchecked", "credited", "uncredited"]
"""What is said of a statement without marks: never that it is false. The last two are for borrowed words."""

HOLDINGS: tuple[Holding, ...] = get_args(Holding)
"""Every one, in the order in which a summary names them."""


class Difference(Struct, frozen=True):
    """A classified edit, or a fact about the pair (then both spans are None)."""

    code: str
    level: int
    reason: str
    quote: Span | None = None
    source: Span | None = None
    document: str | None = None  # id of the document that `source` is in


class Evidence(Struct, frozen=True):
    """Something shown beside the verdict that never changes it."""

    code: str
    reason: str
    document: str
    span: Span
    text: str
    against: bool = (
        False  # the source does not hold what it says there: it denies it, supposes it, gives it as another's view
    )


class Verdict(Struct, frozen=True):
    """The finding's name; `rule` is the code that decided it, `level` None where nothing was aligned."""

    label: Label
    level: int | None
    rule: str
    reason: str


class Suggestion(Struct, frozen=True):
    """The source's words that were most likely meant."""

    quoted: str
    unit: str


class Finding(Struct, frozen=True):
    """One claim, what the archive has of it, and the verdict with its evidence."""

    claim: Claim
    verdict: Verdict
    sources: tuple[Source, ...] = ()  # the one the verdict concerns first
    differences: tuple[Difference, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cause: str | None = None  # why it could not be checked; exactly then it is not None
    suggestion: Suggestion | None = None
    ignored: str | None = None  # why someone who looked at it lets it stand; such a finding fails no run

    @property
    def against(self) -> bool:
        """Whether the source does not hold what it says there."""
        return any(evidence.against for evidence in self.evidence)

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """The alignments of the sources, in their order."""
        return tuple(source.alignment for source in self.sources)


class Compared(Struct, frozen=True):
    """A part of a statement that can be compared by its value, and what stands in its place elsewhere."""

    what: str  # "number", "date", "name", "negation", "modality" …
    same: bool
    reason: str
    text: Span | None = None  # in the text
    source: Span | None = None
    document: str | None = (
        None  # id of the document that `source` is in; the text's own where it is held against itself
    )


class Assessment(Struct, frozen=True):
    """A statement without marks, what the archive or the text itself has of it, and what follows."""

    statement: Statement
    verdict: Holding
    rule: str  # the code that decided it
    reason: str
    level: int | None = None
    compared: tuple[Compared, ...] = ()
    sources: tuple[Source, ...] = ()  # the best evidence first; an alignment of one piece, mostly without edits
    ignored: str | None = None  # why someone who looked at it lets it stand; such a statement fails no run
