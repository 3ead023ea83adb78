"""Runs of the same words: what the search by letters gives is what trying every run against every row gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from quoteproof.compare.places import Word
from quoteproof.compare.runs import Letters, Rows, Search
from quoteproof.model import Span

Found = tuple[slice, int, int, slice]

letters = st.text("abcde", max_size=9)  # so few that runs come again, broken off and shuffled
rows = st.lists(letters, max_size=5)


def every_run(row: str, small: str, pools: Sequence[tuple[list[str | None], int]]) -> Iterator[Found]:
    """Try every run of a row against every row of the pools, the longest runs first; what was found is gone."""
    left = set(range(len(row)))
    for size in range(len(row), 0, -1):
        for at in range(len(row) - size + 1):
            run = row[at : at + size]
            if all(letter in small for letter in run) or not set(range(at, at + size)) <= left:
                continue
            found = next(answers(run, pools), None)
            if found:
                left -= set(range(at, at + size))
                yield slice(at, at + size), *found


def answers(run: str, pools: Sequence[tuple[list[str | None], int]]) -> Iterator[tuple[int, int, slice]]:
    """Give every row that has the run, in their order: all of it in any order before a part of it in this one."""
    for number, (rows, least) in enumerate(pools):
        for index, row in enumerate(rows):
            if row and len(run) >= least:
                if sorted(run) == sorted(row):
                    yield number, index, slice(0, len(row))
                elif run in row:
                    yield number, index, slice(row.find(run), row.find(run) + len(run))


@given(st.lists(letters, max_size=4), rows, rows, st.sampled_from(["", "a", "ab"]))
def test_the_search_by_letters_gives_what_trying_everything_gives(
    quoted: list[str], lost: list[str], beyond: list[str], small: str
) -> None:
    """Over several rows one after the other, a row of the first pool being gone as soon as it has answered."""
    slow: list[str | None] = list(lost)
    fast, rest = Rows(lost), Rows(beyond)
    for row in quoted:
        expected = []
        for found in every_run(row, small, [(slow, 1), (list(beyond), 2)]):
            expected.append(found)
            if found[1] == 0:
                slow[found[2]] = None
        given_ = []
        for run, pool, (number, part) in Search(row, [c not in small for c in row], [(fast, 1), (rest, 2)]):
            given_.append((run, pool, number, part))
            if pool == 0:
                fast.take(number)
        assert given_ == expected


def test_a_word_is_the_same_letter_every_time_it_comes() -> None:
    """Whatever the word: a row is as long as its words are many."""
    norms = ["the", "quay", "the", "\0", "quay"]
    row = Letters().spell([Word(Span(0, 1), norm, norm) for norm in norms])
    assert (len(row), row[0], row[1]) == (5, row[2], row[4])
    assert "\0" not in row
