"""A catalog on a server of PostgreSQL beside one of SQLite: the same documents, the same questions, one run.

    python bench/catalog.py                              on a server of this machine, which is started for it (`tests/databases.py`)
    python bench/catalog.py --documents 100000
    python bench/catalog.py --catalog postgresql://…     on a server that is there

Printed: milliseconds that passed, and what of them this process worked; on a machine that does other things only the latter can be compared.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from quoteproof.archive import Archive
from quoteproof.model import Document, Meta

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
NAMES = ["".join(letters) for letters in product("bdlmrst", "aeiou", "bdlmrst", "aeiou")]


def documents(count: int) -> Iterator[Document]:
    """Give documents of few words: a catalog knows only their names."""
    chance = random.Random(1)
    for number in range(count):
        title = " ".join(chance.choices(NAMES, k=4))
        yield Document(f"papers/{number:07}.md", f"{title} {number}", Meta(title=title, publisher=chance.choice(NAMES)))


def asked(folder: Path, ids: list[str], names: list[str]) -> dict[str, Callable[[], object]]:
    """Return what is asked, and how."""
    archive = Archive.open(folder)
    return {
        "open": lambda: Archive.open(folder).close(),
        "1000 documents by id": lambda: [archive.document(one) for one in ids],
        "1000 names": lambda: [archive.holds(name) for name in names],
        "10 pages of 100": lambda: [archive.listed(one, 100) for one in ids[:10]],
        "remove 100": lambda: Archive.open(folder).remove(ids=ids[:100]),
        "verify": lambda: Archive.open(folder).verify(),
    }


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds that something took, and those that this process worked."""
    started, worked = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked)


def main() -> int:
    """Build twice, then ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--catalog", metavar="ADDRESS")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        address = chosen.catalog
        if address is None:
            import databases

            os.environ["PGPASSWORD"] = databases.PASSWORD
            address = stack.enter_context(databases.running()).database()
        place = Path(stack.enter_context(TemporaryDirectory()))
        chance = random.Random(2)
        ids = [f"papers/{chance.randrange(chosen.documents):07}.md" for _ in range(1000)]
        names = [" ".join(chance.choices(NAMES, k=2)) for _ in range(1000)]
        rows: dict[str, list[tuple[float, float]]] = {}
        for name, catalog in (("sqlite", None), ("postgres", address)):
            every = documents(chosen.documents)
            build = measured(lambda: Archive.build(place / name, every, catalog=catalog).close())  # noqa: B023
            rows.setdefault(f"build {chosen.documents:,}", []).append(build)
            for what, work in asked(place / name, ids, names).items():
                rows.setdefault(what, []).append(measured(work))
    print(f"{'':24}{'SQLite':>20}{'PostgreSQL':>20}      ms passed (worked)")
    for what, ((one, own), (two, theirs)) in rows.items():
        print(f"{what:24}{one:12.0f} ({own:5.0f}){two:12.0f} ({theirs:5.0f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
