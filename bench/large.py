"""One machine, large: archives of gigabytes built within 2 GB of memory, and looked up.

    python bench/large.py --sizes 1 2 5 10          gigabytes; twice that on the disk, one after the other; 10 take some 10 minutes
    python bench/large.py --sizes .5 --memory 180   many segments, as many additions leave them
    python bench/large.py --sizes .5 --memory 180 --tidy    the same, merged before they are searched

The text is that of the speeches of `corpora.py`, again and again with other 3 % of their words replaced; another process makes it, and
it goes straight into the archive. The 1,000 quotations are those of `bench/engine.py`, made from documents of the whole row at random. Every size is built
and searched in processes of its own. Printed: seconds, MB a second, the largest memory, segments, bytes a byte of text; microseconds of processor time a quotation
(after a tenth of them, to warm up), of the clock again one after the other, on one core and on two, and all at once on two; whether the first
document has the words; and what adding a document takes, with what is merged after it. With `--tidy` a line before says what merging took.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from statistics import mean, median
from types import SimpleNamespace
from typing import Any

from corpora import DATA, SEED, Query, copies, holds, quotations
from engine import as_near, peak

from quoteproof.archive import Archive, abreast
from quoteproof.machine import cores
from quoteproof.model import Alignment, Document, Span

OUT = Path(__file__).resolve().parent / "out"


def documents(gigabytes: float) -> Iterator[Document]:
    """Give documents until they are so large together; another process makes them, whose memory is its own."""
    command = [sys.executable, __file__, "--worker", "texts", f"{gigabytes:g}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as maker:
        assert maker.stdout is not None
        for line in maker.stdout:
            name, text = json.loads(line)
            yield Document(name, text, turns=())


def texts(gigabytes: float) -> None:
    """Write them."""
    left = gigabytes * 1e9
    for name, text in copies():
        print(json.dumps((name, text)))
        left -= len(text)
        if left <= 0:
            return


def build(gigabytes: float, memory: int) -> dict[str, Any]:
    """Build the archive."""
    folder = place(gigabytes)
    shutil.rmtree(folder, ignore_errors=True)
    started = time.perf_counter()
    with Archive.build(folder, documents(gigabytes), memory=memory * 10**6) as archive:
        took, busy = time.perf_counter() - started, time.process_time()
        segments = len(list(folder.glob("*.seg")))
        size = sum(path.stat().st_size for path in folder.iterdir())
        return {
            "took": took,
            "busy": busy,
            "peak": peak(),
            "segments": segments,
            "size": size,
            "documents": archive.info.documents,
        }


def search(gigabytes: float, _: int) -> dict[str, Any]:
    """Look the quotations up, then add a document."""
    with Archive.open(place(gigabytes)) as archive:
        asked = queries(archive)
        for query in asked[::10]:
            look(archive, query)
        times, right = [], []
        for query in asked:
            started = time.process_time()
            found = look(archive, query)
            times.append(time.process_time() - started)
            if query.kind != "absent":
                right.append(bool(found) and is_right(query, found[0]))
        single, again = (timed(archive, asked, count) for count in (1, cores()))
        started = time.perf_counter()
        whole = "\n".join(query.text for query in asked)
        ends = list(accumulate((len(query.text) + 1 for query in asked), initial=0))
        archive.align_all(whole, [[Span(a, b - 1)] for a, b in pairwise(ends)], limit=1)
        batch = (time.perf_counter() - started) / len(asked)
        used = peak()
        started = time.perf_counter()
        archive.add([Document("one more", "A document that nobody had before, of a few words.")])
        added = time.perf_counter() - started
    return {"p50": median(times), "p95": sorted(times)[len(times) * 95 // 100], "mean": mean(times), "single": single, "again": again, "batch": batch,
            "right": mean(right), "rss": used, "added": added}  # fmt: skip


def timed(archive: Archive, asked: list[Query], count: int) -> float:
    """Return the seconds of the clock for a quotation, on so many cores."""
    abreast.cores = lambda: count
    started = time.perf_counter()
    for query in asked:
        look(archive, query)
    return (time.perf_counter() - started) / len(asked)


def tidy(gigabytes: float, memory: int) -> dict[str, Any]:
    """Merge the archive's segments."""
    with Archive.open(place(gigabytes)) as archive:
        before, started, busy = len(archive.segments()), time.perf_counter(), time.process_time()
        archive.tidy(memory=memory * 10**6)
        took, busy = time.perf_counter() - started, time.process_time() - busy
        return {"before": before, "after": len(archive.segments()), "took": took, "busy": busy, "peak": peak()}


