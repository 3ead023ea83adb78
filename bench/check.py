"""Check a page of quotations, right and wrong, against the whole UN General Debate, and time it.

    python bench/check.py                        build the archive of 10,568 speeches, check a page of a dozen quotations
    python bench/check.py --times 20             twenty of each kind
    python bench/check.py --archive UN.archive   keep the archive here, and use it again

The page is put together from the speeches themselves (tests/ungdc.py), with speaker and title written from country
code and year. Printed: seconds, MB/s and peak memory of the build, milliseconds a quotation, and each quotation whose
label is not the one expected.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import ungdc  # noqa: E402

OUT = ROOT / "bench" / "out"


def main() -> int:
    """Build, check, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, default=OUT / "ungdc-speakers.archive")
    parser.add_argument("--times", type=int, default=1, metavar="N", help="quotations of each kind")
    parser.add_argument("--rebuild", action="store_true", help="build the archive even if it is there")
    chosen = parser.parse_args()
    if not ungdc.DATA.exists():
        print(f"{ungdc.DATA} is not there", file=sys.stderr)
        return 2
    OUT.mkdir(exist_ok=True)
    if chosen.rebuild or not chosen.archive.exists():
        build(chosen.archive)
    page, expected = ungdc.page(ungdc.speeches(ungdc.COUNTRIES), chosen.times)
    path = OUT / "page.md"
    path.write_text(page, "utf-8")
    compare(checked(path, chosen.archive), expected)
    return 0


def build(archive: Path) -> None:
    """Build the archive and print what that cost."""
    rows = OUT / "ungdc-speakers.jsonl"
    with rows.open("w", encoding="utf-8") as lines:
        size = sum(len(row["text"].encode()) + 0 * lines.write(json.dumps(row) + "\n") for row in ungdc.speeches())
    start = time.perf_counter()
    quoteproof("archive", "build", archive, rows, "--replace")
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"build: {seconds:.1f} s, {size / 1e6:.0f} MB of text, {size / 1e6 / seconds:.1f} MB/s, peak {peak:.0f} MB")


def checked(page: Path, archive: Path) -> dict[str, Any]:
    """Check the page and print how long it took, start of the program included."""
    start = time.perf_counter()
    report: dict[str, Any] = json.loads(quoteproof("check", page, "--against", archive, "--format", "json"))
    took, count = time.perf_counter() - start, report["summary"]["quotations"]
    print(f"check: {1000 * took:.0f} ms for {count} quotations, {1000 * took / count:.1f} ms a quotation")
    return report


def quoteproof(*arguments: str | Path) -> str:
    """Run the command as a user does and return what it printed; 1 says that there were findings."""
    done = subprocess.run(
        [sys.executable, "-m", "quoteproof", *map(str, arguments)], stdout=subprocess.PIPE, check=False
    )
    if done.returncode > 1:
        raise SystemExit(done.returncode)
    return done.stdout.decode()


def compare(report: dict[str, Any], expected: Sequence[ungdc.Expected]) -> None:
    """Print how many labels are the expected ones, and the others as text."""
    findings = {finding["text"].strip(" .,"): finding for finding in report["findings"]}
    wrong = 0
    for one in expected:
        finding = findings.get(
            one.text.strip(" .,"), {"verdict": "not seen", "rule": None, "reason": "", "sources": []}
        )
        source = next((source for source in finding["sources"]), {"document": None, "text": ""})
        label_right = finding["verdict"] in one.labels and one.rule in (None, finding["rule"])
        if not label_right or (one.document and source["document"] != one.document):
            wrong += 1
            print(
                f"\n{one.way}: {' or '.join(sorted(one.labels))} expected, {finding['verdict']} ({finding['rule']}) given"
            )
            print(f"  page   {one.text}\n  source {source['text']}  ({source['document']}; expected {one.document})")
            print(f"  reason {finding['reason']}")
    print(f"\n{len(expected) - wrong} of {len(expected)} as expected")


if __name__ == "__main__":
    sys.exit(main())
