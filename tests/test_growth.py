"""What grows faster than its text has killed a run: here work is counted, and never timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

import quoteproof
from quoteproof import Document, pipeline
from quoteproof.analysis import analyse
from quoteproof.analysis.amounts import Number
from quoteproof.attribute import nearest, pronouns
from quoteproof.attribute.before import last_phrase
from quoteproof.attribute.context import MentionContext
from quoteproof.compare import changes, rows
from quoteproof.compare.changes import _less_taken
from quoteproof.compare.lexicon import Item
from quoteproof.find import PRODUCERS
from quoteproof.judge import weighing
from quoteproof.judge.rules.value.number import _less_shares
from quoteproof.model import Span
from quoteproof.sources import held_sources


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


def test_the_words_of_a_sentence_are_read_once_for_all_its_ellipses() -> None:
    """Not once an ellipsis, of which a sentence may have a thousand."""
    read: list[int] = []
    for count in (200, 400):
        rows.row.cache_clear()
        quoted, source = "ab cd … " * count, "ab cd " * count
        quoteproof.check(Document("text", f"“{quoted}”"), [Document("source", source)])
        read.append(rows.row.cache_info().misses)
    assert read[1] < 2.5 * read[0] < 200


def test_the_sentence_before_a_pronoun_has_the_quotations_that_lie_in_it() -> None:
    """They are found by their places: of a thousand in the paragraph only those nearby are looked at."""
    looks = Counter[str]()

    class Looked(tuple[Span, ...]):
        def __getitem__(self, at: Any) -> Any:
            looks["span"] += 1 if isinstance(at, int) else len(range(*at.indices(len(self))))
            return super().__getitem__(at)

    text = "The owner was calm. “We go,” she said. " * 1000
    hidden = Looked(Span(at, at + 7) for at in range(20, len(text), 39))
    analysis = analyse(text, "en")
    context = MentionContext(analysis.names, analysis.lexicon, text, {}, hidden)
    last_phrase(len(text), context)
    assert looks["span"] < 200


def test_the_days_of_one_change_are_paired_in_their_order() -> None:
    """Each with the first that is free, without a look at those that are taken: ten for ten, and a thousand for a thousand."""
    many = 1000
    alone = (None,) * many
    table = SimpleNamespace(same_before={"source": alone, "quote": alone}, to_quote=alone, to_source=alone)
    found = tuple((Item(at, at + 1, ""), at) for at in range(many))
    looks = Counter[str]()

    def counted(numbers: Any, taken: Any) -> Any:
        before = len(numbers)
        left = _less_taken(numbers, taken)
        looks["number"] += 1 + before - len(left)
        return left

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "_less_taken", counted)
        paired = list(changes.Changes(table, {}).pairs(found, found))  # type: ignore[arg-type]
    assert [(lost, gained) for (_, lost), (_, gained) in paired] == [(at, at) for at in range(many)]
    assert looks["number"] <= 3 * many


def test_what_is_quoted_before_a_pronoun_is_found_by_its_place() -> None:
    """Of ten thousand quotations of a paragraph those in its last sentences are looked at, and of its names those nearby."""
    looks = Counter[str]()

    class Looked(tuple[Any, ...]):
        def __getitem__(self, at: Any) -> Any:
            looks["place"] += 1 if isinstance(at, int) else len(range(*at.indices(len(self))))
            return super().__getitem__(at)

    text = "Orin Vask was calm. “We go,” he said. " * 5000
    hidden = Looked(Span(at, at + 7) for at in range(20, len(text), 38))
    analysis = analyse(text, "en")
    names = analysis.names
    vars(names)["mentions"] = Looked(names.mentions)
    context = MentionContext(names, analysis.lexicon, text, {}, hidden)
    list(nearest._sentences(len(text) - 800, len(text), context))
    assert 0 < looks["place"] < 200
    pronouns._alone(len(text), context)
    assert looks["place"] < 2000


def test_the_homes_of_a_text_are_counted_once_for_all_its_quotations() -> None:
    """Not copied for each of ten thousand of them, which lie in as many documents."""

    class Counted(Counter[str]):
        def __sub__(self, other: Any) -> Any:
            raise AssertionError("a copy")

    certain = Counted({str(number): 1 + number % 2 for number in range(1000)})
    assert weighing._others_lie(certain, "1", "1")
    assert not weighing._others_lie(certain, "2", "2")
    assert weighing._others_lie(certain, "2", "4")
    assert not weighing._others_lie(certain, None, "elsewhere")


def test_a_text_tells_how_far_it_is_step_by_step() -> None:
    """Each quotation is told once when it is looked up and once when it is judged, and each way to quote before it is tried."""
    told: list[tuple[str, int, int]] = []
    text = "\n\n".join(f"“We will close gate {number} of the old dock,” said Ruth Okafor." for number in range(9))
    with held_sources(["We will close gate 7 of the old dock."]) as sources:
        pipeline.check(Document("text", text), sources, watch=lambda *step: told.append(step))
    ways = len(PRODUCERS)
    assert told[:ways] == [("find", done, ways) for done in range(ways)]
    for step in ("look up", "judge"):
        assert [one for one in told if one[0] == step] == [(step, done, 9) for done in range(1, 10)]
    assert {step for step, *_ in told} == set(pipeline.STEPS)


def test_the_last_step_of_a_text_is_told_as_done() -> None:
    """Also where nothing is quoted, so that no other step follows."""
    told: list[tuple[str, int, int]] = []
    pipeline.listing(Document("text", "The board met. Nobody said a word."), watch=lambda *step: told.append(step))
    assert told[-1] == ("find", len(PRODUCERS), len(PRODUCERS))
