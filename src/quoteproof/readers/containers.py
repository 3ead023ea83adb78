"""ZIP and tar: each file in them is a document below their name, read in memory and nowhere else.

Left out without a word are the same files as in a folder: hidden ones, the furniture of web pages. A name that leads out of the archive is a problem.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from quoteproof.model import Document, Problem
from quoteproof.readers import reading
from quoteproof.readers.formats import FURNITURE
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.saved import folders_of, is_part, part_folders
from quoteproof.readers.zipped import ENTRIES, Zip, leads_out

LARGEST = 1 << 30  # bytes of a member
MACS = "__MACOSX"


def read_zip(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the documents of the files in a ZIP, by name."""
    members = Zip(stream)
    parts = part_folders(members)
    names = [name for name in sorted(members) if not (_is_furniture(name) or is_part(name, parts))]
    if not names:
        raise Unread("there is no file in it")
    for name in names:
        if leads_out(name):
            yield origin.problem(f"a file in it has a name that leads out of it, and is not read: {name[:100]!r}")
            continue
        try:
            data = members.read(name)
        except Unread as error:
            yield origin.within(name).problem(str(error), error.hint)
            continue
        yield from reading.part(data, name, origin)


def read_tar(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the documents of the files in a tar, in its order; links and devices in it are left out."""
    found, parts = 0, set[str]()
    try:
        with tarfile.open(fileobj=stream, mode="r|") as members:
            for member in members:
                found += 1
                if found > ENTRIES:
                    raise Unread(f"it has more than {ENTRIES:,} members")
                parts.update(folders_of(member.name))
                if member.isfile() and not (_is_furniture(member.name) or is_part(member.name, parts)):
                    yield from _member(members, member, origin)
    except tarfile.TarError as error:
        yield origin.problem(f"a tar file: it is damaged ({error})", "fetch or pack it again")
        return
    if not found:
        raise Unread("there is no file in it")


def _member(members: tarfile.TarFile, member: tarfile.TarInfo, origin: Origin) -> Iterator[Document | Problem]:
    name = member.name.removeprefix("./")
    if leads_out(name):
        yield origin.problem(f"a file in it has a name that leads out of it, and is not read: {name[:100]!r}")
    elif member.size > LARGEST:
        yield origin.within(name).problem(f"a file of more than {LARGEST >> 20} MB in it is not read", "unpack it")
    elif (file := members.extractfile(member)) is not None:
        yield from reading.part(file.read(), name, origin)


def _is_furniture(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/").removeprefix("./")).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts) or MACS in parts
    return hidden or PurePosixPath(name).suffix.lower() in FURNITURE
