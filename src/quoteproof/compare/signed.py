"""Signs on letters: whether a word has others than the source's, or one side only leaves them out."""

from __future__ import annotations

from quoteproof.analysis.letters import carried, clashes, may_be_unsigned
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Pair


def is_other_sign(comparison: Comparison, pair: Pair) -> bool:
    """Say whether a pair whose signs differ has another sign: in a script that always writes them, or where both sides do."""
    quote, source = comparison.raw(pair)
    if may_be_unsigned(source):
        return bool(clashes(quote, source))
    return _quote_carries(comparison) and carried(comparison.alignment.pieces[pair.piece].passage.text)


def _quote_carries(comparison: Comparison) -> bool:
    return any(carried(word.raw) for word in comparison.quote_words)
