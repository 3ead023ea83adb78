"""Pages that are pictures → lines, by tesseract where it is installed: a process of its own for each page, with a bound of time.

A page is drawn, and tesseract says of each word where it stands; its lines go the way of all lines (`pdf_pages`, `pdf_text`).
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from msgspec import Struct

from quoteproof.errors import UsageError
from quoteproof.patterns import lazy
from quoteproof.readers.pdf_lines import GAP
from quoteproof.readers.pdf_pages import Line

PROGRAM = "tesseract"
LANGUAGES = "eng"
HINT = "it is a program of its own (Debian: apt install tesseract-ocr; macOS: brew install tesseract)"
DPI = 300  # what tesseract's models were made for
MOST_PIXELS = 40_000_000  # of a page: A3 has 17 million
SECONDS = 120  # for one page; a full one takes five
LARGER = 1.5  # times the usual height: a heading
SMALLER = 0.9  # a note, unless it has so few words that no letter reaches up or down
FEW = 6
_CODE = lazy(r"[A-Za-z][\w/]*(?:\+[A-Za-z][\w/]*)*\Z")


class Recognised(Struct, frozen=True):
    """What was read on a page: its lines, and how sure tesseract is of each word, in hundredths."""

    lines: tuple[Line, ...]
    sure: tuple[float, ...]


class _Word(Struct, frozen=True):
    line: tuple[str, ...]
    left: int
    top: int
    width: int
    height: int
    sure: float
    text: str


def known(languages: str) -> str:
    """Return tesseract's names of languages ("eng+deu"). Raises UsageError where it is not installed, or has them not."""
    if not _CODE.match(languages):
        raise UsageError(
            f"--ocr-languages takes tesseract's names of languages, for instance eng+deu, and not {languages!r}"
        )
    if not shutil.which(PROGRAM):
        raise UsageError(f"--ocr needs tesseract, which is not installed: {HINT}")
    ran = subprocess.run([PROGRAM, "--list-langs"], capture_output=True, check=False, timeout=SECONDS)
    there = ran.stdout.decode("utf-8", "replace").split("\n")[1:]
    missing = [name for name in languages.split("+") if name not in there]
    if missing:
        has = ", ".join(name for name in there if name and name != "osd") or "none"
        raise UsageError(f"--ocr: tesseract has no language {missing[0]!r} here; it has {has}")
    return languages


def recognise(page: Any, languages: str) -> Recognised:
    """Read a page. Nothing is read where tesseract is not there, fails, or takes too long."""
    width, height = page.get_size()
    scale = min(DPI / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    drawn = page.render(scale=scale, grayscale=True)
    picture = b"P5 %d %d 255\n" % (drawn.width, drawn.height) + drawn.to_numpy().tobytes()
    command = [PROGRAM, "-", "-", "-l", languages, "--dpi", str(round(72 * scale)), "--psm", "3", "tsv"]
    settings = os.environ | {"OMP_THREAD_LIMIT": "1"}  # files are read beside one another already
    try:
        ran = subprocess.run(
            command,
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            env=settings,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Recognised((), ())
    words = list(_words(ran.stdout.decode("utf-8", "replace").splitlines()))
    return Recognised(tuple(_lines(words, scale, height)), tuple(word.sure for word in words))


def _words(rows: Iterable[str]) -> Iterator[_Word]:
    """Yield the words of tesseract's table."""
    for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            sure, text = float(row["conf"]), row["text"].strip()
            if sure >= 0 and text:
                line = row["block_num"], row["par_num"], row["line_num"]
                left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
                yield _Word(line, left, top, width, height, sure, text)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue


def _lines(words: Iterable[_Word], scale: float, height: float) -> Iterator[Line]:
    """Yield lines in points, counted from the page's foot. All are of one size, but paragraphs that are much larger or smaller: headings, notes."""
    rows = [list(row) for _, row in groupby(words, key=lambda word: word.line)]
    usual = median([_height(row) for row in rows] or [1])
    for _, paragraph in groupby(rows, key=lambda row: row[0].line[:2]):
        own = list(paragraph)
        tall = median(_height(row) for row in own)
        small = tall < SMALLER * usual and sum(map(len, own)) >= FEW
        size = tall if small or tall > LARGER * usual else usual
        for row in (piece for whole in own for piece in _pieces(whole, usual)):
            base = height - median(word.top + word.height for word in row) / scale
            right = max(word.left + word.width for word in row)
            yield Line(" ".join(word.text for word in row), row[0].left / scale, right / scale, base, size / scale)


def _height(row: Iterable[_Word]) -> int:
    return max(word.height for word in row)


def _pieces(row: list[_Word], size: float) -> Iterator[list[_Word]]:
    """Yield what stands together in a line: a wide gap parts columns, or the two ends of a head."""
    first = 0
    for at, (before, word) in enumerate(pairwise(row), 1):
        if word.left - before.left - before.width > GAP * size:
            yield row[first:at]
            first = at
    yield row[first:]
