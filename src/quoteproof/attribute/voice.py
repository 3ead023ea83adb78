"""Who says a stretch of a source: the speaker of the quotation that it stands in, else the one whose turn it is."""

from __future__ import annotations

from functools import lru_cache

from quoteproof.analysis.lexicon import lexicon
from quoteproof.analysis.lines import joined
from quoteproof.analysis.mentions import Names, gather
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute.reported import reported
from quoteproof.attribute.within import within
from quoteproof.model import Span, Turn

_AROUND = 2000
"""How much of the source is read on either side, in code points: the paragraphs in which a speaker can be named."""


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
    around, there = text[start:end], Span(span.start - start, span.end - start)
    inner, quoted = within(around, there, language), True
    if inner is None:
        inner, quoted = reported(around, there, language), False
    if inner is None:
        return (turn.name, turn.label, False) if turn else (None, None, False)
    if inner.speaker is None:
        return "", None, quoted
    mention = Span(inner.speaker.start + start, inner.speaker.end + start)
    if mention.of(text).lower() in lexicon(language).speech.impersonal:
        from quoteproof.attribute.owner import owner  # few words are read out of a paper

        return owner(text, mention.start, turns_of(text, turns), language) or "", mention, quoted
    name = inner.name or (_bearer(text, mention.of(text), language) if len(text) < _WHOLE else None)
    return name or "", mention, quoted


def is_label(text: str, mention: Span, turns: tuple[Turn, ...] | None = None) -> bool:
    """Say whether the place that tells a voice is the label of a turn, and no words of a sentence that reports."""
    return text.startswith(":", mention.end) or any(mention == turn.label for turn in turns_of(text, turns))


def _bearer(text: str, mention: str, language: str) -> str | None:
    """Return the only person to whom the whole text gives the role that a mention names: "the chair"."""
    role = mention.split()[-1].lower()
    known = lexicon(language).speech.nouns.get(role) == "person" and len(mention.split()) < 3
    found = _names(text, language).by_role(role) if known else None
    return found.printed if found else None


@lru_cache(maxsize=8)
def _names(text: str, language: str) -> Names:
    return gather(joined(text), lexicon(language))


def _paragraph(text: str, at: int, step: int) -> int:
    """Move `at` inward to the nearest blank line, or leave it where the text has none near."""
    if at <= 0:
        return 0
    if at >= len(text):
        return len(text)
    found = text.find("\n\n", at, at + _AROUND) if step < 0 else text.rfind("\n\n", at - _AROUND, at)
    return found if found != -1 else at
