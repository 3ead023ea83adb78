"""Quotations without marks: behind a formula ("The Constitution says:", "قال تعالى") and above a signature (epigraphs)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.analysis import Analysis
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.formulas import LEAST, MARKS, behind_formulas, framed
from quoteproof.model import Span
from quoteproof.patterns import lazy

_SIGNATURE = lazy(
    r"\s*(?:—|–|―|--)\s*([^\W\d_][\w.'’-]*(?:(?:,\s*|\s+)[^\W\d_][\w.'’-]*){0,6})[,\s]*(?:[,(][^\n]{0,80})?\Z"
)
_DASHES = ("—", "–", "―", "--")
_LONGEST = 600  # characters of an epigraph


def unmarked(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the quotations without marks, paragraph by paragraph."""
    text = analysis.text
    above: Span | None = None
    for span, code in zip(analysis.paragraphs, analysis.languages, strict=True):
        yield from framed(text, span, code)
        yield from behind_formulas(text, span, code)
        yield from _above_signature(text, above, span, code)
        above = span


def _above_signature(text: str, above: Span | None, span: Span, code: str) -> Iterator[Draft]:
    """Yield a paragraph without marks whose last line, or the paragraph below it, is a dash and a name."""
    start, line = span.start, text.rfind("\n", span.start, span.end)
    words, signature = (Span(start, line), line) if line > 0 else (above, span.start)
    dashed = text[signature : span.end].lstrip().startswith(_DASHES)
    found = _SIGNATURE.match(text, signature, span.end) if dashed else None
    if not found or not words or len(words) > _LONGEST or not _is_name(found[1]):
        return
    said = words.of(text)
    if any(mark in said for mark in MARKS) or len(said.split()) < LEAST or said[0] in ">—–" or said[-1] not in ".!?…;,":
        return
    if part := trimmed(text, words.start, words.end):
        yield Draft((part,), None, None, code, kind="unmarked", rule="epigraph")


def _is_name(words: str) -> bool:
    """Say whether most words bear a capital, and the first and last do: Marie von Ebner-Eschenbach."""
    names = words.replace(",", " ").split()
    return (
        names[0][0].isupper() and names[-1][0].isupper() and sum(name[0].islower() for name in names) * 2 < len(names)
    )
