"""Hold claims of an encyclopedia against the text of the source that they cite: `python bench/claims.py [--shown N]`.

Each sentence of a claim is taken as something that the source is reported to say, and gets what a reported statement gets. A claim
differs where one of its sentences does, is supported where all are, and else there is no evidence of it.

Printed: of each label of the data how many claims get which answer. Of "Supported" at most 3 % may be told to differ. Then of the
"Not supported" where a figure, a date or a name is a reason (`claims_reasons.jsonl`: ids and places, no text) in how many the
program points at one of these, and in how many of each label it points at any.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quoteproof.analysis import analyse
from quoteproof.model import Assessment, Compared, Document, Span, Statement
from quoteproof.sources import held_sources
from quoteproof.statements.reported.verdict import assessed
from quoteproof.statements.rows.page import read, stretch
from quoteproof.statements.rows.sought import Seeker

REASONS = Path(__file__).with_name("claims_reasons.jsonl")
CLAIMS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "wikiclaims" / "claims.jsonl.xz"


def main() -> int:
    """Read the claims and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shown", type=int, default=0, metavar="N", help="print N claims that are told to differ")
    chosen = parser.parse_args()
    if not CLAIMS.exists():
        print(f"{CLAIMS} is not there", file=sys.stderr)
        return 2
    told: Counter[tuple[str, str]] = Counter()
    shown: list[str] = []
    pointed: Counter[str] = Counter()
    reasons, right = dict(_reasons()), 0
    with lzma.open(CLAIMS, "rt", encoding="utf-8") as lines:
        claims = [json.loads(line) for line in lines]
    for claim in claims:
        if claim["extraction_status"] == "complete" and claim["source_text"].strip():
            found = held(claim)
            told[claim["ground_truth"], verdict(found)] += 1
            parts = [part.text for one in found for part in one.compared if part.text and _points(one, part)]
            pointed[claim["ground_truth"]] += bool(parts)
            right += any(part.overlap(reason) for part in parts for reason in reasons.get(claim["id"], ()))
            apart = [one for one in found if one.verdict == "differs"]
            shown += [f"{claim['ground_truth']} {claim['id']}: {one.reason}\n    {one.statement.text}" for one in apart]
    for label in sorted({label for label, _ in told}):
        row = {answer: count for (own, answer), count in told.items() if own == label}
        print(f"{label:20} {sum(row.values()):3}  " + "  ".join(f"{a} {n}" for a, n in sorted(row.items())))
    print(f"a figure, date or name is the reason: pointed at {right} of {len(reasons)}")
    print("pointed at some figure, date or name:", dict(pointed))
    for one in shown[: chosen.shown]:
        print(f"-- {one}")
    return 0


def _reasons() -> Iterator[tuple[str, list[Span]]]:
    for line in REASONS.read_text(encoding="utf-8").splitlines()[1:]:
        row = json.loads(line)
        yield row["id"], [Span(*part) for part in row["parts"]]


def _points(one: Assessment, part: Compared) -> bool:
    """Say whether a part is told to be missing in the source, or another one there."""
    return one.verdict in ("differs", "no_evidence") and not part.same and part.what in ("number", "date", "name")


def held(claim: dict[str, Any]) -> list[Assessment]:
    """Return what is told of each sentence of a claim."""
    document = Document("claim", claim["claim_text"])
    analysis = analyse(document.text, "en", single=True)
    page = read(document, analysis)
    found = []
    with held_sources(Document("source", claim["source_text"])) as sources:
        seeker = Seeker(page, sources, frozenset(), retelling=True)
        for span in analysis.sentences:
            statement = Statement("", "reported", span, span.of(document.text), language="en")
            found.append(assessed(statement, stretch(document.text, span, "en"), page, seeker, sources))
    return found


def verdict(found: list[Assessment]) -> str:
    """Return what a claim gets by what its sentences get."""
    answers = {one.verdict for one in found}
    if "differs" in answers:
        return "differs"
    return "supported" if answers == {"supported"} else "no_evidence"


if __name__ == "__main__":
    sys.exit(main())
