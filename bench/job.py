"""How long does a whole job take? Processor time of each job of a user, beside the run before.

    python bench/job.py                      every job, some ten minutes
    python bench/job.py campaign passages    these only
    python bench/job.py --list               what there is
    python bench/job.py --keep               and remember these figures as the ones to be compared with

Archives are built once and kept in bench/out, and so are the figures (job.json). A job that depends on a size is run at
several; its growth is the exponent between the last two: 1 is linear, n log n comes near 1.1. The data lie in ../shared/data.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, cycle, islice
from pathlib import Path
from typing import NamedTuple

import quoteproof
from quoteproof.archive import Archive
from quoteproof.judge.rules import RULES
from quoteproof.model import Document, Report
from quoteproof.sources import Sources, held_sources, open_sources

ROOT = Path(__file__).resolve().parent.parent
DATA, OUT = ROOT.parent / "shared" / "data", ROOT / "bench" / "out"
KEPT = OUT / "job.json"
ARTICLES, ANSWERS = 60, 60
SIZES = (1250, 2500, 5000, 10000)


class Took(NamedTuple):
    """One line of the table: processor time, and for how many things it was."""

    name: str
    seconds: float
    count: int = 1
    unit: str = ""
    note: str = ""

    @property
    def each(self) -> float:
        """Milliseconds for one of them."""
        return 1e3 * self.seconds / max(1, self.count)


def timed(work: Callable[[], object]) -> float:
    """Return the processor time that something takes, in seconds."""
    before = time.process_time()
    work()
    return time.process_time() - before


def checks(name: str, texts: Sequence[Document | str], sources: Sources) -> Took:
    """Check texts one after the other, after a first one that is not counted; a quotation is what is counted."""
    quoteproof.check(texts[0], sources)
    found: list[Report] = []
    seconds = timed(lambda: found.extend(quoteproof.check(text, sources) for text in texts))
    count = sum(len(report.findings) for report in found)
    return Took(name, seconds, count, "quotation", f"{len(texts)} texts, {1e3 * seconds / len(texts):.0f} ms each")


# -- the jobs ----------------------------------------------------------------------------------------------------------


def campaign() -> Iterator[Took]:
    """News of a campaign against its transcripts (19 MB)."""
    rows = islice(lines(DATA / "polnear" / "train.jsonl.xz"), 0, None, 14)
    articles = [Document(row["id"], row["text"]) for row in islice(rows, ARTICLES)]
    with open_sources([str(built("campaign", DATA / "campaign" / "transcripts.jsonl.xz"))]) as sources:
        yield checks("campaign", articles, sources)


def command() -> Iterator[Took]:
    """The same by the command line, reports as JSON lines: start, processes and writing included; and the peak of its memory."""
    archive = built("campaign", DATA / "campaign" / "transcripts.jsonl.xz")
    texts = OUT / "job-articles.jsonl"
    rows = list(islice(lines(DATA / "polnear" / "train.jsonl.xz"), 0, None, 14))[:ARTICLES]
    texts.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    run = [sys.executable, "-m", "quoteproof", "check", str(texts), "--against", str(archive), "--format", "jsonl"]
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*run, "--fail-on", "never"], check=True, capture_output=True)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - wall
    count = sum(json.loads(line)["summary"]["quotations"] for line in done.stdout.splitlines())
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    yield Took(
        "command", seconds, count, "quotation", f"{wall:.1f} s by the clock, {after.ru_maxrss / 1024:.0f} MB at most"
    )


def press() -> Iterator[Took]:
    """Articles on UN speeches against the UN General Debate."""
    files = sorted((DATA / "press" / "articles").glob("*.json"))
    articles = [Document(path.stem, json.loads(path.read_text("utf-8"))["text"]) for path in files]
    with open_sources([str(built("press", DATA / "ungdc.jsonl.xz"))]) as sources:
        yield checks("press", articles, sources)


def absent() -> Iterator[Took]:
    """American news against the UN General Debate, where nearly none of their quotations is."""
    articles = [Document(row["id"], row["text"]) for row in islice(lines(DATA / "polnear" / "dev.jsonl.xz"), 30)]
    with open_sources([str(built("press", DATA / "ungdc.jsonl.xz"))]) as sources:
        yield checks("absent", articles, sources)


def scripture() -> Iterator[Took]:
    """Answers of language models, in Arabic, against the Qur'an and the hadith."""
    from scripture import answers, hadiths, surahs

    path = OUT / "scripture.archive"
    if not path.exists():
        Archive.build(path, chain(surahs(DATA), hadiths(DATA))).close()
    texts = [Document(answer.id, answer.text) for answer in answers(DATA, "A")[:ANSWERS]]
    with open_sources([str(path)]) as sources:
        yield checks("scripture", texts, sources)


