"""`quoteproof mcp`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quoteproof.cli import serve, shared
from quoteproof.cli.command import Command, Option
from quoteproof.errors import UsageError
from quoteproof.settings import Settings

if TYPE_CHECKING:
    from quoteproof.mcp import Desk
    from quoteproof.server.shelf import Shelf

HELP = """Give assistants tools over the Model Context Protocol: check a text or a quotation, find a passage, quote exactly.

    quoteproof mcp --archive newsroom.archive
    quoteproof mcp --archive sources/ minutes.archive
    quoteproof mcp --archive newsroom.archive --http --port 8766

An assistant starts the first by itself and speaks over standard input and output; with --http the address is
http://127.0.0.1:8766/mcp, for this machine alone. docs/guides/mcp.md has the settings of the usual assistants."""

NEEDS = "quoteproof mcp needs {}, which is not installed: pip install 'quoteproof[mcp]'"
PORT = 8766


def mcp(against: tuple[str, ...], http: bool, port: int) -> None:
    """Serve until the client ends; the help text is `HELP`."""
    try:
        from quoteproof.mcp import server
        from quoteproof.server.shelf import Shelf
    except ImportError as error:
        raise UsageError(NEEDS.format(error.name)) from None
    settings = Settings.load(named=bool(against)).but(against=against)
    shelf = serve.indexed(Shelf.of(settings.against))
    made = server(lambda: desk(shelf))
    if http:
        sys.stderr.write(f"quoteproof: http://127.0.0.1:{port}/mcp\n")
        made.run("streamable-http", host="127.0.0.1", port=port)
    else:
        made.run("stdio")


def desk(shelf: Shelf) -> Desk:
    """Return a desk whose archives are opened again when somebody has rebuilt one, or the files that one is made of have changed."""
    from quoteproof.mcp import Desk
    from quoteproof.server.library import Library
    from quoteproof.server.limits import Limits
    from quoteproof.server.watch import Watch

    library, names = Library(shelf.places), tuple(shelf.places)
    if shelf.files:
        import asyncio
        from threading import Thread

        watch = Watch(shelf.files, Limits().look)
        Thread(target=lambda: asyncio.run(watch.look_on()), daemon=True).start()
    return Desk(lambda: library.sources(names))


COMMAND = Command(
    mcp,
    HELP,
    (),
    (
        shared.against("--archive", "Archives, files and folders to answer from."),
        Option(("--http",), "Speak streamable HTTP on this machine instead of standard input and output."),
        Option(("--port",), "Where to listen with --http.", "PORT", default=PORT, least=1, most=65535),
    ),
)
