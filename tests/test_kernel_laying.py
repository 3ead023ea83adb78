"""Words that are cut and spelt, and laying them on each other: both kernels against each other and against what must hold."""

from __future__ import annotations

from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import TWINS, segment

from quoteproof.align.lay import joined
from quoteproof.kernel import DELETE, ELIDED, INSERT, REPLACE, SAME
from quoteproof.text import same_letters

both = pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.NAME)
Step = tuple[int, int, int, int, int]

PRINTED = "we will not raise U.N. un co-operate cooperate co operate 1,700 1 700 ﷺ é naïve don’t … 中文 ex\u00adam raisewill".split(
    " "
)
texts = st.lists(st.sampled_from(PRINTED), max_size=24).map(" ".join)


@both
@given(texts | st.text(), st.data())
def test_words_are_those_of_each_stretch(twin: ModuleType, raw: str, data: st.DataObject) -> None:
    """Stretch by stretch, they are what `words` and `split` give for it, at their places in the whole."""
    ends = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    spans = [*zip(ends[::2], ends[1::2], strict=False)]
    found = twin.Words(raw, spans)
    alone = [(start, twin.words(raw[start:end]), twin.split(raw[start:end])[0]) for start, end in spans]
    assert list(found.ids) == [word for _, cut, _ in alone for word in cut[0]]
    assert list(found.starts) == [start + at for start, cut, _ in alone for at in cut[1]]
    assert list(found.ends) == [start + at for start, cut, _ in alone for at in cut[2]]
    assert found.norms() == [norm for _, _, norms in alone for norm in norms]
    assert [(found.start(k), found.end(k), found.norms(k, k + 1)) for k in range(len(found))] == [
        (start, end, [norm]) for start, end, norm in zip(found.starts, found.ends, found.norms(), strict=True)
    ]


@both
def test_what_is_not_there_is_refused(twin: ModuleType) -> None:
    """No stretch, and no word, outside of the text."""
    for spans in ([(0, 4)], [(-1, 2)], [(2, 1)]):
        with pytest.raises(IndexError):
            twin.Words("a b", spans)
    found = twin.Words("a b")
    for ask in (
        lambda: found.start(2),
        lambda: found.end(-1),
        lambda: found.norms(0, 3),
        lambda: found.norms(2, 1),
        lambda: found.norms(-1),
    ):
        with pytest.raises(IndexError):
            ask()
    assert len(twin.Words("")) == 0 and twin.Words("a b", []).norms() == []


def laid(twin: ModuleType, quoted: str, source: str, data: st.DataObject) -> tuple[Any, Any, list[Step], list[int]]:
    """Lay a quotation on the best chain that a search finds in a source, in a room that is drawn."""
    quote, words = twin.Words(quoted), twin.Words(source)
    chains = twin.search(quote.ids, segment(twin, [words.ids]), 1)
    if not chains:
        return quote, words, [], []
    matches = chains[0][2]
    (q, r, _), (last, end, n) = matches[0], matches[-1]
    room = [
        data.draw(st.integers(0, q)), data.draw(st.integers(last + n, len(quote))),
        data.draw(st.integers(0, r)), data.draw(st.integers(end + n, len(words))),
    ]  # fmt: skip
    ellipses = data.draw(st.lists(st.integers(0, len(quote)), max_size=3, unique=True))
    shift = data.draw(st.integers(0, 5))
    moved = tuple((q, r + shift, n) for q, r, n in matches)
    wide = (room[0], room[1], room[2] + shift, room[3] + shift)
    steps = twin.word_alignment(quote, words, shift, moved, ellipses, wide, joined)
    return quote, words, [(op, r0 - shift, r1 - shift, q0, q1) for op, r0, r1, q0, q1 in steps], room


@pytest.mark.slow
@both
@given(texts, texts, st.data())
def test_steps_are_whole(twin: ModuleType, quoted: str, source: str, data: st.DataObject) -> None:
    """They hold every word of the quotation's room once, in order and without a gap; what is the same has the same letters."""
    quote, words, steps, room = laid(twin, quoted, source, data)
    for before, after in pairwise(steps):
        assert before[2] == after[1] and before[4] == after[3]
        assert (before[0] == ELIDED) or ((before[0] == SAME) != (after[0] == SAME)) or after[0] == ELIDED
    if steps:
        assert (steps[0][3], steps[-1][4]) == (room[0], room[1])
        assert room[2] <= steps[0][1] and steps[-1][2] <= room[3]
        assert steps[0][0] != ELIDED != steps[-1][0]
    for op, r0, r1, q0, q1 in steps:
        assert op != SAME or same_letters(quote.norms(q0, q1), words.norms(r0, r1))
        assert op not in (DELETE, ELIDED) or q0 == q1
        assert op != INSERT or r0 == r1