PASSAGES = (
    "The harbour board met on 4 March. The chair, Ruth Okafor, said that the north quay will not be closed before the survey is done.",
    "The survey of the north quay found cracks in three of the eleven piers. Repairs will take two summers and cost 4.2 million.",
    "Lev Marin, the engineer, told the board: “We must act now, or the wall will not stand another winter.”",
)
ANSWER = (
    "According to the minutes, “the north quay will be closed before the survey is done”. The engineer said: “We must act now, or the"
    " wall will not stand another winter.” The survey “found cracks in seven of the eleven piers”."
)


def passages() -> Iterator[Took]:
    """A model's answer and the three passages that it was given: the sources anew each time, as a service has it."""
    quoteproof.check(ANSWER, against=PASSAGES)
    yield Took("passages", timed(lambda: [quoteproof.check(ANSWER, against=PASSAGES) for _ in range(50)]), 50, "answer")
    with held_sources(PASSAGES) as sources:
        seconds = timed(lambda: [quoteproof.check(ANSWER, sources) for _ in range(50)])
    yield Took("passages, held", seconds, 150, "quotation")


def words(count: int, seed: int = 1) -> list[str]:
    """Make words up, the frequent ones as frequent as in a language; every sentence has eleven."""
    chance = random.Random(seed)
    kinds = [
        "".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(chance.randint(1, 4)))
        for _ in range(4000)
    ]
    small = "the of and to a in is that was for on with as by at from".split()
    found = [
        chance.choice(small) if chance.random() < 0.4 else kinds[min(3999, int(chance.paretovariate(0.6)))]
        for _ in range(count)
    ]
    return [word.capitalize() if k % 11 == 0 else word + "." if k % 11 == 10 else word for k, word in enumerate(found)]


def edited(source: Sequence[str]) -> str:
    """Change every ninth word, leave out every thirteenth, put one to another place in every thirtieth."""
    chance, out = random.Random(2), list(source)
    for at in range(len(out) - 40):
        if at % 9 == 4:
            out[at] = chance.choice(source).strip(".")
        elif at % 13 == 5:
            out[at] = ""
        elif at % 30 == 7:
            out[at], out[at + 20] = out[at + 20], out[at]
    return " ".join(word for word in out if word)


def sized(name: str, make: Shape, sizes: Sequence[int] = SIZES) -> Iterator[Took]:
    """Check one quotation that grows; stop where a run takes more than twenty seconds."""
    last: tuple[int, float] | None = None
    for size in sizes:
        text, source = make(size)
        with held_sources([Document("source", source)]) as sources:
            seconds = timed(lambda text=text, sources=sources: quoteproof.check(Document("text", text), sources))  # type: ignore[misc]
        growth = f"growth {math.log(seconds / last[1], size / last[0]):.2f}" if last else ""
        yield Took(f"{name}, {size}", seconds, size, "word", growth)
        last = size, seconds
        if seconds > 20:
            return


Shape = Callable[[int], tuple[str, str]]
"""Of a number of words a text with one quotation, and its source."""


def phrase_again(size: int) -> tuple[str, str]:
    """The same phrase again and again, some of its words changed."""
    source = list(islice(cycle("the wall of the north quay will not stand and".split()), size))
    return f"“{edited(source)}”, said the chair.", " ".join(source)


def figures(size: int) -> tuple[str, str]:
    """A row of figures, some of them others."""
    source = [str(random.Random(k).randrange(10, 99999)) for k in range(size)]
    return f"“In all {', '.join(edited(source).split())} tons”, said the chair.", f"In all {', '.join(source)} tons"


