"""A quotation whose two halves stand far apart in a book: what lies between is told of, and not cut into words."""

from __future__ import annotations

import random
from typing import Any

import pytest

import quoteproof
from quoteproof import Document, kernel

HEAD = "We will close the north quay before the survey of the harbour is done"
TAIL = "and the ferrymen shall be paid out of the reserve until the spring"
BETWEEN = 60_000


def book() -> str:
    """Return a source in which some 350,000 characters stand between two sentences."""
    chance = random.Random(3)
    some = ["grain", "cart", "lamp", "window", "meadow", "copper", "violin", "basket", "thunder", "paper"]
    lines = [f"The {chance.choice(some)} and the {chance.choice(some)} were sold." for _ in range(BETWEEN // 7)]
    return f"{HEAD}. The clerk wrote that down.\n\n" + "\n\n".join(lines) + f"\n\nHe rose, {TAIL}."


@pytest.mark.parametrize(("mark", "code"), [(" ", "splice"), (" … ", "ellipsis.distant")])
def test_what_lies_between_is_not_cut_into_words(mark: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The jump is told of, and no step of the check reads as much as a tenth of the book at once."""
    source, longest, split = book(), 0, kernel.split

    def watched(text: str) -> Any:
        nonlocal longest
        longest = max(longest, len(text))
        return split(text)

    monkeypatch.setattr(kernel, "split", watched)
    report = quoteproof.check(f"The chair said: “{HEAD}{mark}{TAIL}.”", against=[Document("book", source)])
    [finding] = report.findings
    assert code in [difference.code for difference in finding.differences]
    assert 0 < longest < len(source) / 10
