"""How fast are files read? Pages of PDF a second, on one core and on all, beside pdftotext's.

    python bench/formats.py              200 files of 10 pages
    python bench/formats.py --files 1000

Needs reportlab; `pdftotext` (Debian's poppler-utils) is left out where it is not installed. Times are by the clock: reading waits for processes.
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

from quoteproof import readers
from quoteproof.machine import cores
from quoteproof.model import Document

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
        many = cores()
        ways: dict[str, Callable[[], int]] = {
            "one core": lambda: read(folder, 1),
            f"{many} cores": lambda: read(folder, many),
        }
        if shutil.which("pdftotext"):
            ways["pdftotext"] = lambda: pdftotext(folder)
        print(f"{count} files of {PAGES} pages")
        for way, run in ways.items():
            began = time.perf_counter()
            words = run()
            took = time.perf_counter() - began
            print(f"{way:10} {count * PAGES / took:8,.0f} pages a second  {words:10,} words")


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
