"""Compare the engine with its peers: speed, size, memory and what they find.

    pip install '.[bench]'
    python bench/engine.py                              1 and 10 MB
    python bench/engine.py --sizes 1 10 100 1000        the tables of the documentation; a gigabyte takes its time
    python bench/engine.py --sizes 100 --engines quoteproof tantivy
    pip install '.[bench-more]'                         infini-gram as well: Linux or macOS, not every processor

The corpora and the 1,000 quotations are made from the UN General Debate when this runs, always the same ones (corpora.py): 400
verbatim, 300 with one to three words changed, dropped or added (at most every sixth), 75 joined by an ellipsis, 75 spliced
without one, 150 that are not there.

"Index / text" leaves out the text itself, which only quoteproof keeps. "Right": the first document is the one that the
quotation is from, or holds the same words, or, if it is edited, words that are as few changes away. Span IoU: of the code points of the source, where that document is the first. A
false match: 80 % of a quotation that is not there is said to be there; some of these are formulas that other speakers use
too. "Again": all quotations once more, when what they need of the index is in memory and mapped; "in a batch": all at once, on
two cores. Every engine builds and searches in processes of its own, all on the same machine in the same run. Memory is that of
the process or of the largest that it starts, whichever is larger. An engine that is not installed, or
fails, is left out with a line that says so.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from math import isnan, nan
from pathlib import Path
from statistics import mean, median
from typing import Any

from corpora import DATA, KINDS, Query, corpus, folded, holds, queries, rows
from peers import ENGINES, lacking

OUT = Path(__file__).resolve().parent / "out"
FALSE = 0.8


def main() -> int:
    """Make the corpora, run the engines, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10], metavar="MB")
    parser.add_argument("--engines", nargs="+", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--worker", nargs=3, metavar=("STEP", "ENGINE", "MB"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    if chosen.worker:
        step, engine, size = chosen.worker
        print(json.dumps({"prepare": prepare, "build": build, "search": search}[step](engine, int(size))))
        return 0
    engines = [engine for engine in chosen.engines if present(engine)]
    results = {}
    for size in chosen.sizes:
        results[size] = {engine: found for engine in engines if (found := tried(engine, size))}
        print_table(size, results[size])
    print_ratios(results)
    if "quoteproof" in engines:
        print_start(max(chosen.sizes))
    return 0


# -- one engine, one corpus, one step: in a process of its own ---------------------------------------------------------


def prepare(_: str, size: int) -> dict[str, Any]:
    """Make the corpus and the quotations; by itself, since the memory of a process is never seen to shrink."""
    path = corpus(size, OUT)
    return {"text": sum(len(row["text"].encode()) for row in rows(path)), "queries": len(queries(path))}


def build(engine: str, size: int) -> dict[str, Any]:
    """Build the index from scratch."""
    path, folder = corpus(size, OUT), OUT / f"{engine}-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    started = time.perf_counter()
    ENGINES[engine][1](path, folder).build()
    took = time.perf_counter() - started
    size_on_disk = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return {"build": took, "bytes": size_on_disk, "build rss": peak()}


def search(engine: str, size: int) -> dict[str, Any]:
    """Look the thousand quotations up for the clock, after a hundred to warm up; then again, when all they need is in memory."""
    path = corpus(size, OUT)
    made = queries(path)
    subject = ENGINES[engine][1](path, OUT / f"{engine}-{size}")
    subject.open()
    for query in made[::10]:
        subject.look_up(query.text)
    times, hits = [], []
    for query in made:
        started = time.perf_counter()
        hits.append(subject.look_up(query.text))
        times.append(time.perf_counter() - started)
    used = peak()
    started = time.perf_counter()
    for query in made:
        subject.look_up(query.text)
    again = (time.perf_counter() - started) / len(made)
    batch = subject.batch([query.text for query in made]) / len(made) if hasattr(subject, "batch") else nan
    wanted = {hit.document for hit in hits}
    texts = {row["id"]: row["text"] for row in rows(path) if row["id"] in wanted}
    judged = [judge(query, hit, texts) for query, hit in zip(made, hits, strict=True)]
    return {
        "times": times,
        "again": again,
        "batch": batch,
        "retrieval": [hit.retrieval for hit in hits],
        "judged": judged,
        "rss": used,
    }


def judge(query: Query, hit: Any, texts: dict[str, str]) -> tuple[str, bool, float | None]:
    """Say whether the answer is right, and how well its spans fit where it is the very document."""
    if query.kind == "absent":
        return query.kind, hit.share >= FALSE, None
    if hit.document == query.document:
        return query.kind, True, overlap(query.spans, hit.spans)
    text = texts.get(hit.document or "", "")
    return query.kind, holds(text, query) or (query.kind == "edited" and as_near(query, hit, text)), None


def as_near(query: Query, hit: Any, text: str) -> bool:
    """Say whether another document's passage is as near to an edited quotation as the one it was made from.

    In a corpus of repeated speeches a copy can have its replaced word where the quotation has its own.
    """
    found = " ".join(text[slice(*span)] for span in hit.spans)
    return changed(query.text, found) <= changed(query.text, query.source[0])


def changed(one: str, two: str) -> int:
    """Count the words to be put in, taken out or replaced."""
    row = list(range(len(folded(two).split()) + 1))
    for k, word in enumerate(folded(one).split(), 1):
        left, row[0] = row[0], k
        for j, other in enumerate(folded(two).split(), 1):
            left, row[j] = row[j], min(left + (word != other), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def overlap(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> float:
    """Intersection over union, in code points."""
    a, b = ({place for span in spans for place in range(*span)} for spans in (one, two))
    return len(a & b) / len(a | b)


def peak() -> float:
    """Peak memory of this process so far, or of the largest that it has started and that has ended, in megabytes."""
    largest = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return largest / (1e6 if sys.platform == "darwin" else 1e3)


# -- all of them -------------------------------------------------------------------------------------------------------


class Failed(Exception):
    """A step of an engine did not end well."""


def present(engine: str) -> bool:
    """Say whether all that an engine needs is installed, and which module is not."""
    module = lacking(engine)
    if module:
        print(f"{engine} is left out: there is no module {module}", file=sys.stderr)
    return module is None


def tried(engine: str, size: int) -> dict[str, Any] | None:
    """Measure an engine; say why it is left out if it fails. This program may not fail."""
    try:
        return measured(engine, size)
    except Failed as reason:
        if engine == "quoteproof":
            raise SystemExit(str(reason)) from reason
        print(f"{engine} is left out at {size} MB: {reason}", file=sys.stderr)
        return None


def measured(engine: str, size: int) -> dict[str, Any]:
    """Run both steps and gather the figures."""
    prepared, built, searched = (worker(step, engine, size) for step in ("prepare", "build", "search"))
    times = sorted(searched["times"])
    right = {kind: [row[1] for row in searched["judged"] if row[0] == kind] for kind in KINDS}
    spans = {kind: [row[2] for row in searched["judged"] if row[0] == kind and row[2] is not None] for kind in KINDS}
    there = [row[1] for row in searched["judged"] if row[0] != "absent"]
    return {
        "MB/s": size / built["build"],
        "index": (built["bytes"] - prepared["text"] * (engine == "quoteproof")) / prepared["text"],
        "build rss": built["build rss"],
        "rss": searched["rss"],
        "p50": median(times) * 1e6,
        "p95": times[len(times) * 95 // 100] * 1e6,
        "mean": mean(times) * 1e6,
        "again": searched["again"] * 1e6,
        "batch": searched["batch"] * 1e6,
        "retrieval": mean(searched["retrieval"]) * 1e6,
        "recall": mean(there),
        "by kind": {kind: mean(found) for kind, found in right.items()},
        "iou": {kind: mean(found) for kind, found in spans.items() if found},
    }


def worker(step: str, engine: str, size: int) -> dict[str, Any]:
    """Run one step in a process of its own."""
    command = [sys.executable, __file__, "--worker", step, engine, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
        raise Failed(f"{step}: {said[-1]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(f"{engine}, {size} MB: {step} done", file=sys.stderr)
    return found


def print_table(size: int, found: dict[str, dict[str, Any]]) -> None:
    """Print one corpus, as Markdown."""
    repeated = ", speeches repeated with 3 % of their words replaced" if size > 170 else ""
    print(f"\n**{size} MB{repeated}** (times in µs a quotation; memory in MB)\n")
    kinds = [kind for kind in KINDS if kind != "absent"]
    print("| engine | build MB/s | index / text | build RSS | search RSS | p50 | p95 | mean | of it retrieval | mean, again | in a batch | recall@1 | "
          + " | ".join(kinds) + " | IoU " + " | IoU ".join(kinds) + " | false of 150 |")  # fmt: skip
    print("|---|" + "---|" * (12 + 2 * len(kinds)))
    for engine, row in found.items():
        numbers = [
            row["MB/s"],
            row["index"],
            row["build rss"],
            row["rss"],
            row["p50"],
            row["p95"],
            row["mean"],
            row["retrieval"],
            row["again"],
            row["batch"],
        ]
        cells = ["–" if isnan(number) else f"{number:,.{2 if number < 10 else 0}f}" for number in numbers] + [
            f"{row['recall']:.4f}"
        ]
        cells += [f"{row['by kind'][kind]:.3f}" for kind in kinds] + [
            f"{row['iou'].get(kind, 0):.3f}" for kind in kinds
        ]
        print(f"| {ENGINES[engine][0]} | " + " | ".join(cells) + f" | {row['by kind']['absent'] * 150:.0f} |")


RATIOS: list[tuple[str, str, str, Callable[[dict[str, Any], dict[str, Any]], float]]] = [
    (
        "tantivy",
        "mean / tantivy's retrieval alone",
        "at 1 GB 1/100",
        lambda our, their: their["retrieval"] / our["mean"],
    ),
    ("tantivy", "mean / tantivy + rapidfuzz", "at 1 GB 1/200", lambda our, their: their["mean"] / our["mean"]),
    ("infini-gram", "mean / infini-gram's", "at 100 MB 1/150", lambda our, their: their["mean"] / our["mean"]),
]


def print_ratios(results: dict[int, dict[str, dict[str, Any]]]) -> None:
    """Print the goals as ratios."""
    print()
    for size, found in results.items():
        ours = found.get("quoteproof")
        for peer, what, goal, ratio in RATIOS:
            if ours and peer in found:
                print(f"{size} MB: {what} = 1/{ratio(ours, found[peer]):.1f} (goal {goal})")
        if ours and "tantivy" in found:
            print(f"{size} MB: build speed / tantivy's = {ours['MB/s'] / found['tantivy']['MB/s']:.2f} (goal 0.8)")
    print_growth({size: found["quoteproof"]["p50"] for size, found in results.items() if "quoteproof" in found})


def print_growth(p50: dict[int, float]) -> None:
    """Print how much longer the median takes at the largest size than at the smallest."""
    if len(p50) > 1:
        small, large = min(p50), max(p50)
        print(f"p50 from {small} to {large} MB: × {p50[large] / p50[small]:.1f} (goal from 1 MB to 1 GB × 4)")


def print_start(size: int) -> None:
    """Print how long a check of one page takes from start to end, beside the start of an interpreter with two libraries."""
    page = OUT / "start.txt"
    page.write_text(f'The delegate said: "{queries(corpus(size, OUT))[0].text}"\n', encoding="utf-8")
    check = ["-m", "quoteproof", "check", str(page), "--against", str(OUT / f"quoteproof-{size}" / "archive")]
    ours, bare = run(check), run(["-c", "import sqlite3, json"])
    print(
        f"check of one page from start to end: {ours:.0f} ms = {ours / bare:.1f} × python -c 'import sqlite3, json' (goal 5)"
    )


def run(arguments: list[str], times: int = 15) -> float:
    """Return the median of the milliseconds that a Python process takes."""
    took = []
    for _ in range(times):
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        took.append(1e3 * (time.perf_counter() - started))
    return median(took)


if __name__ == "__main__":
    sys.exit(main())
