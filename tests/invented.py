"""Records made by hand, for tests that need a report and not the program that finds one."""

from __future__ import annotations

from quoteproof.model import (
    Alignment,
    Attribution,
    Claim,
    Difference,
    Document,
    Edit,
    Evidence,
    Finding,
    Label,
    Meta,
    Operation,
    Passage,
    Piece,
    Quotation,
    Report,
    Role,
    Source,
    Span,
    Verdict,
    Voice,
)  # fmt: skip

Pair = tuple[Operation, str, str]


def lay(pairs: list[Pair], text: str, source: str) -> tuple[Edit, ...]:
    """Return the edits of pairs of stretches that stand one after the other in both texts."""
    edits, here, there = [], text.index(pairs[0][1]), source.index(pairs[0][2])
    for operation, quote, words in pairs:
        assert text.startswith(quote, here) and source.startswith(words, there), (quote, words)
        edits.append(Edit(operation, Span(here, here + len(quote)), Span(there, there + len(words))))
        here, there = here + len(quote), there + len(words)
    return tuple(edits)


def piece(document: Document, edits: tuple[Edit, ...]) -> Piece:
    """Return edits as a piece of a passage of a document."""
    passage = Passage(document, Span(edits[0].source.start, edits[-1].source.end))
    return Piece(passage, Span(edits[0].quote.start, edits[-1].quote.end), edits)


def quotation(text: str, words: str, identity: str = "q-00000001") -> Quotation:
    """Return the stretch `words` of a text, which stands in marks there, as a direct quotation."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Quotation(identity, "direct", span, (span,), words, Span(start - 1, span.end + 1), ("“", "”"))


TEXT = "The chair said: “We will close the north quay before the survey is done,” and left."
MINUTES = Document(
    "minutes-2025-03-04.md",
    "# Minutes\n\nRuth Okafor: We will not close the north quay before the survey is done, and no berth will be lost.\n",
    Meta(title="Minutes", date="2025-03-04", speaker="Ruth Okafor"),
)
PAIRS: list[Pair] = [
    ("same", "We will ", "We will "),
    ("delete", "", "not "),
    ("same", "close the north quay before the survey is done", "close the north quay before the survey is done"),
]


def negated(label: Label = "serious", level: int | None = 5, role: Role = "best") -> Finding:
    """Return the finding of a "not" that was dropped."""
    words = "We will close the north quay before the survey is done,"
    claim = Claim(
        quotation(TEXT, words), Attribution(Span(0, 9), "Ruth Okafor", Span(10, 14), ("Ruth Okafor",), "clause-before")
    )
    edits = lay(PAIRS, TEXT, MINUTES.text)
    gap = edits[1]
    difference = Difference("negation", 5, "the source says “will not close”", gap.quote, gap.source, MINUTES.id)
    evidence = Evidence("setting", "the source goes on", MINUTES.id, Span(0, 9), MINUTES.text[:9])
    source = Source(Alignment((piece(MINUTES, edits),)), Voice("Ruth Okafor"), role, "the named speaker's words")
    verdict = Verdict(label, level, "negation" if level else label, "the source says “will not close”")
    return Finding(claim, verdict, (source,), (difference,) if level else (), (evidence,))


def report(*findings: Finding, text: str = TEXT, path: str = "column.md") -> Report:
    """Return a report of findings in one text."""
    return Report(Document(path, text, path=path, meta=Meta(language="en")), findings, version="0.1.0")
