"""The catalog: which segments an archive has, which documents stand where, and what could not be read.

One SQLite file with a rollback journal (not WAL, which fails on read-only and network folders). A change is one transaction, so
whoever opens the archive sees it as it was before or after. The segments hold the documents' records too, and searching reads
only those; the catalog is for finding documents by what is known about them, and it can be checked against the segments.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import msgspec
from msgspec import Struct

from quoteproof.archive import names
from quoteproof.archive.format import FORMAT_VERSION, REBUILD, check_versions
from quoteproof.archive.query import below, condition
from quoteproof.archive.rows import (
    CALLED,
    COLUMNS,
    SCHEMA,
    TABLES,
    Entry,
    Known,
    Listed,
    Made,
    Named,
    Place,
    SegmentRow,
    Totals,
    Versions,
    storable,
)
from quoteproof.archive.sqlite import checked, translated
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveDamaged
from quoteproof.kernel import FOLD_VERSION
from quoteproof.model import Document, Meta, Problem

SEGMENTS = "LEFT JOIN segments ON segments.number = segment"  # a damaged number gives NULL, and so an error
WAIT = 30.0  # seconds for another process to finish its commit; the longest one measured took two (20,000 documents)
ANSWERS = 4096  # names of which it is remembered whether a document bears them
AGAIN = 3  # names asked for before those of all documents are kept
KEPT = 200_000  # documents of which they are kept: some 20 MB

T = TypeVar("T")


class _Answer(Struct, frozen=True):
    known: bool
    ids: tuple[str, ...] = ()


class Catalog:
    """A connection to one catalog. Raises ArchiveDamaged, ArchiveTooOld, ArchiveTooNew, ArchiveLocked, ArchiveError."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._db = connection
        self._answers: dict[tuple[str, ...], _Answer] = {}  # texts name the same few documents again and again
        self._all: names.Register | None = None
        self._known = True
        self._answered_at = (0, 0)  # the state of the catalog then: what others and what this connection have written

    @classmethod
    def create(cls, path: Path) -> Catalog:
        """Make an empty catalog in a new file."""
        with translated(path):
            connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT, check_same_thread=False)
            connection.executescript(f"PRAGMA page_size = 1024; PRAGMA synchronous = EXTRA; BEGIN; {SCHEMA} COMMIT")
            catalog = cls(path, connection)
            totals = Totals(FORMAT_VERSION, FOLD_VERSION, 0, 0, f"{0:064x}", "")
            connection.execute("INSERT INTO archive VALUES (?, ?, ?, ?, ?, ?)", msgspec.structs.astuple(totals))
            catalog._seal()
            return catalog

    @classmethod
    def open(cls, path: Path) -> Catalog:
        """Open a catalog that is there, and check its versions."""
        with translated(path):
            address = (
                f"file:{quote(os.fsencode(path.absolute()))}?mode=rw"  # rw: to roll back what a killed writer left
            )
            connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT, check_same_thread=False)
            connection.executescript(
                "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA"
            )
        catalog = cls(path, connection)
        catalog._is_ours()
        versions = catalog._read("SELECT format, fold FROM archive", (), Versions)
        if len(versions) != 1:
            raise ArchiveDamaged(f"{path} is damaged: it does not say which version it is; {REBUILD}")
        check_versions(versions[0].format, versions[0].fold, str(path.parent))
        if not catalog._known:
            raise ArchiveDamaged(f"{path} is damaged: its tables are not those of this version; {REBUILD}")
        return catalog

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _is_ours(self) -> None:
        """Raise ArchiveDamaged where the tables are not those of a catalog: a view, made by somebody else, can run for ever."""
        rows = self._read("SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL", (), Made)
        tables = {" ".join(row.sql.split()) for row in rows}
        if not any(row.sql.startswith("CREATE TABLE archive (format INTEGER, fold INTEGER,") for row in rows) or any(
            row.type not in ("table", "index") for row in rows
        ):
            raise ArchiveDamaged(f"{self.path} is not the catalog of an archive, or damaged; {REBUILD}")
        self._known = tables == TABLES

    # -- reading -------------------------------------------------------------------------------------------------------

    def totals(self) -> Totals:
        """Return what the whole archive adds up to."""
        rows = self._read("SELECT * FROM archive", (), Totals)
        if len(rows) != 1:
            raise ArchiveDamaged(f"{self.path} is damaged: it does not say how much it holds; {REBUILD}")
        return rows[0]

    def segments(self) -> tuple[SegmentRow, ...]:
        """Return the segments in the order in which they came in."""
        return tuple(self._read("SELECT id, bytes, documents, words FROM segments ORDER BY number", (), SegmentRow))

    def removed(self) -> dict[str, frozenset[int]]:
        """Return, by segment, the numbers of the documents that are not to be seen."""
        found: dict[str, set[int]] = {}
        for place in self._read(f"SELECT segments.id, ordinal FROM removed {SEGMENTS}", (), Place):
            found.setdefault(place.segment, set()).add(place.number)
        return {segment: frozenset(ordinals) for segment, ordinals in found.items()}

    def removed_words(self) -> dict[str, int]:
        """Return, by segment, how many words the removed documents have."""
        sql = f"SELECT segments.id, sum(removed.words) FROM removed {SEGMENTS} GROUP BY segment"
        return {row.segment: row.number for row in self._read(sql, (), Place)}

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Make all that is read inside come from one moment."""
        with translated(self.path):
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("COMMIT")

    def place(self, document: str) -> Place | None:
        """Say where the document of this id stands."""
        sql = f"SELECT segments.id, ordinal FROM documents {SEGMENTS} WHERE documents.id = ?"
        rows = self._read(sql, (document,), Place)
        return rows[0] if rows else None

    def listed(self, after: str, limit: int, name: str) -> tuple[Listed, ...]:
        """List documents from behind an id on, in the order of their ids; with a name those that bear it."""
        columns = ", ".join(Listed.__struct_fields__)
        if not (words := names.words(name)):
            rows = f"SELECT {columns} FROM documents WHERE id > ? ORDER BY id LIMIT ?"
            return tuple(self._read(rows, (after, limit), Listed))
        self._renew()
        bearing = sorted(one for one in self._bearing(words) if one > after)[:limit]
        row = f"SELECT {columns} FROM documents WHERE id = ?"
        return tuple(found for one in bearing for found in self._read(row, (one,), Listed))

    def known(self, document: str) -> Known | None:
        """Return the document of this id, as far as it tells one that comes in from it; None if there is none such."""
        rows = self._read("SELECT digest, path FROM documents WHERE id = ?", (document,), Known)
        return rows[0] if rows else None

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read, in the order in which it came in."""
        return tuple(self._read("SELECT * FROM problems ORDER BY rowid", (), Problem))

    def bears(self, name: str) -> bool:
        """Say whether a document, or a source that could not be read, bears the name."""
        return self._answer(name).known

    def called(self, name: str) -> tuple[str, ...]:
        """Return the ids of the first CALLED documents that bear the name."""
        return self._answer(name).ids

    def _answer(self, name: str) -> _Answer:
        words = names.words(name)
        if not words:
            return _Answer(False)
        self._renew()
        if words not in self._answers:
            self._answers[words] = self._look(words)
        return self._answers[words]

    def _renew(self) -> None:
        """Forget what was remembered of names where the catalog has been written to since, or it is too much."""
        now = self._read("PRAGMA data_version", (), int)[0], self._db.total_changes
        if now != self._answered_at or len(self._answers) >= ANSWERS:
            self._answers.clear()
            self._all = self._all if now == self._answered_at else None
            self._answered_at = now

    def _look(self, words: Sequence[str]) -> _Answer:
        ids = tuple(islice(self._bearing(words), CALLED))
        unread = (names.of_problem(problem) for problem in self.problems()) if not ids else ()
        return _Answer(bool(ids) or any(names.bears(known, words) for known in unread), ids)

    def _bearing(self, words: Sequence[str]) -> Iterator[str]:
        """Look all names through, in the file or, for who asks again and again, in memory: 5 ms for 10,000 documents, or a tenth."""
        rows = "SELECT id, names FROM documents"
        if self._all is None and len(self._answers) >= AGAIN and self.totals().documents <= KEPT:
            self._all = names.Register((row.id, row.names) for row in self._read(f"{rows} ORDER BY rowid", (), Named))
        if self._all is not None:
            yield from self._all.bearing(words)
            return
        test = " AND ".join(["instr(names, ?)"] * len(words))
        found = self._read(f"{rows} WHERE {test} ORDER BY rowid", words, Named)
        yield from (row.id for row in found if names.bears(row.names, words))

    def select(self, ids: Sequence[str], paths: Sequence[str], where: Sequence[str]) -> list[Place]:
        """Find documents by id, by path (a folder: all below it), and by conditions that must all hold (see `query`)."""
        places: dict[Place, None] = {}
        for test, values in _selections(ids, paths, where):
            chosen = f"(SELECT rowid AS place, segment, ordinal FROM documents WHERE {test})"
            rows = self._read(f"SELECT segments.id, ordinal FROM {chosen} {SEGMENTS} ORDER BY place", values, Place)
            places |= dict.fromkeys(rows)
        return list(places)

    def faults(self, entries: Iterable[tuple[Place, Entry]]) -> list[str]:
        """Compare the catalog with the documents that the segments hold; say where they differ."""
        with translated(self.path):
            [status, *_] = self._db.execute("PRAGMA integrity_check").fetchone()
        found = [] if status == "ok" else [f"{self.path}: {status}"]
        if self.totals().seal != self._seal_of_now():
            found.append(f"{self.path}: the lists of segments and problems do not match their checksum")
        count, numbers = 0, self._numbers()
        for place, entry in entries:
            count += 1
            at = numbers.get(place.segment, 0), place.number
            with translated(self.path):
                row = self._db.execute("SELECT * FROM documents WHERE segment = ? AND ordinal = ?", at).fetchone()
            if row != entry.row(*at):
                found.append(f"{self.path}: the row of {entry.record.id!r} is not what its segment says")
        if [count] != self._read("SELECT count(*) FROM documents", (), int):
            found.append(f"{self.path}: it lists documents that no segment holds")
        return found

    # -- writing: all of it inside `change` ----------------------------------------------------------------------------

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that is written inside visible at once, or none of it if it fails."""
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._seal()
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def put(self, segment: SegmentRow, entries: Iterable[Entry], hidden: Collection[int] = ()) -> None:
        """List a new segment and its documents, but for those of the numbers `hidden`; a problem that was kept for one of them is over."""
        number = self._list(segment)
        insert, mark, out = f"INSERT INTO documents VALUES ({', '.join('?' * COLUMNS)})", 0, 0
        for ordinal, entry in enumerate(entries):
            if ordinal in hidden:
                self._db.execute("INSERT INTO removed VALUES (?, ?, ?)", (number, ordinal, entry.words))
                out += entry.words
            else:
                self._db.execute(insert, entry.row(number, ordinal))
                mark += entry.mark
        read = "SELECT id FROM documents WHERE segment = ?"
        self._db.execute(f"DELETE FROM problems WHERE document IN ({read})", (number,))
        self._count(segment.documents - len(hidden), segment.words - out, mark)

    def remove(self, places: Iterable[Place]) -> None:
        """Take documents out; a segment that is left with none is no longer listed."""
        numbers = self._numbers()
        for place in places:
            at = numbers[place.segment], place.number
            row = self._db.execute(
                "SELECT id, digest, words FROM documents WHERE segment = ? AND ordinal = ?", at
            ).fetchone()
            name, digest, words = row
            self._db.execute("DELETE FROM documents WHERE segment = ? AND ordinal = ?", at)
            self._db.execute("INSERT INTO removed VALUES (?, ?, ?)", (*at, words))
            self._count(-1, -words, -Entry(Document(name, "", Meta(digest=digest)), words).mark)
        for row in self.segments():
            if len(self.removed().get(row.id, ())) == row.documents:
                self._unlist(row.id)

    def replace(self, segment: SegmentRow, places: Iterable[Place]) -> None:
        """List a segment in the place of others: its documents, in order, are the ones that stood at `places`."""
        numbers, number = self._numbers(), self._list(segment)
        old: dict[str, None] = {}
        for ordinal, place in enumerate(places):
            old[place.segment] = None
            values = (number, ordinal, numbers[place.segment], place.number)
            self._db.execute("UPDATE documents SET segment = ?, ordinal = ? WHERE segment = ? AND ordinal = ?", values)
        for name in old:
            self._unlist(name)

    def report(self, problems: Iterable[Problem]) -> None:
        """Keep problems; one that is known already is kept once."""
        for problem in map(storable, problems):
            self._db.execute("INSERT OR IGNORE INTO problems VALUES (?, ?, ?, ?)", msgspec.structs.astuple(problem))

    def forget(self, ids: Iterable[str], paths: Iterable[str]) -> None:
        """Let go of the problems of these sources."""
        for name in [*ids, *paths]:
            self._db.execute('DELETE FROM problems WHERE document = ? OR "where" = ?', (name, name))

    def _numbers(self) -> dict[str, int]:
        """Return the number of each segment by its id."""
        return {row.segment: row.number for row in self._read("SELECT id, number FROM segments", (), Place)}

    def _list(self, segment: SegmentRow) -> int:
        """Enter a segment and return its number."""
        values = msgspec.structs.astuple(segment)
        cursor = self._db.execute("INSERT INTO segments (id, bytes, documents, words) VALUES (?, ?, ?, ?)", values)
        return cursor.lastrowid or 0

    def _unlist(self, name: str) -> None:
        self._db.execute("DELETE FROM removed WHERE segment = (SELECT number FROM segments WHERE id = ?)", (name,))
        self._db.execute("DELETE FROM segments WHERE id = ?", (name,))

    def _count(self, documents: int, words: int, mark: int) -> None:
        now = self.totals()
        digest = f"{(int(now.digest, 16) + mark) % 2**256:064x}"
        values = (now.documents + documents, now.words + words, digest)
        self._db.execute("UPDATE archive SET documents = ?, words = ?, digest = ?", values)

    def _seal(self) -> None:
        self._db.execute("UPDATE archive SET seal = ?", (self._seal_of_now(),))

    def _seal_of_now(self) -> str:
        """Return the checksum of all rows that cannot be compared with a segment."""
        lists = [msgspec.structs.replace(self.totals(), seal=""), self.segments(), self.problems()]
        gone = sorted((name, sorted(ordinals)) for name, ordinals in self.removed().items())
        return sha256(msgspec.json.encode([*lists, gone])).hexdigest()

    def _read(self, sql: str, values: Sequence[object], form: type[T]) -> list[T]:
        try:
            with translated(self.path):
                rows = self._db.execute(sql, tuple(values)).fetchall()
        except MemoryError:  # what SQLite says of a row that claims to be gigabytes long
            raise ArchiveDamaged(f"{self.path} is damaged, or there is too little memory for it; {REBUILD}") from None
        return [checked(self.path, row, form) for row in rows]


def _selections(
    ids: Sequence[str], paths: Sequence[str], where: Sequence[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from (("id = ?", (name,)) for name in ids)
    yield from (below(path) for path in paths)
    if where:
        tests, values = zip(*map(condition, where), strict=True)
        yield " AND ".join(tests), sum(values, ())
