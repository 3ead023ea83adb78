"""`quoteproof cache`."""

from __future__ import annotations

import click

from quoteproof.cli.group import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
def cache() -> None:
    """Look after the archives that check and find keep of files and folders.

    They are in the folder that QUOTEPROOF_CACHE names, or in the user's cache folder.

    \b
        quoteproof cache clear
    """


@cache.command()
def clear() -> None:
    """Delete all of them; the next check builds its own anew.

    \b
        quoteproof cache clear
    """
    from quoteproof.sources import cache as kept

    freed = kept.clear()
    click.echo(f"{kept.root()}: {freed / 1e6:,.1f} MB freed" if freed else f"{kept.root()}: nothing there")
