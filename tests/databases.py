"""A real server of PostgreSQL for tests: made in a temporary folder, on a port that is free, and ended afterwards.

Its programs are looked for in PATH and where Debian keeps them (`apt install postgresql`). PostgreSQL does not run as root; then it runs as
another user of the machine.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

OWNER, PASSWORD = "owner", "a pass:word\\of 'ours'"
USERS = ("postgres", "nobody")


def program(name: str) -> str | None:
    """Find one of PostgreSQL's programs."""
    found = shutil.which(name)
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return found or (str(kept[-1]) if kept else None)


class Database:
    """A server with databases, a new one for who asks."""

    def __init__(self, folder: Path, user: str | None) -> None:
        self.folder, self._user = folder, user
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (folder / "password").write_text(PASSWORD)
        if user is not None:
            for path in (folder, folder / "password"):
                shutil.chown(path, user)
        self._run(
            "initdb",
            "-D",
            "data",
            "-U",
            OWNER,
            "-A",
            "scram-sha-256",
            "--pwfile=password",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        )
        self._count = count()
        self.start()
        self.everyday = self.database()
        """The address of a database for those who need none of their own."""

    def _run(self, name: str, *arguments: str) -> None:
        made = subprocess.run(
            [str(program(name)), *arguments],
            cwd=self.folder,
            user=self._user,
            capture_output=True,
            text=True,
            check=False,
        )
        assert not made.returncode, made.stderr

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = f"-F -p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self._run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def stop(self) -> None:
        """End the server, whoever is connected."""
        self._run("pg_ctl", "-D", "data", "-m", "fast", "-w", "stop")

    def database(self, kind: str = "") -> str:
        """Make a database and return its address."""
        name = f"base_{next(self._count)}"
        self.sql(f"CREATE DATABASE {name} {kind}", "postgres")
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{name}"

    def encipher(self) -> Path:
        """Let the server speak TLS, as `localhost`, and return the certificate that proves it; skip where none can be made."""
        if shutil.which("openssl") is None:
            pytest.skip("needs openssl")
        made = "req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -days 2"
        files = ["-keyout", str(self.folder / "key"), "-out", str(self.folder / "root.crt")]
        subprocess.run(["openssl", *made.split(), *files], check=True, capture_output=True, user=self._user)
        for setting in (f"ssl_cert_file = '{self.folder}/root.crt'", f"ssl_key_file = '{self.folder}/key'", "ssl = on"):
            self.sql(f"ALTER SYSTEM SET {setting}", "postgres")
        self.sql("SELECT pg_reload_conf()", "postgres")
        assert waited(lambda: self.sql("SHOW ssl", "postgres") == [["on"]])
        return self.folder / "root.crt"

    def sql(self, sql: str, database: str) -> list[list[Any]]:
        """Carry a statement out as the owner of everything."""
        from pg8000.native import Connection

        unix = str(self.folder / f".s.PGSQL.{self.port}")
        with Connection(OWNER, unix_sock=unix, database=database.rpartition("/")[2], password=PASSWORD) as connection:
            return connection.run(sql) or []  # type: ignore[no-any-return]


@contextmanager
def running() -> Iterator[Database]:
    """Start a server; skip where there is none."""
    pytest.importorskip("pg8000")
    if program("initdb") is None or program("pg_ctl") is None:
        pytest.skip("needs a server of PostgreSQL: apt install postgresql")
    user = None
    if os.getuid() == 0:
        import pwd  # Windows has no users of this kind

        known = {one.pw_name for one in pwd.getpwall()}
        user = next(name for name in USERS if name in known)
    folder = Path(tempfile.mkdtemp(prefix="quoteproof-pg-"))
    try:
        server = Database(folder, user)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def waited(answer: Any, seconds: float = 10.0) -> bool:
    """Say whether something comes true within some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if answer():
            return True
        time.sleep(0.02)
    return False
