"""Interviews whose questions are paragraphs of their own, in bold or not: each is who asks, what stands below it is who is asked.

A page of questions that users ask is set alike; so a page is such an interview only if its head says who is interviewed, or if the
answers speak of "I" and the questions of "you"; where nothing but their end sets the questions apart, both.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.structure.evidence import Page
from quoteproof.analysis.structure.labels import Label
from quoteproof.analysis.structure.records import Turn
from quoteproof.analysis.structure.roster import Roster
from quoteproof.analysis.structure.vocabulary import everywhere, talks
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BOLD = lazy(
    r"(?:\A|\n)[ \t]*(?P<open>\*\*|__|<b>|<strong>)(?P<asked>[^\n*_<]{6,600}?)(?:\*\*|__|</b>|</strong>)[ \t]*\r?(?=\n)"
)
_SIGNS = ("**", "__", "<b>", "<strong>")  # one character is looked for ten times as fast as two
_ASKED = 0.6  # share of the lines in bold that end with a question mark
_LEAST = 2
_SAMPLE = 300
_HEAD = 600  # code points at the beginning in which a page is entitled
_LONGEST = 400  # code points of a question
_ASKS = ("?", "？", "؟")
_PARAGRAPH = lazy(r"[^\s](?:[^\n]|\n(?!\s*\n))*(?<=\S)")


def questions(page: Page) -> list[Turn]:
    """Return the questions and answers of an interview whose questions are paragraphs of their own."""
    asked = _in_bold(page.text)
    if len(asked) >= _LEAST:
        sure = bool(page.examination.answers) or _answered(page, asked)
    else:
        asked = _plain(page) if may_be_plain(page.text) and page.examination.entitled else []
        sure = len(asked) >= _LEAST and _answered(page, asked)
    return list(_turns(page, asked)) if sure else []


def may_be_plain(text: str) -> bool:
    """Say whether a page may be an interview whose questions nothing sets apart but their end: some paragraphs are questions, and the
    page's head says the word."""
    ends = (f"{mark}{line}{line}" for mark in _ASKS for line in ("\n", "\r\n"))
    if sum(map(text.count, ends)) < _LEAST:
        return False
    head = text[:_HEAD].lower()
    return any(word in head for word in everywhere().interview)


def _turns(page: Page, asked: list[Span]) -> Iterator[Turn]:
    text, examination, roster = page.text, page.examination, Roster(page.text, [], page.words)
    ends = [*(_line_start(text, span) for span in asked[1:]), len(text)]
    for span, end in zip(asked, ends, strict=True):
        start = span.start
        yield Turn(span, Span(start, start), _name(examination.asked(start), roster), "question")
        behind = text.find("\n", span.end) + 1 or len(text)
        begin = end - len(text[behind:end].lstrip(" \t\r\n"))
        if begin < end:
            yield Turn(Span(begin, end), Span(begin, begin), _name(examination.answered(start), roster), "question")


def _line_start(text: str, span: Span) -> int:
    return text.rfind("\n", 0, span.start) + 1


def _in_bold(text: str) -> list[Span]:
    """Return the lines in bold, if most of them are questions."""
    found = list(_BOLD.finditer(text)) if any(sign in text for sign in _SIGNS if sign[0] in text) else []
    asking = sum(match["asked"].rstrip(' "”’').endswith(_ASKS) for match in found)
    return [Span(*match.span("asked")) for match in found] if asking >= _ASKED * len(found) else []


def _plain(page: Page) -> list[Span]:
    """Return the paragraphs that are questions, where each of them is answered: HTML has lost its bold letters on the way."""
    every = [Span(*match.span()) for match in _PARAGRAPH.finditer(page.text)]
    asked = [at for at, span in enumerate(every) if len(span) < _LONGEST and span.of(page.text).endswith(_ASKS)]
    alone = [at for at in asked if at and at + 1 < len(every)]
    return [every[at] for at in alone if at + 1 not in asked] if len(alone) == len(asked) else []


def _answered(page: Page, asked: list[Span]) -> bool:
    """Say whether somebody speaks of himself or herself below the questions, and is addressed in them."""
    ends = [*(span.start for span in asked[1:]), len(page.text)]
    said = [page.text[span.end : min(end, span.end + _SAMPLE)] for span, end in zip(asked, ends, strict=True)]
    own = sum(bool(talks(page.words.self, asked=False).search(words)) for words in said)
    you = sum(bool(talks(page.words.talk, asked=False).search(span.of(page.text))) for span in asked)
    return 2 * own >= len(asked) and 2 * you >= len(asked)


def _name(label: Label | None, roster: Roster) -> str:
    return roster.name(label, 0) if label else ""
