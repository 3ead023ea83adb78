"""What several commands share: options, where the output goes, what the terminal can do, progress."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from quoteproof import policy, settings
from quoteproof.cli.command import Argument, Option
from quoteproof.cli.console import say
from quoteproof.errors import UsageError, why
from quoteproof.model import Fields
from quoteproof.report import SUFFIXES, View

if TYPE_CHECKING:
    from quoteproof.sources import Sources

Item = TypeVar("Item")
PLAIN = ("", ".txt", ".text", ".log")  # what a terminal shows
WIDTH = 100  # cells, where the output is no terminal
SURE = 2.0  # seconds after which a pace is told


TEXTS = Argument("texts", "TEXT...", many=True)
FIELDS = tuple(
    Option((f"--{what}-field",), f"The field of rows{where} that holds the {what}. [default: {what}]", "NAME")
    for what, where in zip_longest(Fields.__struct_fields__, (" (JSON, tables)",), fillvalue="")
)
OUTPUT = Option(("-o", "--output"), "Write there instead; the file appears when all is done.", "FILE")
OCR = (
    Option(("--ocr",), "Read pages of PDF files that are pictures, by tesseract where it is installed."),
    Option(("--ocr-languages",), "The languages for --ocr, as tesseract calls them. [default: eng]", "LANGUAGES"),
)
NO_CACHE = Option(("--no-cache",), "Neither read nor keep archives of files and folders.")
JOBS = Option(
    ("--jobs",),
    "Processes that share the work when there are many texts. [default: one a core]",
    "N",
    least=1,
    most=64,
)
FORMAT = Option(("--format",), "What to write.", "FORMAT", "format_", "terminal", choices=("terminal", "json"))


def against(flag: str, text: str) -> Option:
    """Return the option that names the sources."""
    return Option((flag,), text, "SOURCE...", "against", many=True, several=True)


LANGUAGE = Option(
    ("--language",), "The text's language (en, de …); told from the text otherwise.", "CODE", check=settings.language
)


def need(wanted: settings.Settings, flag: str) -> None:
    """Raise UsageError where no sources are named; `flag` names them."""
    if not wanted.against:
        raise UsageError(f"no sources: name some with {flag} SOURCE (an archive, a file or a folder)")


@contextmanager
def output(path: str | None) -> Iterator[BinaryIO]:
    """Give a stream for the output: standard output, or a file that is there when all is written, and not before.

    What is there and no file (a device, a pipe) is written into, and never replaced by one; of a link the file that it means.
    """
    if path is None or path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if Path(path).exists() and not Path(path).is_file():
        with _closing(Path(path).open("wb"), path) as stream:
            yield stream
        return
    import tempfile

    target = Path(os.path.realpath(path))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {why(error)}") from None
    try:
        with _closing(os.fdopen(handle, "wb"), path) as stream:
            yield stream
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _closing(stream: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """Give a stream, and close it after that."""
    try:
        yield stream
    finally:
        with _named(path):
            stream.close()


@contextmanager
def _named(path: str | None) -> Iterator[None]:
    """Say where something could not be written: the error of a full disk does not."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or path
        raise


def is_shown(format_: str, path: str | None) -> bool:
    """Say whether whoever sees standard error sees the report too: on one terminal nothing need be said twice."""
    return format_ == "terminal" and path in (None, "-") and sys.stdout.isatty() and sys.stderr.isatty()


def format_of(path: str | None) -> str:
    """Return the format that the name of an output file asks for. Raises UsageError for one that is not written."""
    suffix = Path(path or "").suffix.lower()
    if suffix in SUFFIXES or suffix in PLAIN:
        return SUFFIXES.get(suffix, "terminal")
    known = ", ".join(SUFFIXES)
    raise UsageError(
        f"{path}: there are no reports in {suffix}; a file's name can ask for {known}, and --format for any format"
    )


def printable(format_: str, path: str | None) -> None:
    """Raise UsageError for a Word file on a terminal; say on standard error what `hint_of` has to say."""
    if format_ == "docx" and path in (None, "-") and sys.stdout.isatty():
        raise UsageError("a Word file is nothing for a terminal: give it -o FILE.docx")
    if hint := hint_of(path, format_):
        say(f"quoteproof: {hint}", aside=True)


def hint_of(path: str | None, format_: str) -> str | None:
    """Return what is to be said where a file's name tells of another format than the one that was asked for, in the form of which a
    program would try to open it; JSON and text have many forms."""
    named = SUFFIXES.get(Path(path or "").suffix.lower(), format_)
    if named in (format_, "json"):
        return None
    return f"{path} has the name of a file of {named}, and is written as {format_}, which --format asks for"


def write(chunks: Iterable[bytes], path: str | None, *, unbuffered: bool = False) -> None:
    """Write chunks as they come."""
    with output(path) as stream:
        for chunk in chunks:
            with _named(path):
                stream.write(chunk)
                if unbuffered:
                    stream.flush()


