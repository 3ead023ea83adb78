"""Mails (EML), boxes of them (mbox), and pages saved as one file (MHTML), which are mails too.

A mail is the words of its author: its plain text, else its HTML. What it answers (`>`) is marked as a block quotation. Each attachment is
a document of its own, below the mail's name; pictures that stand in the text are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from itertools import pairwise
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import html as pages
from quoteproof.readers import reading
from quoteproof.readers.cues import ENDED
from quoteproof.readers.decode import Undecodable, decode
from quoteproof.readers.draft import Draft, clean
from quoteproof.readers.laying import lay
from quoteproof.readers.origin import Origin, Unread

PARTS = 1000  # of one mail
HEADER = 10_000  # characters of a header that are read; lists of addressees are longer
FROM = b"From "
OPENING = "“”„«»‘’\"'(["
NARROW, WIDEST = 50, 80  # characters of the lines that programs make
LARGEST = 1 << 26
"""Bytes of a mail in a box: what servers take is a third of that."""
QUOTED = lazy(r"^>[^\n]*(?:\n>[^\n]*)*+", 8)  # 8: each line begins anew
SIGN = lazy(r"> ?")
FLOWED = lazy(r"(?<=[^\n]) \r?\n(?![ >\r\n]|--|From )")


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield a mail and its attachments."""
    yield from mail(message_from_bytes(stream.read()), origin)


