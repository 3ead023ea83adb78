"""How an archive grows past one machine: what segments cost, and which of them a quotation need be asked of.

    python bench/scale.py grow --gigabytes 1 2 4       sizes, build, look-ups, by the number of segments
    python bench/scale.py routes                       segments asked and what that finds, by sketches of rows of words

`grow` builds one archive of segments of 250 MB from the UN speeches, which come again and again with other 3 % of their words replaced, and
looks the thousand quotations of `bench/engine.py` up in its first 4, 8, 16 segments. `routes` cuts the speeches themselves, each once, into
segments, since copies would be in all of them. All figures are of one core's processor time. docs/scale.md says what follows.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median

import numpy as np
from corpora import DATA, SEED, Query, Texts, copies, corpus, edited, make_queries

from quoteproof import kernel
from quoteproof.archive import Archive, search
from quoteproof.archive.build import BASE, WORD_BYTES
from quoteproof.archive.snapshot import Volume
from quoteproof.model import Document

OUT = Path(__file__).resolve().parent / "out"
SEGMENT = 42 * 10**6  # words: 250 MB
LIMIT = 16  # chains, as a check asks for


def main() -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("grow", "routes"))
    parser.add_argument("--gigabytes", type=int, nargs="+", default=[1, 2], metavar="GB")
    parser.add_argument("--segments", type=int, nargs="+", default=[16, 64], metavar="N", help="of `routes`")
    parser.add_argument("--out", type=Path, default=OUT, help="a folder for corpora and archives")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    grow(chosen.gigabytes, chosen.out) if chosen.what == "grow" else routes(chosen.segments, chosen.out)
    return 0


# -- what segments cost ------------------------------------------------------------------------------------------------


def grow(gigabytes: Sequence[int], out: Path) -> None:
    """Build the largest archive, and look quotations up in its first segments."""
    folder = out / f"scale-{max(gigabytes)}"
    spent = Spent()
    if not folder.exists():
        begun = time.process_time()
        Archive.build(folder, spent.documents(max(gigabytes) * 10**9), memory=BASE + WORD_BYTES * SEGMENT).close()
        build = time.process_time() - begun - spent.seconds
        print(f"build: {spent.bytes / build / 1e6:.0f} MB a second of processor time", flush=True)
    made = make_queries(corpus(100, out))
    queries = [memoryview(kernel.words(query.text)[0]) for query in made]
    with Archive.open(folder) as archive:
        volumes = archive._snapshot.volumes
        print("segments  GB  index/text  p50  p95  mean µs  us a segment  nearest µs  right first")
        for size in (1, *(4 * gigabyte for gigabyte in gigabytes)):
            row(volumes[:size], made, queries)


class Spent:
    """The stream of documents, and what it took to make it."""

    def __init__(self) -> None:
        self.seconds, self.bytes = 0.0, 0

    def documents(self, most: int) -> Iterator[Document]:
        """Give so many bytes of documents."""
        stream = copies()
        while self.bytes < most:
            begun = time.thread_time()
            name, text = next(stream)
            self.bytes += len(text.encode())
            self.seconds += time.thread_time() - begun
            yield Document(name, text)


def row(volumes: Sequence[Volume], made: Sequence[Query], queries: Sequence[memoryview]) -> None:
    """Print what so many segments cost, the pages being in memory."""
    right, times, lost = 0, [], []
    for again in (False, True):
        for query, words in zip(made, queries, strict=True):
            begun = time.thread_time()
            hits = search.hits([words], volumes, LIMIT)[0]
            if again:
                times.append((time.thread_time() - begun) * 1e6)
                right += bool(query.document and hits and hits[0].record.id == query.document)
            if again and query.kind == "absent":
                begun = time.thread_time()
                search.nearest(words, volumes)
                lost.append((time.thread_time() - begun) * 1e6)
    text = sum(volume.segment._texts[-1] for volume in volumes)
    index = sum(volume.segment.row.bytes for volume in volumes) - text
    known = sum(query.document is not None for query in made)
    low, high = median(times), sorted(times)[int(0.95 * len(times))]
    each = mean(times) / len(volumes)
    print(
        f"{len(volumes):8} {text / 1e9:5.2f} {index / text:8.2f} {low:7.0f} {high:6.0f} {mean(times):6.0f} {each:8.0f}"
        f" {mean(lost):10.0f} {right / known:10.4f}",
        flush=True,
    )


# -- which segments need be asked --------------------------------------------------------------------------------------

ROWS = (2, 3)
SHARES = (1, 2, 4)
"""One row of words in so many stands in a sketch."""
BITS = 10
"""A bit for each row in a filter: one in 120 that is not there seems to be."""
KEPT = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""Segments are asked that have this part of what the best one has of a quotation's rows, each weighed by how few segments have it."""


def routes(counts: Sequence[int], out: Path) -> None:
    """Cut the speeches into segments, and say what is found in those that their sketches choose."""
    path = corpus(100, out)
    made = [*make_queries(path), *mangled(path)]
    queries = [memoryview(kernel.words(query.text)[0]) for query in made]
    for count in counts:
        volumes = segmented(path, count)
        scores = np.array([best(queries, volume) for volume in volumes]).T  # a row a quotation
        kinds, home = np.array([query.kind for query in made]), homes(made, volumes)
        right = (home >= 0) & (scores[np.arange(len(made)), home] >= scores.max(1))
        print(f"\n{count} segments of {100 / count:.1f} MB")
        print("row  one in  bytes/text  kept   asked   found  " + "  ".join(dict.fromkeys(kinds)))
        for words in ROWS:
            for share in SHARES:
                told = [sketch(volume, words, share) for volume in volumes]
                size = sum(map(len, told)) * BITS / 8 / (100 * 10**6)
                present = presence(queries, told, words, share)
                for kept in KEPT:
                    report(words, share, size, kept, chosen(present, kept), home, right, kinds)


