"""How many links of an archive held against itself are right? Those that were read, and more to be read.

    python bench/graph.py                                    precision, from the labels of graph_links.jsonl
    python bench/graph.py --run out.jsonl --draw 50 --seed 1     links of a run, with what stands around them, to be read
    python bench/graph.py --run out.jsonl                    the labels, and how many of their links the run still has

A run of the whole UN General Debate, by the speeches of ../shared/data:

    xz -dc ../shared/data/ungdc.jsonl.xz > un.jsonl
    quoteproof archive build un.archive un.jsonl --publisher-field country --date-field year
    quoteproof archive quotes un.archive -o out.jsonl

A label is `right`, or says what is wrong: `chance` (the words are a phrase of debate, or another passage on the same matter), `name` (a title, or
what a thing is called), `twice` (one text under two ids), `third` (said to be from the source, and both have them from a third), `direction` (the source has them from
the document). Each was read once by one reader, beside what stands around it on both sides. `draw`: the first line says what the draws are, and
which of them were read before rules were changed: those say how far the rules hold on what they were made from, the last one on what they were not.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LABELS = HERE / "graph_links.jsonl"
DATA = HERE.parents[1] / "shared" / "data"
AROUND, LONG = 70, 260

Row = dict[str, Any]
Key = tuple[str, int, str]


def links(path: Path) -> list[Row]:
    """Return the links of a run."""
    with path.open(encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["type"] == "link"]


def key(link: Row) -> Key:
    """Return what a link is told by: the document, where its words begin there, and the source."""
    return link["place"]["document"], link["place"]["span"]["start"], link["source"]["document"]


def label_key(label: Row) -> Key:
    """Return the same of a label."""
    return label["document"], label["start"], label["source"]


def drawn(path: Path, count: int, seed: int) -> Iterator[str]:
    """Give some links with what stands around them on both sides."""
    found = links(path)
    random.Random(seed).shuffle(found)
    with lzma.open(DATA / "ungdc.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for link in found[:count]:
        yield f"{link['kind']} {link['relation']} {link['why']} {link['verdict']} by {link['speaker']}"
        for place in (link["place"], link["source"]):
            yield f"  {place['document']} {place['span']['start']}: {around(texts[place['document']], **place['span'])}"


def around(text: str, start: int, end: int) -> str:
    """Return a stretch of a text in brackets, with some of what stands beside it."""
    words = " ".join(text[start:end].split())
    words = words if len(words) <= LONG else f"{words[: LONG // 2]} … {words[-LONG // 2 :]}"
    before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{' '.join(before.split())} ⟦{words}⟧ {' '.join(behind.split())}"


def figures(labels: list[Row]) -> Iterator[str]:
    """Give precision by what a link says, and by draw, and how many are wrong in which way."""
    yield "| links | read | the same words | right | 95% | wrong |\n|---|---|---|---|---|---|"
    for kind in sorted({f"{label['kind']} {label['relation']}" for label in labels}):
        yield row(kind, [one for one in labels if f"{one['kind']} {one['relation']}" == kind])
    for draw in dict.fromkeys(label["draw"] for label in labels):
        yield row(f"all of the {draw} draw", [one for one in labels if one["draw"] == draw])
    yield row("all", labels)


def row(name: str, some: list[Row]) -> str:
    """Return the row of some labels."""
    same = sum(one["label"] not in ("chance", "name", "twice") for one in some)
    right = sum(one["label"] == "right" for one in some)
    wrong = Counter(one["label"] for one in some if one["label"] != "right")
    said = ", ".join(f"{number} {what}" for what, number in wrong.most_common())
    low, high = interval(right, len(some))
    return (
        f"| {name} | {len(some)} | {same / len(some):.3f} | {right / len(some):.3f} | {low:.3f}–{high:.3f} | {said} |"
    )


def interval(right: int, count: int) -> tuple[float, float]:
    """Return between what the share lies with 95% (Wilson)."""
    share, z = right / count, 1.96
    middle, half = share + z * z / (2 * count), z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--draw", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.draw:
        print(*drawn(arguments.run, arguments.draw, arguments.seed), sep="\n")
        return
    _, *labels = map(json.loads, LABELS.read_text("utf-8").splitlines())
    print(*figures(labels), sep="\n")
    if arguments.run:
        there = {key(link): link["relation"] for link in links(arguments.run)}
        for good in (True, False):
            some = [one for one in labels if (one["label"] == "right") == good]
            kept = sum(there.get(label_key(one)) == one["relation"] for one in some)
            print(f"{'right' if good else 'wrong'}: {kept} of {len(some)} are links of this run, and say the same")


if __name__ == "__main__":
    main()
