"""Both kernels against the oracles, and against each other, at sizes on both sides of every switch in the code."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import (
    TWINS,
    best_chain,
    documents,
    few_words,
    frequent,
    joined,
    least_change,
    maximal_runs,
    moves,
    numbers,
    packed,
    rows,
    segment,
    shares,
    words,
)
from oracles import suffix_array as sorted_suffixes

from quoteproof import kernel
from quoteproof.kernel import ELIDED, INSERT, REPLACE, SAME

both = pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.NAME)

WHOLE = (0.0, 0.5)


# -- index -------------------------------------------------------------------------------------------------------------


@both
@given(documents, shares)
def test_suffixes_are_sorted(twin: ModuleType, texts: list[list[int]], share: float) -> None:
    """The suffix array is what sorting all suffixes gives that are to be entered."""
    ids, _ = joined(texts)
    index = twin.index(packed(ids), share)
    assert list(index.suffixes) == sorted_suffixes(ids, share)
    assert list(index.frequent) == sorted(frequent(ids, share))


@both
@pytest.mark.parametrize("length", [1, 2, 3, 4, 45, 46, 47, 48, 49, 50, 51, 96, 97])
@pytest.mark.parametrize("copies", [1, 2, 15, 16, 17, 18, 23, 24, 25, 26, 60])
def test_suffixes_of_repeated_documents(twin: ModuleType, length: int, copies: int) -> None:
    """Copies are told apart by what follows, DEPTH words deep, then by place: around 48 words, and around 16 and 24 copies,
    where the fast kernel sorts in another way."""
    text = [k % 7 + 1 for k in range(length)]
    ids, _ = joined([[*text, copy % 5 + 1] for copy in range(copies)])
    assert list(twin.index(packed(ids), 0).suffixes) == sorted_suffixes(ids)


@pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")
@pytest.mark.parametrize("count", [65535, 65536, 65537])
@pytest.mark.parametrize("most", [1, 5, 1 << 20, (1 << 21) - 1])
@pytest.mark.parametrize("share", WHOLE)
def test_suffixes_sorted_in_two_halves(count: int, most: int, share: float) -> None:
    """From 65,536 words on the fast kernel sorts on two threads, also where all words have one id or are in one part."""
    chance = random.Random(count)
    rows = [[chance.randint(max(1, most - 5000), most) for _ in range(count // 64)] for _ in range(64)]
    ids, _ = joined([*rows, rows[0][: count % 64]])
    first, second = ([list(part) for part in twin.index(packed(ids), share)] for twin in TWINS)
    assert first == second


@pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")
@pytest.mark.parametrize("count", [255, 256, 257, 4095, 4096, 4097])
def test_parts_of_all_sizes_are_sorted_alike(count: int) -> None:
    """Up to 256 entries a part is sorted by merging, above that by radix; both kernels choose the same frequent words, which
    are at least one in 4,096."""
    chance = random.Random(count)
    ids, _ = joined([[chance.randint(1, 40) * 50 for _ in range(count)], [7]])
    first, second = ([list(part) for part in twin.index(packed(ids), 0.5)] for twin in TWINS)
    assert first == second


@both
@given(documents, shares)
def test_the_table_brackets_the_suffixes(twin: ModuleType, texts: list[list[int]], share: float) -> None:
    """Each entry of the table bounds exactly the suffixes whose first word has those top bits; the guide has the next 32."""
    ids, _ = joined(texts)
    _, suffixes, table, guide = twin.index(packed(ids), share)
    suffixes = [entry % (1 << 28) for entry in suffixes]
    bits = (len(table) - 1).bit_length() - 1
    assert table[0] == 0 and table[-1] == len(suffixes)
    for bucket, (low, high) in enumerate(pairwise(table)):
        assert all(ids[place] >> (kernel.ID_BITS - bits) == bucket for place in suffixes[low:high])
    assert list(guide) == [key(ids, place) >> (31 - bits) & 0xFFFFFFFF for place in suffixes[::32]]


def key(ids: Sequence[int], place: int) -> int:
    """The first three words as one number, nothing counting after a separator."""
    words = [*ids[place : place + 3], 0, 0]
    first, second, third = words[0], words[1], words[2] if words[1] else 0
    return first << 42 | second << 21 | third


# -- matches and chains ------------------------------------------------------------------------------------------------


@both
@given(documents, st.lists(few_words, max_size=80), st.integers(1, 4), shares)
def test_matches_are_maximal_runs(
    twin: ModuleType, texts: list[list[int]], query: list[int], least: int, share: float
) -> None:
    """Every match is a run of enough equal words that can be made longer at neither end."""
    ids, _ = joined(texts)
    found = twin.matches(numbers(query), segment(twin, texts, share), least)
    assert set(found) <= {run for run in maximal_runs(query, ids) if run[2] >= least}
    assert len(set(found)) == len(found)


@both
@given(documents, st.data())
def test_long_runs_are_found(twin: ModuleType, texts: list[list[int]], data: st.DataObject) -> None:
    """No run of 32 words or more is missed: the query is looked up at least every eighth word, and what is shorter than
    half the longest match there (at most 24 of 48 words) is left."""
    pieces = data.draw(st.lists(st.sampled_from(texts or [[1]]), max_size=3))
    query = [word for piece in pieces for word in [*piece, 9]]
    ids, _ = joined(texts)
    found = twin.matches(numbers(query), segment(twin, texts), 3, 1 << 20)
    assert {run for run in maximal_runs(query, ids) if run[2] >= 32} <= set(found)


@both
@given(st.lists(few_words, min_size=3, max_size=120), st.data())
def test_a_verbatim_quotation_is_one_match(twin: ModuleType, text: list[int], data: st.DataObject) -> None:
    """Any stretch of three words or more of a document is found whole."""
    start = data.draw(st.integers(0, len(text) - 3))
    query = text[start : data.draw(st.integers(start + 3, len(text)))]
    found = twin.matches(numbers(query), segment(twin, [text]), 3, 1 << 20)
    assert (0, start, len(query)) in found


@both
@given(st.permutations(range(1, 40)), st.integers(0, 60), st.data())
def test_so_it_is_where_most_words_are_frequent(
    twin: ModuleType, kinds: list[int], seed: int, data: st.DataObject
) -> None:
    """The same where half of all words or more are entered only here and there."""
    chance = random.Random(seed)
    text = [kinds[min(chance.randrange(40), chance.randrange(40), chance.randrange(40)) % 39] for _ in range(400)]
    start = data.draw(st.integers(0, len(text) - 3))
    query = text[start : data.draw(st.integers(start + 3, min(start + 30, len(text))))]
    place = segment(twin, [text], data.draw(shares))
    assert any(n == len(query) for _, _, n in twin.matches(numbers(query), place, 3, 1 << 20)) or len(query) < 5


@both
def test_three_words_that_begin_with_frequent_ones(twin: ModuleType) -> None:
    """Nothing follows the anchor in the query, and it stands in many places: those with the right word before it are gone through."""
    texts = [[*([1, 2] if k == 450 else [1 + k % 2, 3 + k % 2]), 9, 20 + k] for k in range(900)]
    place = segment(twin, [*texts, [1, 2, 3, 4] * 2000], 0.8)
    assert (0, 450 * 6, 3) in twin.matches(numbers([1, 2, 9]), place)


@both
def test_nothing_matches_across_documents_or_a_separator(twin: ModuleType) -> None:
    """The end of one document and the beginning of the next are not three words in a row."""
    place = segment(twin, [[1, 2], [3, 4]])
    assert twin.matches(numbers([1, 2, 3, 4]), place) == []
    assert twin.matches(numbers([2, 0, 3]), place) == []


@both
@given(st.lists(few_words, max_size=30), st.lists(few_words, max_size=10))
def test_the_best_chain_is_the_best_of_all(twin: ModuleType, text: list[int], query: list[int]) -> None:
    """No selection of the matches scores higher than the first chain (at most nine matches are tried here)."""
    place = segment(twin, [text])
    found = twin.matches(numbers(query), place)[:9]
    chains = twin.chains(found, place)
    assert (chains[0][0] if chains else 0) == best_chain(found)


@pytest.mark.slow
@both
@given(documents, st.lists(few_words, max_size=60))
def test_chains_run_forward_and_hold_equal_words(twin: ModuleType, texts: list[list[int]], query: list[int]) -> None:
    """Matches of a chain ascend and are disjoint in both texts, and are there."""
    chains = twin.search(numbers(query), segment(twin, texts), limit=1000)
    assert [score for score, _, _ in chains] == sorted((score for score, _, _ in chains), reverse=True)
    for _, number, chain in chains:
        assert all(n > 0 and query[q : q + n] == texts[number][r : r + n] for q, r, n in chain)
        assert all(q0 + n0 <= q1 and r0 + n0 <= r1 for (q0, r0, n0), (q1, r1, _) in pairwise(chain))


@both
def test_a_changed_word_does_not_break_a_chain(twin: ModuleType) -> None:
    """Six equal words, one changed, six equal: one chain of two matches that costs nothing but the word."""
    text = list(range(1, 30))
    query = [*range(5, 11), 99, *range(12, 18)]
    (score, number, chain), *_ = twin.search(numbers(query), segment(twin, [[7, 7, 7], text]))
    assert (score, number, chain) == (96, 1, ((0, 4, 6), (7, 11, 6)))


@both
@pytest.mark.parametrize("size", [7, 14])
def test_what_stands_around_a_chain_counts(twin: ModuleType, size: int) -> None:
    """Of sixty documents with the same words in a row, the one that has those before the changed word as well comes first."""
    head, tail = [1] if size == 7 else [1, 2], list(range(10, 8 + size))
    texts = [[100 + k, 200 + k, 300 + k, *tail] for k in range(60)]
    texts[50] = [*head, 3, *tail]
    (_, number, chain), *_ = twin.search(numbers([*head, 9, *tail]), segment(twin, texts), limit=1)
    assert (number, chain) == (50, ((0, 0, len(head)), (len(head) + 1, len(head) + 1, len(tail))))


@both
def test_what_stands_around_half_of_it_by_chance_does_not(twin: ModuleType) -> None:
    """Two stretches with something left out between them: no word is taken from the first for being beside the second too."""
    text = [1, 2, 3, 4, *range(100, 160), 3, 9, 9, 5, 6, 7, 8]
    [(_, _, matches), *_] = twin.search(numbers([1, 2, 3, 4, 5, 6, 7, 8]), segment(twin, [text]))
    assert matches == ((0, 0, 4), (4, 67, 4))


@pytest.mark.slow
@both
@given(documents, st.lists(words, max_size=40), st.integers(1, 3))
def test_what_is_voted_for_is_there(twin: ModuleType, texts: list[list[int]], query: list[int], least: int) -> None:
    """Chains of what is left of a query ascend, hold equal words, and are made of maximal runs of enough words."""
    ids, _ = joined(texts)
    runs = {(q, r, n) for q, r, n in maximal_runs(query, ids) if n >= least}
    for _, number, chain in twin.vote(numbers(query), segment(twin, texts), least, 1000):
        assert all(n > 0 and query[q : q + n] == texts[number][r : r + n] for q, r, n in chain)
        assert all(q0 + n0 <= q1 and r0 + n0 <= r1 for (q0, r0, n0), (q1, r1, _) in pairwise(chain))
        assert all(any(q + n == q1 + n1 and q1 <= q for q1, _, n1 in runs) for q, _, n in chain)


@pytest.mark.slow
@both
@given(st.lists(st.lists(st.integers(1, 40), min_size=30, max_size=60), min_size=1, max_size=6), st.data())
def test_pairs_that_are_left_are_found_by_votes(twin: ModuleType, texts: list[list[int]], data: st.DataObject) -> None:
    """A quotation of which every third word is changed leads to a passage that holds all that is left."""
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text) - 12))
    query = [word if k % 3 else 1000 for k, word in enumerate(text[start : start + 12])]
    chains = twin.vote(numbers(query), segment(twin, texts))
    assert chains
    assert sum(n for _, _, n in chains[0][2]) >= 8 or chains[0][0] >= 64


@both
def test_the_place_among_many(twin: ModuleType) -> None:
    """Of two thousand places of one pair of words, the one with the other words around it is found."""
    texts = [[1, 2, 100 + k, 3, 5000 + k % 50] for k in range(2000)]
    [best, *_] = twin.vote(numbers([1, 2, 9, 3, 5049, 9]), segment(twin, [*texts, [7, 1, 2, 8, 3, 4, 5049, 6]]), 1)
    assert best[1] == 49


@both
@given(documents, st.lists(few_words, min_size=1, max_size=6), shares, st.integers(0, 5) | st.just(1 << 20))
def test_occurrences_are_all_places(
    twin: ModuleType, texts: list[list[int]], query: list[int], share: float, limit: int
) -> None:
    """Every place of a short query, in order, whether its words are frequent or not."""
    ids, _ = joined(texts)
    expected = [k for k in range(len(ids)) if list(ids[k : k + len(query)]) == query]
    assert twin.occurrences(numbers(query), segment(twin, texts, share), limit) == expected[:limit]


@both
@pytest.mark.parametrize("length", [47, 48, 49, 60])
def test_long_repeats_are_told_apart_beyond_the_sorted_depth(twin: ModuleType, length: int) -> None:
    """Two documents that differ only after DEPTH words: the whole query stands in one of them."""
    text = [k % 5 + 1 for k in range(length)]
    place = segment(twin, [[*text, 8], [*text, 9]])
    assert twin.occurrences(numbers([*text, 9]), place) == [(length // 3 + 1) * 3 if (length + 1) % 3 else length + 4]
    assert twin.search(numbers([*text, 9]), place)[0][1] == 1


# -- alignment ---------------------------------------------------------------------------------------------------------


@both
@given(rows, rows, st.frozensets(st.integers(0, 14), max_size=2))
def test_alignment_changes_as_little_as_possible(
    twin: ModuleType, a: list[int], b: list[int], passing: frozenset[int]
) -> None:
    """The steps are gapless, `same` is the same, and no other way changes fewer words or in fewer places."""
    passing = frozenset(place for place in passing if place <= len(b))
    steps = twin.edit_script(numbers(a), numbers(b), sorted(passing))
    assert [step[1:] for step in steps[:1]] == [(0, steps[0][2], 0, steps[0][4])] if steps else not a and not b
    for (_, _, a1, _, b1), (_, a0, _, b0, _) in pairwise(steps):
        assert (a1, b1) == (a0, b0)
    for operation, a0, a1, b0, b1 in steps:
        assert operation != SAME or a[a0:a1] == b[b0:b1]
        assert operation != ELIDED or b0 in passing
    changed = sum(2 * i + 3 * j for op, i, j in moves(steps) if op not in (SAME, ELIDED))
    places = _places(steps)
    assert (changed, places) == least_change(a, b, passing)


def _places(steps: list[tuple[int, int, int, int, int]]) -> int:
    """Changes, those parted only by an elision counted once."""
    kinds = [step[0] == SAME for step in steps if step[0] != ELIDED]
    return sum(not same and (k == 0 or kinds[k - 1]) for k, same in enumerate(kinds))


@both
@pytest.mark.parametrize("size", [2046, 2047, 2048])
def test_two_long_texts_without_common_ends_are_one_replacement(twin: ModuleType, size: int) -> None:
    """Up to 2,047 words a side (4,194,304 cells) the table is filled and the common word in the middle found."""
    half = size // 2
    a, b = [1] * half + [5] + [2] * (size - half - 1), [3] * half + [5] + [4] * (size - half - 1)
    kinds = [step[0] for step in twin.edit_script(numbers(a), numbers(b))]
    assert kinds == ([REPLACE, SAME, REPLACE] if size <= 2047 else [REPLACE])
    if size > 2047:
        assert [step[0] for step in twin.edit_script(numbers(a), numbers(b), [1])] == [INSERT, ELIDED, INSERT]
