"""`quoteproof archive`: build and look after an archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from quoteproof.cli import archive_quotes, archive_store, shared
from quoteproof.cli.command import Argument, Command, Option, group
from quoteproof.cli.console import say
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem
from quoteproof.readers.metadata import FIELDS as META
from quoteproof.settings import Settings

if TYPE_CHECKING:
    from quoteproof.archive import Archive, Changes
    from quoteproof.readers.health import Health

MEGABYTE = 10**6
PARTS = 8  # of an archive from which on whoever adds is told that they can be merged
FOLDER = Argument("folder", "ARCHIVE")
INPUTS = Argument("inputs", "INPUT...", many=True)
MEMORY = Option(
    ("--memory",), "Megabytes that this may take, whatever the archive's size.", "MB", default=2000, least=100
)

FIELDS = (
    *shared.OCR,
    *shared.FIELDS,
    Option(("--number-ids",), "Ids are the places of the rows, whatever they call themselves."),
    Option(
        ("--fetch",), "Fetch the pages whose addresses an INPUT lists, one a line; no page is ever fetched otherwise."
    ),
    Option(("--set",), 'What is known of all, for instance "publisher=Reuters".', "KEY=VALUE", "known", many=True),
)

HELP = """Build and look after an archive: a folder with sources, their index and their metadata.

    quoteproof archive build newsroom.archive clippings/ speeches.jsonl.xz
    quoteproof archive add newsroom.archive today/
    quoteproof check column.md --against newsroom.archive"""

BUILD = """Build an archive from files and folders, in any format that has words: text, PDF, Word, mail, subtitles, web pages …

    quoteproof archive build newsroom.archive clippings/ speeches.jsonl.xz
    quoteproof archive build speeches.archive speeches.jsonl --text-field body --id-field number
    quoteproof archive build pages.archive addresses.txt --fetch
    quoteproof archive build /team/newsroom.archive clippings/ --catalog postgresql://db.example/newsroom

The exit code is 1 when a file, a row or an address could not be taken (a picture in a folder, too: it may be a scan), or had the id of
another; the others are in the archive, and archive info says which are not."""


def build(folder: str, inputs: tuple[str, ...], replace: bool, catalog: str | None, memory: int, **fields: Any) -> int:
    """Build an archive; the help text is `BUILD`."""
    from quoteproof.archive import Archive
    from quoteproof.sources.followed import followed

    progress = shared.Progress("documents indexed", "files read")
    items, counted = followed(_items(folder, inputs, **fields), inputs, progress.wanted)
    most = memory * MEGABYTE
    with Archive.build(folder, items, replace=replace, catalog=catalog, memory=most, progress=counted) as made:
        progress.end()
        _say(made, folder)
        _say_parts(made, folder, 1)
        return _refused(made.changes)


ADD = """Put files and folders into an archive; what is there already is left as it is.

    quoteproof archive add newsroom.archive today/"""


def add(folder: str, inputs: tuple[str, ...], memory: int, **fields: Any) -> int:
    """Add to an archive; the help text is `ADD`."""
    from quoteproof.sources.followed import followed

    progress = shared.Progress("documents indexed", "files read")
    with _open(folder) as opened:
        items, counted = followed(_items(folder, inputs, **fields), inputs, progress.wanted)
        changes = opened.add(items, memory=memory * MEGABYTE, progress=counted)
        progress.end()
        there = f", {_documents(changes.skipped)} there already" if changes.skipped else ""
        _say(opened, folder, f"{_documents(changes.added)} added{there}; ")
        _say_parts(opened, folder, PARTS)
        return _refused(changes)


TIDY = """Merge the parts of an archive where that makes look-ups faster; others may search and change it meanwhile.

    quoteproof archive tidy newsroom.archive

Each addition is a part of its own. Small ones are merged by the next addition; to merge large ones takes some minutes a gigabyte, which
nobody is kept waiting for: run this at night, or leave it to a server (quoteproof serve does it by itself). It may be stopped at any time."""


def tidy(folder: str, memory: int) -> None:
    """Merge its parts; the help text is `TIDY`."""
    with _open(folder) as opened:
        before = len(opened.segments())
        opened.tidy(memory=memory * MEGABYTE)
        _say(opened, folder, f"{before:,} part{'' if before == 1 else 's'}, now {len(opened.segments()):,}; ")


REMOVE = """Take documents out of an archive.

    quoteproof archive remove newsroom.archive minutes-2025-03-04.md
    quoteproof archive remove newsroom.archive --where "publisher=Reuters" --where "date<2001\""""


