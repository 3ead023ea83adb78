"""The way to a server: by a socket or a network, enciphered as the address says, and no password said to anybody."""

from __future__ import annotations

import socket
import ssl
import time
from typing import TYPE_CHECKING, Any

from quoteproof.archive.login import Server
from quoteproof.archive.postgres.refusals import STARTING, code
from quoteproof.errors import ArchiveError

if TYPE_CHECKING:
    from pg8000.native import Connection

CONNECT = 10.0  # seconds until a server is given up that is not there
START = 5.0  # seconds that one may take to start
_OPENLY = (b"\0\0\0\3", b"\0\0\0\5")  # asked for a password as it is, or by MD5


def connected(server: Server, patience: float) -> Connection:
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

    until = time.monotonic() + START
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
            if code(error) != STARTING or time.monotonic() > until:
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
