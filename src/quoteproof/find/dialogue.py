"""Speech behind a dash at the head of a paragraph, as novels and interviews in many languages set it.

    — Я приду, — сказал он. — Завтра.        the narrator's clause stands between dashes
    —Vendré —dijo él—. Mañana.               the same, the dashes close to the clause
    — Je viendrai, dit-il. Demain.           only commas and the verb tell it

A list may begin its items in the same way; so a run of such paragraphs is speech only where one of them has a
narrator's clause, or where several follow each other and one asks or exclaims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.voices import verbs
from quoteproof.model import Span
from quoteproof.patterns import lazy

_DASHES = frozenset("—–―")
_HEAD = lazy(r"[—–―]\s*(?=[\w¿¡«„“\"(…])")
_BREAK = lazy(r"\s*[—–―]\s*|,(?!\s*[—–―])\s+")  # where a narrator's clause may begin
_LINE = lazy(r"\n(?=[^\S\n]*[—–―])")
_DASH = lazy(r"\s*[—–―]\s*")
_STOP = lazy(r"[.!?…]+\s+")
_WORD = lazy(r"[^\W\d_]+")


def spoken(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the speech behind dashes."""
    text = analysis.text
    lines = [line for span in analysis.paragraphs for line in _lines(text, span)]
    for dashed, run in groupby(lines, lambda span: _dashed(text, span, analysis.language_at)):
        if dashed:
            yield from _run(text, list(run), analysis.language_at)


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


def _dashed(text: str, span: Span, code_at: Callable[[int], str]) -> bool:
    return _begins(text, span) and languages.get(code_at(span.start)).marks.dash


def _run(text: str, spans: list[Span], code_at: Callable[[int], str]) -> Iterator[Draft]:
    """Yield the speech of consecutive paragraphs that begin with a dash."""
    codes = [code_at(span.start) for span in spans]
    parts = [list(_parts(text, span, verbs(code))) for span, code in zip(spans, codes, strict=True)]
    told = any(part.end < span.end - 1 for some, span in zip(parts, spans, strict=True) for part in some[-1:])
    lively = len(spans) > 1 and any(text[span.end - 1] in "!?…" for span in spans)
    listed = any(text[span.end - 1] == ";" for span in spans)
    if listed or not (told or lively or any(len(some) > 1 for some in parts)):
        return
    for some, code in zip(parts, codes, strict=True):
        if some:
            yield Draft(tuple(some), None, None, code, kind="direct", rule="dash")


def _parts(text: str, span: Span, known: frozenset[str]) -> Iterator[Span]:
    """Yield the stretches of speech in one paragraph, the narrator's clauses left out."""
    head = _HEAD.match(text, span.start, span.end)
    start = head.end() if head else span.start
    for mark in _BREAK.finditer(text, start, span.end):
        if mark.start() < start or not _tells(text, mark.end(), span.end, known):
            continue
        if part := trimmed(text, start, mark.start()):
            yield part
        start = _resumed(text, mark, span.end)
    if start < span.end and (part := trimmed(text, start, span.end)):
        yield part


def _tells(text: str, start: int, end: int, known: frozenset[str]) -> bool:
    """Say whether a narrator's clause begins here: a verb of saying is its first word or its second."""
    words = [match.group() for match in _WORD.finditer(text, start, min(end, start + 40))][:2]
    return bool(words) and words[0].islower() and any(word in known for word in words)


def _resumed(text: str, mark: re.Match[str], end: int) -> int:
    """Return where speech goes on behind a narrator's clause; `end` where it does not."""
    dash = _DASH.search(text, mark.end(), end)
    if dash:
        return _past_stop(text, dash.end(), end)
    if mark.group().strip() in "—–―":
        return end
    stop = _STOP.search(text, mark.end(), end)
    return stop.end() if stop else end


def _past_stop(text: str, start: int, end: int) -> int:
    """Skip the full stop or comma that Spanish sets behind the narrator's closing dash."""
    while start < end and text[start] in ".,;: ":
        start += 1
    return start
