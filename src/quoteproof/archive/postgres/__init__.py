"""A catalog's tables in a schema of PostgreSQL.

    refusals ──> wire                 the errors of a server; the way to it
    spelling ──> tables               statements and values; what a catalog has there
    wire, tables ──> Postgres         one connection: asking, changing, the lock

The driver is pg8000, which is asked from one thread at a time and, for readers, connected anew where the server has let go of it.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING, Any

from quoteproof.archive.base import Values, pages
from quoteproof.archive.files import UNCHANGED, taken
from quoteproof.archive.format import REBUILD
from quoteproof.archive.login import Server
from quoteproof.archive.postgres.refusals import Gone, translated
from quoteproof.archive.postgres.spelling import DIALECT, filled, identifier, numbered, pieces, stored, told
from quoteproof.archive.postgres.tables import INDEXES, KNOWN, SHAPE, TABLES
from quoteproof.archive.postgres.wire import connected
from quoteproof.digests import blake2b
from quoteproof.errors import ArchiveDamaged, ArchiveError, UsageError

if TYPE_CHECKING:
    from pg8000.native import Connection

OLDEST = 12
"""The first version of PostgreSQL that is good for it."""
ANSWER, CHANGED = 60.0, 900.0  # seconds until a server is given up: asked, told to write
TOGETHER = 500  # statements that are sent at once
PREPARED = 64  # statements that the server keeps for a connection


class Postgres:
    """A connection to one schema. That of a writer is made once: with it goes the lock."""

    dialect = DIALECT

    def __init__(self, server: Server, *, writes: bool = False) -> None:
        self.name = server.name
        try:
            import pg8000  # noqa: F401
        except ImportError as error:
            raise UsageError(
                f"{self.name} needs {error.name}, which is not installed: pip install 'quoteproof[postgres]'"
            ) from None
        self._server = server
        self._writes = writes
        self._busy = RLock()
        self._inside = False  # a transaction: what is lost there cannot be asked again
        self._written = 0
        self._process = os.getpid()
        self._prepared: dict[str, Any] = {}
        self._connection: Connection | None = None
        self._connect()

    def close(self) -> None:
        """Let go of the connection, unless the lock goes with it."""
        if not self._writes:
            self.end()

    def end(self) -> None:
        """Let go of the connection."""
        if self._connection is not None and self._process == os.getpid():
            with suppress(ArchiveError), translated(self._server):
                self._connection.close()
        self._forget()

    def read(self, sql: str, values: Values = ()) -> list[tuple[object, ...]]:
        """Return the rows of a query; one that met a server just restarted is asked again."""
        with self._busy:
            if self._process != os.getpid():  # a process that was forked: the connection is its parent's
                self._forget()
            try:
                return self._rows(sql, values)
            except Gone:
                if self._writes or self._inside:
                    raise
            return self._rows(sql, values)

    def write(self, sql: str, rows: Iterable[Values] = ((),)) -> None:
        """Carry a statement out for each row of values, many at a time."""
        cut = pieces(sql)
        with self._busy:
            for some in pages(rows, TOGETHER):
                self._written += len(some)
                self._run(";".join(filled(cut, values) for values in some))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Make all that is read inside come from one moment."""
        with self._busy:
            self.read("SELECT 1")  # connects anew where that is needed
            with self._transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"):
                yield

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that is written inside visible at once, or none of it if it fails; one inside another is part of it."""
        with self._busy:
            if self._inside:
                yield
                return
            with self._transaction("BEGIN"):
                yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self._run(begin)
        self._inside = True
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            with suppress(ArchiveError):
                self._run("ROLLBACK")
            raise
        finally:
            self._inside = False

    def is_known(self) -> bool:
        """Say whether the tables are those of this version. Raises ArchiveDamaged where they are not those of a catalog at all."""
        shape = self._shape()
        if not shape:
            raise ArchiveError(f"{self.name} is not there, or may not be seen by the user {self._server.user!r}")
        begins = str(shape.get("archive", ("", ""))[1]).startswith("format bigint, fold bigint")
        if not begins or not all(plain for plain, _ in shape.values()):
            raise ArchiveDamaged(f"{self.name} is not the catalog of an archive, or damaged; {REBUILD}")
        return shape == KNOWN

    def is_empty(self) -> bool:
        """Say whether there is nothing in the schema."""
        return not self._shape()

    def _shape(self) -> dict[object, tuple[object, object]]:
        return {name: (plain, columns) for name, plain, columns in self.read(SHAPE, (self._server.schema,))}

    def is_current(self, seal: str) -> bool:
        """Say whether the catalog has the seal that it had; while the server cannot be asked, it has."""
        try:
            return self._seal() == seal
        except ArchiveError:
            return True

    def stamp(self) -> object:
        """Return the seal, which each change makes another, and what this connection has written."""
        return self._seal(), self._written

    def _seal(self) -> object:
        rows = self.read("SELECT seal FROM archive")
        return rows[0][0] if rows else None

    def faults(self) -> list[str]:
        """The server looks after its own bytes."""
        return []

    # -- for the only writer -------------------------------------------------------------------------------------------

    def lock(self, doing: str = "") -> None:
        """Be the only writer as long as this connection lasts, or the only one who is `doing` something else. Raises ArchiveLocked."""
        name = "\0".join(["quoteproof", self._server.schema, *([doing] if doing else [])])
        key = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)
        for _ in range(20):  # a server may need a moment to see that a writer was killed
            if self.read("SELECT pg_try_advisory_lock(?)", (key,)) == [(True,)]:
                return
            time.sleep(0.05)
        raise taken(self.name, doing or "writing to")

    def clear(self) -> None:
        """Make the tables, or empty them, inside `change`: who reads sees what was there until it is done, and may read on after it."""
        shape = self._shape()
        if shape == KNOWN:
            for table in TABLES:
                self.write(f"DELETE FROM {table}")
            return
        schema = identifier(self._server.schema)
        if shape or not self.read("SELECT 1 FROM pg_namespace WHERE nspname = ?", (self._server.schema,)):
            self.write(f"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}")
        for table, columns in TABLES.items():
            self.write(f"CREATE TABLE {schema}.{table} ({columns})")
        for index in INDEXES:
            self.write(index.format(schema))

    def is_lost(self) -> bool:
        """Say whether the connection is no more: nobody can tell then what became of the last change."""
        try:
            self.read("SELECT 1")
        except ArchiveError:
            return True
        return False

    # -- the connection ------------------------------------------------------------------------------------------------

    def _rows(self, sql: str, values: Values) -> list[tuple[object, ...]]:
        rows = self._run(numbered(sql), {f"p{number}": stored(value) for number, value in enumerate(values, 1)})
        return [tuple(told(value) for value in row) for row in rows or ()]

    def _run(self, sql: str, values: Mapping[str, object] | None = None) -> list[list[object]] | None:
        """Send a statement. This is the one place where the driver is asked: after all but a plain refusal its connection is of no more use."""
        connection = self._open()
        try:
            with translated(self._server):
                return self._ask(connection, sql, values or {})
        except BaseException as error:
            if isinstance(error, Gone) or not isinstance(error, ArchiveError):
                self._forget()
            raise

    def _ask(self, connection: Connection, sql: str, values: Mapping[str, object]) -> list[list[object]] | None:
        if not values:
            return connection.run(sql)  # type: ignore[no-any-return]
        if sql not in self._prepared:
            if len(self._prepared) >= PREPARED:  # conditions are of many forms
                return connection.run(sql, **values)  # type: ignore[no-any-return]
            self._prepared[sql] = connection.prepare(sql)
        return self._prepared[sql].run(**values)  # type: ignore[no-any-return]

    def _open(self) -> Connection:
        if self._connection is None:
            if self._writes:
                raise Gone(f"the connection to {self.name} was lost; {UNCHANGED}")
            self._connect()
        assert self._connection is not None
        return self._connection

    def _forget(self) -> None:
        self._connection = None
        self._prepared = {}
        self._process = os.getpid()

    def _connect(self) -> None:
        with translated(self._server):
            self._connection = connected(self._server, CHANGED if self._writes else ANSWER)
        its = self._connection.parameter_statuses
        version, encoding = str(its.get("server_version", "0")), its.get("server_encoding", "UTF8")
        if int(re.sub(r"\D.*", "", version) or 0) < OLDEST:
            raise ArchiveError(f"{self.name}: PostgreSQL {version} is too old; it takes {OLDEST} or a later one")
        if encoding != "UTF8":
            raise ArchiveError(
                f"{self.name}: the database is in {encoding}, and must be in UTF8: createdb --encoding=UTF8 …"
            )
        schema = identifier(self._server.schema)
        self._run(
            f"SET search_path = pg_catalog, {schema}; SET standard_conforming_strings = on; SET lock_timeout = '20s';"
            "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3"
        )
