"""How fast are files read? Pages of PDF a second, on one core and on all, beside pdftotext's.

    python bench/formats.py              200 files of 10 pages
    python bench/formats.py --files 1000

Needs reportlab; `pdftotext` (Debian's poppler-utils) is left out where it is not installed. The time of the processor says how fast a core reads, whatever
else the machine does; by the clock, reading also waits for processes and has as many of them as there are cores.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from quoteproof import readers
from quoteproof.machine import cores
from quoteproof.model import Document
from quoteproof.readers.reading import by_format

PAGES = 10
LINES = 45
WORDS = "harbour quay survey board ferry summer county berth dredger wall storm clerk minutes vote reserve million northern".split()


def main() -> None:
    """Make the files, and read them in each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=200, metavar="N")
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(count):
            make(folder / f"{number:04}.pdf", Random(number))
        print(f"{count} files of {PAGES} pages; pages a second of the processor, by the clock, words")
        for way, run in _ways(folder).items():
            clock, used = time.perf_counter(), _processor()
            words = run()
            took, worked = time.perf_counter() - clock, _processor() - used
            of_processor = f"{count * PAGES / worked:8,.0f}" if "core" not in way else " " * 8
            print(f"{way:12}{of_processor}  {count * PAGES / took:8,.0f}  {words:10,}")


def _ways(folder: Path) -> dict[str, Callable[[], int]]:
    many = cores()
    ways: dict[str, Callable[[], int]] = {
        "the reader": lambda: in_this_process(folder),
        "one core": lambda: read(folder, 1),
        f"{many} cores": lambda: read(folder, many),
    }
    if shutil.which("pdftotext"):
        ways["pdftotext"] = lambda: pdftotext(folder)
    return ways


def _processor() -> float:
    """Return the time that this process has used, and those that it has waited for."""
    return sum(time_ for who in (RUSAGE_SELF, RUSAGE_CHILDREN) for time_ in getrusage(who)[:2])


def make(path: Path, random: Random) -> None:
    """Write a file of prose."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=1)
    for number in range(1, PAGES + 1):
        canvas.drawString(60, 800, "Harbour Gazette")
        for line in range(LINES):
            canvas.drawString(60, 760 - 15 * line, " ".join(random.choices(WORDS, k=12)) + ".")
        canvas.drawString(300, 30, str(number))
        canvas.showPage()
    canvas.save()


def read(folder: Path, count: int) -> int:
    """Read the folder on so many cores; return the words."""
    readers.cores = lambda: count  # type: ignore[attr-defined]
    return sum(len(item.text.split()) for item in readers.read(folder) if isinstance(item, Document))


def in_this_process(folder: Path) -> int:
    """Have the reader itself read each file; return the words."""
    words = 0
    for path in sorted(folder.iterdir()):
        with path.open("rb") as stream:
            items = by_format("pdf", stream, readers.Origin(path.name, str(path)), confined=True)
            words += sum(len(item.text.split()) for item in items if isinstance(item, Document))
    return words


def pdftotext(folder: Path) -> int:
    """Have pdftotext read each file; return the words."""
    command = ["pdftotext", "-layout"]
    texts = (
        subprocess.run([*command, path, "-"], capture_output=True, check=True).stdout
        for path in sorted(folder.iterdir())
    )
    return sum(len(text.split()) for text in texts)


if __name__ == "__main__":
    main()
