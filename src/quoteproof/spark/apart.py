"""Texts against an archive of which each task holds a part: the questions go to the segments, the answers come back to the texts.

A check is run until it asks something of a segment's index that is not known yet. Such questions of all texts are gathered, each is answered once by the task
that holds the segment, and the checks are run again with the answers, until nothing is asked (`ROUNDS` at most; what is asked then is
looked up on the spot, so the result never depends on how many rounds there were). Candidates are merged where they always are, in
`archive/search`, by the rank that they have on one machine.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from hashlib import blake2b
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec import Struct

from quoteproof import judge, kernel, pipeline
from quoteproof.archive import Archive
from quoteproof.archive.asked import Asked
from quoteproof.archive.segment import Segment
from quoteproof.compare.quoting import quoting_of
from quoteproof.errors import UsageError
from quoteproof.model import QUOTED, Claim, Document, Problem
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources.lookup import look_up
from quoteproof.spark.frames import PLACE, mapped, numbered, rows_of, small_batches, taken
from quoteproof.spark.running import FINDINGS, Rows, against, finding_rows

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from quoteproof.spark.frames import Told

ROUNDS = 8
"""Questions that hang on each other's answers: a look, a closer one, gaps, the named document, the nearest passage, words spelt otherwise."""

Chains = list[tuple[int, int, tuple[tuple[int, int, int], ...]]]


class Question(Struct, frozen=True, order=True):
    """What is asked of the index of a segment: one of the ways to ask, its numbers, and words by their ids."""

    segment: str
    way: str
    how: tuple[int, ...]
    words: bytes

    @property
    def key(self) -> bytes:
        """By what an answer is found again."""
        return blake2b(msgspec.msgpack.encode(self), digest_size=16).digest()


class Waiting(Exception):
    """A check asks what hangs on an answer that is not there."""


class Memory:
    """What is known of the questions of one text, and what is asked beside that."""

    def __init__(self, known: Mapping[bytes, bytes], *, patient: bool) -> None:
        self._known, self._patient = known, patient
        self.asked: dict[bytes, Question] = {}
        self.looked_up = 0
        self._open: tuple[str, tuple[int, ...]] | None = None

    def again(self) -> None:
        """Begin with something else, which hangs on no answer yet."""
        self._open = None

    def answer(self, question: Question, index: Asked) -> Any:
        """Return what is known. Who is patient notes the question and is told that there is nothing, as long as all that is asked is of one kind; then he waits."""
        key = question.key
        if key in self._known:
            return msgspec.msgpack.decode(self._known[key], type=_form(question.way))
        if not self._patient:
            self.looked_up += 1
            return answered(index, [question])[0]
        if self._open not in (None, (question.way, question.how)):
            raise Waiting
        self._open = question.way, question.how
        self.asked[key] = question
        return []


class Distant(Asked):
    """The index of a segment that another task holds; `memory` is that of the text that is checked."""

    def __init__(self, segment: Segment) -> None:
        super().__init__(segment.index)
        self._name, self._here = segment.id, Asked(segment.index)
        self.here = False
        self.memory = Memory({}, patient=False)

    def search_all(self, queries: Sequence[memoryview], *how: int) -> list[list[kernel.Chain]]:
        """Look for rows of words."""
        return [self._answer("search", how, query) for query in queries]

    def overlap_all(self, queries: Sequence[memoryview], *how: int) -> list[list[kernel.Chain]]:
        """Look for what documents have of texts."""
        return [self._answer("overlap", how, query) for query in queries]

    def vote_all(self, queries: Sequence[memoryview], limit: int) -> list[list[kernel.Chain]]:
        """Look around the rarest words."""
        return [self._answer("vote", (limit,), query) for query in queries]

    def occurrences(self, query: memoryview, limit: int) -> list[int]:
        """List places."""
        found: list[int] = self._answer("places", (limit,), query)
        return found

    def _answer(self, way: str, how: tuple[int, ...], query: memoryview) -> Any:
        return self.memory.answer(Question(self._name, way, how, query.tobytes()), self._here)


