"""Citations of cases in the running text of judgments: “Hall v. Lund, 44 Mar. 212, 219 (1931)”.

Volume, report and page are apparatus wherever they stand. The names of the parties are only where marks set them off: "we held in Hall
v. Lund that …" says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.tables import apparatus, calendar
from quoteproof.model import Span
from quoteproof.patterns import lazy

SIGNS = frozenset(".")

LONGEST = 160
"""Characters that the parties' names may have, with what leads to them."""

BESIDE = 8
"""Characters before a citation in which the mark that sets it off is looked for."""

_REPORT = lazy(
    r"[0-9](?<![\w.][0-9])\d{0,3}\s((?:[A-Z][A-Za-z’']{0,12}\.\s?){1,4})(?:\d(?:d|nd|rd|th)\s)?(at\s)?\d{1,5}(?:[,–-]\s?\d{1,5}(?!\d|\s[A-Z][a-z]*\.))*(?!\d)"
    r"(\s?\((?:[^()\d]{0,30}\s)?\d{4}\))?",
    signs="0123456789",
)
_WORD = r"[A-Z&][\w’'&-]*\.?"
_PARTY = rf"{_WORD}(?:,?\s(?:{_WORD}|[a-z]{{1,3}}\.?)(?=[\s,])){{0,7}}"
_SET_OFF = frozenset(".,;:”\"’')]")
_ENDS = frozenset(",;.")


def reports(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the citations of cases in a stretch, each with the mark behind it where there is one before it too."""
    last = start
    for found in _REPORT.finditer(text, start, end):
        case = _cases().search(text, max(last, found.start() - LONGEST), found.start())
        evident = case or found[2] or (found[3] and found[1].strip(". ").lower() not in calendar())
        if evident or last == found.start():
            span = _with_marks(text, Span(_head(text, case, start, found.start()), found.end()), start, end)
            yield Silent(span, "citation")
            last = span.end


@cache
def _cases() -> re.Pattern[str]:
    """Return the pattern of two parties right before the volume."""
    between = "|".join(map(re.escape, sorted(apparatus().against)))
    return re.compile(rf"{_PARTY}\s(?:{between})\.?\s{_PARTY},?\s\Z")


def _head(text: str, case: re.Match[str] | None, start: int, figures: int) -> int:
    """Return where a citation begins: at the word that leads to the parties, if marks set them off, else at the volume."""
    if case is None:
        return figures
    head = case.start()
    lead = re.compile(r"([^\W\d_]+)[.,]?\s\Z").search(text, max(start, head - LONGEST), head)
    while lead and lead[1].lower() in apparatus().citing:
        head = lead.start()
        lead = re.compile(r"([^\W\d_]+)[.,]?\s\Z").search(text, max(start, head - LONGEST), head)
    first = text[case.start() : case.end()].split()[0].rstrip(".,").lower()
    before = text[max(start, head - BESIDE) : head].rstrip()[-1:]
    return head if first in apparatus().citing or not before or before in _SET_OFF else figures


def _with_marks(text: str, span: Span, start: int, end: int) -> Span:
    """Take the mark behind a citation along where one stands before it: "a promise, see X, and" is "a promise, and"."""
    before = text[max(start, span.start - BESIDE) : span.start].rstrip().rstrip("”\"’')]")[-1:]
    first = span.start
    if text[span.end : span.end + 1] in _ENDS and (not before or before in _ENDS or before == ":"):
        return Span(first, min(end, span.end + 1 + (text[span.end + 1 : span.end + 2] == " ")))
    return span