@pytest.mark.slow
@pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")
@given(texts, texts, st.data())
def test_the_twins_lay_alike(quoted: str, source: str, data: st.DataObject) -> None:
    """Both kernels give the same steps."""
    slow, fast = TWINS
    *_, room = laid(slow, quoted, source, data)
    if not room:
        return
    quote, words = fast.Words(quoted), fast.Words(source)
    matches = slow.search(quote.ids, segment(slow, [words.ids]), 1)[0][2]
    for ellipses in ([], [len(quote) // 2], [0, len(quote)]):
        first, second = (
            twin.word_alignment(twin.Words(quoted), twin.Words(source), 0, matches, ellipses, tuple(room), joined)
            for twin in TWINS
        )
        assert first == second


@both
@given(st.lists(st.sampled_from(["we", "will", "not", "raise", "it"]), min_size=1, max_size=9), st.data())
def test_what_lies_between_matches_is_aligned(twin: ModuleType, between: list[str], data: st.DataObject) -> None:
    """Between two words that are matches, a stretch is aligned as by itself."""
    other = data.draw(st.lists(st.sampled_from(["we", "will", "not", "raise", "so"]), max_size=9))
    quoted, source = ["first", *between, "last"], ["first", *other, "last"]
    quote, words = twin.Words(" ".join(quoted)), twin.Words(" ".join(source))
    matches = ((0, 0, 1), (len(quoted) - 1, len(source) - 1, 1))
    steps = twin.word_alignment(quote, words, 0, matches, [], (0, len(quoted), 0, len(source)), joined)
    assert steps == twin.edit_script(source, quoted)


@both
def test_equal_hashes_are_no_proof(twin: ModuleType) -> None:
    """Words of a match that have other letters are changed."""
    quote, words = twin.Words("raise the taxes now"), twin.Words("raise the fares now")
    steps = twin.word_alignment(quote, words, 7, ((0, 7, 4),), [], (0, 4, 7, 11), joined)
    assert steps == [(SAME, 7, 9, 0, 2), (1, 9, 10, 2, 3), (SAME, 10, 11, 3, 4)]


@both
@pytest.mark.parametrize(
    ("matches", "room"),
    [
        ((), (0, 4, 0, 4)),
        (((0, 0, 5),), (0, 4, 0, 4)),
        (((0, 0, 2), (1, 2, 1)), (0, 4, 0, 4)),
        (((0, 2, 1), (1, 1, 1)), (0, 4, 0, 4)),
        (((0, 0, -1),), (0, 4, 0, 4)),
        (((0, 0, 1),), (1, 4, 0, 4)),
        (((0, 0, 1),), (0, 5, 0, 4)),
        (((0, 0, 1),), (0, 4, 0, 5)),
        (((0, 0, 1),), (-1, 4, 0, 4)),
        (((0, 0, 1),), (0, 4, -1, 4)),
        (((3, 3, 2**63 - 4),), (0, 4, 0, 4)),
        (((0, 0, 1), (3, 2**63 - 1, 1)), (0, 4, 0, 4)),
    ],
)
def test_matches_that_cannot_be_are_refused(twin: ModuleType, matches: Any, room: tuple[int, int, int, int]) -> None:
    """Nothing outside of the words is looked at."""
    with pytest.raises(IndexError):
        twin.word_alignment(twin.Words("a b c d"), twin.Words("a b c d"), 0, matches, [], room, joined)


@both
@pytest.mark.parametrize("size", [1, 3, 50, 1100])
def test_long_stretches_are_laid_too(twin: ModuleType, size: int) -> None:
    """On both sides of the largest table that is filled: beyond it, what lies between is one replacement."""
    quote = twin.Words("first " + "x y " * size + "last")
    words = twin.Words("first " + "y z " * size + "last")
    matches = ((0, 0, 1), (2 * size + 1, 2 * size + 1, 1))
    steps = twin.word_alignment(quote, words, 0, matches, [], (0, 2 * size + 2, 0, 2 * size + 2), joined)
    assert steps == twin.edit_script(words.norms(), quote.norms())


@both
def test_what_is_asked_for_joined_words_may_be_nothing(twin: ModuleType) -> None:
    """No steps for what is parted on one side only: what was laid before stays as it was."""
    quote, words = twin.Words("x ab c ab"), twin.Words("x n a b a b")
    steps = twin.word_alignment(quote, words, 0, ((0, 0, 1), (1, 2, 2)), [1], (0, 4, 0, 6), lambda a, b, free: [])
    assert steps == [(SAME, 0, 1, 0, 1), (ELIDED, 1, 2, 1, 1)]
    assert (
        twin.word_alignment(
            twin.Words("ab c ab"), twin.Words("a b a b"), 0, ((0, 0, 2),), [], (0, 3, 0, 4), lambda a, b, free: []
        )
        == []
    )


@both
def test_a_text_may_be_of_a_subclass(twin: ModuleType) -> None:
    """Its characters count."""
    assert twin.Words(type("Text", (str,), {})("a b")).norms() == ["a", "b"]
    for other in (None, b"a", 1):
        with pytest.raises((TypeError, AttributeError)):
            twin.Words(other)


@both
def test_a_gap_for_which_no_table_is_filled_is_a_replacement(twin: ModuleType) -> None:
    """Its words are not looked at in pairs either, for such as one side writes apart: that would be four million and more."""
    quote, source = (twin.Words(f"begin {word * 2100} end") for word in ("co operate ", "cooperate "))
    last = len(source) - 1
    matches = ((0, 0, 1), (len(quote) - 1, last, 1))

    def asked(*_: object) -> list[Step]:
        raise AssertionError("the whole gap was looked at")

    steps = twin.word_alignment(quote, source, 0, matches, [], (0, len(quote), 0, len(source)), asked)
    assert [op for op, *_ in steps] == [SAME, REPLACE, SAME]
