"""A catalog's tables in a schema of PostgreSQL, and its errors → ours.

The driver is pg8000, which is asked from one thread at a time and, for readers, connected anew where the server has let go of it. Text cannot
have NUL there: it is escaped by U+0001, in a way that keeps the order of texts.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
import struct
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import count, islice
from threading import RLock
from typing import TYPE_CHECKING, Any

from quoteproof.archive.base import Dialect, Values
from quoteproof.archive.format import REBUILD
from quoteproof.archive.login import Server
from quoteproof.digests import blake2b
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, UsageError

if TYPE_CHECKING:
    from pg8000.native import Connection

OLDEST = 12
"""The first version of PostgreSQL that is good for it."""
CONNECT, ANSWER, CHANGED = 10.0, 60.0, 900.0  # seconds until a server is given up: there, asked, told to write
STARTING = 5.0  # seconds that one may take to start
TOGETHER = 500  # statements that are sent at once
PREPARED = 64  # statements that the server keeps for a connection
UNCHANGED = "what was in the archive before is still there"

HEAD = 500
"""Characters of ids that are indexed in order: an index takes 2,700 bytes, and ids may have more."""

_TEXT = 'text COLLATE "C"'
_PLACE = "rowid bigint GENERATED ALWAYS AS IDENTITY"
TABLES = {
    "archive": f"format bigint, fold bigint, documents bigint, words bigint, digest {_TEXT}, seal {_TEXT}",
    "segments": f"number bigint GENERATED ALWAYS AS IDENTITY, id {_TEXT}, bytes bigint, documents bigint, words bigint",
    "removed": "segment bigint, ordinal bigint, words bigint",
    "problems": f'{_PLACE}, "where" {_TEXT}, message {_TEXT}, hint {_TEXT}, document {_TEXT}',
    "documents": f"{_PLACE}, id {_TEXT}, segment bigint, ordinal bigint, words bigint, "
    + ", ".join(f"{name} {_TEXT}" for name in "names path title author speaker publisher date url language".split())
    + f", retrieved {_TEXT}, digest {_TEXT}, extra {_TEXT}",
}
"""Those of `rows.SCHEMA`; `rowid` is what SQLite has of itself."""
INDEXES = (
    "ALTER TABLE {}.documents ADD EXCLUDE USING hash (id WITH =)",  # an id may be longer than what a UNIQUE index takes
    f"CREATE INDEX ON {{}}.documents (left(id, {HEAD}))",
    "CREATE UNIQUE INDEX ON {}.documents (segment, ordinal)",
    "CREATE UNIQUE INDEX ON {}.segments (id)",
)
_SHAPE = """
SELECT relname, relkind = 'r' AND NOT (relhasrules OR relhastriggers OR relrowsecurity),
    string_agg(attname || ' ' || format_type(atttypid, NULL), ', ' ORDER BY attnum)
FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
WHERE nspname = ? AND relkind NOT IN ('i', 'S', 't') AND attnum > 0 AND NOT attisdropped GROUP BY 1, 2
"""

DIALECT = Dialect(
    has="strpos(names, ?) > 0",
    after=f"left(id, {HEAD}) >= left(?1, {HEAD}) AND id > ?1 ORDER BY left(id, {HEAD}), id",
    alike="LIKE",
    any="%",
    one="_",
    signs="%_\\",
    literal="\\{}",
    pair=r"EXISTS (SELECT 1 FROM jsonb_array_elements(replace(replace(extra, '\u0001', '\u0001\u0002'), '\u0000', '\u0001\u0001')::jsonb)"
    ' AS pair WHERE pair->>0 = ? AND (pair->>1) COLLATE "C" {} ?)',
)


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
            with suppress(ArchiveError, _Refused), _translated(self.name, self._server):
                self._connection.close()
        self._forget()

    def read(self, sql: str, values: Values = ()) -> list[tuple[object, ...]]:
        """Return the rows of a query; one that met a server just restarted is asked again."""
        with self._busy:
            if self._process != os.getpid():  # a process that was forked: the connection is its parent's
                self._forget()
            try:
                return self._rows(sql, values)
            except _Gone:
                if self._writes or self._inside:
                    raise
            return self._rows(sql, values)

    def write(self, sql: str, rows: Iterable[Values] = ((),)) -> None:
        """Carry a statement out for each row of values, many at a time."""
        pieces, waiting = _pieces(sql), iter(rows)
        with self._busy:
            while some := list(islice(waiting, TOGETHER)):
                self._written += len(some)
                self._run(";".join(_filled(pieces, values) for values in some))

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
        return shape == _KNOWN

    def is_empty(self) -> bool:
        """Say whether there is nothing in the schema."""
        return not self._shape()

    def _shape(self) -> dict[object, tuple[object, object]]:
        return {name: (plain, columns) for name, plain, columns in self.read(_SHAPE, (self._server.schema,))}

    def is_current(self, seal: str) -> bool:
        """Say whether the catalog has the seal that it had; while the server cannot be asked, it has."""
        try:
            return self.stamp() == (seal, self._written)
        except ArchiveError:
            return True

    def stamp(self) -> object:
        """Return the seal, which each change makes another, and what this connection has written."""
        rows = self.read("SELECT seal FROM archive")
        return rows[0][0] if rows else None, self._written

    def faults(self) -> list[str]:
        """The server looks after its own bytes."""
        return []

    # -- for the only writer -------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Be the only writer as long as this connection lasts. Raises ArchiveLocked."""
        key = int.from_bytes(
            blake2b(f"quoteproof\0{self._server.schema}".encode(), digest_size=8).digest(), "big", signed=True
        )
        for _ in range(20):  # a server may need a moment to see that a writer was killed
            if self.read("SELECT pg_try_advisory_lock(?)", (key,)) == [(True,)]:
                return
            time.sleep(0.05)
        raise ArchiveLocked(f"another process is writing to {self.name}; try again when it is done")

    def clear(self) -> None:
        """Make the tables, or empty them, inside `change`: who reads sees what was there until it is done, and may read on after it."""
        shape = self._shape()
        if shape == _KNOWN:
            for table in TABLES:
                self.write(f"DELETE FROM {table}")
            return
        schema = _identifier(self._server.schema)
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
        rows = self._run(_numbered(sql), {f"p{number}": _stored(value) for number, value in enumerate(values, 1)})
        return [tuple(_told(value) for value in row) for row in rows or ()]

    def _run(self, sql: str, values: Mapping[str, object] | None = None) -> list[list[object]] | None:
        """Send a statement. This is the one place where the driver is asked: after all but a plain refusal its connection is of no more use."""
        connection = self._open()
        try:
            with _translated(self.name, self._server):
                return self._ask(connection, sql, values or {})
        except _Refused as refusal:
            raise refusal.error from None
        except BaseException:
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
                raise _Gone(f"the connection to {self.name} was lost; {UNCHANGED}")
            self._connect()
        assert self._connection is not None
        return self._connection

    def _forget(self) -> None:
        self._connection = None
        self._prepared = {}
        self._process = os.getpid()

    def _connect(self) -> None:
        try:
            with _translated(self.name, self._server):
                self._connection = _connected(self._server, CHANGED if self._writes else ANSWER)
        except _Refused as refusal:
            raise refusal.error from None
        told = self._connection.parameter_statuses
        version, encoding = str(told.get("server_version", "0")), told.get("server_encoding", "UTF8")
        if int(re.sub(r"\D.*", "", version) or 0) < OLDEST:
            raise ArchiveError(f"{self.name}: PostgreSQL {version} is too old; it takes {OLDEST} or a later one")
        if encoding != "UTF8":
            raise ArchiveError(
                f"{self.name}: the database is in {encoding}, and must be in UTF8: createdb --encoding=UTF8 …"
            )
        schema = _identifier(self._server.schema)
        self._run(
            f"SET search_path = pg_catalog, {schema}; SET standard_conforming_strings = on; SET lock_timeout = '20s';"
            "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3"
        )