def look(archive: Archive, query: Query) -> tuple[Alignment, ...]:
    """Lay a quotation on the archive."""
    return archive.align(query.text, [Span(0, len(query.text))], limit=1)


def is_right(query: Query, found: Alignment) -> bool:
    """Say whether the first document is right, as `bench/engine.py` does."""
    document = found.document
    if document.id == query.document or holds(document.text, query):
        return True
    hit = SimpleNamespace(spans=[(piece.passage.span.start, piece.passage.span.end) for piece in found.pieces])
    return query.kind == "edited" and as_near(query, hit, document.text)


def queries(archive: Archive) -> list[Query]:
    """Make quotations from documents at random, and from the speeches that are held out."""
    chance = random.Random(SEED + 1)
    drawn = (records(volume) for volume in archive._snapshot.volumes)
    ids = [one.id for some in drawn for one in chance.sample(some, min(200, len(some)))]
    return quotations(lambda drawn: described(archive.document(drawn.choice(ids))))


def described(document: Document) -> dict[str, str]:
    """Return a document as a row of a corpus."""
    return {"id": document.id, "text": document.text}


def records(volume: Any) -> list[Any]:
    """Give what is known of some documents of a segment."""
    step = max(1, volume.segment.count // 1000)
    return [volume.segment.record(number) for number in range(0, volume.segment.count, step)]


def place(gigabytes: float) -> Path:
    """Where the archive is."""
    return OUT / f"large-{gigabytes:g}"


def worker(step: str, gigabytes: float, memory: int) -> dict[str, Any]:
    """Run a step in a process of its own."""
    command = [sys.executable, __file__, "--worker", step, f"{gigabytes:g}", "--memory", str(memory)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Build and search each size, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=float, nargs="+", default=[1.0], metavar="GB")
    parser.add_argument("--memory", type=int, default=2000, metavar="MB")
    parser.add_argument("--tidy", action="store_true", help="merge the segments before they are searched, within 2 GB")
    parser.add_argument("--keep", action="store_true", help="leave the archives in bench/out")
    parser.add_argument("--worker", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    if chosen.worker:
        step, size = chosen.worker
        if step == "texts":
            texts(float(size))
            return 0
        print(json.dumps({"build": build, "tidy": tidy, "search": search}[step](float(size), chosen.memory)))
        return 0
    print(
        "| GB | documents | build s | processor s | MB/s | memory MB | segments | archive / text | p50 µs | p95 | mean | one core | two | batch | right | add s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for size in chosen.sizes:
        b = worker("build", size, chosen.memory)
        if chosen.tidy:
            t = worker("tidy", size, 2000)
            print(
                f"merged {t['before']} to {t['after']} in {t['took']:.0f} s, processor {t['busy']:.0f} s, {t['peak']:.0f} MB"
            )
        s = worker("search", size, chosen.memory)
        micro = " | ".join(f"{s[name] * 1e6:.0f}" for name in ("p50", "p95", "mean", "single", "again", "batch"))
        print(
            f"| {size:g} | {b['documents']:,} | {b['took']:.0f} | {b['busy']:.0f} | {size * 1e3 / b['took']:.0f} | {b['peak']:.0f} | {b['segments']} "
            f"| {b['size'] / size / 1e9:.2f} | {micro} | {s['right']:.3f} | {s['added']:.1f} |",
            flush=True,
        )
        if not chosen.keep:
            shutil.rmtree(place(size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