def fields(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was given of the options that `FIELDS` are, as settings take it."""
    return {option.parameter: given[option.parameter] for option in FIELDS}


def view(path: str | None = None, *, with_text: bool = False, fail_on: tuple[str, ...] = ()) -> View:
    """Say what the place of the output can show, and what it is for. `NO_COLOR` and `FORCE_COLOR` are respected, and so is a pipe."""
    terminal = path is None and sys.stdout.isatty()
    forced = path is None and os.environ.get("FORCE_COLOR", "0") not in ("", "0")
    colour = (forced or (terminal and os.environ.get("TERM") != "dumb")) and not os.environ.get("NO_COLOR")
    width = _columns()
    plain = not (sys.stdout.encoding or "utf-8").lower().replace("-", "").startswith("utf")
    root = _repository(Path.cwd())
    return View(max(40, min(width, 140)), colour, plain, with_text, fail_on or policy.DEFAULT, root=root)


def _repository(start: Path) -> str:
    """Return the repository that a folder lies in, and the folder itself where it lies in none."""
    return str(next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start))


def _columns() -> int:
    """Return the width of the terminal, or the one that COLUMNS asks for."""
    if not (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return WIDTH
    import shutil

    return shutil.get_terminal_size((WIDTH, 24)).columns


def ocr(wanted: bool, languages: str | None, otherwise: str | None = None) -> str | None:
    """Return the languages in which pages that are pictures are read. Raises UsageError where they cannot be."""
    named = languages or otherwise
    if not (wanted or named):
        return None
    from quoteproof.readers import pdf_ocr  # few ask

    return pdf_ocr.known(named or pdf_ocr.LANGUAGES)


def opened(wanted: settings.Settings, *, cache: bool) -> Sources:
    """Open the sources, with a word to a person who waits."""
    from quoteproof.sources import open_sources

    progress = Progress("documents indexed", "files read")
    sources = open_sources(wanted.against, fields=wanted.fields, ocr=wanted.ocr, cache=cache, progress=progress.wanted)
    kept = " (kept; the next run starts at once)" if cache else ""
    built = f"   indexed in {progress.seconds:.1f} s{kept}" if sources.built else ""
    progress.end(f"{sources.info.path}  {sources.info.documents:,} documents, {sources.info.words:,} words{built}\n")
    return sources


def jobs(asked: int | None, wanted: settings.Settings, *, cache: bool) -> int | None:
    """Return how many processes may share the work: only this one, where no other can open the sources that it has in memory."""
    from quoteproof.readers import is_archive

    return asked if cache or all(map(is_archive, wanted.against)) else 1


class Progress:
    """A line on standard error, on a terminal only, that counts what takes longer than a moment; gone when it is done."""

    after = 0.5  # seconds of silence
    every = 0.1

    def __init__(self, what: str, of: str | None = None) -> None:
        self.what, self.of, self.begun = what, of or what, time.monotonic()
        self.shown = 0.0
        self.active = sys.stderr.isatty()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Count on."""
        now = time.monotonic()
        if not self.active or now - self.begun < self.after or now - self.shown < self.every:
            return
        self.shown = now
        of = f" of {total:,} {self.of}" if total else f" {self.what}"
        sys.stderr.write(f"\r\x1b[K{done:,}{of}{_pace(done, total, now - self.begun)}")
        sys.stderr.flush()

    @property
    def wanted(self) -> Progress | None:
        """This, if anybody sees it."""
        return self if self.active else None

    def end(self, message: str | None = None) -> None:
        """Take the line away, and say how it went, to a person only."""
        if self.active:
            sys.stderr.write("\r\x1b[K" if self.shown else "")
            sys.stderr.write(f"{message}\n" if message else "")
            sys.stderr.flush()

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self.begun


WATCHED = {
    "find": "ways to quote looked for",
    "look up": "quotations looked up",
    "judge": "quotations judged",
}
"""What a person who waits for one long text is told of each of its steps."""


class Watching:
    """A line on standard error, on a terminal only, that says how far one text is; gone when each of its steps is done."""

    def __init__(self) -> None:
        self.active = sys.stderr.isatty()
        self._step, self._line = "", Progress("")

    def __call__(self, step: str, done: int, of: int) -> None:
        """Count on."""
        if not self.active:
            return
        if step != self._step or not done:
            self._line.end()
            self._step, self._line = step, Progress(WATCHED[step])
        self._line(done, of)
        if done == of:
            self._line.end()
            self._step = ""


LARGE = 4 << 20  # bytes of a file that takes a moment to read


def announced(items: Iterable[Item], path: str) -> Iterator[Item]:
    """Yield what is read of a file; of a large one say so to a person who waits, until the first item is there."""
    told = sys.stderr.isatty() and Path(path).is_file() and (size := Path(path).stat().st_size) >= LARGE
    if told:
        from quoteproof.report.screen import visible

        sys.stderr.write(f"\r\x1b[Kreading {visible(path)}, {size >> 20} MB")
        sys.stderr.flush()
    try:
        for item in items:
            sys.stderr.write("\r\x1b[K" * told)
            told = False
            yield item
    finally:
        sys.stderr.write("\r\x1b[K" * told)


def _pace(done: int, total: int | None, seconds: float) -> str:
    """Say how many a second there are, and how long the rest will take if they go on so; nothing before there is something to go by."""
    if not done or seconds < SURE:
        return ""
    rate = done / seconds
    told = f" · {rate:,.0f} a second" if rate >= 10 else f" · {rate:.1f} a second"
    left = round((total - done) / rate) if total else 0
    return told + (f" · {left // 60}:{left % 60:02} left" if left else "")