def remove(
    folder: str, ids: tuple[str, ...], more: tuple[str, ...], paths: tuple[str, ...], where: tuple[str, ...]
) -> None:
    """Take documents out; the help text is `REMOVE`."""
    ids += more
    if not (ids or paths or where):
        raise UsageError("nothing to remove: name ids, or say which with --path or --where")
    with _open(folder) as opened:
        changes = opened.remove(ids=ids, paths=paths, where=where)
        _say(opened, folder, f"{_documents(changes.removed)} removed; ")


LIST = """List the documents of an archive.

    quoteproof archive list newsroom.archive
    quoteproof archive list newsroom.archive --format json"""


def list_(folder: str, format_: str) -> None:
    """List the documents; the help text is `LIST`."""
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
                say(line)


INFO = """Say how large an archive is, and which sources could not be read.

    quoteproof archive info newsroom.archive
    quoteproof archive info newsroom.archive --health"""


def info(folder: str, format_: str, health: bool) -> None:
    """Say how large it is; the help text is `INFO`."""
    with _open(folder) as opened:
        looked = _examined(opened) if health else iter(())
        if format_ == "json":
            problems = [{"where": p.where, "message": p.message, "hint": p.hint} for p in opened.problems]
            told = {"problems": problems} | ({"health": msgspec.to_builtins(list(looked))} if health else {})
            shared.write(_object(msgspec.to_builtins(opened.info) | told), None)
        else:
            _say(opened, folder)
            _complain(opened.problems)
            if health:
                _say_health(looked, opened.info.documents)
            say(f"digest {opened.info.digest}")


def _examined(opened: Archive) -> Iterator[Health]:
    from quoteproof.readers.health import examined  # few ask

    return map(examined, opened.documents())


def _say_health(looked: Iterator[Health], count: int) -> None:
    """Say which documents are not sound, and how many are."""
    from quoteproof.report.screen import clean, hanging

    sick = 0
    for one in looked:
        if one.faults:
            sick += 1
            about = f"{clean('; '.join(one.faults))} ({one.words:,} words, {one.language})"
            say("\n".join(hanging(clean(one.document) + " ", 4, about, shared.view().width)))
    say(f"{count - sick:,} of {_documents(count)} are sound, as far as their words tell")


VERIFY = """Read every byte of an archive and compare it with its checksums.

    quoteproof archive verify newsroom.archive"""


def verify(folder: str) -> None:
    """Read every byte; the help text is `VERIFY`."""
    with _open(folder) as opened:
        opened.verify()
        say(f"{_shown(folder)}: every document, and all that is read to find it, is as it was written")


def _open(folder: str) -> Archive:
    from quoteproof.archive import Archive

    return Archive.open(folder)


def _items(
    folder: str,
    inputs: Sequence[str],
    number_ids: bool,
    known: tuple[str, ...],
    fetch: bool,
    ocr: bool,
    ocr_languages: str | None,
    **given: Any,
) -> Iterator[Document | Problem]:
    """Yield what is to go in. Raises UsageError, before anything is written, where there is no document."""
    from quoteproof.readers import is_stream, metadata
    from quoteproof.sources.cache import items

    last = metadata.of_pairs(_pairs(known))

    missing = next((name for name in inputs if not (is_stream(name) or Path(name).exists())), None)
    if missing is not None:
        raise UsageError(f"there is no file or folder {missing!r}")
    inputs, missed = _fetched(folder, inputs) if fetch else (inputs, [])
    fields = Settings().but(**shared.fields(given)).fields
    fields = msgspec.structs.replace(fields, id="") if number_ids else fields
    found = (
        msgspec.structs.replace(item, meta=metadata.over(item.meta, last))
        if known and isinstance(item, Document)
        else item
        for item in chain(missed, items(inputs, fields, shared.ocr(ocr, ocr_languages)))
    )
    head: list[Document | Problem] = []
    for item in found:
        head.append(item)
        if isinstance(item, Document):
            return chain(head, found)
    why = "; ".join(p.said for p in head[:3] if isinstance(p, Problem))
    raise UsageError(f"no document can be read{': ' + why if why else ' there'}")


