"""Score the judge on what is really printed: quotations of UN speeches in the press, compared by hand with the record.

    python bench/press.py                       summary, and every miss as text beside the record
    python bench/press.py --quiet               the summary only
    python bench/press.py --archive UN.archive  an archive that was built before, of ../shared/data/ungdc.jsonl.xz

Without `--archive` one is built (a minute or two) and kept in bench/out. The data lie in ../shared/data/press and stay
there. How labels are compared: ../shared/design/evaluation.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import quoteproof
from quoteproof.archive import Archive
from quoteproof.model import Document, Finding, Meta, Report, Span

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
ARCHIVE = ROOT / "bench" / "out" / "press.archive"

AGREE = {
    "verbatim": {"verbatim", "faithful", "marked", "occurs"},
    "edited": {"reworded", "style", "marked", "faithful"},
    "meaning changed": {"serious"},
    "spliced": {"spliced", "serious"},
    "truncated": {"cut", "serious"},
    "wrong speaker": {"misattributed", "serious"},
    "not found": {"not_found", "occurs", "unchecked"},
}
"""The hand-made verdicts, each with the labels that say the same."""


class Answer(NamedTuple):
    """One quotation of the gold, and what we made of it."""

    gold: dict[str, Any]
    finding: Finding | None

    @property
    def label(self) -> str:
        """Our label, or that there is none."""
        return self.finding.verdict.label if self.finding else "not seen"

    @property
    def label_right(self) -> bool:
        """Whether the labels say the same."""
        return self.label in AGREE[self.gold["verdict"]]

    @property
    def source(self) -> str | None:
        """The document that our verdict concerns."""
        first = [source for source in self.finding.sources if source.role != "nearest"] if self.finding else []
        return first[0].alignment.document.id if first else None

    @property
    def source_right(self) -> bool:
        """Whether it is the one the words came from, or, for words that others used too, one of theirs."""
        return self.source in {self.gold["source"], *self.gold["archive_hits_elsewhere"]}


def main() -> int:
    """Check the articles and print how the verdicts agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, default=ARCHIVE)
    parser.add_argument("--quiet", action="store_true", help="print the summary only")
    chosen = parser.parse_args()
    if not (DATA / "press").exists():
        print(f"{DATA / 'press'} is not there", file=sys.stderr)
        return 2
    if not chosen.archive.exists():
        build(chosen.archive)
    with Archive.open(chosen.archive) as archive:
        found = list(answers(archive))
    if not chosen.quiet:
        print("\n\n".join(described(one) for one in found if not right(one)), end="\n\n")
    print("\n".join(summary(found)))
    return 0


def build(path: Path) -> None:
    """Build the archive as a user would."""
    path.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "quoteproof", "archive", "build", str(path), str(DATA / "ungdc.jsonl.xz")]
    subprocess.run(command, check=True)


def answers(archive: Archive) -> Iterator[Answer]:
    """Yield the gold quotations, article by article, with the finding that covers most of each."""
    lines = (DATA / "press" / "gold.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    for path in sorted((DATA / "press" / "articles").glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        meta = Meta(title=article["title"], publisher=article["publisher"], date=article["date"], url=article["url"])
        report = quoteproof.check(Document(path.stem, article["text"], meta), archive)
        for one in gold:
            if one["article_id"] == path.stem:
                yield Answer(one, covering(report, Span(one["start"], one["end"])))


def covering(report: Report, span: Span) -> Finding | None:
    """Return the finding that covers most of a span, and at least half of it; of two that do, the tighter one."""
    shared = [
        (sum(span.overlap(part) for part in f.claim.quotation.parts), -len(f.claim.quotation.text), f)
        for f in report.judged
    ]
    best = max(shared, key=lambda triple: triple[:2], default=None)
    return best[2] if best and best[0] * 2 >= len(span) else None


def right(answer: Answer) -> bool:
    """Say whether label and source are both right."""
    return answer.label_right and (answer.gold["source"] is None or answer.source_right)


def described(answer: Answer) -> str:
    """Return a miss as text: what was printed, the record, the verdict, and what the annotators noted."""
    gold, finding = answer.gold, answer.finding
    lines = [
        f"{gold['article_id']} · gold: {gold['verdict']} · ours: {answer.label}"
        f"{'' if answer.label_right else '  ← label'}{'' if gold['source'] is None or answer.source_right else '  ← source'}",
        f"  printed {gold['text']}",
        f"  record  {gold['source']}: {gold['source_text']}",
    ]
    if finding:
        lines += [f"  ours    “{finding.claim.quotation.text}” · {finding.claim.attribution.name}"]
        lines += [
            f"          {s.role} {s.alignment.document.id}: {' | '.join(p.passage.text for p in s.alignment)}"
            for s in finding.sources[:2]
        ]
        lines += [f"          {finding.verdict.rule}: {finding.verdict.reason}"]
        lines += [f"          {d.level} {d.code}: {d.reason}" for d in finding.differences]
    return "\n".join([*lines, f"  note    {gold['note']}"])


def summary(found: list[Answer]) -> Iterator[str]:
    """Yield the figures, and the table of gold verdicts against labels."""
    sourced = [one for one in found if one.gold["source"]]
    yield f"right source {percent(sum(one.source_right for one in sourced), len(sourced))}"
    yield f"right label  {percent(sum(one.label_right for one in found), len(found))}"
    table = Counter((one.gold["verdict"], one.label) for one in found)
    for verdict in AGREE:
        row = ", ".join(f"{label} {count}" for (gold, label), count in table.most_common() if gold == verdict)
        yield f"  {verdict:<16} {row}"


def percent(part: int, whole: int) -> str:
    """Return a share in words."""
    return f"{100 * part / whole:.1f}% ({part} of {whole})"


if __name__ == "__main__":
    sys.exit(main())
