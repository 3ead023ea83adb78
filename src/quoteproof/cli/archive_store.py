"""`quoteproof archive push` and `pull`: archives in a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quoteproof.address import is_url, shown
from quoteproof.cli import shared
from quoteproof.cli.command import Argument, Command, Option
from quoteproof.cli.console import say
from quoteproof.errors import UsageError

if TYPE_CHECKING:
    from quoteproof.archive.store.transfer import Moved

PUSH = """Copy an archive to a store: an address that fsspec knows, as s3://, gs://, az://, sftp://.

    quoteproof archive push newsroom.archive s3://bucket/newsroom
    quoteproof check column.md --against s3://bucket/newsroom

Only what is not there goes over, and the catalog last: whoever reads the archive has the old one or the new one. A push that was cut off is
gone on with by the same call. The archive is read from where it lies then, by every command: what is looked at is fetched, and kept in the cache.

It takes pip install 'quoteproof[store]' and the package of the store: s3fs for s3://, gcsfs for gs://, adlfs for az://, paramiko for sftp://.
Where it lies and who may read it those packages learn as usual: AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL and their like, or a file in ~/.config/fsspec."""


def push(folder: str, url: str, sweep: bool) -> None:
    """Copy to a store; the help text is `PUSH`."""
    from quoteproof.archive.store import transfer

    _check(url)
    progress = shared.Progress("bytes sent")
    moved = transfer.push(Path(folder), url, sweep=sweep, progress=progress)
    progress.end()
    swept = f", {moved.swept:,} old segments deleted" if moved.swept else ""
    say(f"{shown(url)}: {_told(moved, 'sent')}{swept}")


PULL = """Copy an archive from a store into a folder; there it is searched without a connection.

    quoteproof archive pull s3://bucket/newsroom newsroom.archive
    quoteproof archive pull s3://bucket/newsroom newsroom.archive --replace

Only what is not there comes over. Every byte that does is compared with its checksum before it gets its name."""


def pull(url: str, folder: str, replace: bool) -> None:
    """Copy from a store; the help text is `PULL`."""
    from quoteproof.archive.store import transfer
    from quoteproof.report.screen import visible

    _check(url)
    progress = shared.Progress("bytes fetched")
    moved = transfer.pull(url, Path(folder), replace=replace, progress=progress)
    progress.end()
    say(f"{visible(folder)}: {_told(moved, 'fetched')}")


def _check(url: str) -> None:
    """Raise UsageError where an address should be and is none."""
    if not is_url(url):
        raise UsageError(
            f"{url!r} is not the address of a store, as s3://bucket/archive; a folder is copied with cp -r, "
            "unless it has a catalog.address: a copy would change the same catalog, so build another archive instead"
        )


def _told(moved: Moved, how: str) -> str:
    there = f", {moved.there:,} there already" if moved.there else ""
    return f"{moved.documents:,} documents; {moved.bytes:,} bytes in {moved.segments:,} segments {how}{there}"


URL = Argument("url", "URL")
FOLDER = Argument("folder", "ARCHIVE")

COMMANDS = {
    "push": Command(
        push,
        PUSH,
        (FOLDER, URL),
        (
            Option(
                ("--sweep",), "Delete segments there that the archive no longer lists, a day after they were written."
            ),
        ),
    ),
    "pull": Command(
        pull,
        PULL,
        (URL, FOLDER),
        (
            Option(
                ("--replace",), "Bring an archive that is there up to what is in the store; its own changes are lost."
            ),
        ),
    ),
}
