"""What several commands share: options, where the output goes, what the terminal can do, progress."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from quoteproof.errors import UsageError
from quoteproof.report import View

if TYPE_CHECKING:
    from quoteproof.sources import Sources

WIDTH = 100  # cells, where the output is no terminal
Decorated = Callable[..., Any]


def texts(function: Decorated) -> Decorated:
    """Add the TEXT arguments."""
    return click.argument("texts", metavar="TEXT...", nargs=-1, required=True)(function)


def text_field(function: Decorated) -> Decorated:
    """Add `--text-field`."""
    return click.option(
        "--text-field", default=None, metavar="NAME", help="The JSON field that holds the text. [default: text]"
    )(function)


def language(function: Decorated) -> Decorated:
    """Add `--language`."""
    text = "The text's language (en, de …); told from the text otherwise."
    return click.option("--language", metavar="CODE", callback=_language, help=text)(function)


def _language(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    """Take a language that has tables; any other would be read as English without a word."""
    from quoteproof.languages import LANGUAGES

    if code is None or code in LANGUAGES:
        return code
    raise UsageError(f"--language does not know {code!r}; it knows {', '.join(LANGUAGES)}")


class Several(click.Command):
    """A command with an option that several values may follow: `--against a b` is `--against a --against b`.

    That holds once an argument stands before the option; otherwise the first value is the option's, the rest arguments.
    """

    several = ("--against", "--in")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell the option out before each of its values."""
        return super().parse_args(ctx, list(self._spelled(args)))

    def _spelled(self, args: list[str]) -> Iterator[str]:
        option, arguments, values = "", 0, 0
        flags = {name for parameter in self.params if getattr(parameter, "is_flag", False) for name in parameter.opts}
        takes = False  # the token is the value of another option
        for position, token in enumerate(args):
            if token == "--":
                yield from args[position:]
                return
            if token.startswith("-") and token != "-":
                option, values = (token, 0) if token in self.several else ("", 0)
                takes = token not in flags and token not in self.several and "=" not in token
                yield token
            elif option and (values == 0 or arguments):
                yield from (option, token) if values else (token,)
                values += 1
            else:
                arguments += not takes
                option, takes = "", False
                yield token


@contextmanager
def output(path: str | None) -> Iterator[BinaryIO]:
    """Give a stream for the output: standard output, or a file that is there when all is written, and not before."""
    if path is None or path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    import tempfile

    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write(chunks: Iterable[bytes], path: str | None, *, unbuffered: bool = False) -> None:
    """Write chunks as they come."""
    with output(path) as stream:
        for chunk in chunks:
            stream.write(chunk)
            if unbuffered:
                stream.flush()


def view(path: str | None = None, *, with_text: bool = False) -> View:
    """Say what the place of the output can show. `NO_COLOR` is respected, and so is a pipe."""
    terminal = path is None and sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = _columns()
    plain = not (sys.stdout.encoding or "utf-8").lower().replace("-", "").startswith("utf")
    return View(max(40, min(width, 140)), colour, plain, with_text)


def _columns() -> int:
    """Return the width of the terminal, or the one that COLUMNS asks for."""
    if not (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return WIDTH
    import shutil

    return shutil.get_terminal_size((WIDTH, 24)).columns


def opened(against: Sequence[str], text_field: str, *, cache: bool) -> Sources:
    """Open the sources, with a word to a person who waits."""
    from quoteproof.sources import open_sources

    progress = Progress("documents indexed")
    sources = open_sources(against, text_field=text_field, cache=cache, progress=progress)
    kept = " (kept; the next run starts at once)" if cache else ""
    built = f"   indexed in {progress.seconds:.1f} s{kept}" if sources.built else ""
    progress.end(f"{sources.info.path}  {sources.info.documents:,} documents, {sources.info.words:,} words{built}\n")
    return sources


class Progress:
    """A line on standard error, on a terminal only, that counts what takes longer than a moment; gone when it is done."""

    after = 0.5  # seconds of silence
    every = 0.1

    def __init__(self, what: str) -> None:
        self.what, self.begun = what, time.monotonic()
        self.shown = 0.0
        self.active = sys.stderr.isatty()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Count on."""
        now = time.monotonic()
        if not self.active or now - self.begun < self.after or now - self.shown < self.every:
            return
        self.shown = now
        of = f" of {total:,}" if total else ""
        sys.stderr.write(f"\r\x1b[K{done:,}{of} {self.what}")
        sys.stderr.flush()

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