def read_box(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the mails of a box, one after the other; never more than one is held."""
    number = 0
    for number, data in enumerate(_split(stream), 1):
        if len(data) > LARGEST:
            yield origin.problem(f"a mail of more than {LARGEST >> 20} MB is not read", line=number)
        else:
            yield from mail(message_from_bytes(data), origin.row(number))
    if not number:
        raise Unread("there is no mail in it")


def read_page(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the page that a browser saved as one file; its pictures and styles are left out."""
    message = message_from_bytes(stream.read())
    part = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
    if part is None:
        raise Unread("there is no page in it")
    url = _header(part, "Content-Location") or _header(message, "Snapshot-Content-Location")
    url = url if url and url.startswith("http") else None
    known = Meta(title=_header(message, "Subject"), url=url, retrieved=_date(message))
    yield from pages.document(_words(part), origin, known)


def mail(message: Message, origin: Origin) -> Iterator[Document | Problem]:
    """Yield a mail and what is attached to it."""
    if not message.keys():
        raise Unread("it has no head: no sender, no date, no subject")
    body, attached = _taken_apart(message)
    yield from letter(
        "\n\n".join(_plain(part) for part in body if part.get_content_subtype() != "html"),
        "\n".join(_words(part) for part in body if part.get_content_subtype() == "html"),
        _meta(message),
        origin,
        alone=not attached,
    )
    for number, part in enumerate(attached, 1):
        yield from _attachment(part, number, origin)


def letter(plain: str, html: str, meta: Meta, origin: Origin, *, alone: bool) -> Iterator[Document | Problem]:
    """Yield the document of a mail's words, plain before HTML; without words it is a problem if it is `alone`."""
    draft = Draft()
    if plain.strip():
        text = unwrapped(plain.replace("\r\n", "\n").strip("\n"))
        draft.add(text)
        for match in QUOTED.finditer(text):
            sign = SIGN.match(match[0])
            draft.mark_between("block", match.start() + (sign.end() if sign else 0), match.end())
    elif html.strip():
        lay(html, draft)
    if draft.at or alone:
        yield from draft.document(origin, meta)


def unwrapped(text: str) -> str:
    """Return a text without the line ends that its program made: those where the next word would not have fitted into the line.

    The ends of lines that are short on purpose (verses, addresses) stay, and so do those of what is answered.
    """
    lines = text.split("\n")
    width = max((len(line) for line in lines if len(line) <= WIDEST and not line.startswith(">")), default=0)
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        word = line.split(" ", 1)[0]
        joined = word and (word[0].isalnum() or word[0] in OPENING) and before.strip() and not before.startswith(">")
        full = NARROW <= len(before) <= WIDEST and len(before) + 1 + len(word) > width
        closing = ENDED.search(before) is not None and len(line) < NARROW  # "… coming winter." and the name below it
        pieces.append((" " if joined and full and not closing else "\n") + line)
    return "".join(pieces)


def attached_as(name: str | None, number: int, type_: str = "") -> str:
    """Return the name of an attachment below its mail: the last part of what it calls itself."""
    bare = (clean(name) or "").replace("\\", "/").rpartition("/")[2].strip(". ")
    return bare or f"{number}{'.eml' if type_ == 'message/rfc822' else ''}"


def _split(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the mails of a box: each begins with a line `From …` behind an empty one."""
    rows: list[bytes] = []
    before, size = b"\n", 0
    for line in iter(lambda: stream.readline(LARGEST + 1), b""):
        if line.startswith(FROM) and not before.strip():
            if rows:
                yield b"".join(rows)
            rows, size = [b""], 0
        elif rows and size <= LARGEST:
            rows.append(line[1:] if line.lstrip(b">").startswith(FROM) and line[:1] == b">" else line)
            size += len(line)
        before = line
    if rows:
        yield b"".join(rows)


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something, in their order. Raises Unread for a mail of nothing but parts."""
    waiting: list[Message] = [message]
    for _ in range(PARTS):
        if not waiting:
            return
        part = waiting.pop()
        inner: Any = part.get_payload()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting += reversed(inner)
        else:
            yield part
    raise Unread(f"it has more than {PARTS:,} parts")


def _taken_apart(message: Message) -> tuple[list[Message], list[Message]]:
    """Return the parts that are the mail's own words, and those that are attached."""
    body, attached = [], []
    for part in _parts(message):
        main, inline = part.get_content_maintype(), part.get_content_disposition() != "attachment"
        named = part.get_filename() is not None
        if main == "text" and inline and not named and part.get_content_subtype() in ("plain", "html"):
            body.append(part)
        elif not (main == "image" and inline) and part.get_content_type() != "application/pgp-signature":
            attached.append(part)
    return body, attached


def _attachment(part: Message, number: int, origin: Origin) -> Iterator[Document | Problem]:
    name = attached_as(_decoded(part.get_filename()), number, part.get_content_type())
    if part.get_content_type() == "message/rfc822":
        inner: Any = part.get_payload()
        data = inner[0].as_bytes() if isinstance(inner, list) and inner else b""
        name = name if name.endswith(".eml") else f"{name}.eml"
    else:
        data = _bytes(part)
    if data.strip():
        yield from reading.part(data, name, origin)


def _bytes(part: Message) -> bytes:
    payload: Any = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _words(part: Message) -> str:
    """Return the text of a part; what cannot be decoded is not there."""
    data = _bytes(part)
    declared = part.get_content_charset() or (pages.charset(data) if part.get_content_subtype() == "html" else None)
    try:
        return decode(data, declared).text
    except Undecodable:
        return ""


def _plain(part: Message) -> str:
    """Return plain text; where its lines flow (RFC 3676) they are put together again."""
    text = _words(part)
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    return FLOWED.sub(" ", text) if flowed else text


def _meta(message: Message) -> Meta:
    known = {"to": _people(message, "To"), "cc": _people(message, "Cc"), "message-id": _header(message, "Message-ID")}
    extra = tuple((key, value) for key, value in known.items() if value)
    author = _people(message, "From") or _people(message, "Sender")
    return Meta(title=_header(message, "Subject"), author=author, date=_date(message), extra=extra)


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    return clean(_decoded(str(value)[:HEADER])) if value is not None else None


def _decoded(words: str | None) -> str | None:
    """Return a header as it is meant: its encoded words decoded."""
    if words is None:
        return None
    try:
        return str(make_header(decode_header(words)))
    except (ValueError, LookupError, UnicodeError):
        return words


def _people(message: Message, name: str) -> str | None:
    """Return the names in a header, or their addresses."""
    raw = str(message.get(name) or "")[:HEADER]
    people = [clean(_decoded(shown)) or address for shown, address in getaddresses([raw])]
    return ", ".join(filter(None, people)) or None


def _date(message: Message) -> str | None:
    """Return the day on which a mail was sent, by its sender's clock."""
    try:
        return parsedate_to_datetime(str(message.get("Date") or "")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
