"""What is fetched of an archive in a store: bytes and trips of opening it, of look-ups and of a check, beside the archive's size.

    pip install '.[store]'
    python bench/store.py --sizes 10 100

The archives and quotations are those of bench/engine.py. The store is in memory, and counts: a trip is a question to it that must be
answered before the next one can be asked, with as many ranges as are asked for at once. Each row begins with an empty cache, but "the next
hundred", which goes on from the row before. "A page" are 30 quotations of one text, right, wrong and not there, with every rule.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from typing import Any

import fsspec
from corpora import DATA, corpus, queries, rows

import quoteproof
from quoteproof.archive import Archive
from quoteproof.archive.store import access, transfer
from quoteproof.model import Document, Meta, Span

OUT = Path(__file__).resolve().parent / "out"
URL = "memory://bench/archive"
CACHES: list[TemporaryDirectory[str]] = []
"""They are gone at the end."""


class Counted:
    """Counts what is asked of the store."""

    def __init__(self) -> None:
        self.bytes = self.trips = self.ranges = 0
        for name, size in (("ranges", lambda found: sum(map(len, found))), ("read", len), ("find", lambda found: 0)):
            setattr(access.Access, name, self._counting(getattr(access.Access, name), size))

    def _counting(self, ask: Callable[..., Any], size: Callable[[Any], int]) -> Callable[..., Any]:
        def counted(*given: Any) -> Any:
            found = ask(*given)
            self.bytes += size(found)
            self.trips += 1
            self.ranges += len(given[2]) if len(given) > 2 else 1
            return found

        return counted

    def told(self, work: Callable[[], object]) -> tuple[int, int, int]:
        """Return the bytes, trips and ranges that some work takes."""
        before = self.bytes, self.trips, self.ranges
        work()
        return self.bytes - before[0], self.trips - before[1], self.ranges - before[2]


def main() -> int:
    """Make the archives, push them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10], metavar="MB")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    print("| text | archive | what | fetched | of the archive | trips | ranges |\n|---|---|---|---|---|---|---|")
    counted = Counted()
    for size in chosen.sizes:
        measure(size, counted)
    return 0


def measure(size: int, counted: Counted) -> None:
    """Print the rows of one size."""
    path, folder = corpus(size, OUT), OUT / f"store-{size}"
    if not folder.exists():
        documents = (Document(row["id"], row["text"], Meta(**row.get("meta", {}))) for row in rows(path))
        Archive.build(folder, documents).close()
    transfer.push(folder, URL)
    whole = sum(file.stat().st_size for file in folder.iterdir())
    asked = [query.text for query in queries(path)]
    opening = counted.told(lambda: fresh().close())
    say(size, whole, "open", opening)
    first = [counted.told(lambda text=text: laid(fresh(), [text])) for text in asked[:20]]
    bytes_, trips, ranges = (mean(row) for row in zip(*first, strict=True))
    say(size, whole, "open and one look-up (mean of 20)", (bytes_, trips, ranges))
    say(size, whole, "open and a hundred, one by one", counted.told(lambda: laid(fresh(), asked[:100])))
    kept = Archive.open(URL)
    say(size, whole, "the next hundred", counted.told(lambda: laid(kept, asked[100:200])))
    say(size, whole, "open and a hundred at once", counted.told(lambda: together(fresh(), asked[:100])))
    page = "\n\n".join(f"“{text}” said the delegate." for text in asked[200:230])
    say(size, whole, "open and check a page", counted.told(lambda: quoteproof.check(page, against=fresh())))
    fsspec.filesystem("memory").store.clear()


def fresh() -> Archive:
    """Open the archive with an empty cache."""
    CACHES.append(TemporaryDirectory())
    os.environ["QUOTEPROOF_CACHE"] = CACHES[-1].name
    return Archive.open(URL)


def laid(archive: Archive, texts: list[str]) -> None:
    """Look quotations up, one after the other."""
    for text in texts:
        archive.align(text, [Span(0, len(text))])


def together(archive: Archive, texts: list[str]) -> None:
    """Look all of them up as those of one text."""
    spans, at = [], 0
    for one in texts:
        spans.append([Span(at, at + len(one))])
        at += len(one) + 1
    archive.align_all("\n".join(texts), spans)


def say(size: int, whole: int, what: str, told: tuple[float, float, float]) -> None:
    """Print a row."""
    bytes_, trips, ranges = told
    print(
        f"| {size} MB | {whole / 1e6:,.1f} MB | {what} | {bytes_ / 1e6:,.2f} MB | {bytes_ / whole:.1%} | {trips:,.0f} | {ranges:,.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