def _fetched(folder: str, inputs: Sequence[str]) -> tuple[Sequence[str], list[Problem]]:
    """Fetch what is listed in some inputs; return the others with the WARC, which lies beside the archive, and what could not be had."""
    try:
        from quoteproof.sources.fetch import addresses, fetch
    except ImportError as error:
        raise UsageError(f"--fetch needs {error.name}, which is not installed: pip install 'quoteproof[web]'") from None

    lists = {name: addresses(Path(name)) for name in inputs}
    listed = list(dict.fromkeys(address for found in lists.values() for address in found))
    if not listed:
        raise UsageError("--fetch: no INPUT is a list of addresses, one a line, each with https:// or http://")
    progress = shared.Progress("pages fetched")
    into = Path(f"{Path(folder)}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.warc.gz")
    missed = fetch(listed, into, progress=progress)
    progress.end(f"{len(listed) - len(missed):,} of {len(listed):,} pages fetched into {into}")
    return [*(name for name in inputs if not lists[name]), *([str(into)] if into.exists() else [])], missed


def _pairs(known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the keys and values of --set. Raises UsageError where one is not of that form."""
    for item in known:
        key, sign, value = item.partition("=")
        if not (key.strip() and sign and value.strip()):
            raise UsageError(f"--set {item!r}: write KEY=VALUE, for instance publisher=Reuters")
        yield key.strip(), value.strip()


def _say(opened: Archive, folder: str, done: str = "") -> None:
    """Say what was done, and how large the archive is."""
    say(f"{_shown(folder)}: {done}{_documents(opened.info.documents)}, {opened.info.words:,} words")


def _say_parts(opened: Archive, folder: str, few: int) -> None:
    """Say that an archive of more than a few parts is slower than it need be, if it is; a build that had little memory leaves many."""
    parts = len(opened.segments())
    if parts > few and not opened.is_tidy():
        say(f"its {parts} parts can be merged, for faster look-ups: quoteproof archive tidy {_shown(folder)}")


def _shown(folder: str) -> str:
    from quoteproof.report.screen import visible  # a name must not steer the terminal

    return visible(folder)


def _documents(count: int) -> str:
    return f"{count:,} document{'' if count == 1 else 's'}"


def _complain(problems: Sequence[Problem]) -> None:
    """Say what could not be read."""
    from quoteproof.report import terminal

    for line in terminal.problems(problems, shared.view()):
        say(line)


def _refused(changes: Changes) -> int:
    """Say what could not be taken, and how much of all that is; return the exit code."""
    _complain(changes.problems)
    if changes.refused:
        every = changes.added + changes.skipped + changes.refused
        say(f"{changes.refused:,} of {_documents(every)} could not be taken")
    return int(changes.refused > 0)


def _row(document: Document) -> dict[str, Any]:
    meta = {key: getattr(document.meta, key) for key in META}
    return {"id": document.id, "path": document.path, **meta, "characters": len(document.text)}


def _object(value: Any) -> Iterator[bytes]:
    from quoteproof.report.encode import indented

    yield indented(value) + b"\n"


def _array(rows: Iterable[Any]) -> Iterator[bytes]:
    """Yield an array row by row, whatever its length."""
    from quoteproof.report.encode import encode

    before = b"[\n"
    for row in rows:
        yield before + b"  " + encode(row)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


COMMAND = group(
    HELP,
    {
        "build": Command(
            build,
            BUILD,
            (FOLDER, INPUTS),
            (
                Option(("--replace",), "Build anew what is there; it is searched as it was until all is done."),
                Option(
                    ("--catalog",),
                    "A PostgreSQL database that keeps the catalog, as postgresql://HOST/DATABASE.",
                    "ADDRESS",
                ),
                MEMORY,
                *FIELDS,
            ),
        ),
        "add": Command(add, ADD, (FOLDER, INPUTS), (MEMORY, *FIELDS)),
        "remove": Command(
            remove,
            REMOVE,
            (FOLDER, Argument("ids", "[ID]...", required=False, many=True)),
            (
                Option(("--id",), "An id too; as --id=ID also one that begins with a dash.", "ID", "more", many=True),
                Option(
                    ("--path",),
                    "Take out what came from this file, or from below this folder.",
                    "PATH",
                    "paths",
                    many=True,
                ),
                Option(
                    ("--where",),
                    'For instance "publisher=Reuters" or "date<2001"; all must hold.',
                    "CONDITION",
                    many=True,
                ),
            ),
        ),
        "tidy": Command(tidy, TIDY, (FOLDER,), (MEMORY,)),
        "list": Command(list_, LIST, (FOLDER,), (shared.FORMAT,)),
        "info": Command(
            info,
            INFO,
            (FOLDER,),
            (shared.FORMAT, Option(("--health",), "Say too which documents are not all there, or badly read.")),
        ),
        "quotes": archive_quotes.COMMAND,
        "verify": Command(verify, VERIFY, (FOLDER,)),
        **archive_store.COMMANDS,
    },
)
