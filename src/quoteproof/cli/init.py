"""`quoteproof init`: the settings of a folder, to be completed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from quoteproof.address import is_url
from quoteproof.cli import shared
from quoteproof.cli.command import Command
from quoteproof.cli.console import say
from quoteproof.errors import UsageError
from quoteproof.settings import NAME

HELP = """Write a .quoteproof.toml for this folder: what is checked against what, and what a run stops at.

    quoteproof init
    quoteproof init columns/ --against sources/ minutes.archive

Without --against it looks for archives, and for a folder called sources. A file that is there is left alone. Then
quoteproof check, without arguments, checks what the file names."""

SOURCES = ("sources", "source", "archive", "archives")
"""Folders that are taken for the sources where nothing is named."""


def init(texts: tuple[str, ...], against: tuple[str, ...]) -> None:
    """Write the file; the help text is `HELP`."""
    here = Path.cwd()
    against = against or tuple(_found(here))
    for name in (*against, *texts):
        if is_url(name) or not (here / name).exists():
            raise UsageError(f"there is no {name!r} here")
        if not (here / name).resolve().is_relative_to(here.resolve()):
            raise UsageError(f"{name!r} is not below this folder, and a {NAME} names only what is")
    try:
        with Path(NAME).open("x", encoding="utf-8") as file:
            file.write("\n".join(_settings(against, texts)) + "\n")
    except FileExistsError:
        raise UsageError(f"there is a {NAME} here already; it is left as it is") from None
    say(f"wrote {NAME}: {'quoteproof check' if against and texts else 'complete it, then: quoteproof check'}")


def _found(folder: Path) -> Iterator[str]:
    from quoteproof.readers import is_archive

    for path in sorted(folder.iterdir()):
        if (path.name.lower() in SOURCES and path.is_dir()) or (path.suffix == ".archive" and is_archive(path)):
            yield path.name


def _settings(against: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """Yield the lines: what is known as it is, the rest as remarks."""
    yield "# What quoteproof checks here, and against what; quoteproof check --help, and docs/report.md"
    yield f"against = {_listed(against)}" if against else '# against = ["sources/"]       # archives, files, folders'
    yield (
        f"texts = {_listed(texts)}"
        if texts
        else '# texts = ["columns/"]         # what is checked where a call names nothing'
    )
    yield '# exclude = ["columns/drafts/*"]'
    yield 'profile = "news"               # or academic, legal, strict'
    yield 'fail-on = "serious"            # also wording, style, not-found, unchecked, context, never'
    yield '# language = "en"'
    yield '# baseline = ".quoteproof-baseline.json"   # quoteproof check --baseline write'
    yield ""
    yield "# [[ignore]]                   # what has been looked at and may stand"
    yield '# id = "q-5f1c09aa"'
    yield '# reason = "the board corrected the minutes on 9 March"'
    yield "# until = 2027-06-30"


def _listed(names: Iterable[str]) -> str:
    from quoteproof.report.encode import encode  # a string of JSON is one of TOML

    return encode(list(names)).decode()


COMMAND = Command(
    init,
    HELP,
    (replace(shared.TEXTS, metavar="[TEXT...]", required=False),),
    (shared.against("--against", "Archives, files and folders to check against."),),
)