def answered(index: Asked, questions: Sequence[Question]) -> list[Any]:
    """Answer questions of one kind."""
    way, how = questions[0].way, questions[0].how
    queries = [memoryview(question.words).cast("I") for question in questions]
    if way == "search":
        return index.search_all(queries, *how)
    if way == "overlap":
        return index.overlap_all(queries, *how)
    return index.vote_all(queries, *how) if way == "vote" else [index.occurrences(query, *how) for query in queries]


def _form(way: str) -> Any:
    return list[int] if way == "places" else Chains


# -- in tasks that hold texts -----------------------------------------------------------------------------------------------


class Patience:
    """A run whose segments are with others."""

    def __init__(self, run: Run) -> None:
        self.run = run
        [archive] = run.sources.archives
        self._distant = []
        for segment in archive.segments():
            segment.asked = Distant(segment)
            self._distant.append(segment.asked)

    def remember(self, known: Mapping[bytes, bytes], *, patient: bool) -> Memory:
        """Go on with what is known of another text."""
        memory = Memory(known, patient=patient)
        for distant in self._distant:
            distant.memory = memory
        return memory

    def questions(self, text: Text, known: Mapping[bytes, bytes]) -> list[Question]:
        """Return what is to be asked for a text, given what is known."""
        memory, itself = self.remember(known, patient=True), frozenset({text.digest})
        quoting = quoting_of(text.document, text.claims)
        for claim in quoting.claims:
            memory.again()
            with suppress(Waiting):
                list(look_up([judge.case(claim, quoting.document)], self.run.sources, itself))
        return list(memory.asked.values())


class Text(NamedTuple):
    """A text as it is checked, the digest that it came with, and its quotations that are looked up."""

    document: Document
    digest: str
    claims: tuple[Claim, ...]


def text_of(document: Document, settings: Settings) -> Text:
    """Find and attribute the quotations of a text."""
    listing = pipeline.listing(document, settings.language)
    quoted = tuple(claim for claim in listing.claims if claim.quotation.kind in QUOTED)
    return Text(listing.document, document.digest, quoted)


@lru_cache(2)
def _patience(folder: str, state: str, settings: Settings) -> Patience:
    return Patience(against(folder, state, settings))


def _prepared(batches: Iterable[pa.RecordBatch], *, settings: Settings) -> Rows:
    for row in rows_of(batches):
        place, item = row.pop(PLACE), taken(row)
        text = None if isinstance(item, Problem) else text_of(item, settings)
        yield place, pickle.dumps((item, text))  # together: the words, which both have, are written once


def _asking(
    batches: Iterable[pa.RecordBatch], *, folder: str, state: str, settings: Settings, lanes: Mapping[str, int]
) -> Rows:
    patience = _patience(folder, state, settings)
    for row in rows_of(batches):
        _, text = pickle.loads(row["text"])
        for question in patience.questions(text, _known(row)) if text else ():
            yield row[PLACE], question.key, lanes.get(question.segment, 0), msgspec.msgpack.encode(question)


