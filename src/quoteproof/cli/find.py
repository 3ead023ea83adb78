"""`quoteproof find`."""

from __future__ import annotations

from typing import Any

from quoteproof.cli import shared
from quoteproof.cli.command import Argument, Command, Option
from quoteproof.errors import UsageError
from quoteproof.settings import Settings

HELP = """Show where the sources have WORDS, the best place first: the same words in the same order, or most of them.

    quoteproof find "before the survey is done" --in sources/
    quoteproof find "the wind of change is blowing" --in newsroom.archive --format json

The exit code is 0 also when nothing is found."""


def find(words: str, against: tuple[str, ...], format_: str, limit: int, **given: Any) -> int:
    """Look the words up; the help text is `HELP`."""
    from quoteproof.report import passages

    settings = Settings.load(named=bool(against)).but(against=against, **shared.fields(given))
    if not words.strip():
        raise UsageError("no words to find")
    shared.need(settings, "--in")
    with shared.opened(settings, cache=not given["no_cache"]) as sources:
        found = sources.search(words, limit)
        if format_ == "json":
            shared.write(passages.json(words, found, sources.info), None)
        else:
            shared.write(passages.terminal(words, found, shared.view()), None)
    return 0


COMMAND = Command(
    find,
    HELP,
    (Argument("words", "WORDS"),),
    (
        shared.against("--in", "Archives, files and folders to look in."),
        shared.FORMAT,
        Option(("--limit",), "How many places to show.", "INTEGER RANGE", default=10, least=1, most=1000),
        *shared.FIELDS,
        shared.NO_CACHE,
    ),
)
