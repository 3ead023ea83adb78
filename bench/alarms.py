"""How often are words that are not in the archive said to be? News of one country against the speeches of another place.

    python bench/alarms.py                       every alarm as text, and the figures
    python bench/alarms.py --quiet               the figures only
    python bench/alarms.py --archive UN.archive  an archive that was built before, of ../shared/data/ungdc.jsonl.xz

The quotations of ../shared/data/polnear/dev.jsonl.xz (American politics) are checked against the UN General Debate. Nearly
none is from there, so a verdict on one is an alarm without a fire; `occurs`, `unchecked` and `not_found` are none. The time
is the processor's, for finding, attributing, looking up and judging.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from press import ARCHIVE, DATA, build

import quoteproof
from quoteproof.archive import Archive
from quoteproof.model import Document, Finding

NEWS = DATA / "polnear" / "dev.jsonl.xz"
SILENT = ("occurs", "unchecked", "not_found")


def main() -> int:
    """Check the articles and print what was said to be in the archive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, default=ARCHIVE)
    parser.add_argument("--quiet", action="store_true", help="print the figures only")
    chosen = parser.parse_args()
    if not NEWS.exists():
        print(f"{NEWS} is not there", file=sys.stderr)
        return 2
    if not chosen.archive.exists():
        build(chosen.archive)
    started = time.process_time()
    with Archive.open(chosen.archive) as archive:
        found = list(findings(archive))
    took = time.process_time() - started
    alarms = [finding for finding in found if finding.verdict.label not in SILENT]
    if not chosen.quiet:
        print("\n\n".join(map(described, alarms)), end="\n\n")
    labels = Counter(finding.verdict.label for finding in alarms)
    print(f"alarms {len(alarms)} of {len(found)}: " + ", ".join(f"{n} {label}" for label, n in labels.most_common()))
    print(f"{1e3 * took / len(found):.1f} ms a quotation")
    return 0


def findings(archive: Archive) -> Iterator[Finding]:
    """Yield what is said of every quotation."""
    with lzma.open(NEWS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            yield from quoteproof.check(Document(f"news-{number}", json.loads(line)["text"]), archive).findings


def described(finding: Finding) -> str:
    """Return an alarm as text."""
    source = finding.sources[0]
    passages = " | ".join(piece.passage.text for piece in source.alignment)
    return (
        f"{finding.verdict.label} ({finding.verdict.rule}) {finding.claim.attribution.name or ''}\n"
        f"  “{finding.claim.quotation.text}”\n  {source.alignment.document.id}: “{passages}”"
    )


if __name__ == "__main__":
    sys.exit(main())