def _known(row: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {pair["key"]: pair["answer"] for pair in row.get("known") or ()}


def _judging(batches: Iterable[pa.RecordBatch], *, folder: str, state: str, settings: Settings) -> Rows:
    patience = _patience(folder, state, settings)
    for row in rows_of(batches):
        item, _ = pickle.loads(row["text"])
        patience.remember(_known(row), patient=False)
        yield from finding_rows(patience.run, item)


# -- in tasks that hold segments -------------------------------------------------------------------------------------------


@lru_cache(2)
def _segments(folder: str) -> Mapping[str, Segment]:
    """Open an archive as it is; of its segments only those are read that are asked."""
    return {segment.id: segment for segment in Archive.open(folder).segments()}


def _answering(batches: Iterable[pa.RecordBatch], *, folder: str) -> Rows:
    return (pair for batch in batches for pair in _answers(batch, folder))


def _answers(batch: pa.RecordBatch, folder: str) -> Iterator[tuple[bytes, bytes]]:
    questions = sorted(msgspec.msgpack.decode(one, type=Question) for one in batch.column("question").to_pylist())
    for (name, _, _), alike in groupby(questions, attrgetter("segment", "way", "how")):
        segment, some = _segments(folder)[name], list(alike)
        with segment.guard:
            for question, answer in zip(some, answered(segment.asked, some), strict=True):
                yield question.key, msgspec.msgpack.encode(answer)


# -- in the driver -----------------------------------------------------------------------------------------------------------

PREPARED = ((PLACE, "long"), ("text", "binary"))
ASKED = ((PLACE, "long"), ("key", "binary"), ("lane", "long"), ("question", "binary"))
ANSWERED = (("key", "binary"), ("answer", "binary"))


def check_apart(df: DataFrame, folder: str, settings: Settings, parts: int) -> DataFrame:
    """Return what `check` does, with the segments in so many parts, each of which one task holds at a time."""
    documents, session = numbered(df), df.sparkSession
    if not session.sparkContext.getCheckpointDir():
        raise UsageError("rounds need a folder that all executors see: session.sparkContext.setCheckpointDir(…)")
    with Archive.open(folder) as opened:
        state, segments = opened.info.digest, sorted(opened.segments(), key=lambda one: -one.row.words)
    lanes = _lanes(session, [segment.id for segment in segments], parts)
    asking = partial(_asking, folder=folder, state=state, settings=settings, lanes=lanes)
    judging = partial(_judging, folder=folder, state=state, settings=settings)
    with small_batches(session):
        texts = _kept(mapped(documents, partial(_prepared, settings=settings), PREPARED))
        ready = _answered_in_rounds(texts, asking, partial(_answering, folder=folder), parts)
    return mapped(ready.orderBy(PLACE), judging, FINDINGS)


def _answered_in_rounds(texts: DataFrame, asking: Told, answering: Told, parts: int) -> DataFrame:
    """Return the texts with what is known of all that they ask."""
    waiting, pairs = texts, None
    for _ in range(ROUNDS):
        asked = _kept(mapped(waiting, asking, ASKED))
        if asked.isEmpty():
            break
        once = asked.dropDuplicates(["key"]).repartition(parts, "lane")  # what many texts quote is looked up once
        new = _kept(asked.select(PLACE, "key").join(mapped(once, answering, ANSWERED), "key"))
        pairs = new if pairs is None else pairs.unionByName(new)
        waiting = _with_answers(texts.join(asked.select(PLACE).distinct(), PLACE, "left_semi"), pairs)
    return texts if pairs is None else _with_answers(texts, pairs)


def _kept(frame: DataFrame) -> DataFrame:
    """Have a data frame made and written: what each round stands on is not planned anew in all that follow, and outlives an executor."""
    from pyspark import StorageLevel

    held = frame.persist(StorageLevel.DISK_ONLY)
    kept = held.checkpoint()
    held.unpersist()
    return kept


def _with_answers(texts: DataFrame, pairs: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    known = pairs.groupBy(PLACE).agg(sql.collect_list(sql.struct("key", "answer")).alias("known"))
    return texts.join(known, PLACE, "left")


def _lanes(session: SparkSession, segments: Sequence[str], parts: int) -> dict[str, int]:
    """Give each segment, the largest first, to a part in turn; a part is a number that Spark's hash leads to a partition of its own."""
    from pyspark.sql import functions as sql

    numbers = session.range(64 * parts).select("id", sql.expr(f"pmod(hash(id), {parts})").alias("partition"))
    first = numbers.groupBy("partition").agg(sql.min("id").alias("id")).orderBy("partition").collect()
    return {segment: first[at % len(first)].id for at, segment in enumerate(segments)}
