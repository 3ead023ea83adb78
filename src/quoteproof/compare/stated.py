"""What the citing text says about its own editing: “(emphasis added)”, “[citation omitted]”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quoteproof.analysis.letters import QUOTES
from quoteproof.compare.case import Case
from quoteproof.patterns import lazy

NEAR = 160
"""How far after the quotation such a note may begin: a cue and a reference can stand between."""

_NOTE = lazy(r"[(\[]([^()\[\]]{3,120})[)\]]", signs="([")
_NEXT = lazy(rf"[.!?][^\w\s]*\s[^()\[\]]{{0,{NEAR}}}?[{QUOTES}]")
"""A sentence behind the quotation that quotes in its turn: what stands behind that is said of it."""


_APART = lazy(rf"[\n()\[\]{QUOTES}]|[.!?]\s+(?=[^\W\d_])")
"""What ends the words that lead to a quotation: a line, a sentence, a note or a quotation before it."""


def says(case: Case, phrases: Iterable[str]) -> bool:
    """Say whether a bracketed note in the quotation, or shortly after it, holds one of the phrases."""
    span = case.claim.quotation.span
    after = case.text[span.end : span.end + NEAR]
    further = _NEXT.search(after, 1)  # not the closing mark
    around = span.of(case.text) + after[: further.start() + 1 if further else None]
    said = [part for match in _NOTE.finditer(around) for part in match.group(1).casefold().split(";")]
    return any(_holds(part, phrase) for phrase in phrases for part in said)


def _holds(note: str, phrase: str) -> bool:
    """Say whether a note has the words of a phrase in their order: "citations and internal quotation marks omitted" has "citations omitted"."""
    rest = iter(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", note))
    return all(any(word == other for other in rest) for word in phrase.split())


def pages_given(case: Case) -> tuple[int, int] | None:
    """Return the first and the last page that the text gives for a quotation: in brackets behind it, else shortly before it."""
    patterns = case.language.form.pages
    outer = case.claim.quotation.outer or case.claim.quotation.span
    if not patterns:
        return None
    after = case.text[outer.end : outer.end + NEAR].partition("\n")[0]
    before = _APART.split(case.text[max(0, outer.start - NEAR) : outer.start])[-1]
    note = _NOTE.match(after, len(after) - len(after.lstrip(" .,;")))
    found = [
        match
        for part in ([note[1]] if note else [], [before])
        for text in part
        for match in _pages(patterns).finditer(text)
    ]
    if not found:
        return None
    first = int(next(filter(None, found[0].groups()[::2])))
    last = next(filter(None, found[0].groups()[1::2]), None)
    return first, max(first, _completed(first, last)) if last else first


def _completed(first: int, last: str) -> int:
    """Return the last of pages 112–14, which is 114."""
    written = str(first)
    return int(written[: max(0, len(written) - len(last))] + last)


@lru_cache(maxsize=16)
def _pages(patterns: tuple[str, ...]) -> re.Pattern[str]:
    number = r"(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?(?!\d)"
    forms = (re.escape(one).replace(r"\#", number).replace(r"\ ", r"\s*") for one in patterns)
    return re.compile("|".join(rf"(?<!\w){form}" for form in forms))
