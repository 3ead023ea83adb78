"""Where the time of a quotation goes: processor time of each step of a look-up, by kind of quotation.

    python bench/engine.py --sizes 100 --engines quoteproof      builds the archive
    python bench/phases.py --size 100

The thousand quotations of `bench/engine.py`; microseconds a quotation, the best of four rounds but for the first column. first,
again: the whole, the first time and later; read: fold the quotation and cut it; search: the kernel's first look; vote: its closer
look, here for all; hits: both as they are used, with what Python does around them; lay: laying the quotation on what was found.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from corpora import DATA, KINDS, corpus, queries

from quoteproof import align, kernel
from quoteproof.archive import SPARE, Archive, search
from quoteproof.model import Span

OUT = Path(__file__).resolve().parent / "out"
ROUNDS = 4
STEPS = ("first", "read", "search", "vote", "hits", "lay", "again")


def main() -> int:
    """Time the steps and print a row a kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100, metavar="MB", help="of the corpus")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    archive = Archive.open(OUT / f"quoteproof-{chosen.size}" / "archive")
    made = queries(corpus(chosen.size, OUT))
    for query in made[::10]:
        whole(archive, query.text)
    print("| kind | " + " | ".join(STEPS) + " |\n|---|" + "---|" * len(STEPS))
    for kind in KINDS:
        took = steps(archive, [query.text for query in made if query.kind == kind])
        print(f"| {kind} | " + " | ".join(f"{took[step]:,.0f}" for step in STEPS) + " |")
    return 0


def steps(archive: Archive, texts: list[str]) -> dict[str, float]:
    """Take a look-up apart."""
    volumes = archive._snapshot.volumes
    took: dict[str, float] = {}

    def run(step: str, work: Callable[[Any], Any], given: Iterable[Any], rounds: int = ROUNDS) -> list[Any]:
        items, best, out = list(given), float("inf"), []
        for _ in range(rounds):
            started = time.process_time()
            out = [work(item) for item in items]
            best = min(best, time.process_time() - started)
        took[step] = best / len(items) * 1e6
        return out

    run("first", lambda text: whole(archive, text), texts, 1)
    quotes = run("read", lambda text: align.read(text, (Span(0, len(text)),)), texts)
    ids = [memoryview(quote.ids) for quote in quotes]
    run("search", lambda query: [kernel.search(query, v.segment.index, limit=1 + SPARE) for v in volumes], ids)
    run("vote", lambda query: [kernel.vote(query, v.segment.index, limit=1 + SPARE) for v in volumes], ids)
    found = run("hits", lambda query: search.hits([query], volumes, 1 + SPARE)[0], ids)
    run("lay", lambda pair: align.alignments(*pair, 1), zip(quotes, found, strict=True))
    run("again", lambda text: whole(archive, text), texts)
    return took


def whole(archive: Archive, text: str) -> object:
    """Look one quotation up as `bench/engine.py` does."""
    return archive.align(text, (Span(0, len(text)),), limit=1)


if __name__ == "__main__":
    sys.exit(main())
