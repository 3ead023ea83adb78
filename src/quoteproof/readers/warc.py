"""Archives of web pages: WARC (ISO 28500), and WACZ, which is a ZIP of them.

Each page that was answered with 200 is a document of its own, whose id is its address: as it was then, with the time at which it was taken. A page
that was taken several times has the time in its id from the second on. Pictures, styles and scripts are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from email.message import Message
from gzip import GzipFile
from pathlib import PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from msgspec.structs import replace
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import metadata, reading
from quoteproof.readers.decode import mend
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.zipped import Zip

LARGEST = 1 << 26
"""Bytes of one page."""
KINDS = frozenset({"response", "resource", "conversion"})
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/json": ".json",
    "application/pdf": ".pdf",
}
"""Of pages whose addresses have none."""
_SHOWN = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/",
    "message/",
    "text/vtt",
    "text/xml",
    "text/csv",
)
_HIDDEN = (
    "application/javascript",
    "application/x-javascript",
    "application/font",
    "application/octet-stream",
    "application/vnd.ms-fontobject",
)
_MARK = b"\xef\xbb\xbf"


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the pages of a WARC, one after the other; never more than one is held."""
    yield from _pages(stream, origin, set())


def read_wacz(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the pages of all WARCs in a WACZ."""
    members = Zip(stream)
    seen = set[str]()
    for name in sorted(name for name in members if name.startswith("archive/")):
        data: BinaryIO = io.BytesIO(members.read(name))
        yield from _pages(GzipFile(fileobj=data) if name.endswith(".gz") else data, origin, seen)  # type: ignore[arg-type]


def _pages(stream: BinaryIO, origin: Origin, seen: set[str]) -> Iterator[Document | Problem]:
    try:
        for record in _records(stream):
            if record.rec_type in KINDS and _is_page(record):
                yield from _page(record, origin, seen)
    except (ArchiveLoadFailed, EOFError, OSError) as damage:
        message = f"it breaks off, or is damaged, behind {len(seen):,} pages ({damage})"
        if not seen:
            raise Unread(message) from None
        yield origin.problem(message)
    if not seen:
        raise Unread("there is no page in it")


def _records(stream: BinaryIO) -> Iterator[Any]:
    """Yield the records; what warcio prints of a damaged one is for nobody."""
    records = iter(ArchiveIterator(stream))
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _is_page(record: Any) -> bool:
    """Say whether a record may hold words: a page that was found, no picture and no script."""
    kind = _type(record).get_content_type()
    found = record.rec_type != "response" or (record.http_headers and record.http_headers.get_statuscode() == "200")
    return bool(found) and kind.startswith(_SHOWN) and not kind.startswith(_HIDDEN)


def _page(record: Any, origin: Origin, seen: set[str]) -> Iterator[Document | Problem]:
    address, taken = (mend(record.rec_headers.get_header(name) or "") for name in ("WARC-Target-URI", "WARC-Date"))
    address = address.strip("<>")
    name = f"{address} {taken}" if address in seen else address
    seen |= {address, name}
    here = replace(origin, id=name)
    body = record.content_stream().read(LARGEST + 1)
    if len(body) > LARGEST:
        yield here.problem(f"a page of more than {LARGEST >> 20} MB is not read")
        return
    kind = _type(record)
    told = Meta(url=address or None, retrieved=taken or None)
    for item in reading.read(io.BytesIO(_recoded(body, kind)), here, _file(address, kind)):
        yield replace(item, meta=metadata.over(item.meta, told)) if isinstance(item, Document) else item


def _type(record: Any) -> Message:
    """Return the content type with its parameters."""
    head = record.http_headers if record.rec_type == "response" and record.http_headers else record.rec_headers
    found = Message()
    found["Content-Type"] = head.get_header("Content-Type") or "text/html"
    return found


def _recoded(body: bytes, kind: Message) -> bytes:
    """Return the words in UTF-8, with its mark, where the site says in which encoding they are and that is true."""
    charset = kind.get_content_charset()
    if not charset or kind.get_content_maintype() != "text":
        return body
    try:
        return _MARK + body.decode(charset).encode().removeprefix(_MARK)
    except (LookupError, UnicodeError):
        return body


def _file(address: str, kind: Message) -> str:
    """Return a name that tells the format as well as the address and the content type can."""
    try:
        name = PurePosixPath(urlsplit(address).path).name
    except ValueError:
        name = ""
    suffix = SUFFIXES.get(kind.get_content_type(), "")
    return name if PurePosixPath(name).suffix and not suffix else f"{PurePosixPath(name).stem or 'page'}{suffix}"
