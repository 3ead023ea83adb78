"""Speech behind a dash at the head of a paragraph, as novels and interviews in many languages set it.

    — Я приду, — сказал он. — Завтра.        the narrator's clause stands between dashes (see `narrated`)
    —Vendré —dijo él—. Mañana.               the same, the dashes close to the clause
    Odile rit. — Je viendrai.                the dash behind what somebody does

A list may begin its items in the same way; so a run of such paragraphs is speech only where one of them has a
narrator's clause, or where several follow each other and one asks or exclaims. Where a text has a narrator's clause
anywhere, a line by itself is speech too, and so is what stands behind a dash after a sentence of the narrator's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.find.draft import Draft, trimmed
from quoteproof.model import Span
from quoteproof.patterns import lazy

_DASHES = frozenset("—–―")
_HEAD = lazy(r"[—–―]\s*(?=[\w¿¡«„“\"(…])")
_BEHIND = lazy(r"[.!?…:]\s+(?=[—–―]\s*[^\W\da-z_]|[—–―]\s*[¿¡«„“…])")
_LINE = lazy(r"\n(?=[^\S\n]*[—–―])")
_ENDED = frozenset('.!?…»”"')
_BEAT = 120  # characters that tell what somebody does, before speech on the same line


class _Line(Struct, frozen=True):
    """A line of speech, if it is one: what is said, in the language of its paragraph."""

    span: Span
    code: str
    said: list[tuple[Span, ...]]

    def told(self) -> bool:
        """Say whether a narrator's clause stands in it."""
        return (
            len(self.said) > 1
            or any(len(parts) > 1 for parts in self.said)
            or self.said[-1][-1].end < self.span.end - 1
        )


def spoken(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the speech behind dashes."""
    spans = [line for span in analysis.paragraphs for line in _lines(analysis.text, span)]
    runs = [
        [_line(analysis, span) for span in run]
        for dashed, run in groupby(spans, lambda s: _dashed(analysis, s))
        if dashed
    ]
    narrated = any(line.told() for run in runs for line in run)
    for run in runs:
        if _is_speech(analysis.text, run, narrated):
            yield from (draft for line in run for draft in _drafts(line))
    if narrated:
        yield from (draft for span in spans for line in _behind(analysis, span) for draft in _drafts(line))


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Cut a paragraph that begins with a dash at each further line that does: every one is somebody's turn."""
    starts = [span.start]
    if _begins(text, span):
        starts += [found.end() for found in _LINE.finditer(text, span.start, span.end)]
    for start, end in pairwise([*starts, span.end]):
        if line := trimmed(text, start, end):
            yield line


def _begins(text: str, span: Span) -> bool:
    """Say whether a dash and a word stand at the head of a paragraph."""
    dashed = text[span.start : span.start + 1] in _DASHES
    return dashed and _HEAD.match(text, span.start, span.end) is not None


def _dashed(analysis: Analysis, span: Span) -> bool:
    return _begins(analysis.text, span) and languages.get(analysis.language_at(span.start)).marks.dash


def _line(analysis: Analysis, span: Span) -> _Line:
    """Read a line that begins with a dash."""
    from quoteproof.find.narrated import speeches  # most texts have none

    code, head = analysis.language_at(span.start), _HEAD.match(analysis.text, span.start, span.end)
    return _Line(span, code, speeches(analysis, Span(head.end() if head else span.start, span.end), code) or [(span,)])


def _is_speech(text: str, run: Sequence[_Line], narrated: bool) -> bool:
    """Say whether consecutive lines that begin with a dash are speech; `narrated`: some line of the text is."""
    ends = [text[line.span.end - 1] for line in run]
    if ";" in ends:
        return False
    lively = len(run) > 1 and any(end in "!?…" for end in ends)
    return lively or any(line.told() for line in run) or (narrated and all(end in _ENDED for end in ends))


def _behind(analysis: Analysis, span: Span) -> Iterator[_Line]:
    """Yield the speech behind a dash that follows what the narrator tells, on the same line."""
    found = (
        None
        if _begins(analysis.text, span)
        else _BEHIND.search(analysis.text, span.start, min(span.end, span.start + _BEAT))
    )
    if found and languages.get(analysis.language_at(span.start)).marks.dash:
        yield _line(analysis, Span(found.end(), span.end))


def _drafts(line: _Line) -> Iterator[Draft]:
    for parts in line.said:
        yield Draft(parts, None, None, line.code, kind="direct", rule="dash")
