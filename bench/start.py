"""How soon does a check answer? Processor time of whole runs, as ratios to `python -c "import sqlite3, json"`.

    python bench/start.py                 the interpreter that runs this; quoteproof must be installed in it
    python bench/start.py --times 30
    python bench/start.py --python PATH   another one, such as a clean environment's

Measure an ordinary installation: an editable one, and one without compiled modules (PYTHONDONTWRITEBYTECODE), is slower at
every start. The runs of all commands take turns, and user and system time are counted, so that a busy machine tells little.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

SOURCES = Path(__file__).resolve().parent.parent / "examples" / "harbour" / "sources"
PAGE = """The board met on Tuesday. The chair, Ruth Okafor, said: “We will not close the north quay before the survey is done.”
The meeting then went on to other business, and no vote was taken.
"""
GOAL = 5


def main() -> int:
    """Build a small archive and time checks of a page against it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=15, metavar="N", help="runs of each command")
    parser.add_argument("--python", default=sys.executable, metavar="PATH", help="the interpreter")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page, archive = Path(folder) / "page.txt", Path(folder) / "sources.archive"
        page.write_text(PAGE, encoding="utf-8")
        command = [chosen.python, "-m", "quoteproof"]
        subprocess.run(
            [*command, "archive", "build", archive, SOURCES], capture_output=True
        )  # one of its files is no text: 1
        check = [*command, "check", str(page), "--against", str(archive)]
        commands = {
            "bare": [chosen.python, "-c", "import sqlite3, json"],
            "check --format json": [*check, "--format", "json"],
            "check": check,
            "--help": [*command, "--help"],
        }
        took = times(commands, chosen.times)
    for name, milliseconds in took.items():
        print(f"{name:20} {milliseconds:6.0f} ms = {milliseconds / took['bare']:.1f} × bare")
    print(f"goal for a check: {GOAL} × bare, which imports sqlite3 and json")
    return 0


def times(commands: Mapping[str, Sequence[str]], count: int) -> dict[str, float]:
    """Return the median of the milliseconds of processor time that each command takes, from runs that take turns."""
    took: dict[str, list[float]] = {name: [] for name in commands}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(count):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, capture_output=True, check=True, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            took[name].append(1e3 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime))
    return {name: median(runs) for name, runs in took.items()}


if __name__ == "__main__":
    sys.exit(main())
