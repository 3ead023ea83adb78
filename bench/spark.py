"""Spark beside the command line, on the same cores of one machine: the same archive, the same rows, and what they take.

    pip install '.[spark]'
    python bench/spark.py --size 200                  local[2]
    python bench/spark.py --size 200 --cluster        a master and two workers of a core each
    python bench/spark.py --one 200 --memory 4g       builds alone, of one document of 200 MB beside a few hundred speeches

Processor time and time by the clock, the start of Python or of the session left out; bytes that go from task to task (of Spark's event log);
the most memory that one Python worker took. The texts are made of speeches that are held out, with quotations of `bench/engine.py`.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from corpora import DATA, SEED, copies, corpus, queries, speeches

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from sparking import cluster, session

from quoteproof import spark as quoteproof_spark
from quoteproof.archive import Archive
from quoteproof.report.csv import harmless
from quoteproof.report.table import HEAD

OUT = Path(__file__).resolve().parent / "out"
TICKS = os.sysconf("SC_CLK_TCK")
FEW = 200
QUOTED = 10  # quotations of a text


def main() -> int:
    """Build and check in both ways, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=200, metavar="MB", help="of the corpus")
    parser.add_argument("--texts", type=int, default=300, help="to be checked")
    parser.add_argument("--cluster", action="store_true", help="a master and two workers instead of local[2]")
    parser.add_argument("--out", type=Path, default=OUT, help="a folder for corpora and archives")
    parser.add_argument(
        "--one", type=int, default=0, metavar="MB", help="build with one document so large, and check nothing"
    )
    parser.add_argument("--memory", default="4g", help="of Spark's driver, with --one")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    work = chosen.out / "spark"
    shutil.rmtree(work, ignore_errors=True)
    (work / "log").mkdir(parents=True)
    if chosen.one:
        return skewed(chosen.one, chosen.memory, work)
    sources, texts = corpus(chosen.size, chosen.out), made(chosen.out, chosen.size, chosen.texts)
    command(sources, texts, work)
    with cluster(work) if chosen.cluster else nullcontext("local[2]") as master:
        spark(master, sources, texts, work)
    return same(work)


def skewed(size: int, memory: str, work: Path) -> int:
    """Build with one very large document, in both ways, and hold the digests against each other."""
    stream = copies()
    rows = [next(stream) for _ in range(FEW)]
    large, left = [], size * 10**6
    while left > 0:
        large.append(next(stream)[1])
        left -= len(large[-1])
    sources = work / "one-is-large.jsonl"
    with sources.open("w", encoding="utf-8") as file:
        for name, text in [("large", "\n\n".join(large)), *rows]:
            file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    build = [sys.executable, "-m", "quoteproof", "archive", "build", str(work / "one.archive"), str(sources)]
    told("command line, build", sources, lambda: subprocess.run(build, check=True, capture_output=True))
    made = session("local[2]", **{"spark.driver.memory": memory})
    made.range(4).rdd.map(str).count()  # workers are there
    frame = made.read.schema("id string, text string").option("maxStringLen", 1 << 28).json(str(sources))
    told("Spark, build", sources, lambda: quoteproof_spark.build(frame, work / "many.archive").close())
    made.stop()
    with Archive.open(work / "one.archive") as one, Archive.open(work / "many.archive") as many:
        print("the archives have", "the same digest" if one.info.digest == many.info.digest else "OTHER DIGESTS")
        return int(one.info.digest != many.info.digest)


def made(out: Path, size: int, count: int) -> Path:
    """Write texts that quote the corpus, unless they are there."""
    path = out / f"texts-{size}-{count}.jsonl"
    if not path.exists():
        chance, quoted = random.Random(SEED), queries(out / f"corpus-{size}.jsonl")
        around = [text for _, text in speeches(held_out=True)]
        with path.open("w", encoding="utf-8") as file:
            for number in range(count):
                frame = chance.choice(around).split(". ")[: 4 * QUOTED]
                said = (f"Mr. Okafor said: “{query.text}”" for query in chance.sample(quoted, QUOTED))
                text = "\n\n".join(f"{'. '.join(frame[4 * k : 4 * k + 4])}. {words}." for k, words in enumerate(said))
                file.write(json.dumps({"id": f"text-{number:04}", "text": text}, ensure_ascii=False) + "\n")
    return path


def command(sources: Path, texts: Path, work: Path) -> None:
    """Let the command line do it, on two cores."""
    call = [sys.executable, "-m", "quoteproof"]
    build = [*call, "archive", "build", str(work / "one.archive"), str(sources)]
    told("command line, build", sources, lambda: subprocess.run(build, check=True, capture_output=True))
    check = [*call, "check", str(texts), "--against", str(work / "one.archive"), "--format", "csv", "--jobs", "2"]
    with (work / "one.csv").open("wb") as file:
        ended: list[int] = []
        told("command line, check", texts, lambda: ended.append(subprocess.run(check, stdout=file).returncode))
    if ended[0] not in (0, 1):
        raise SystemExit(f"the check ended with {ended[0]}")


