"""What grows faster than its text has killed a run: here work is counted, and never timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from quoteproof.analysis.amounts import Number
from quoteproof.compare.lexicon import Item
from quoteproof.judge.rules.value.number import _less_shares
from quoteproof.model import Span


def test_shares_and_per_cents_are_not_tried_on_each_other() -> None:
    """A share finds its per cents by their value, however many there are: each number is looked at a few times."""
    looked = Counter[str]()

    class Looked(tuple[Any, ...]):
        def __iter__(self) -> Iterator[Any]:
            for one in super().__iter__():
                looked["number"] += 1
                yield one

    def numbers(count: int, *values: float, unit: str = "") -> Looked:
        rows = [(k, values[k % len(values)]) for k in range(count)]
        return Looked((Item(2 * k, 2 * k + 1, ""), Number(Span(0, 1), value, unit)) for k, value in rows)

    shares, cents = numbers(2000, 9, 10), numbers(1500, 90, 80, unit="%")
    left, right = _less_shares(shares, cents)
    assert len(left) == 500
    assert [number.value for _, number in right] == [80] * 750
    assert looked["number"] <= 3 * (len(shares) + len(cents))
