"""The objects of a store, by fsspec: whole, by ranges, listed, put. What fails is tried again, and then said in one line."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from quoteproof.address import shown
from quoteproof.archive.files import NEW
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveError, UsageError

T = TypeVar("T")

PAUSES = (0.2, 1.0)  # seconds before a second and a third try; what speaks S3 tries several times by itself
MARKS = (
    "ETag",
    "etag",
    "VersionId",
    "generation",
    "LastModified",
    "Last-Modified",
    "last_modified",
    "mtime",
    "created",
    "modified",
)
"""What stores say of an object that is another when it was written anew."""
FOLDERS = ("file", "local", "memory", "sftp", "ssh", "smb", "ftp", "hdfs", "webhdfs", "arrow_hdfs")
"""Stores in which an object can be read while it is written; it is put beside its place there and moved. Elsewhere a put is whole or nothing."""
PACKAGES = {"s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "az": "adlfs", "abfs": "adlfs", "http": "aiohttp", "https": "aiohttp", "sftp": "paramiko", "ssh": "paramiko", "smb": "smbprotocol"}  # fmt: skip
REFUSED = (401, 403)


Counted = Callable[[int], None]
"""Called with the bytes of an object that went over so far."""


def ignored(count: int) -> None:
    """Count nothing."""


class Missing(FileNotFoundError):
    """An object is not there."""


class Found(Struct, frozen=True):
    """What a store says of an object."""

    size: int
    mark: str
    """Another one when the object was written anew; "" where the store does not tell."""


class Access:
    """The objects below one address. Raises UsageError for an address that cannot be one, Missing, and ArchiveError for all else."""

    def __init__(self, url: str) -> None:
        self.url = shown(url).rstrip("/")
        self._address = url
        self._opened: tuple[int, Any, str] | None = None

    def find(self, name: str) -> Found:
        """Ask for an object's size and mark."""
        about = self._ask(name, lambda fs, path: fs.info(path))
        size = about.get("size")
        marks = [f"{key}={about[key]}" for key in MARKS if about.get(key)]
        return Found(-1 if size is None else int(size), ";".join([str(size), *marks]) if marks else "")

    def read(self, name: str) -> bytes:
        """Read an object."""
        data: bytes = self._ask(name, lambda fs, path: fs.cat_file(path))
        return data

    def ranges(self, name: str, stretches: Sequence[tuple[int, int]]) -> list[bytes]:
        """Read stretches of an object, all at once where the store can do that; one that does not know ranges gives all of it."""
        starts, ends = map(list, zip(*stretches, strict=True))
        found: list[bytes] = self._ask(
            name, lambda fs, path: fs.cat_ranges([path] * len(starts), starts, ends, on_error="raise")
        )
        return found

    def sizes(self) -> dict[str, int]:
        """List the objects, with their sizes."""
        try:
            listed = self._ask("", lambda fs, path: fs.ls(path, detail=True))
        except Missing:
            return {}
        return {str(one["name"]).rstrip("/").rpartition("/")[2]: int(one.get("size") or 0) for one in listed}

    def put(self, source: Path, name: str, counted: Counted = ignored) -> None:
        """Put a file in the place of an object; who reads it meanwhile has the old one or the new one."""
        self._ask(name, lambda fs, path: self._put(fs, source, path, _callback(counted)))

    def get(self, name: str, target: Path, counted: Counted = ignored) -> None:
        """Copy an object into a file."""
        self._ask(name, lambda fs, path: fs.get_file(path, str(target), callback=_callback(counted)))

    def age(self, name: str) -> float:
        """Return how many seconds ago an object was written."""
        written: float = self._ask(name, lambda fs, path: fs.modified(path).timestamp())
        return time.time() - written

    def remove(self, name: str) -> None:
        """Delete an object."""
        self._ask(name, lambda fs, path: fs.rm_file(path))

    @staticmethod
    def _put(fs: Any, source: Path, path: str, callback: Any) -> None:
        protocols = [fs.protocol] if isinstance(fs.protocol, str) else fs.protocol
        if not any(one in FOLDERS for one in protocols):
            fs.put_file(str(source), path, callback=callback)
            return
        fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        fs.put_file(str(source), path + NEW, callback=callback)
        fs.mv(path + NEW, path)

    def _ask(self, name: str, ask: Callable[[Any, str], T]) -> T:
        """Ask, and once more where that failed for a reason that may pass."""
        fs, root = self._filesystem()
        path = f"{root}/{name}" if name else root
        for pause in (*PAUSES, None):
            try:
                fs.invalidate_cache()  # listings that the library keeps are as old as this process
                return ask(fs, path)
            except FileNotFoundError:
                raise Missing(f"{self.url}/{name}".rstrip("/")) from None
            except (UsageError, MemoryError):
                raise
            except Exception as error:  # noqa: BLE001  (each store's library raises its own)
                if pause is None or _is_final(error):
                    raise self._refused(name, error) from None
                time.sleep(pause)
        raise AssertionError

    def _refused(self, name: str, error: Exception) -> ArchiveError:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        hint = "; are the credentials set?" if _is_final(error) else ""
        return ArchiveError(f"{self.url}{name and '/' + name} cannot be reached: {what}{hint}")

    def _filesystem(self) -> tuple[Any, str]:
        """Return fsspec's file system, made anew in a process that was forked, and the path of the archive in it."""
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = (os.getpid(), *_opened(self._address, self.url))
        return self._opened[1:]


def _opened(address: str, shown_: str) -> tuple[Any, str]:
    scheme = address.partition(":")[0].lower()
    try:
        import fsspec
    except ImportError:
        also = PACKAGES.get(scheme)
        raise UsageError(
            f"{shown_}: archives in stores need fsspec, which is not installed: pip install 'quoteproof[store]'{f' {also}' if also else ''}"
        ) from None
    try:
        fs, root = fsspec.core.url_to_fs(address.rstrip("/"), use_listings_cache=False)
    except ImportError as error:
        raise UsageError(
            f"{shown_} needs a package that is not installed ({error}): pip install {PACKAGES.get(scheme, '…')}"
        ) from None
    except ValueError as error:
        raise UsageError(f"{shown_} is not an address that fsspec knows: {error}") from None
    return fs, root.rstrip("/")


def _callback(counted: Counted) -> Any:
    """What fsspec tells how far it is."""
    from fsspec.callbacks import Callback

    return Callback(hooks={"count": lambda size, value, **_: counted(value)})


def _is_final(error: Exception) -> bool:
    """Say whether trying again cannot help: who asks is not let in."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    named = any("Credential" in kind for kind in kinds)
    return isinstance(error, PermissionError) or named or getattr(error, "status", 0) in REFUSED


def key(url: str) -> str:
    """Return the name of an address's folder in the cache."""
    return sha256(url.rstrip("/").encode("utf-8", "surrogateescape")).hexdigest()[:24]
