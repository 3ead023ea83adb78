"""Is the right evidence shown, and the right label given? What articles report of a candidate, against the transcripts of the campaign.

    python bench/reported_campaign.py                 the statements that were read: of each label how many are right
    python bench/reported_campaign.py --misses        with every one that is not, as text
    python bench/reported_campaign.py --draw SEED N   N statements drawn at random beside what the program shows, for reading

`reported_campaign.jsonl` has what one reader said of them, as ids and offsets: `right`, the label that the evidence bears out;
`evidence`: "says" (the passage says it), "apart" (it says another thing of the same), "topic" (it speaks of the same subject), "none".
`archive`: whether a search by hand found words of the speaker that bear it out, and `shown`: whether the program showed them then.
A drawn statement is one whose speaker the article names as the candidate.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from campaign import OUT, READ, archive
from pronouns import articles

from quoteproof.model import Assessment, Document, Options
from quoteproof.pipeline import check
from quoteproof.sources import Sources, open_sources

LABELS = READ.with_name("reported_campaign.jsonl")
CANDIDATE = "Trump"
EACH = 2
"""Statements of one article that are drawn."""


def main() -> int:
    """Print the table, or statements for reading."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--draw", nargs=2, type=int, metavar=("SEED", "N"))
    chosen = parser.parse_args()
    OUT.mkdir(exist_ok=True)
    with open_sources([str(archive())]) as sources:
        if chosen.draw:
            for article, one in drawn(*chosen.draw, sources):
                print(as_row(article, one), as_text(one), sep="\n", flush=True)
        else:
            table(sources, chosen.misses)
    return 0


def drawn(seed: int, wanted: int, sources: Sources) -> Iterator[tuple[Document, Assessment]]:
    """Give statements of articles in a random order."""
    order, chance = [Document(id, text) for id, text in articles().items()], random.Random(seed)
    chance.shuffle(order)
    left = wanted
    for article in order:
        own = [one for one in stated(article, sources) if CANDIDATE in (one.statement.attribution.name or "")]
        for one in chance.sample(own, min(EACH, len(own), left)):
            left -= 1
            yield article, one
        if not left:
            return


def stated(article: Document, sources: Sources) -> tuple[Assessment, ...]:
    """Return what the program says of what an article reports."""
    return check(article, sources, Options(also=("reported",))).statements


def as_row(article: Document, one: Assessment) -> str:
    """Return a statement as a row of the file, without its text."""
    span = one.statement.span
    row = {"article": article.id, "start": span.start, "end": span.end, "verdict": one.verdict}
    return json.dumps(row | {"right": None, "evidence": None})


def as_text(one: Assessment) -> str:
    """Return a statement with the evidence that is shown."""
    shown = (f"      {source.voice.name if source.voice else None}: {_flat(source)}" for source in one.sources[:2])
    head = f"   {one.statement.polarity} {one.level or ''} {one.statement.text}"
    return "\n".join([head, f"   -- {one.reason}", *shown])


def _flat(source: Any) -> str:
    return " ".join(source.alignment.main.passage.text.split())[:420]


def table(sources: Sources, misses: bool) -> None:
    """Print of each label that is given now how many statements have it rightly."""
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()[1:]]
    texts = articles()
    now: dict[str, dict[tuple[int, int], Assessment]] = {}
    for name in dict.fromkeys(row["article"] for row in rows):
        found = stated(Document(name, texts[name]), sources)
        now[name] = {(one.statement.span.start, one.statement.span.end): one for one in found}
    told: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        one = now[row["article"]].get((row["start"], row["end"]))
        given = one.verdict if one else "not reported"
        told[row.get("part", ""), given, row["right"]] += 1
        if misses and one and given != row["right"]:
            print(json.dumps(row), as_text(one), sep="\n")
    there = [row for row in rows if row.get("archive") == "says"]
    print(f"borne out by words found by hand: {len(there)}, of which shown then {sum(row['shown'] for row in there)}")
    for part in sorted({part for part, _, _ in told}):
        print(f"part {part}" if part else "")
        for label in sorted({label for own, label, _ in told if own == part}):
            answers = {right: n for (own, given, right), n in told.items() if (own, given) == (part, label)}
            total = sum(answers.values())
            print(f"  {label:12} {total:3}  right {answers.get(label, 0):3}  " + str(answers))


if __name__ == "__main__":
    sys.exit(main())
