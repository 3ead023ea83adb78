"""What must outlive the server: jobs and the reports of their texts, in one SQLite file of the state folder.

A report is there when its transaction is; whoever was cut off begins with the first text that has none.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct

from quoteproof.errors import UsageError
from quoteproof.server import wire
from quoteproof.server.asked import NAMELESS

State = Literal["waiting", "running", "done", "failed", "cancelled"]
OVER: tuple[State, ...] = ("done", "failed", "cancelled")
SHOWN = 100  # jobs of a list
TITLE = 50  # characters of a text that has no name
SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, key TEXT UNIQUE, digest TEXT, state TEXT, made REAL, ended REAL, texts INTEGER, name TEXT,
    archives TEXT, error TEXT, asked BLOB, user TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS reports (
    job TEXT REFERENCES jobs(id) ON DELETE CASCADE, number INTEGER, summary TEXT, kept BLOB, PRIMARY KEY (job, number)
);
"""
DAY = 86_400.0

T = TypeVar("T")


class Job(Struct, frozen=True):
    """A job as it is told."""

    id: str
    state: State
    made: float
    ended: float | None
    texts: int
    done: int
    name: str  # of the first text
    archives: tuple[str, ...]
    error: str | None = None
    user: str = ""  # whose it is; nobody else sees it

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in OVER


ABOUT = "id, state, made, ended, texts, (SELECT count(*) FROM reports WHERE job = id), name, archives, error, user"


class Store:
    """The file; one thread at a time may use it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path, isolation_level=None, timeout=2, check_same_thread=False)
            path.chmod(0o600)
            self._db.executescript(
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                f"PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; BEGIN IMMEDIATE; {SCHEMA} COMMIT"
            )
            self._adapted()
        except sqlite3.Error as error:
            raise UsageError(
                f"{path}: {error}; another server may use this state folder: give one by --state"
            ) from None

    def _adapted(self) -> None:
        """Give jobs of earlier versions their column; they belong to nobody who has a name."""
        if not any(row[1] == "user" for row in self._db.execute("PRAGMA table_info(jobs)")):
            self._db.execute("ALTER TABLE jobs ADD COLUMN user TEXT NOT NULL DEFAULT ''")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def make(self, job: str, user: str, key: str | None, digest: str, tasks: Sequence[wire.Check]) -> None:
        """Keep a job of a user that is to be done."""
        first = tasks[0]
        asked = zlib.compress(msgspec.msgpack.encode(tasks), 1)
        archives = msgspec.json.encode(first.archives).decode()
        called = _called(first.text)
        row = (
            job,
            _own(key, user),
            digest,
            "waiting",
            time.time(),
            None,
            len(tasks),
            called,
            archives,
            None,
            asked,
            user,
        )
        self._db.execute(f"INSERT INTO jobs VALUES ({', '.join('?' * len(row))})", row)

    def of_key(self, key: str, user: str) -> tuple[str, str] | None:
        """Return the job that a user has made with a key, and the digest of what was asked then."""
        asked = self._db.execute("SELECT id, digest FROM jobs WHERE key = ?", (_own(key, user),))
        row: tuple[str, str] | None = asked.fetchone()
        return row

    def job(self, job: str) -> Job | None:
        """Return a job; None where there is none."""
        rows = self._jobs("WHERE id = ?", job)
        return rows[0] if rows else None

    def jobs(self, user: str) -> list[Job]:
        """Return the latest jobs of a user, the last one first."""
        return self._jobs("WHERE user = ? ORDER BY made DESC, rowid DESC LIMIT ?", user, SHOWN)

    def open(self) -> list[Job]:
        """Return the jobs that are not over, the first one first."""
        return self._jobs("WHERE state IN ('waiting', 'running') ORDER BY made, rowid")

    def tasks(self, job: str) -> tuple[wire.Check, ...]:
        """Return what was asked."""
        [row] = self._db.execute("SELECT asked FROM jobs WHERE id = ?", (job,)).fetchall()
        return msgspec.msgpack.decode(zlib.decompress(row[0]), type=tuple[wire.Check, ...])

    def missing(self, job: str) -> list[int]:
        """Return the numbers of the texts that have no report yet."""
        [(count,)] = self._db.execute("SELECT texts FROM jobs WHERE id = ?", (job,)).fetchall()
        there = {row[0] for row in self._db.execute("SELECT number FROM reports WHERE job = ?", (job,))}
        return [number for number in range(count) if number not in there]

    def keep(self, job: str, number: int, kept: wire.Kept) -> None:
        """Keep the report of a text."""
        summary = msgspec.json.encode(kept.summary).decode()
        self._db.execute("INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?)", (job, number, summary, kept.report))

    def kept(self, job: str, number: int) -> bytes | None:
        """Return the report of a text."""
        row = self._db.execute("SELECT kept FROM reports WHERE job = ? AND number = ?", (job, number)).fetchone()
        return row[0] if row else None

    def size(self, job: str) -> int:
        """Return how many bytes the reports of a job have as they are kept."""
        [(size,)] = self._db.execute("SELECT coalesce(sum(length(kept)), 0) FROM reports WHERE job = ?", (job,))
        return int(size)

    def summary(self, job: str) -> dict[str, int]:
        """Return how many quotations all texts of a job have, and how many of each label."""
        total: dict[str, int] = {}
        for (row,) in self._db.execute("SELECT summary FROM reports WHERE job = ?", (job,)):
            for label, count in msgspec.json.decode(row, type=dict[str, Any]).items():
                total[label] = total.get(label, 0) + (count if isinstance(count, int) else 0)
        return total

    def set(self, job: str, state: State, error: str | None = None) -> None:
        """Say how far a job is; what is over stays so."""
        ended = time.time() if state in OVER else None
        self._db.execute(
            "UPDATE jobs SET state = ?, ended = ?, error = ? WHERE id = ? AND state IN ('waiting', 'running')",
            (state, ended, error, job),
        )

    def forget(self, job: str) -> None:
        """Forget a job and its reports."""
        self._db.execute("DELETE FROM jobs WHERE id = ?", (job,))

    def forget_old(self, days: float) -> None:
        """Forget what was over so many days ago."""
        self._db.execute("DELETE FROM jobs WHERE ended < ?", (time.time() - days * DAY,))

    def _jobs(self, which: str, *values: Any) -> list[Job]:
        rows = self._db.execute(f"SELECT {ABOUT} FROM jobs {which}", values).fetchall()
        names = Job.__struct_fields__
        return [_job(dict(zip(names, row, strict=True))) for row in rows]


def _own(key: str | None, user: str) -> str | None:
    """Return a key as it stands among those of all users; no header holds the sign between."""
    return f"{user}\n{key}" if key and user else key


def _called(text: wire.Text) -> str:
    """Return what a text is called in a list: one without a name by its first words."""
    words = " ".join((text.text or "")[: 2 * TITLE].split())
    return text.name if text.name != NAMELESS or not words else f"“{words[:TITLE]}{'…' * (len(words) > TITLE)}”"


def _job(row: dict[str, Any]) -> Job:
    return msgspec.convert(row | {"archives": msgspec.json.decode(row["archives"])}, Job)
