"""Both kernels give the same answers, at sizes on both sides of every switch in the code; and which one is used."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import (
    FUNCTIONS,
    TWINS,
    documents,
    joined,
    numbers,
    packed,
    segment,
    shares,
    words,
)

from quoteproof import kernel

two = pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")


@pytest.mark.slow
@two
@given(
    documents, st.lists(words, max_size=80), st.integers(1, 4), st.sampled_from([1, 2, 64]), st.integers(0, 20), shares
)
def test_the_twins_agree(
    texts: list[list[int]], query: list[int], least: int, cap: int, limit: int, share: float
) -> None:
    """Matches, chains and occurrences of both kernels are equal, whatever the limits."""
    answers = []
    for twin in TWINS:
        place, ids = segment(twin, texts, share), numbers(query)
        found = twin.matches(ids, place, least, cap)
        voted = twin.vote(ids, place, least, limit)
        answers.append(
            (found, voted, twin.search(ids, place, least, cap, limit), twin.occurrences(ids[:3], place, limit))
        )
    assert answers[0] == answers[1]


edited = st.lists(
    st.sampled_from([0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]), max_size=40
)


@two
@given(st.lists(documents, min_size=1, max_size=3), edited, st.integers(1, 12), st.integers(0, 4), shares)
def test_the_twins_find_alike_what_documents_have_of_a_text(
    groups: list[list[list[int]]], changes: list[int], least: int, limit: int, share: float
) -> None:
    """A text of three hundred words, so of two stretches, made of documents with words dropped or blanked."""
    texts = [text for group in groups for text in group]
    words_of = [word for text in texts for word in text] or [1]
    kept = [0 if k % 23 in changes[:3] else word for k, word in enumerate(words_of) if k % 19 not in changes]
    query = numbers((kept * 300)[:300] if kept else [])
    first, second = (twin.overlap_all([query], segment(twin, texts, share), least, limit) for twin in TWINS)
    assert first == second


@pytest.mark.parametrize("twin", TWINS)
def test_a_part_is_grown_as_far_as_it_is_worth_it(twin: ModuleType) -> None:
    """One word changed of six is grown over, three of six are not; a blank costs nothing; the next document is another."""
    text = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    place = segment(twin, [[30, 31], [*text[:4], 40, *text[5:7], 41, 42, 43, *text[7:]], [13, 14]])

    def parts(query: list[int], least: int = 1) -> list[tuple[int, int, tuple[tuple[int, int, int], ...]]]:
        return list(twin.overlap_all([numbers(query)], place, least, 9)[0])

    assert parts(text) == [(48, 1, ((0, 0, 4), (5, 5, 2)))]
    assert parts(text, 7) == []
    assert parts([*text[:4], 0, 0, 0, *text[5:7]]) == [(48, 1, ((0, 0, 4), (7, 5, 2)))]
    assert parts([*text[:4], 50, 51, 52, *text[5:7]]) == [(32, 1, ((0, 0, 4),))]
    assert parts([12, 60, *text[5:7], 41, 42, 43]) == [(40, 1, ((2, 5, 5),))]


@two
@pytest.mark.parametrize("copies", [31, 32, 33, 818, 819, 820, 4095, 4096, 4097, 16383, 16384, 16385])
def test_the_twins_vote_alike(copies: int) -> None:
    """Around 32 places a word is a seed by itself, or only with its neighbours; 4,096 places vote, those of 32,768 words
    are weighed (819 for 32 words), and among up to 16,384 places of a word those are picked out that have the right one before them."""
    texts = [[1, 2, 10 + k % 7, 3] for k in range(copies)]
    query = numbers([1, 2, 12, 9, 3, 3, 11, 2, 1, 1, 2] + [5] * 21)
    first, second = (twin.vote(query, segment(twin, texts, copies % 2 / 2), 1, 50) for twin in TWINS)
    assert first == second


@two
@pytest.mark.parametrize("copies", [3448, 3449, 3450, 16383, 16384, 16385])
def test_the_twins_vote_alike_for_short_queries(copies: int) -> None:
    """Four times as many places vote, and those of 65,536 words are weighed (3,449 for 11 words)."""
    texts = [[1, 2, 10 + k % 7, 3] for k in range(copies)]
    query = numbers([1, 2, 12, 9, 3, 3, 11, 2, 1, 1, 2])
    first, second = (twin.vote(query, segment(twin, texts, copies % 2 / 2), 1, 50) for twin in TWINS)
    assert first == second


@two
@pytest.mark.parametrize("size", [7, 11, 12, 40, 60])
@pytest.mark.parametrize("beside", [-1, 0, 1])
@pytest.mark.parametrize("limit", [9, 500])
def test_the_twins_complete_alike(size: int, beside: int, limit: int) -> None:
    """It is looked around as many chains as 4,096 words allow for."""
    tail = list(range(10, 7 + size))
    texts = [[1 + k % 4, 2 + k % 3, 5, *tail[: 5 + k % size], k % 2, 4] for k in range(4096 // (size + 8) + beside)]
    query = numbers([1, 2, 9, *tail])
    first, second = (twin.search(query, segment(twin, texts), 3, 1 << 10, limit) for twin in TWINS)
    assert first == second


@two
@pytest.mark.parametrize("count", [31, 32, 33, 63, 64, 65, 3000])
def test_the_guide_leads_where_a_search_without_it_does(count: int) -> None:
    """The fast kernel narrows a bucket of more than 32 suffixes down by its guide; the other one does not use it."""
    chance = random.Random(count)
    texts = [[5, chance.randint(1, 9), chance.choice([1, 2, 3, 1 << 20]), chance.randint(1, 3)] for _ in range(count)]
    places = [segment(twin, texts) for twin in TWINS]
    for _ in range(200):
        query = numbers([5, chance.randint(1, 10), chance.choice([0, 1, 2, 1 << 20]), 2][: chance.randint(1, 4)])
        first, second = (twin.matches(query, place, 1, 8) for twin, place in zip(TWINS, places, strict=True))
        assert first == second


@two
@pytest.mark.parametrize("count", [62, 63, 64, 65, 66, 67, 130])
def test_the_twins_agree_on_many_matches_in_a_document(count: int) -> None:
    """A chain looks back at most 64 matches in both kernels."""
    text = [word for k in range(count) for word in (1, 2, 3, 10 + k)]
    query = [1, 2, 3, 10 + count // 2, 1, 2, 3, 9, 1, 2, 3]
    first, second = (twin.search(numbers(query), segment(twin, [text]), 3, 1 << 10, 50) for twin in TWINS)
    assert first == second


@two
def test_a_separator_is_no_word_that_a_run_goes_on_from() -> None:
    """A 0 in the query is not the separator of the source: a run begins behind both."""
    query = numbers([7, 0, 1, 2, 9, 3, 4])
    first, second = (twin.vote(query, segment(twin, [[5, 5], [1, 2, 8, 3, 4]]), 2) for twin in TWINS)
    assert first == second != []


def test_two_threads_count_what_hardly_any_words_leave() -> None:
    """With fewer than 4,096 entries among 65,536 places, several parts of the sort count in one number of the table."""
    chance = random.Random(3)
    ids, _ = joined([[chance.randrange(1, 1 << 21)] if k % 6 == 0 else [] for k in range(22000)])
    row = packed(ids)
    sound = list(TWINS[0].index(row, 0).table)
    assert all(list(TWINS[-1].index(row, 0).table) == sound for _ in range(500))


@two
def test_a_damaged_entry_does_not_lead_outside_of_the_words() -> None:
    """Where entries are looked at by their tags alone, nothing has been compared at their places yet."""
    ids, starts = joined([[1, 2, 3, 1, 2, 4, 1, 2, 5, 9, 2, 5] + [1, 2] * 20])
    row = packed(ids)
    frequent, suffixes, table, guide = TWINS[-1].index(row, 0.93)
    assert list(frequent) == [1, 2]
    lost = [entry | (1 << 28) - 1 if ids[entry % (1 << 28)] == 1 else entry for entry in suffixes]
    place = TWINS[-1].Segment(row, (frequent, numbers(lost), table, guide), starts, numbers([0]))
    assert TWINS[-1].matches(numbers([1, 2, 3]), place) == [(0, 0, 3)]


# -- the choice --------------------------------------------------------------------------------------------------------


def run(code: str, choice: str | None) -> str:
    """Run Python code in a new process with QUOTEPROOF_KERNEL set; return what it printed, errors too."""
    environment = {key: value for key, value in os.environ.items() if key != "QUOTEPROOF_KERNEL"}
    environment |= {"QUOTEPROOF_KERNEL": choice} if choice is not None else {}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip().splitlines()[-1]


ABSENT = "import sys; sys.modules['quoteproof.kernel.fast'] = None; from quoteproof import kernel; print(kernel.NAME)"

STALE = """
import sys, types
sys.modules["quoteproof.kernel.fast.align"] = types.ModuleType("quoteproof.kernel.fast.align")
from quoteproof import kernel
print(kernel.NAME)
"""
"""A kernel that was compiled before a function got its name."""


def test_the_environment_chooses_the_kernel() -> None:
    """Each kernel by its name; without a choice the fast one if it is there."""
    for twin in TWINS:
        assert run("from quoteproof import kernel; print(kernel.NAME)", twin.NAME) == twin.NAME
    assert run("from quoteproof import kernel; print(kernel.NAME)", None) == TWINS[-1].NAME
    assert run(ABSENT, None) == run(STALE, None) == "reference"


def test_asking_for_what_is_not_there_fails_loudly() -> None:
    """A kernel that is absent, or a name that is none, is a usage error."""
    assert "UsageError" in run(ABSENT, "fast") and "compiled kernel" in run(ABSENT, "fast")
    assert "UsageError" in run(STALE, "fast") and "install quoteproof again" in run(STALE, "fast")
    assert "UsageError" in run("from quoteproof import kernel", "quick")


@two
def test_the_compiled_kernel_needs_no_numpy() -> None:
    """Cutting, searching and aligning import no numpy: a check must start at once."""
    code = "import sys; from quoteproof import align, text; text.words('a b'); print('numpy' in sys.modules)"
    assert run(code, "fast") == "False"


def test_both_kernels_have_every_function() -> None:
    """The gate exports the functions of the kernel in use, under the same names."""
    for twin in TWINS:
        assert all(callable(getattr(twin, name)) for name in FUNCTIONS)
    assert all(hasattr(kernel, name) for name in FUNCTIONS)


@pytest.mark.parametrize("twin", TWINS)
def test_a_text_that_is_there_itself_hides_no_other(twin: ModuleType) -> None:
    """Twelve words that another document has are found beside hundreds that the text has in common with itself."""
    text = list(range(1000, 1200))
    place = segment(twin, [text, [*range(50, 60), *text[100:112], *range(60, 70)]])
    [found] = twin.overlap_all([numbers(text)], place, 6, 9)
    assert (96, 1, ((100, 10, 12),)) in found