def spark(master: str, sources: Path, texts: Path, work: Path) -> None:
    """Let Spark do it."""
    log = {
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": f"file://{work / 'log'}",
        "spark.executor.memory": "700m",
        "spark.driver.extraJavaOptions": "",  # the JVM as it comes
        "spark.executor.extraJavaOptions": "",
    }
    made = session(master, **log)
    made.range(4).rdd.map(str).count()  # workers are there
    read = made.read.schema("id string, text string")
    frame = read.option("wholetext", "false").json(str(sources))
    archive = work / "many.archive"
    told("Spark, build", sources, lambda: quoteproof_spark.build(frame, archive, tasks=2).close())
    some = read.json(str(texts)).repartition(8)
    found: list[Any] = []
    told("Spark, check", texts, lambda: found.extend(quoteproof_spark.check(some, work / "one.archive").collect()))
    made.stop()
    print(f"bytes from task to task: {shuffled(work / 'log') / 1e6:.1f} MB")
    (work / "many.json").write_text(json.dumps([list(row) for row in found]))


def same(work: Path) -> int:
    """Hold the archives and the rows against each other; a row of the command line names the file where Spark's has the id."""
    with Archive.open(work / "one.archive") as one, Archive.open(work / "many.archive") as many:
        print("the archives have", "the same digest" if one.info.digest == many.info.digest else "OTHER DIGESTS")
    named = HEAD.index("text id")
    with (work / "one.csv").open(encoding="utf-8", newline="") as file:
        mine = sorted(row[1:] for row in list(csv.reader(file))[1:])
    rows = json.loads((work / "many.json").read_text())
    theirs = sorted(["" if cell is None else str(harmless(cell)) for cell in row[1:]] for row in rows)
    print(f"{len(theirs):,} rows,", "all the same" if mine == theirs else "NOT THE SAME", f"({mine[0][named - 1]} …)")
    return int(mine != theirs)


def told(name: str, path: Path, work: Callable[[], object]) -> None:
    """Do something, and print what it took."""
    watch = Watch()
    begun, spent = time.perf_counter(), watch.spent()
    work()
    seconds, spent = time.perf_counter() - begun, watch.spent() - spent
    watch.done = True
    size = path.stat().st_size / 1e6
    print(
        f"{name:22} {seconds:6.1f} s  {spent:6.1f} s of processors  {size / spent:6.2f} MB a second of them"
        f"  {watch.most / 1e6:5.0f} MB in one Python process",
        flush=True,
    )


class Watch:
    """What the processes take that were begun from here, and from those."""

    def __init__(self) -> None:
        self.most, self.done = 0, False
        self._seen: dict[int, float] = {}
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while not self.done:
            self.spent()
            time.sleep(0.1)

    def spent(self) -> float:
        """Return the seconds of all, also of those that have ended."""
        for number, seconds, python, memory in descendants(os.getpid()):
            self._seen[number] = max(seconds, self._seen.get(number, 0.0))
            self.most = max(self.most, memory if python else 0)
        own = os.times()
        return sum(self._seen.values()) + own.user + own.system


def descendants(of: int) -> Iterator[tuple[int, float, bool, int]]:
    """Give number, seconds, whether it is Python, and most memory of each process below one."""
    parents: dict[int, list[tuple[int, float]]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = path.read_text().rsplit(")", 1)
        except OSError:
            continue
        fields = rest.split()
        number, seconds = int(name.split()[0]), (int(fields[11]) + int(fields[12])) / TICKS
        parents.setdefault(int(fields[1]), []).append((number, seconds))
    waiting = [of]
    while waiting:
        for number, seconds in parents.get(waiting.pop(), []):
            waiting.append(number)
            try:
                status = Path(f"/proc/{number}/status").read_text()
            except OSError:
                continue
            most = next((int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmHWM")), 0)
            yield number, seconds, "python" in status.split("\n", 1)[0], most


def shuffled(folder: Path) -> int:
    """Add up what tasks wrote for others, as Spark's event log has it."""
    found = 0
    for path in filter(Path.is_file, folder.rglob("*")):
        if path.suffix == ".crc" or path.name.startswith("."):
            continue
        for line in path.open(encoding="utf-8"):
            if '"SparkListenerTaskEnd"' in line:
                metrics = json.loads(line).get("Task Metrics") or {}
                found += metrics.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0)
    return found


if __name__ == "__main__":
    sys.exit(main())
