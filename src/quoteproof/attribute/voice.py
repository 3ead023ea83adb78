"""Who says a stretch of a source: the speaker of the quotation that it stands in, else the one whose turn it is."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from quoteproof.analysis import analyse
from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.lexer import lexicon
from quoteproof.analysis.lines import joined
from quoteproof.analysis.mentions import Names, gather
from quoteproof.analysis.structure.records import turn_at
from quoteproof.attribute.solve import Told, attributions
from quoteproof.find import find
from quoteproof.languages.speech import Speech
from quoteproof.model import QUOTED, Attribution, Document, Meta, Quotation, Span, Turn
from quoteproof.patterns import lazy
from quoteproof.text import Token, tokens

_AROUND = 2000
"""How much of the source is read on either side, in code points: the paragraphs in which a speaker can be named."""


_MARKS = lazy(rf"[{QUOTES}‘「『]|(?<!\w)'|^\s*[>—–-]", re.MULTILINE)
"""What a quotation may begin with: without any of these there is none to look for."""

_CUE, _NEAR = 60, 4
"""Code points, and words in them, in which a verb of saying introduces what follows without marks."""

_SENTENCE = lazy(r"[.!?。！？؟…:;]")

_WHOLE = 200_000
"""The longest source that is read as a whole to tell who "the chair" is, in code points: some 35,000 words."""


def voice(
    text: str, span: Span, *, language: str, turns: tuple[Turn, ...] | None = None
) -> tuple[str | None, Span | None, bool]:
    """Return the name of whoever says `span` of `text`, the place that tells it, and whether it is quoted there.

    The innermost voice: that of the quotation it stands in, else that of the turn. The name is "" where that is somebody whom the
    page does not name (a voice from the floor, "she", "the chair"); and where neither is there the answer is `(None, None, False)`:
    the document's own speaker or author speaks. `turns`: those of the text where they are known (`Document.turns`).
    """
    turn = turn_at(turns_of(text, turns), span.start)
    bounds = turn.span if turn else Span(0, len(text))
    start = max(bounds.start, _paragraph(text, span.start - _AROUND, -1))
    end = min(bounds.end, _paragraph(text, span.end + _AROUND, 1))
    inner = _inner(text[start:end], Span(span.start - start, span.end - start), language)
    if inner is None and _is_reported(text, span, language):
        return "", None, False
    if inner is None:
        return (turn.name, turn.label, False) if turn else (None, None, False)
    if inner.speaker is None:
        return "", None, True
    mention = Span(inner.speaker.start + start, inner.speaker.end + start)
    name = inner.name or (_bearer(text, mention.of(text), language) if len(text) < _WHOLE else None)
    return name or "", mention, True


def _is_reported(text: str, span: Span, language: str) -> bool:
    """Say whether somebody else's verb of saying stands right before a stretch in its sentence: "the president said that …", "he says …"."""
    speech = lexicon(language).speech
    before = text[max(0, span.start - _CUE) : span.start]
    if _SENTENCE.search(before.rstrip()[-1:]):
        return False
    words = tokens(before)[-_NEAR:]
    return any(
        word.norm in speech.verbs.finite and _is_somebody(subject, before, speech) for subject, word in pairwise(words)
    )


def _is_somebody(word: Token, text: str, speech: Speech) -> bool:
    """Say whether a word before a verb can be who says it: he, a name, the president; not I or we."""
    person = speech.pronouns.get(word.norm)
    if person is not None:
        return person != "first"
    return word.span.of(text)[:1].isupper() or speech.nouns.get(word.norm) in ("person", "people", "body")


def _inner(around: str, span: Span, language: str) -> Attribution | None:
    """Return to whom the quotation is given that a stretch stands in; None where it stands in none."""
    if not _MARKS.search(around, 0, span.end):
        return None  # what it stands in would begin before its end
    holders = [q for q in _quotations(around, language) if q.kind in QUOTED and _holds(q, span)]
    if not holders:
        return None  # of thirty passages of speech one is quoted there: who says the others need not be told
    return _told(around, language)[min(holders, key=lambda quotation: len(quotation.span)).id][0]


@lru_cache(maxsize=256)  # a text's quotations lie beside each other in their source
def _quotations(around: str, language: str) -> tuple[Quotation, ...]:
    return find(Document(id="", text=around, meta=Meta(language=language)), language=language)


@lru_cache(maxsize=256)
def _told(around: str, language: str) -> dict[str, Told]:
    return attributions(analyse(around, language), _quotations(around, language))


_REMEMBERED = 1000
"""Sources whose turns are remembered, some 30 MB: a batch of texts asks about the same few hundred again and again."""

_turns: dict[tuple[int, int], tuple[Turn, ...]] = {}


def turns_of(text: str, given: tuple[Turn, ...] | None = None) -> tuple[Turn, ...]:
    """Return whose turn it is in a source: what its document knows, or what the text says. The texts asked about are remembered,
    by a hash: they are not kept for it."""
    if given is not None:
        return given
    key = (hash(text), len(text))
    known = _turns.get(key)
    if known is None:
        from quoteproof.analysis.structure.turns import (
            turns,  # archives know theirs, and a start is shorter by what reads them
        )

        known = turns(text)
        while len(_turns) >= _REMEMBERED:
            del _turns[next(iter(_turns))]
        _turns[key] = known
    return known


def _bearer(text: str, mention: str, language: str) -> str | None:
    """Return the only person to whom the whole text gives the role that a mention names: "the chair"."""
    role = mention.split()[-1].lower()
    known = lexicon(language).speech.nouns.get(role) == "person" and len(mention.split()) < 3
    found = _names(text, language).by_role(role) if known else None
    return found.printed if found else None


@lru_cache(maxsize=8)
def _names(text: str, language: str) -> Names:
    return gather(joined(text), lexicon(language))


def _holds(quotation: Quotation, span: Span) -> bool:
    """Say whether most of `span` lies within the quotation, or both its ends do, a cue between them."""
    ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
    most = 2 * sum(part.overlap(span) for part in quotation.parts) > len(span)
    return most or all(any(part.covers(end) for part in quotation.parts) for end in ends)


def _paragraph(text: str, at: int, step: int) -> int:
    """Move `at` inward to the nearest blank line, or leave it where the text has none near."""
    if at <= 0:
        return 0
    if at >= len(text):
        return len(text)
    found = text.find("\n\n", at, at + _AROUND) if step < 0 else text.rfind("\n\n", at - _AROUND, at)
    return found if found != -1 else at
