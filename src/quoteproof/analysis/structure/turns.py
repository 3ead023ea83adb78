"""Whose turn it is: a page taken apart into stretches that one voice says each."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis.structure.cues import Cue, cues
from quoteproof.analysis.structure.evidence import labelled
from quoteproof.analysis.structure.labels import Label, read
from quoteproof.analysis.structure.records import Turn
from quoteproof.analysis.structure.vocabulary import vocabulary
from quoteproof.languages.turns import Turns
from quoteproof.model import Span


def turns(text: str, *, language: str | None = None) -> tuple[Turn, ...]:
    found = cues(text)
    found = [cue for cue, _ in _read(found, replace(vocabulary("en"), apart=frozenset()))]
    if not found:
        return ()
    words = vocabulary(language or languages.guess(text))
    cued = _read(found, words)
    chosen = labelled(text, cued, words)
    out = []
    for i, (cue, label) in enumerate(chosen):
        end = chosen[i + 1][0].start if i + 1 < len(chosen) else len(text)
        out.append(Turn(span=Span(cue.words, max(cue.words, end)), label=Span(cue.start, cue.end), name=" ".join(label.name)))
    return tuple(out)


def _read(found: list[Cue], words: Turns) -> list[tuple[Cue, Label]]:
    memo: dict[str, Label | None] = {cue.printed: None for cue in found}
    for printed in memo:
        memo[printed] = read(printed, words)
    return [(cue, label) for cue in found if (label := memo[cue.printed])]


def turn_at(turns: tuple[Turn, ...], offset: int) -> Turn | None:
    """Return the turn that an offset stands in."""
    place = bisect_right(turns, offset, key=lambda turn: turn.span.start) - 1
    return turns[place] if place >= 0 and offset < turns[place].span.end else None
