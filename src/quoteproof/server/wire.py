"""What the server and its processes say to each other: tasks one way, answers the other, each a frame of MessagePack."""

from __future__ import annotations

from typing import Any, BinaryIO, Literal

import msgspec
from msgspec import Struct

HEAD = 8  # bytes that say how long a frame is


class Ignore(Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that has been looked at, or all that a rule has, and why it may stand."""

    reason: str
    id: str = ""
    code: str = ""


class Text(Struct, frozen=True):
    """A text that is to be checked: its characters, or the bytes of its file; the name tells the format."""

    name: str
    text: str | None = None
    file: bytes | None = None


class Check(Struct, frozen=True, tag="check"):
    """Check a text, which is one document; with `events` say what is found as it is found."""

    archives: tuple[str, ...]
    text: Text
    options: dict[str, Any] = {}
    ignore: tuple[Ignore, ...] = ()
    speakers: dict[str, str] = {}
    line: bool = False  # an object on one line, as a batch has it
    events: bool = False
    keep: bool = False  # the answer is `Kept`, and not the report


class Quotes(Struct, frozen=True, tag="quotes"):
    """List what a text quotes."""

    text: Text
    options: dict[str, Any] = {}


class Find(Struct, frozen=True, tag="find"):
    """Show where some words stand."""

    archives: tuple[str, ...]
    words: str
    limit: int = 10


class Archives(Struct, frozen=True, tag="archives"):
    """Say how large some archives are."""

    archives: tuple[str, ...]


class Documents(Struct, frozen=True, tag="documents"):
    """List documents of an archive, in the order of their ids, from behind one on; those whose names have some words."""

    archive: str
    after: str = ""
    words: str = ""
    limit: int = 100


class Open(Struct, frozen=True, tag="open"):
    """Give a stretch of a document."""

    archive: str
    id: str
    start: int = 0
    end: int | None = None


class Add(Struct, frozen=True, tag="add"):
    """Put the documents of a file into an archive."""

    archive: str
    text: Text


class Remove(Struct, frozen=True, tag="remove"):
    """Take a document out of an archive."""

    archive: str
    id: str


class Export(Struct, frozen=True, tag="export"):
    """Write kept reports in a format."""

    kept: tuple[bytes, ...]
    format: str
    text: Text | None = None  # the one text as it came, for who writes into the user's own file
    job: str = ""  # the page of a job has more than the report that is sent to somebody
    archives: tuple[str, ...] = ()


class Kept(Struct, frozen=True):
    """The report of a text as it is kept, and its summary."""

    report: bytes
    summary: dict[str, Any]
    labels: dict[str, int] = {}  # how many findings have each, and each level
    levels: dict[str, int] = {}


Task = Check | Quotes | Find | Archives | Documents | Open | Add | Remove | Export
Logged = Check | Quotes | Add | Remove
"""What the audit log tells of."""


class Answer(Struct, frozen=True):
    """What a process says: an event on the way, or the end."""

    kind: Literal["event", "done", "refused"]
    body: bytes = b""  # of a refusal: its detail and what else it tells, as JSON
    name: str = ""  # of the event, or the kind of problem


TASK = msgspec.msgpack.Decoder(Task)
ANSWER = msgspec.msgpack.Decoder(Answer)
KEPT = msgspec.msgpack.Decoder(Kept)
HELLO = msgspec.msgpack.Decoder(dict[str, str])  # the archives: names and where they lie


def framed(item: Any) -> bytes:
    """Return something as a frame."""
    body = msgspec.msgpack.encode(item)
    return len(body).to_bytes(HEAD, "big") + body


def read(stream: BinaryIO) -> bytes | None:
    """Return what the next frame holds; None at the end, and in the midst of a frame too: then nobody is there any more."""
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return None
    size = int.from_bytes(head, "big")
    body = stream.read(size)
    return body if len(body) == size else None
