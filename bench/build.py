"""Build an archive of the whole UN General Debate and look quotations up in it.

    python bench/build.py                        10,568 speeches, 194 MB of text
    python bench/build.py --every 20             a twentieth of them
    python bench/build.py --no-turns             without looking whose turn it is: what that costs
    QUOTEPROOF_KERNEL=reference python bench/build.py

Printed: seconds, MB/s and peak memory of the build, the size of the archive, and milliseconds a quotation.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

from corpora import DATA

from quoteproof import kernel
from quoteproof.archive import Archive
from quoteproof.model import Document, Meta, Span, Turn

OUT = Path(__file__).resolve().parent / "out" / "ungdc.archive"


def speeches(every: int, turns: tuple[Turn, ...] | None) -> Iterator[Document]:
    """Give the speeches, or one in so many; with `turns`, nobody looks for any."""
    with lzma.open(DATA, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                row = json.loads(line)
                yield Document(row["id"], row["text"], Meta(speaker=row["country"], date=str(row["year"])), turns=turns)


def main() -> int:
    """Build, then ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take one speech in N")
    parser.add_argument("--no-turns", action="store_true", help="do not look whose turn it is")
    parser.add_argument("--archive", type=Path, default=OUT)
    parser.add_argument("--memory", type=int, default=2000, metavar="MB", help="what the build may take")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    shutil.rmtree(chosen.archive, ignore_errors=True)
    started = time.perf_counter()
    turns = () if chosen.no_turns else None
    archive = Archive.build(chosen.archive, speeches(chosen.every, turns), memory=chosen.memory * 10**6)
    took, busy = time.perf_counter() - started, time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    size = sum(len(document.text.encode()) for document in archive.documents()) / 1e6
    on_disk = sum(path.stat().st_size for path in chosen.archive.iterdir()) / 1e6
    segments = len(list(chosen.archive.glob("*.seg")))
    print(
        f"kernel {kernel.NAME}: {archive.info.documents:,} documents, {archive.info.words:,} words, {size:.0f} MB of text"
    )
    print(
        f"build {took:.1f} s, {size / took:.1f} MB/s, {busy:.1f} s of processor time, peak memory {peak:.0f} MB, unpacking the data included"
    )
    print(
        f"archive {on_disk:.0f} MB in {segments} segments: {(on_disk - size) / size:.2f} bytes of index a byte of text"
    )
    ask(archive)
    return 0


def ask(archive: Archive, count: int = 200) -> None:
    """Look quotations of 6 to 40 words up, taken from all over the archive, one word of each left out."""
    chance = random.Random(1)
    texts = [document.text.split() for document in archive.documents() if chance.random() < 0.05]
    times = []
    for _ in range(count):
        words = chance.choice(texts)
        first = chance.randrange(max(1, len(words) - 40))
        quoted = words[first : first + chance.randint(6, 40)]
        del quoted[len(quoted) // 2]
        text = " ".join(quoted)
        started = time.perf_counter()
        archive.align(text, [Span(0, len(text))])
        times.append(1e3 * (time.perf_counter() - started))
    print(f"a quotation: median {median(times):.2f} ms, mean {mean(times):.2f} ms, longest {max(times):.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
