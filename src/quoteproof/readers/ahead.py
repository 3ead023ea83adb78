"""Several files read at a time, and what is in them in their order.

Only for formats whose parsers run in processes of their own (`confined`): for each, a thread waits for its process. Other files are read when it is their
turn, a document at a time, so that a file of a million rows is never held.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from threading import get_ident
from typing import TypeVar

from quoteproof.readers import confined

T = TypeVar("T")
U = TypeVar("U")
AHEAD = 2
"""Files for each core that may be read before one that is not."""


def in_order(
    items: Iterable[T], read: Callable[[T], Iterator[U]], apart: Callable[[T], bool], cores: int
) -> Iterator[U]:
    """Yield what `read` has of all items, in their order; those of which `apart` says so are read ahead, as many at a time as there are cores."""
    rest = iter(items)
    waiting: deque[Future[list[U]] | T] = deque()
    threads = set[int]()
    pool = ThreadPoolExecutor(cores, initializer=lambda: threads.add(get_ident()))
    try:
        while True:
            for item in islice(rest, AHEAD * cores - len(waiting)):
                waiting.append(pool.submit(lambda one: list(read(one)), item) if apart(item) else item)
            if not waiting:
                return
            first = waiting.popleft()
            yield from first.result() if isinstance(first, Future) else read(first)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        confined.stop(threads)
