"""ZIP files, opened within bounds: none that unpacks to more than a text can, none with a password, no name that leads out of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from lzma import LZMAError
from typing import BinaryIO
from zlib import error

from quoteproof.readers.origin import Unread
from quoteproof.readers.unpacked import most

_DAMAGE = (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError, error, LZMAError)
ENTRIES = 50_000
"""Members that a ZIP may have; the largest book has some thousand."""


class Zip:
    """A ZIP whose members may be read. Raises Unread where it may not be, or is damaged."""

    def __init__(self, stream: BinaryIO) -> None:
        stream = (
            stream if stream.seekable() else io.BytesIO(stream.read())
        )  # it is packed once more, or comes by a pipe
        try:
            self._zip = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as damage:
            raise Unread(f"it is damaged ({damage})", "fetch or save the file again") from None
        members = [member for member in self._zip.infolist() if not member.is_dir()]
        size = sum(member.file_size for member in members)
        if len(members) > ENTRIES:
            raise Unread(f"it has more than {ENTRIES:,} members")
        if size > most(stream):
            raise Unread(f"it would unpack to {size // 10**6:,} MB, which is more than a text of its size can")
        self.names = {member.filename: member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def read(self, name: str) -> bytes:
        """Return the bytes of a member; of one that is not there, none. Raises Unread for what cannot be unpacked."""
        member = self.names.get(name)
        if member is None:
            return b""
        if member.flag_bits & 1:
            raise Unread("it is locked with a password", "save it without one")
        try:
            return self._zip.read(member)
        except _DAMAGE as damage:
            raise Unread(f"its member {name} is damaged ({damage})", "fetch or save the file again") from None


def leads_out(name: str) -> bool:
    """Say whether a member's name is that of a place outside its folder."""
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]
