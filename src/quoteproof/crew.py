"""Processes that do something with texts, as checking them, and their answers in the order of the texts.

A process is begun anew and opens the sources itself: nothing is shared with the one that asks, which therefore may have any
threads and connections open. It has one text at a time and gets the next when its report is taken, so that as many texts and
answers are held as there are processes, and a few answers that wait for one before them.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from quoteproof.errors import QuoteproofError
from quoteproof.machine import SELDOM
from quoteproof.model import Document, Problem
from quoteproof.run import Recipe, Run, Text
from quoteproof.sources import open_sources

Answer = TypeVar("Answer")
Given = TypeVar("Given", covariant=True)


class Task(Protocol[Given]):
    """What is done with a text. A function of a module: a process is told its name."""

    def __call__(self, run: Run, document: Document, problems: tuple[Problem, ...], /) -> Given:
        """Return the answer."""


AHEAD = 32
"""Texts that may be done before one that is not."""


class Crew(Generic[Answer]):
    """Processes that do one thing with each text. Leaving it ends them, whatever they are at."""

    def __init__(self, recipe: Recipe, count: int, task: Task[Answer]) -> None:
        self._recipe, self._count, self._task = recipe, count, task
        self._hands: list[Connection] = []
        self.processes: list[SpawnProcess] = []

    def __enter__(self) -> Self:
        with _uninterrupted():  # ^C reaches the whole group of processes, and is for the first one alone to answer
            for _ in range(self._count):
                self._begin()
        return self

    def _begin(self) -> None:
        context = get_context("spawn")
        mine, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._recipe, self._task), daemon=True)
        process.start()
        theirs.close()
        self._hands.append(mine)
        self.processes.append(process)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.processes:
            process.terminate()
        for process, hand in zip(self.processes, self._hands, strict=True):
            process.join()
            hand.close()

    def answers(self, texts: Iterable[Text]) -> Iterator[Answer]:
        """Yield the answers in the order of the texts. Raises what a process raised."""
        rest, idle = enumerate(texts), list(self._hands)
        busy, done = dict[Connection, int](), dict[int, Answer]()
        given = 0
        while True:
            room = AHEAD - len(done)
            for number, text in islice(rest, len(idle) if room > 0 else 0):
                hand = idle.pop()
                hand.send(text)
                busy[hand] = number
            if given in done:
                yield done.pop(given)
                given += 1
            elif busy:
                for hand in _ready(busy):
                    done[busy.pop(hand)] = self._received(hand)
                    idle.append(hand)
            else:
                return

    def _received(self, hand: Connection) -> Answer:
        try:
            answer: Answer | QuoteproofError = hand.recv()
        except (EOFError, ConnectionError):
            raise QuoteproofError("a process that checked texts was ended; with --jobs 1 there is only one") from None
        if isinstance(answer, QuoteproofError):
            raise answer
        return answer


def _ready(hands: Iterable[Connection]) -> list[Connection]:
    """Return those of some hands that have something to give, when one has."""
    return [hand for hand in wait(list(hands)) if isinstance(hand, Connection)]


def work(hand: Connection, recipe: Recipe, task: Task[Answer]) -> None:
    """Do the task with each text that comes, until the other side is gone."""
    gc.set_threshold(SELDOM, 10, 10)
    with suppress(EOFError, ConnectionError):
        try:
            with open_sources(
                recipe.settings.against, fields=recipe.settings.fields, ocr=recipe.settings.ocr
            ) as sources:
                run = recipe.run(sources)
                while True:
                    hand.send(task(run, *hand.recv()))
        except QuoteproofError as error:
            hand.send(error)
            hand.recv()  # stays until it is ended, so that the other side can hand it a text and then read this


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold ^C back; processes that are begun meanwhile never hear it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where it goes another way
        yield
        return
    resource_tracker.ensure_running()  # it lets ^C through again when it is begun
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
