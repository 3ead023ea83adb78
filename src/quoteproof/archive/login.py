"""Where a server of PostgreSQL is, who asks, and with which password: as libpq's tools have it, so that what psql reaches is reached.

    postgresql://USER@HOST:PORT/DATABASE?schema=NAME&sslmode=verify-full&sslrootcert=FILE
    postgresql:///DATABASE?host=/var/run/postgresql          by a socket of this machine
    env:VARIABLE                                             the address stands in a variable

What the address leaves open, a service (`?service=` or PGSERVICE), then PGHOST, PGPORT, PGDATABASE, PGUSER, PGSSLMODE and PGSSLROOTCERT
say. A password comes from PGPASSWORD, the service, or the file of passwords (PGPASSFILE, ~/.pgpass). An address is kept in the archive's folder for all
to read, so it must have none, save in a variable.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from configparser import ConfigParser, Error
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.errors import ArchiveError, UsageError

SCHEMES = ("postgresql", "postgres")
PORT = 5432
FORM = "write it like postgresql://db.example/newsroom, or env:VARIABLE"
MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_VARIABLES = {
    "host": "PGHOST", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER", "password": "PGPASSWORD",
    "passfile": "PGPASSFILE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "service": "PGSERVICE",
}  # fmt: skip
_SOCKETS = ("/var/run/postgresql", "/run/postgresql", "/tmp")
_LONGEST = 63  # bytes of a name


class Server(Struct, frozen=True):
    """A database on a server, and how to get in."""

    host: str
    """A name, or the folder of a socket."""
    port: int
    database: str
    user: str
    schema: str
    password: str | None = None
    sslmode: str = "prefer"
    sslrootcert: str | None = None

    @property
    def name(self) -> str:
        """What messages call it: everything but the password."""
        at = f"{self.host}:{self.port}" if self.socket is None else self.host
        return f"the catalog {self.schema!r} in the database {self.database!r} at {at}"

    @property
    def socket(self) -> str | None:
        """The file of the socket, where there is one."""
        return f"{self.host.rstrip('/')}/.s.PGSQL.{self.port}" if self.host.startswith("/") else None

    @property
    def is_proven(self) -> bool:
        """Say whether it is this machine's, or must prove that it is the one that is named."""
        return self.socket is not None or self.sslmode == "verify-full"

    def __repr__(self) -> str:
        return f"Server({self.user!r}: {self.name})"  # a traceback must not show a password


def complete(address: str, archive: str) -> str:
    """Return an address with the name of its schema, which is the archive's unless it says another. Raises UsageError."""
    place, _, query = _checked(address).partition("?")
    said = dict(_pairs(query))
    schema = said.pop("schema", None) or _slug(archive)
    if len(schema.encode()) > _LONGEST or not re.fullmatch(r"[^\W\dA-Z][^\WA-Z]*", schema) or schema.startswith("pg_"):
        raise UsageError(
            f"{schema!r} is no good name for a schema; give one in the address, of small letters, digits and _: …?schema=newsroom"
        )
    return f"{place}?{urlencode(said | {'schema': schema}, safe='/')}"


def server(address: str) -> Server:
    """Say where an address leads. Raises UsageError where it leads nowhere, ArchiveError where a variable or a service is not there."""
    given = dict(_given(_checked(address)))
    asked = {key: value for key, name in _VARIABLES.items() if (value := os.environ.get(name))}
    served = _service(given.get("service") or asked.get("service"))
    said = asked | served | given
    user = said.get("user") or _me()
    try:
        made = Server(
            host=said.get("host") or _nearby(),
            port=int(said.get("port") or PORT),
            database=said.get("dbname") or user,
            user=user,
            schema=said.get("schema", ""),
            sslmode=said.get("sslmode", "prefer"),
            sslrootcert=said.get("sslrootcert"),
            password=said.get("password"),
        )
    except ValueError:
        raise UsageError(f"{said['port']!r} is no port of a server") from None
    if made.sslmode not in MODES:
        raise UsageError(f"sslmode={made.sslmode} is none of {', '.join(MODES)}")
    if made.password is None:
        return replace(made, password=_kept(made, said.get("passfile")))
    return made


