"""Whose turn it is in a text that several ask about: read once, and remembered."""

from __future__ import annotations

from quoteproof.model import Turn

_REMEMBERED = 1000
"""Sources whose turns are remembered, some 30 MB: a batch of texts asks about the same few hundred again and again."""

_turns: dict[tuple[int, int], tuple[Turn, ...]] = {}


def turns_of(text: str, given: tuple[Turn, ...] | None = None) -> tuple[Turn, ...]:
    """Return whose turn it is in a text: what its document knows, or what the text says. The texts asked about are remembered,
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
