"""Interviews whose questions are set in bold: each is who asks, what stands below it is who is asked.

A page of questions that users ask is set alike; so a page is such an interview only if its head says who is interviewed, or if the
answers speak of "I" and the questions of "you".
"""

from __future__ import annotations

import re

from quoteproof.analysis.structure.evidence import Page
from quoteproof.analysis.structure.labels import Label
from quoteproof.analysis.structure.records import Turn
from quoteproof.analysis.structure.roster import Roster
from quoteproof.analysis.structure.vocabulary import talks
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BOLD = lazy(
    r"(?:\A|\n)[ \t]*(?P<open>\*\*|__|<b>|<strong>)(?P<asked>[^\n*_<]{6,600}?)(?:\*\*|__|</b>|</strong>)[ \t]*\r?(?=\n)"
)
_SIGNS = ("**", "__", "<b>", "<strong>")  # one character is looked for ten times as fast as two
_ASKED = 0.6  # share of the lines in bold that end with a question mark
_LEAST = 2
_SAMPLE = 300


def questions(page: Page) -> list[Turn]:
    """Return the questions and answers of an interview whose questions are set in bold."""
    text = page.text
    asked = list(_BOLD.finditer(text)) if any(sign in text for sign in _SIGNS if sign[0] in text) else []
    if len(asked) < _LEAST or not (page.examination.answers or _answered(page, asked)):
        return []
    if sum(match["asked"].rstrip(" \"”'’").endswith(("?", "？", "؟")) for match in asked) < _ASKED * len(asked):
        return []
    examination, roster = page.examination, Roster(text, [], page.words)
    found: list[Turn] = []
    ends = [*(match.start() + 1 for match in asked[1:]), len(text)]
    for match, end in zip(asked, ends, strict=True):
        start = match.start("asked")
        found.append(
            Turn(
                Span(start, match.end("asked")), Span(start, start), _name(examination.asked(start), roster), "question"
            )
        )
        begin = end - len(text[match.end() : end].lstrip(" \t\r\n"))
        if begin < end:
            found.append(
                Turn(Span(begin, end), Span(begin, begin), _name(examination.answered(start), roster), "question")
            )
    return found


def _answered(page: Page, asked: list[re.Match[str]]) -> bool:
    """Say whether somebody speaks of himself or herself below the questions, and is addressed in them."""
    ends = [*(match.start() for match in asked[1:]), len(page.text)]
    said = [page.text[match.end() : min(end, match.end() + _SAMPLE)] for match, end in zip(asked, ends, strict=True)]
    own = sum(bool(talks(page.words.self, asked=False).search(words)) for words in said)
    you = sum(bool(talks(page.words.talk, asked=False).search(match["asked"])) for match in asked)
    return 2 * own >= len(asked) and 2 * you >= len(asked)


def _name(label: Label | None, roster: Roster) -> str:
    return roster.name(label, 0) if label else ""
