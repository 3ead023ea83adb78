"""`quoteproof archive`: build and look after an archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from quoteproof.cli import shared
from quoteproof.cli.group import Group
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem

if TYPE_CHECKING:
    from quoteproof.archive import Archive

FORMAT = click.Choice(["terminal", "json"])
MEGABYTE = 10**6
META = ("title", "author", "speaker", "publisher", "date", "url", "language")


def memory(function: shared.Decorated) -> shared.Decorated:
    """Add `--memory`."""
    text = "Megabytes that the build may take, whatever the archive's size. [default: 2000]"
    return click.option("--memory", type=click.IntRange(min=100), default=2000, metavar="MB", help=text)(function)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
def archive() -> None:
    """Build and look after an archive: a folder with sources, their index and their metadata.

    \b
        quoteproof archive build newsroom.archive clippings/ speeches.jsonl.xz
        quoteproof archive add newsroom.archive today/
        quoteproof check column.md --against newsroom.archive
    """


@archive.command()
@click.argument("folder", metavar="ARCHIVE")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--replace", is_flag=True, help="Build anew what is there; it is searched as it was until all is done.")
@memory
@shared.text_field
def build(folder: str, inputs: tuple[str, ...], replace: bool, memory: int, text_field: str | None) -> None:
    """Build an archive from files and folders: plain text, Markdown, HTML, JSONL (also .gz, .xz).

    \b
        quoteproof archive build newsroom.archive clippings/ speeches.jsonl.xz
        quoteproof archive build speeches.archive speeches.jsonl --text-field body
    """
    from quoteproof.archive import Archive

    progress = shared.Progress("documents indexed")
    items = _items(inputs, text_field)
    with Archive.build(folder, items, replace=replace, memory=memory * MEGABYTE, progress=progress) as made:
        progress.end()
        _say(made, folder)
        _complain(made.changes.problems)


@archive.command()
@click.argument("folder", metavar="ARCHIVE")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@memory
@shared.text_field
def add(folder: str, inputs: tuple[str, ...], memory: int, text_field: str | None) -> None:
    """Put files and folders into an archive; what is there already is left as it is.

    \b
        quoteproof archive add newsroom.archive today/
    """
    progress = shared.Progress("documents indexed")
    with _open(folder) as opened:
        changes = opened.add(_items(inputs, text_field), memory=memory * MEGABYTE, progress=progress)
        progress.end()
        there = f", {_documents(changes.skipped)} there already" if changes.skipped else ""
        _say(opened, folder, f"{_documents(changes.added)} added{there}; ")
        _complain(changes.problems)


@archive.command()
@click.argument("folder", metavar="ARCHIVE")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--id", "more", multiple=True, metavar="ID", help="An id too, also one that begins with a dash.")
@click.option(
    "--path",
    "paths",
    multiple=True,
    metavar="PATH",
    help="Take out what came from this file, or from below this folder.",
)
@click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help='For instance "publisher=Reuters" or "date<2001"; all must hold.',
)
def remove(
    folder: str, ids: tuple[str, ...], more: tuple[str, ...], paths: tuple[str, ...], where: tuple[str, ...]
) -> None:
    """Take documents out of an archive.

    \b
        quoteproof archive remove newsroom.archive minutes-2025-03-04.md
        quoteproof archive remove newsroom.archive --where "publisher=Reuters" --where "date<2001"
    """
    ids += more
    if not (ids or paths or where):
        raise UsageError("nothing to remove: name ids, or say which with --path or --where")
    with _open(folder) as opened:
        changes = opened.remove(ids=ids, paths=paths, where=where)
        _say(opened, folder, f"{_documents(changes.removed)} removed; ")


@archive.command(name="list")
@click.argument("folder", metavar="ARCHIVE")
@click.option("--format", "format_", type=FORMAT, default="terminal", help="What to write.")
def list_(folder: str, format_: str) -> None:
    """List the documents of an archive.

    \b
        quoteproof archive list newsroom.archive
        quoteproof archive list newsroom.archive --format json
    """
    with _open(folder) as opened:
        rows = (_row(document) for document in opened.documents())
        if format_ == "json":
            shared.write(_array(rows), None)
            return
        from quoteproof.report.screen import clean, flow

        width = shared.view().width
        for row in rows:
            about = [clean(str(row[key])) for key in ("title", "speaker", "author", "publisher", "date") if row[key]]
            head = f"{clean(row['id'])}  {row['characters']:,} characters"
            for line in flow(head, about, " · ", 4, width, lead="  "):
                click.echo(line)


@archive.command()
@click.argument("folder", metavar="ARCHIVE")
@click.option("--format", "format_", type=FORMAT, default="terminal", help="What to write.")
def info(folder: str, format_: str) -> None:
    """Say how large an archive is, and which sources could not be read.

    \b
        quoteproof archive info newsroom.archive
    """
    with _open(folder) as opened:
        if format_ == "json":
            problems = [{"where": p.where, "message": p.message, "hint": p.hint} for p in opened.problems]
            shared.write(_object(msgspec.to_builtins(opened.info) | {"problems": problems}), None)
        else:
            _say(opened, folder)
            _complain(opened.problems)
            click.echo(f"digest {opened.info.digest}")


@archive.command()
@click.argument("folder", metavar="ARCHIVE")
def verify(folder: str) -> None:
    """Read every byte of an archive and compare it with its checksums.

    \b
        quoteproof archive verify newsroom.archive
    """
    with _open(folder) as opened:
        opened.verify()
        click.echo(f"{folder}: every byte is as it was written")


def _open(folder: str) -> Archive:
    from quoteproof.archive import Archive

    return Archive.open(folder)


def _items(inputs: Iterable[str], text_field: str | None) -> Iterator[Document | Problem]:
    """Yield what is to go in. Raises UsageError, before anything is written, where there is no document."""
    from quoteproof.sources.cache import items

    missing = next((name for name in inputs if name != "-" and not Path(name).exists()), None)
    if missing is not None:
        raise UsageError(f"there is no file or folder {missing!r}")
    found = items(inputs, text_field or "text")
    head: list[Document | Problem] = []
    for item in found:
        head.append(item)
        if isinstance(item, Document):
            return chain(head, found)
    why = "; ".join(f"{p.where}: {p.message}" for p in head[:3] if isinstance(p, Problem))
    raise UsageError(f"no document can be read{': ' + why if why else ' there'}")


def _say(opened: Archive, folder: str, done: str = "") -> None:
    """Say what was done, and how large the archive is."""
    click.echo(f"{folder}: {done}{_documents(opened.info.documents)}, {opened.info.words:,} words")


def _documents(count: int) -> str:
    return f"{count:,} document{'' if count == 1 else 's'}"


def _complain(problems: Sequence[Problem]) -> None:
    """Say what could not be read."""
    from quoteproof.report import terminal

    for line in terminal.problems(problems, shared.view()):
        click.echo(line)


def _row(document: Document) -> dict[str, Any]:
    meta = {key: getattr(document.meta, key) for key in META}
    return {"id": document.id, "path": document.path, **meta, "characters": len(document.text)}


def _object(value: Any) -> Iterator[bytes]:
    yield msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _array(rows: Iterable[Any]) -> Iterator[bytes]:
    """Yield an array row by row, whatever its length."""
    before = b"[\n"
    for row in rows:
        yield before + b"  " + msgspec.json.encode(row)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"
