"""`check --resume`: reports are kept as they come in `FILE.part`, and a run that was cut short goes on where it stopped.

What stands there counts only where it was made with the same sources and options by this version; else the run begins anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from quoteproof import policy
from quoteproof.errors import UsageError, why
from quoteproof.model import QUOTED, ArchiveInfo, Document, Options
from quoteproof.version import VERSION

Key = tuple[str, str | None, int]
"""A text as its report names it: id, path, characters."""


class Part:
    """The reports that are there already, and the place where the others go."""

    def __init__(self, target: str, archive: ArchiveInfo, options: Options, fail_on: Iterable[str]) -> None:
        if Path(target).exists() and not Path(target).is_file():
            raise UsageError(f"{target} is no file: there is nothing to go on with")
        self._target, self._path = Path(target), Path(f"{target}.part")
        self._made_with = (VERSION, archive.digest, msgspec.to_builtins(options))
        self._stops = policy.stops(fail_on)
        self.done: set[Key] = set()
        self.failed = False  # a report that is there already has something that the run stops at
        self._kept = self._read()

    def _read(self) -> int:
        """Take in the reports up to the first that cannot be used; return how many bytes they are."""
        kept = 0
        try:
            with self._path.open("rb") as lines:
                for line in lines:
                    if not line.endswith(b"\n") or not self._taken(line):
                        break
                    kept += len(line)
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise UsageError(f"{self._path} cannot be read: {why(error)}") from None
        return kept

    def _taken(self, line: bytes) -> bool:
        """Take a report in, if it is one of this run."""
        try:
            report: dict[str, Any] = msgspec.json.decode(line)
            with_ = (report["version"], (report["archive"] or {}).get("digest"), report["options"])
            document = report["document"]
            key = (document["id"], document["path"], document["characters"])
            failed = any(map(self._stops_at, report["findings"])) or any(
                map(self._stops_at_statement, report.get("statements", ()))
            )
        except (msgspec.MsgspecError, KeyError, TypeError, AttributeError):
            return False
        if with_ != self._made_with:
            return False
        self.done.add(key)
        self.failed = self.failed or failed
        return True

    def _stops_at(self, finding: dict[str, Any]) -> bool:
        """Say what `Report.failing` says of a finding."""
        if finding["kind"] not in QUOTED or finding.get("ignored"):
            return False
        against = any(one["against"] for one in finding["evidence"])
        return any(stop.at(finding["verdict"], finding["level"], against) for stop in self._stops)

    def _stops_at_statement(self, one: dict[str, Any]) -> bool:
        """Say what `Report.failing_statements` says of one."""
        return not one.get("ignored") and any(stop.at_statement(one["verdict"], one["level"]) for stop in self._stops)

    def rest(self, texts: Iterable[tuple[Document, Any]]) -> Iterator[tuple[Document, Any]]:
        """Yield the texts that have no report yet."""
        for document, notes in texts:
            if (document.id, document.path, len(document.text)) not in self.done:
                yield document, notes

    def write(self, chunks: Iterable[bytes]) -> None:
        """Write what comes behind what is there, each report when it is known; with the last one the file has its name."""
        try:
            with self._path.open("r+b" if self._kept else "wb") as stream:
                stream.truncate(self._kept)
                stream.seek(self._kept)
                for chunk in chunks:
                    stream.write(chunk)
                    stream.flush()
            os.replace(self._path, self._target)  # noqa: PTH105 - what Path.replace does, with the name of the file in its error
        except OSError as error:
            raise UsageError(f"{self._target} cannot be written: {why(error)}") from None