def _checked(address: str) -> str:
    """Return an address that may be kept where all can read it. Raises UsageError."""
    if address.startswith("env:"):
        return address
    if "password" in dict(_parts(address)):
        raise UsageError(
            "the address of a catalog is kept where all can read it, and must have no password: leave it out, and give it in "
            "PGPASSWORD, in ~/.pgpass, or the whole address in a variable: env:VARIABLE"
        )
    return address


def _given(address: str) -> Iterator[tuple[str, str]]:
    """Give what an address says; one in a variable is read there, and may have a password."""
    if not address.startswith("env:"):
        yield from _parts(address)
        return
    variable, _, query = address.removeprefix("env:").partition("?")
    if not (found := os.environ.get(variable)):
        raise ArchiveError(f"the archive's catalog is where the variable {variable} says, and it is not set")
    yield from _parts(found)
    yield from _pairs(query)


def _parts(address: str) -> Iterator[tuple[str, str]]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise UsageError(f"this is not the address of a PostgreSQL database; {FORM}") from None
    if parts.scheme not in SCHEMES or parts.fragment or "," in parts.netloc:
        raise UsageError(f"this is not the address of a PostgreSQL database; {FORM}")
    found = {
        "user": parts.username, "password": parts.password, "host": parts.hostname, "port": port, "dbname": parts.path.strip("/"),
    }  # fmt: skip
    yield from ((key, unquote(str(value))) for key, value in found.items() if value)
    yield from _pairs(parts.query)


def _pairs(query: str) -> Iterator[tuple[str, str]]:
    known = {*_VARIABLES, "schema"}
    for key, value in parse_qsl(query):
        if key not in known:
            raise UsageError(
                f"{key} is nothing that can be said of a catalog's address; {', '.join(sorted(known))} can"
            )
        yield key, value


def _slug(archive: str) -> str:
    return re.sub(r"\W+", "_", archive.removesuffix(".archive").lower()).strip("_")


def _service(name: str | None) -> dict[str, str]:
    """Return what the file of services says of one. Raises ArchiveError where it does not know it."""
    if name is None:
        return {}
    path = Path(os.environ.get("PGSERVICEFILE") or Path.home() / ".pg_service.conf")
    services = ConfigParser(interpolation=None, delimiters=("=",))
    try:
        services.read_string(path.read_text("utf-8"))
        return dict(services[name])
    except (OSError, ValueError, KeyError, Error):
        raise ArchiveError(
            f"the archive's catalog is at the service {name!r}, and {path} does not say where that is"
        ) from None


def _kept(made: Server, passfile: str | None) -> str | None:
    """Return the password that the file of passwords has; one that others may read does not count, as with libpq."""
    home = (
        Path(os.environ.get("APPDATA", ""), "postgresql", "pgpass.conf")
        if sys.platform == "win32"
        else Path.home() / ".pgpass"
    )
    path = Path(passfile) if passfile else home
    try:
        if sys.platform != "win32" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            return None
        lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    host = "localhost" if made.host in _SOCKETS else made.host
    wanted = (host, str(made.port), made.database, made.user)
    for line in lines:
        fields = [re.sub(r"\\(.)", r"\1", field) for field in re.findall(r"(?:^|:)((?:[^:\\]|\\.)*)", line)]
        if len(fields) == 5 and not line.startswith("#") and all(map(_meets, fields, wanted)):
            return fields[4]
    return None


def _meets(field: str, wanted: str) -> bool:
    return field in ("*", wanted)


def _nearby() -> str:
    """Return the folder of a socket of this machine, if there is one."""
    return next((place for place in _SOCKETS if Path(place, f".s.PGSQL.{PORT}").exists()), "localhost")


def _me() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a process without a name, as in some containers
        return "postgres"
