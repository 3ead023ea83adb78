"""To whom words are ascribed: "…" is attributed to Marin; he credited Marin with the remark "…"."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.attribute.saying import Hit, speaks
from quoteproof.attribute.scene import Place, Scene

_NEAR = 8
"""Units between a verb of ascribing and the words, or whom they are ascribed to."""


def ascribed(scene: Scene, place: Place) -> Hit | None:
    """The line "…" is attributed to Marin. Many attribute "…" to Marin. Marin is credited with the line: "…"."""
    row, at, lexicon = scene.row(place), place.at, scene.lexicon
    for verb in range(max(0, at - _NEAR), min(len(row), at + _NEAR)):
        unit = row[verb]
        if unit.low in lexicon.speech.ascribing:
            hit = _to(row, verb, at, lexicon)
        elif unit.low in lexicon.speech.crediting and verb < at:
            hit = _with(row, verb, at, lexicon)
        else:
            continue
        if hit is not None and speaks(row[hit.speaker], lexicon):
            return hit
    return None


def _to(row: Row, verb: int, quote: int, lexicon: Lexicon) -> Hit | None:
    """Return the phrase behind "to": right behind the words, or behind the verb with nothing but a colon between it and the words."""
    for at in range(verb + 1, min(len(row) - 1, max(verb, quote) + _NEAR)):
        if row[at].tag in ("stop", "semicolon", "colon"):
            return None
        if row[at].low in lexicon.speech.ascribed_to and row[at + 1].tag == "phrase":
            end = clauses.chain_end(row, at + 1, len(row))
            behind = at == verb + 1 and (verb > quote or (end == quote - 1 and row[end].tag == "colon"))
            return Hit(at + 1, verb) if behind or at == quote + 1 else None
    return None


def _with(row: Row, verb: int, quote: int, lexicon: Lexicon) -> Hit | None:
    """Return whom a verb credits with a remark that the words are: the phrase behind it, or its subject in the passive."""
    speech = lexicon.speech
    with_ = next((at for at in range(verb + 1, quote) if row[at].low in speech.credited_with), None)
    said = with_ is not None and any(
        unit.low in speech.cue_nouns or unit.low in lexicon.participle for unit in row[with_:quote]
    )
    if with_ is None or not said:
        return None
    if row[verb - 1].low in speech.passive_auxiliaries:
        found = clauses.subject(row, verb, 0, lexicon)
    else:
        found = verb + 1 if row[verb + 1].tag == "phrase" else None
    return None if found is None else Hit(found, verb)
