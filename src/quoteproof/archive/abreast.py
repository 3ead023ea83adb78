"""Several segments are looked through at once, on two cores: the kernel lets go of Python's lock while it looks.

One thread is kept for it, since to start one takes as long as some ten look-ups. Whoever asks begins with the first segment, the thread with
the last, and who is done sooner takes more; where the thread is busy with another's question, the one who asks does it all.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from quoteproof.machine import cores

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

_kept: tuple[int, ThreadPoolExecutor] | None = None  # with the process that has it: a fork has no threads


def abreast(looks: Sequence[Callable[[], T]]) -> list[T]:
    """Return what all of these return, in their order."""
    if len(looks) < 2 or cores() < 2:
        return [look() for look in looks]
    found: dict[int, T] = {}
    waiting = deque(range(len(looks)))

    def work(take: Callable[[], int]) -> None:
        while waiting:
            try:
                at = take()
            except IndexError:  # the other has just taken the last one
                return
            found[at] = looks[at]()

    helper = _helper(lambda: work(waiting.pop))
    try:
        work(waiting.popleft)
    finally:
        waiting.clear()
        if not helper.cancel():
            helper.result()
    return [found[at] for at in range(len(looks))]


def _helper(task: Callable[[], None]) -> Future[None]:
    global _kept
    if _kept is None or _kept[0] != os.getpid():
        from concurrent.futures import ThreadPoolExecutor  # an archive of one segment does not need it

        _kept = os.getpid(), ThreadPoolExecutor(1, "quoteproof")
    return _kept[1].submit(task)
