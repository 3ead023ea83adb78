"""Files are read several at a time, and come in their order; whoever stops listening leaves nothing running."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof import readers
from quoteproof.model import Document
from quoteproof.readers import confined
from quoteproof.readers.ahead import AHEAD, in_order

FILES = Path(__file__).parent / "data" / "readers"


@given(st.lists(st.tuples(st.booleans(), st.lists(st.integers(), max_size=3)), max_size=30), st.integers(1, 4))
def test_the_order_is_that_of_the_items(items: list[tuple[bool, list[int]]], cores: int) -> None:
    """Whatever is read ahead, and however long it takes."""

    def read(item: tuple[bool, list[int]]) -> Iterator[int]:
        time.sleep(0.0001 * (len(item[1]) % 2))
        yield from item[1]

    assert list(in_order(items, read, lambda item: item[0], cores)) == [n for _, row in items for n in row]


def test_no_more_is_read_than_may_wait() -> None:
    """Of files that are read ahead a few a core; of the others none before its turn."""
    begun: list[int] = []

    def read(item: int) -> Iterator[int]:
        begun.append(item)
        yield item

    found = in_order(range(100), read, lambda item: item % 2 == 0, 2)
    assert next(found) == 0
    time.sleep(0.05)
    assert max(begun) < 1 + 2 * AHEAD
    assert not [item for item in begun if item % 2]
    found.close()


def test_what_goes_wrong_is_told_where_it_goes_wrong() -> None:
    """In its place, behind what stands before it."""

    def read(item: int) -> Iterator[int]:
        if item == 2:
            raise OSError("gone")
        yield item

    found = in_order(range(4), read, lambda _: True, 2)
    assert [next(found), next(found)] == [0, 1]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_who_stops_listening_leaves_no_process_at_work() -> None:
    """The processes that read are ended, and so their threads."""

    def read(item: int) -> Iterator[int]:
        worker = confined._taken()
        try:
            worker._process.wait()
            yield item
        finally:
            worker.end()
            confined._put_back(worker)

    before = threading.active_count()
    found = in_order(range(2), lambda item: iter([item]) if item == 0 else read(item), lambda _: True, 2)
    assert next(found) == 0
    time.sleep(0.3)
    found.close()
    for _ in range(100):
        if threading.active_count() <= before:
            break
        time.sleep(0.05)
    assert threading.active_count() <= before


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="needs a system that tells a process's cores")
def test_a_folder_is_read_the_same_on_any_number_of_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents, problems, order."""
    several = [*readers.read(FILES)]
    monkeypatch.setattr(readers, "cores", lambda: 1)
    assert [*readers.read(FILES)] == several
    assert sum(isinstance(item, Document) for item in several) > 10


def test_who_stops_ends_nobody_elses_processes() -> None:
    """Two folders may be read at once: one of them that is done, or given up, costs the other nothing."""
    other = confined._taken()
    try:
        found = in_order(range(4), lambda item: iter([item]), lambda _: True, 2)
        assert next(found) == 0
        found.close()
        assert list(in_order(range(4), lambda item: iter([item]), lambda _: True, 2)) == [0, 1, 2, 3]
        assert other._process.poll() is None
    finally:
        other.end()
        confined._put_back(other)