def ellipses(size: int) -> tuple[str, str]:
    """An ellipsis after every second word."""
    return f"“{'ab cd … ' * (size // 2)}”", "ab cd " * (size // 2)


def strange(size: int) -> tuple[str, str]:
    """A vocabulary of 45 words, of which nothing else is quoted."""
    chance = random.Random(1)
    kinds = ["".join(chance.choice("abcdefgh") for _ in range(6)) for _ in range(45)]
    quoted, source = (" ".join(chance.choice(kinds) for _ in range(size)) for _ in range(2))
    return f"“{quoted}”", source


def days(size: int) -> tuple[str, str]:
    """One day again and again, cut in the middle."""
    day = "on 4 March 2024 "
    return f"“we {day * (size // 4)}” he said.", f"{day * (size // 8)}they {day * (size // 8)}"


def initials(size: int) -> tuple[str, str]:
    """Stops that end no sentence."""
    return (
        f"“we {'Mr. A. B. ' * (size // 3)}” he said.",
        f"{'Mr. A. B. ' * (size // 6)}they {'Mr. A. B. ' * (size // 6)}",
    )


def changed(size: int) -> tuple[str, str]:
    """Words, edited throughout."""
    return f"“{edited(words(size))}”, said the chair.", " ".join(words(size))


def long() -> Iterator[Took]:
    """One quotation of so many words, edited throughout."""
    yield from sized("long, edited", changed, (*SIZES, 30000, 100000))


def again() -> Iterator[Took]:
    """The same phrase again and again, some of its words changed."""
    yield from sized("again", phrase_again, (*SIZES, 30000, 100000))


def numbers() -> Iterator[Took]:
    """A quotation that is a row of figures, some of them others."""
    yield from sized("numbers", figures, (250, 500, 1000, 2000, 20000))


def worst() -> Iterator[Took]:
    """What was worse than linear once: one word again and again, ellipses, few words, days, initials."""
    yield from sized("one word", lambda n: (f"“{'word ' * n}”", "word " * n), (5000, 10000, 20000))
    for shape in (ellipses, strange, days, initials):
        yield from sized(shape.__name__, shape, (2500, 5000, 10000, 40000))


def many() -> Iterator[Took]:
    """One paragraph with so many quotations; so many quotation marks and nothing else; one line without an end."""
    source = " ".join(words(2000))

    def row(size: int) -> tuple[str, str]:
        made = words(size, 2)
        parts = [" ".join(made[at : at + 9]) for at in range(0, size - 8, 12)]
        return " ".join(f"“{part}”, said Ruth Okafor." for part in parts), source

    yield from sized("quotations in a paragraph", row, (6000, 12000, 24000))
    yield from sized("marks only", lambda n: ("\"'“”«»" * (n // 6), source), (20000, 40000, 80000))
    yield from sized("one line", lambda n: (" ".join(words(n)), source), (50000, 100000, 200000))


RULED, TIMES = 1000, 4
"""Words of a quotation on which rules are timed, and how many times as many there are then."""


def rules() -> Iterator[Took]:
    """What each rule takes for quotations of all shapes, and how that grows with their length."""
    small, large = by_rule(RULED), by_rule(TIMES * RULED)
    for code, seconds in sorted(large.items(), key=lambda item: -item[1]):
        growth = math.log(seconds / max(1e-6, small[code]), TIMES)
        note = f"growth {growth:.2f}" if seconds > 0.002 else "no time worth a figure"
        yield Took(f"rule {code}", seconds, len(SHAPES) * TIMES * RULED, "word", note)


SHAPES: tuple[Shape, ...] = (changed, phrase_again, figures, ellipses, days, initials)


def by_rule(size: int) -> dict[str, float]:
    """Time each rule on a quotation of each shape; what several rules share counts for the first that asks for it."""
    took: dict[str, float] = {}
    kept = {module: module.rule for module in RULES}
    try:
        for module, rule in kept.items():
            took[module.CODE] = 0.0
            module.rule = lambda reading, rule=rule, code=module.CODE: _clocked(took, code, rule, reading)  # type: ignore[misc]
        for shape in SHAPES:
            list(sized("", shape, (size,)))
    finally:
        for module, rule in kept.items():
            module.rule = rule
    return took


def _clocked(took: dict[str, float], code: str, rule: Callable[..., Iterator[object]], reading: object) -> list[object]:
    found: list[object] = []
    took[code] = took.get(code, 0.0) + timed(lambda: found.extend(rule(reading)))
    return found


JOBS: tuple[Callable[[], Iterator[Took]], ...] = (
    campaign, command, press, absent, scripture, passages, long, again, numbers, worst, many, rules,
)  # fmt: skip


# -- running them ------------------------------------------------------------------------------------------------------


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jobs", nargs="*", metavar="JOB", help="which [default: all]")
    parser.add_argument("--list", action="store_true", help="print the jobs")
    parser.add_argument("--keep", action="store_true", help="compare later runs with this one")
    chosen = parser.parse_args()
    if chosen.list:
        print("\n".join(f"{job.__name__:10} {job.__doc__}" for job in JOBS))
        return 0
    OUT.mkdir(exist_ok=True)
    before = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    now = dict(before)
    print(f"{'job':30} {'before':>9} {'now':>9}  {'':6} {'each':>10}")
    for job in JOBS:
        if not chosen.jobs or job.__name__ in chosen.jobs:
            for took in job():
                print(row(took, before.get(took.name)), flush=True)
                now[took.name] = took.seconds
    if chosen.keep or not before:
        KEPT.write_text(json.dumps(now, indent=1), "utf-8")
    return 0


def row(took: Took, before: float | None) -> str:
    """Return a line of the table."""
    was = f"{before:8.2f}s" if before is not None else " " * 9
    times = f"×{took.seconds / before:.2f}" if before else ""
    each = f"{took.each:8.2f}ms a {took.unit}" if took.unit else ""
    return f"{took.name:30} {was} {took.seconds:8.2f}s  {times:6} {each}   {took.note}"


def lines(path: Path) -> Iterator[dict[str, str]]:
    """Read the rows of a compressed JSONL file."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def built(name: str, rows: Path) -> Path:
    """Return an archive of a file, built as a user would where it is not there yet."""
    path = OUT / f"{name}.archive"
    if not path.exists():
        command = [sys.executable, "-m", "quoteproof", "archive", "build", str(path), str(rows)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return path


if __name__ == "__main__":
    sys.exit(main())