def _connected(server: Server, patience: float) -> Connection:
    """Connect; a server that is starting is waited for. Raises what pg8000 raises."""
    from pg8000.native import Connection, DatabaseError

    class Careful(Connection):  # type: ignore[misc]
        """A folder that somebody sent may name a server of his: no password is said to one that did not prove who it is."""

        def handle_AUTHENTICATION_REQUEST(self, data: bytes, context: Any) -> None:
            if data[:4] in _OPENLY and not server.is_proven:
                raise ArchiveError(
                    f"{server.name} wants the password as it is, and is told none: let it use scram-sha-256, or say sslmode=verify-full"
                )
            super().handle_AUTHENTICATION_REQUEST(data, context)

    until = time.monotonic() + STARTING
    while True:
        way = _way(server, patience)
        try:
            return Careful(
                server.user,
                host=server.host,
                database=server.database,
                password=server.password or "",
                sock=way,
                ssl_context=_protection(server),
                application_name="quoteproof",
            )
        except DatabaseError as error:
            way.close()
            if _code(error) != _STARTING or time.monotonic() > until:
                raise
            time.sleep(0.2)
        except BaseException:
            way.close()
            raise


def _way(server: Server, patience: float) -> socket.socket:
    if server.socket is None:
        way = socket.create_connection((server.host, server.port), CONNECT)
        way.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    else:
        way = socket.socket(socket.AF_UNIX)
        way.settimeout(CONNECT)
        try:
            way.connect(server.socket)
        except OSError:
            way.close()
            raise
    way.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    way.settimeout(patience)
    return way


def _protection(server: Server) -> ssl.SSLContext | bool | None:
    """Return how the connection is enciphered, as libpq means its `sslmode`; None: where the server can, whoever it is."""
    if server.socket is not None or server.sslmode == "disable":
        return False
    if server.sslmode in ("allow", "prefer"):
        return None
    if server.sslmode == "require" and server.sslrootcert is None:
        return True
    try:
        context = ssl.create_default_context(cafile=server.sslrootcert)
    except OSError as error:
        raise ArchiveError(f"the certificate {server.sslrootcert} cannot be read: {error.strerror or error}") from None
    context.check_hostname = server.sslmode == "verify-full"
    return context


_STARTING = "57P03"
_OPENLY = (b"\0\0\0\3", b"\0\0\0\5")  # asked for a password as it is, or by MD5
_GONE = ("57P01", "57P02", _STARTING, "0A000", "26000")
"""The server ended, or forgot what was prepared: asked anew it may answer."""
_KNOWN: dict[object, tuple[object, object]] = {
    table: (True, re.sub(r' COLLATE "C"| GENERATED ALWAYS AS IDENTITY|"', "", columns))
    for table, columns in TABLES.items()
}
_REASONS = {
    "28": "{name} does not let the user {user!r} in: {said}; a password is taken from PGPASSWORD or ~/.pgpass",
    "3D000": "{name} is not there: {said}; make it: createdb {database}",
    "42501": "{name} is not open to the user {user!r}: {said}",
    "42P01": "{name} is not there, or is damaged: {said}",
    "53": "cannot use {name}: {said}; what was in the archive before is still there",
    "22": "{name} is damaged: {said}; {rebuild}",
    "23": "{name} is damaged: {said}; {rebuild}",
    "XX": "{name} is damaged: {said}; {rebuild}",
    "40": "{name} is being changed by others: {said}; try again",
    "55P03": "{name} is being changed by others: {said}; try again",
    "": "cannot use {name}: {said}; what was in the archive before is still there",
}
"""What a refusal means, by the beginning of its code (the PostgreSQL manual's appendix A)."""
_KINDS = {
    "22": ArchiveDamaged,
    "23": ArchiveDamaged,
    "42P01": ArchiveDamaged,
    "XX": ArchiveDamaged,
    "40": ArchiveLocked,
    "55P03": ArchiveLocked,
}


