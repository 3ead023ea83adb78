"""`quoteproof find`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from quoteproof.cli import config, shared
from quoteproof.errors import UsageError

HELP = """Show where the sources have WORDS, the best place first: the same words in the same order, or most of them.

\b
    quoteproof find "before the survey is done" --in sources/
    quoteproof find "the wind of change is blowing" --in newsroom.archive --format json

The exit code is 0 also when nothing is found."""


@click.command(cls=shared.Several, help=HELP)
@click.argument("words", metavar="WORDS")
@click.option("--in", "against", multiple=True, metavar="SOURCE...", help="Archives, files and folders to look in.")
@click.option("--format", "format_", type=click.Choice(["terminal", "json"]), default="terminal", help="What to write.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many places to show.")
@shared.text_field
@click.option("--no-cache", is_flag=True, help="Neither read nor keep archives of files and folders.")
def find(words: str, against: tuple[str, ...], format_: str, limit: int, **given: Any) -> int:
    """Look the words up; the help text is `HELP`."""
    from quoteproof.report import passages

    settings = config.load(Path.cwd())
    if not words.strip():
        raise UsageError("no words to find")
    if not (against or settings.against):
        raise UsageError("no sources: name some with --in SOURCE (an archive, a file or a folder)")
    text_field = given["text_field"] or settings.text_field or "text"
    with shared.opened(against or settings.against, text_field, cache=not given["no_cache"]) as sources:
        found = sources.search(words, limit)
        if format_ == "json":
            shared.write(passages.json(words, found, sources.info), None)
        else:
            shared.write(passages.terminal(words, found, shared.view()), None)
    return 0
