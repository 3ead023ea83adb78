"""Outlook's mails (MSG): an OLE file in which each property of the mail is a stream.

The numbers are those of [MS-OXPROPS]; a text is in UTF-16 (type 001F), or in the sender's code page (001E).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from struct import iter_unpack
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import reading, rtf
from quoteproof.readers.decode import Undecodable, decode
from quoteproof.readers.mail import attached_as, letter
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.packed_rtf import unpacked

SUBJECT, SENDER, ADDRESS, TO, BODY, HTML, RTF = "0037", "0C1A", "5D01", "0E04", "1000", "1013", "1009"
DATA, LONG_NAME, SHORT_NAME = "3701", "3707", "3704"
SENT, RECEIVED = 0x0039, 0x0E06
PROPERTIES = "__properties_version1.0"
ATTACHMENT = "__attach_version1.0_"
EPOCH = datetime(1601, 1, 1)
SKIPPED = 32  # bytes before the properties of a mail, 24 in one that is attached


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield a mail and its attachments."""
    import olefile

    yield from _mail(olefile.OleFileIO(stream), (), origin)


def _mail(ole: Any, at: tuple[str, ...], origin: Origin) -> Iterator[Document | Problem]:
    """Yield the mail that stands in a folder of the file."""
    if not ole.exists([*at, PROPERTIES]):
        raise Unread("there is no mail in it")
    attached = sorted({path[len(at)] for path in ole.listdir() if len(path) > len(at) + 1 and _is_attached(path, at)})
    plain, html = _text(ole, at, BODY), _text(ole, at, HTML)
    if not (plain.strip() or html.strip()) and (packed := _bytes(ole, at, RTF)):
        plain = rtf.words(unpacked(packed))
    people = (("to", _text(ole, at, TO).strip("\0 ")),)
    meta = Meta(
        title=_text(ole, at, SUBJECT),
        author=_text(ole, at, SENDER) or _text(ole, at, ADDRESS),
        date=_date(ole, at),
        extra=tuple(pair for pair in people if pair[1]),
    )
    yield from letter(plain, html, meta, origin, alone=not attached)
    for number, folder in enumerate(attached, 1):
        yield from _attachment(ole, (*at, folder), number, origin)


def _is_attached(path: list[str], at: tuple[str, ...]) -> bool:
    return tuple(path[: len(at)]) == at and path[len(at)].startswith(ATTACHMENT)


def _attachment(ole: Any, at: tuple[str, ...], number: int, origin: Origin) -> Iterator[Document | Problem]:
    name = attached_as(_text(ole, at, LONG_NAME) or _text(ole, at, SHORT_NAME), number)
    inner = (*at, f"__substg1.0_{DATA}000D")
    if ole.exists([*inner, PROPERTIES]):
        within = origin.within(name if name.endswith(".msg") else f"{name}.msg")
        if within.depth <= reading.DEEPEST:
            yield from _mail(ole, inner, within)
    elif data := _bytes(ole, at, DATA):
        yield from reading.part(data, name, origin)


def _bytes(ole: Any, at: tuple[str, ...], number: str) -> bytes:
    path = [*at, f"__substg1.0_{number}0102"]
    return bytes(ole.openstream(path).read()) if ole.exists(path) else b""


def _text(ole: Any, at: tuple[str, ...], number: str) -> str:
    """Return a property that is a text."""
    path = [*at, f"__substg1.0_{number}001F"]
    if ole.exists(path):
        return str(ole.openstream(path).read(), "utf-16-le", "replace")
    path[-1] = f"__substg1.0_{number}001E"
    data = bytes(ole.openstream(path).read()) if ole.exists(path) else _bytes(ole, at, number)
    try:
        return decode(data).text if data else ""
    except Undecodable:
        return ""


def _date(ole: Any, at: tuple[str, ...]) -> str | None:
    """Return the day on which a mail was sent: in hundreds of nanoseconds since 1601, among the properties of fixed length."""
    data = ole.openstream([*at, PROPERTIES]).read()
    rows = data[24 if at else SKIPPED :]
    known = {tag >> 16: value for tag, _, value in iter_unpack("<IIQ", rows[: len(rows) // 16 * 16])}
    ticks = known.get(SENT) or known.get(RECEIVED)
    try:
        return (EPOCH + timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else None
    except OverflowError:
        return None