class _Gone(ArchiveError):
    """There was no answer."""


class _Refused(Exception):
    """The server said no; the connection is as good as before."""

    def __init__(self, error: ArchiveError) -> None:
        self.error = error


def _code(error: BaseException) -> str:
    """Return the code that the server gives its refusal."""
    told = error.args[0] if error.args else None
    return str(told.get("C", "")) if isinstance(told, dict) else ""


@contextmanager
def _translated(name: str, server: Server) -> Iterator[None]:
    """Turn what pg8000 raises into our errors: _Refused, or _Gone where there was no answer. Whatever it meets when the other side falls silent
    in the middle of a word, it raises as it comes."""
    from pg8000.exceptions import DatabaseError, InterfaceError
    from scramp import ScramException

    try:
        yield
    except ArchiveError:
        raise
    except DatabaseError as error:
        code = _code(error)
        said = str(error.args[0].get("M", "")).partition("\n")[0]
        if code in _GONE:
            raise _Gone(f"cannot use {name}: {said}; {UNCHANGED}") from None
        begins = max((key for key in _REASONS if code.startswith(key)), key=len)
        text = _REASONS[begins].format(
            name=name, user=server.user, database=server.database, said=said, rebuild=REBUILD
        )
        raise _Refused(_KINDS.get(begins, ArchiveError)(text)) from None
    except ssl.SSLError as error:
        raise _Gone(f"cannot reach {name} safely: {error.reason or error}") from None
    except (InterfaceError, ScramException, OSError, struct.error, ValueError, LookupError, AttributeError) as error:
        cause = error if isinstance(error, OSError) or error.__cause__ is None else error.__cause__
        said = (isinstance(cause, OSError) and cause.strerror) or str(cause) or type(cause).__name__
        raise _Gone(
            f"cannot reach {name}: {said[:1].lower()}{said[1:]}; is the server running, and the address right?"
        ) from None


# -- values and statements ---------------------------------------------------------------------------------------------


@lru_cache(256)
def _numbered(sql: str) -> str:
    """Write values as pg8000 has them: `:p1` for `?1`, or for the first `?`."""
    counted = count(1)
    return re.sub(r"\?(\d*)", lambda match: f":p{match[1] or next(counted)}", sql)


def _pieces(sql: str) -> tuple[list[str], list[int]]:
    """Cut a statement at its values; which stands in each place."""
    counted = count(1)
    places = [int(number or next(counted)) for number in re.findall(r"\?(\d*)", sql)]
    return re.split(r"\?\d*", sql), places


def _filled(pieces: tuple[list[str], list[int]], values: Values) -> str:
    texts, places = pieces
    return texts[0] + "".join(_literal(values[at - 1]) + text for at, text in zip(places, texts[1:], strict=True))


def _literal(value: object) -> str:
    """Write a number, a text or nothing as it stands in a statement; backslashes mean nothing in one (`standard_conforming_strings`)."""
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    return "'" + str(_stored(value)).replace("'", "''") + "'"


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _stored(value: object) -> object:
    """Write a text so that it can be kept: U+0000 as U+0001 U+0001, U+0001 as U+0001 U+0002. Raises UnicodeEncodeError for half a character."""
    if not isinstance(value, str):
        return value
    value.encode()  # the driver would find out in the middle of a conversation
    return value.replace("\1", "\1\2").replace("\0", "\1\1") if "\0" in value or "\1" in value else value


def _told(value: object) -> object:
    """Read what `_stored` wrote."""
    if isinstance(value, str) and "\1" in value:
        return re.sub("\1([\1\2])", lambda match: "\0" if match[1] == "\1" else "\1", value)
    return value
