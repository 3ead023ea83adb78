"""`quoteproof serve`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from quoteproof.address import absolute, is_there
from quoteproof.cli import shared
from quoteproof.cli.command import Argument, Command, Option
from quoteproof.cli.console import say
from quoteproof.errors import UsageError
from quoteproof.server.roles import ROLES

if TYPE_CHECKING:
    from quoteproof.server.shelf import Shelf

HELP = """Serve a page on this machine, and a REST interface, that check texts against archives.

    quoteproof serve --archive newsroom.archive
    quoteproof serve --archive minutes.archive speeches=/data/hansard.archive --port 8765
    quoteproof serve --archive newsroom.archive --host 0.0.0.0 --allow-host checks.example

Open http://127.0.0.1:8765/ for the page, http://127.0.0.1:8765/api for the interface with its examples. The third line listens to other machines: it wants a token, best in
QUOTEPROOF_TOKEN.

An archive is called by the last part of its path, or as NAME=PATH says; requests name it so, and reach nothing else of this machine. Files
and folders are indexed first, and kept in the cache. An archive that is rebuilt or added to is opened anew by itself, files and folders that
change are indexed anew. Only this machine can ask unless --host says otherwise, and then only with a token: the one of --token, or a
user's (quoteproof users). Finished jobs are kept in the state folder, and are there after a crash."""

NEEDS = "quoteproof serve needs {}, which is not installed: pip install 'quoteproof[serve]'"
PORT = 8765


def serve(
    archives: tuple[str, ...], against: tuple[str, ...], host: str, port: int, state: str | None, **given: Any
) -> None:
    """Serve until one is told to end; the help text is `HELP`."""
    try:
        from quoteproof.server import listening
        from quoteproof.server.limits import Limits
        from quoteproof.server.shelf import Shelf
    except ImportError as error:
        raise UsageError(NEEDS.format(error.name)) from None
    from quoteproof.machine import cores

    limits = Limits(
        body=given["max_body"] * 1_000_000,
        seconds=float(given["seconds"]),
        job_seconds=float(given["job_seconds"]),
        patience=float(given["patience"]),
        waiting=given["queue"],
        kept_days=float(given["keep"]),
        look=float(given["look"]),
        tidy=float(given["tidy"]),
        processes=given["processes"] or max(2, cores()),
    )
    folder = Path(state) if state else _state(port)
    users, log = (Path(given[name]).absolute() if given[name] else None for name in ("users", "audit"))
    token = given["token"] or os.environ.get("QUOTEPROOF_TOKEN") or None
    place = listening.Place(folder, host, port, token, given["allow_host"], users, given["role"], log)
    listening.serve(indexed(Shelf.of((*against, *archives))), place, limits, say)


def _state(port: int) -> Path:
    from platformdirs import user_state_path

    return user_state_path("quoteproof", appauthor=False) / f"serve-{port}"


def indexed(shelf: Shelf) -> Shelf:
    """Return a shelf of archives alone: files and folders are indexed as `quoteproof check` does it. Raises UsageError."""
    from quoteproof.readers import is_archive

    files = {name: place for name, place in shelf.places.items() if not is_archive(place)}
    places = {name: _kept(place) if name in files else _archive(place) for name, place in shelf.places.items()}
    return replace(shelf, places=places, files=files)


def _archive(place: str) -> str:
    from quoteproof.archive import Archive

    Archive.open(place).close()  # fails before anything is served
    return absolute(place)


def _kept(place: str) -> str:
    """Index a file or a folder, unless that is done, and return the manifest that names the archive."""
    from quoteproof.readers.origin import USUAL
    from quoteproof.sources.cache import Cached

    if not is_there(place):
        raise UsageError(f"there is no archive, file or folder {place!r}")
    cached, progress = Cached([place], USUAL), shared.Progress("documents indexed", "files read")
    try:
        with cached.fresh() or cached.build(progress.wanted) as archive:
            progress.end()
            if not archive.info.documents:
                raise UsageError(f"nothing to check against: no document could be read in {place}")
            return str(cached.manifest.absolute())
    except OSError as error:
        raise UsageError(f"{place} is no archive, and the cache cannot keep one of it: {error}") from None


COMMAND = Command(
    serve,
    HELP,
    (Argument("archives", "[ARCHIVE...]", required=False, many=True),),
    (
        replace(shared.against("--archive", "Archives (or NAME=PATH) to check against; files and folders are indexed."), metavar="ARCHIVE..."),
        Option(("--port",), "Where to listen; 0: any port that is free.", "PORT", default=PORT, least=0, most=65535),
        Option(("--host",), "The address to listen at; any but this machine's own needs a token.", "HOST", default="127.0.0.1"),
        Option(("--token",), "What requests must bear; better given as QUOTEPROOF_TOKEN, which no list of processes shows.", "TOKEN"),
        Option(("--users",), "The file of users that quoteproof users writes: each has a token and a role.", "FILE"),
        Option(("--role",), "What those may do who are no users: read; check texts too; write into archives too.", "ROLE", default="check", choices=ROLES),
        Option(("--audit",), "Append a line of JSON there for each check; nothing is checked that cannot be logged.", "FILE"),
        Option(("--allow-host",), "A further name by which this server may be asked.", "NAME", many=True),
        Option(("--state",), "A folder for jobs and their reports. [default: the user's, one a port]", "FOLDER"),
        Option(("--processes",), "Processes that check. [default: one a core, at least two]", "N", least=1, most=64),
        Option(("--max-body",), "Megabytes that a request may have.", "MB", default=20, least=1, most=2000),
        Option(("--seconds",), "How long a check that is waited for may take.", "SECONDS", default=60, least=1, most=3600),
        Option(("--job-seconds",), "How long a text of a job may take.", "SECONDS", default=600, least=1, most=86400),
        Option(("--patience",), "How long a request may take to arrive.", "SECONDS", default=30, least=1, most=3600),
        Option(("--queue",), "Requests that may wait for a process.", "N", default=256, least=1, most=10_000),
        Option(("--look",), "Seconds between two looks at files and folders that are served; 0: none.", "SECONDS", default=5, least=0, most=86400),
        Option(("--tidy",), "Seconds between two looks whether an archive's parts are to be merged, in the background; 0: none.", "SECONDS", default=60, least=0, most=86400),
        Option(("--keep",), "Days until a finished job is forgotten.", "DAYS", default=30, least=1, most=3650),
    ),
)  # fmt: skip