def mangled(path: Path) -> Iterator[Query]:
    """Give quotations of which every fourth word is another, and short ones with a word changed."""
    texts, chance = Texts(path), random.Random(SEED + 5)
    vocabulary = [word for number in range(50) for word in texts[number]["text"].split()]
    for kind, least, most in (("every fourth", 16, 40), ("short", 5, 9)):
        for _ in range(200):
            row = texts[chance.randrange(len(texts))]
            words = row["text"].split()
            first, count = chance.randrange(max(1, len(words) - most)), chance.randint(least, most)
            some = words[first : first + count]
            if kind == "short":
                yield Query(kind, edited(" ".join(some), vocabulary, chance), row["id"], [], [])
                continue
            some[1::4] = [chance.choice(vocabulary) for _ in some[1::4]]
            yield Query(kind, " ".join(some), row["id"], [], [])


def segmented(path: Path, count: int) -> list[Volume]:
    """Return so many segments, held in memory; the pieces of a speech come one after the other, and so stand in one."""
    texts = Texts(path)
    each = math.ceil(len(texts) / count)
    parts = (range(first, min(first + each, len(texts))) for first in range(0, len(texts), each))
    archives = (Archive.of(Document(**texts[number]) for number in part) for part in parts)
    return [archive._snapshot.volumes[0] for archive in archives]


def homes(made: Sequence[Query], volumes: Sequence[Volume]) -> np.ndarray:
    """Return the number of the segment that has the document of each quotation; -1 for none."""
    where = {volume.segment.record(k).id: n for n, volume in enumerate(volumes) for k in range(volume.segment.count)}
    return np.array([where.get(query.document or "", -1) for query in made])


def best(queries: Sequence[memoryview], volume: Volume) -> list[int]:
    """Return the score of what a segment has for each quotation, looked at as closely as it may be."""
    quick = search.candidates(queries, [volume], LIMIT)
    closely = search.candidates(queries, [volume], LIMIT, (), search.closer)
    return [max((hit.score for hit in [*a, *b]), default=0) for a, b in zip(quick, closely, strict=True)]


def rows_of(ids: np.ndarray, words: int) -> np.ndarray:
    """Return a number of 64 bits for each row of so many words."""
    wide = ids.astype(np.uint64)
    found = np.zeros(max(0, len(wide) - words + 1), np.uint64)
    for at in range(words):
        found = (found ^ wide[at : at + len(found)]) * np.uint64(0x9E3779B97F4A7C15)
        found ^= found >> np.uint64(29)
    return found


def sampled(found: np.ndarray, share: int) -> np.ndarray:
    """Leave one number in so many, the same ones everywhere."""
    return found[found % np.uint64(share) == 0] if share > 1 else found


def sketch(volume: Volume, words: int, share: int) -> np.ndarray:
    """Return the rows of a segment that its sketch has, sorted; a filter would have them in BITS bits each."""
    packed = np.frombuffer(volume.segment._ids, np.uint64)
    mask = np.uint64((1 << kernel.ID_BITS) - 1)
    ids = np.stack([packed >> np.uint64(shift) & mask for shift in (2 * kernel.ID_BITS, kernel.ID_BITS, 0)], 1).ravel()
    return np.unique(sampled(rows_of(ids, words), share))


def presence(
    queries: Sequence[memoryview], told: Sequence[np.ndarray], words: int, share: int
) -> list[np.ndarray | None]:
    """Return for each quotation how much of it each segment seems to have; None where a sketch has none of its rows."""
    chance, found = np.random.default_rng(SEED), []
    wrong = 0.6185**BITS
    for query in queries:
        wanted = np.unique(sampled(rows_of(np.frombuffer(query, np.uint32), words), share))
        if not len(wanted):
            found.append(None)
            continue
        there = np.stack([segment[np.searchsorted(segment[:-1], wanted)] == wanted for segment in told])
        there |= chance.random(there.shape) < wrong
        weight = np.log((1 + len(told)) / (0.5 + there.sum(0)))
        found.append(there @ weight)
    return found


def chosen(present: Sequence[np.ndarray | None], kept: float) -> np.ndarray:
    """Return which segments are asked of each quotation: those with a good part of what the best one has; all, where none tells."""
    width = next(len(one) for one in present if one is not None)
    everything = np.ones(width, bool)
    return np.stack([everything if one is None or one.max() <= 0 else one >= kept * one.max() for one in present])


def report(
    words: int,
    share: int,
    size: float,
    kept: float,
    asked: np.ndarray,
    home: np.ndarray,
    right: np.ndarray,
    kinds: np.ndarray,
) -> None:
    """Print how many segments are asked, and how often the one is among them in which all of them together find a quotation's document."""
    found = asked[np.arange(len(home)), home]
    each = []
    for kind in dict.fromkeys(kinds):
        some = (kinds == kind) & right
        each.append(f"{found[some].mean() if some.any() else math.nan:.3f}/{asked[kinds == kind].mean():.2f}")
    print(
        f"{words:3} {share:7} {size:11.3f} {kept:5.1f} {asked.mean():7.3f} {found[right].mean():7.4f}  {'  '.join(each)}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
