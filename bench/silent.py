"""What nobody says, on real pages: how much of them it is, a sample to read, and how long a look takes.

    python bench/silent.py [--data ../shared/data] [--sample 10] [--kind direction]

Nothing here is right or wrong by itself: who changes a reader of `analysis/structure/` reads the sample.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from quoteproof.analysis.structure.silent import silent
from quoteproof.model import Span

FILES = (("campaign/transcripts.jsonl.xz", 1), ("ungdc.jsonl.xz", 10), ("polnear/train.jsonl.xz", 1))
"""Files of pages, each with how many to go on after one."""
PAGES, LOOKS, LOOK = 200, 2000, 300


def main() -> None:
    """Print shares, samples and times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[1] / "../shared/data")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--kind")
    options = parser.parse_args()
    random.seed(1)
    for name, step in FILES:
        pages = list(islice(_pages(options.data / name), 0, PAGES * step, step))
        print(f"{name}: {len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} MB")
        _shares(pages, options.sample, options.kind)
        _looks(pages)


def _pages(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def _shares(pages: list[str], sample: int, kind: str | None) -> None:
    counts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    shown: defaultdict[str, list[str]] = defaultdict(list)
    start = time.perf_counter()
    for text in pages:
        for each in silent(text):
            counts[each.kind] += 1
            sizes[each.kind] += len(each.span)
            around = text[max(0, each.span.start - 40) : each.span.start], text[each.span.end : each.span.end + 30]
            shown[each.kind].append(f"{around[0]}⟦{each.span.of(text)[:120]}⟧{around[1]}")
    took, size = time.perf_counter() - start, sum(map(len, pages))
    print(f"  all of it in {took:.1f} s, {size / took / 1e6:.1f} MB/s")
    for each_kind, count in counts.most_common():
        print(f"  {each_kind:10} {count:6}  {100 * sizes[each_kind] / size:.3f}% of the text")
        for example in random.sample(shown[each_kind], min(sample, count)) if kind in (None, each_kind) else ():
            print("     ", repr(example))


def _looks(pages: list[str]) -> None:
    """Time looks at some words, those by themselves that hold none of the signs but letters and their marks."""
    long = [text for text in pages if len(text) > 3 * LOOK]
    times: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(LOOKS):
        text = random.choice(long)
        at = random.randrange(len(text) - LOOK)
        start = time.perf_counter()
        silent(text, Span(at, at + LOOK))
        plain = all(char.isalpha() or char in " .,;!?'’“”\"-—" for char in text[at : at + LOOK])
        times["plain prose" if plain else "any"].append(time.perf_counter() - start)
    for kind, taken in sorted(times.items()):
        taken.sort()
        middle, late = taken[len(taken) // 2], taken[len(taken) * 9 // 10]
        print(f"  a look at {LOOK} code points, {kind}: {1e6 * middle:.0f} µs, nine in ten below {1e6 * late:.0f} µs")


if __name__ == "__main__":
    main()
