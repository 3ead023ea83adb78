"""What a server of PostgreSQL refuses, and what keeps its driver from an answer → our errors."""

from __future__ import annotations

import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager

from quoteproof.archive.files import UNCHANGED
from quoteproof.archive.format import REBUILD
from quoteproof.archive.login import Server
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked

STARTING = "57P03"
_GONE = ("57P01", "57P02", STARTING, "0A000", "26000")
"""The server ended, or forgot what was prepared: asked anew it may answer."""

_DAMAGED = ArchiveDamaged, f"{{name}} is damaged: {{said}}; {REBUILD}"
_CHANGING = ArchiveLocked, "{name} is being changed by others: {said}; try again"
_REASONS: dict[str, tuple[type[ArchiveError], str]] = {
    "28": (
        ArchiveError,
        "{name} does not let the user {user!r} in: {said}; a password is taken from PGPASSWORD or ~/.pgpass",
    ),
    "3D000": (ArchiveError, "{name} is not there: {said}; make it: createdb {database}"),
    "42501": (ArchiveError, "{name} is not open to the user {user!r}: {said}"),
    "42P01": (ArchiveDamaged, "{name} is not there, or is damaged: {said}"),
    "22": _DAMAGED,
    "23": _DAMAGED,
    "XX": _DAMAGED,
    "40": _CHANGING,
    "55P03": _CHANGING,
    "": (ArchiveError, f"cannot use {{name}}: {{said}}; {UNCHANGED}"),
}
"""What a refusal means, by the beginning of its code (the PostgreSQL manual's appendix A)."""


class Gone(ArchiveError):
    """There was no answer."""


def code(error: BaseException) -> str:
    """Return the code that the server gives its refusal."""
    told = error.args[0] if error.args else None
    return str(told.get("C", "")) if isinstance(told, dict) else ""


@contextmanager
def translated(server: Server) -> Iterator[None]:
    """Turn what pg8000 raises into our errors: Gone where there was no answer, another where the server said no. Whatever it meets when the
    other side falls silent in the middle of a word, it raises as it comes."""
    from pg8000.exceptions import DatabaseError, InterfaceError
    from scramp import ScramException

    try:
        yield
    except ArchiveError:
        raise
    except DatabaseError as error:
        raise _refusal(server, code(error), str(error.args[0].get("M", "")).partition("\n")[0]) from None
    except ssl.SSLError as error:
        raise Gone(f"cannot reach {server.name} safely: {error.reason or error}") from None
    except (InterfaceError, ScramException, OSError, struct.error, ValueError, LookupError, AttributeError) as error:
        cause = error if isinstance(error, OSError) or error.__cause__ is None else error.__cause__
        said = (isinstance(cause, OSError) and cause.strerror) or str(cause) or type(cause).__name__
        raise Gone(
            f"cannot reach {server.name}: {said[:1].lower()}{said[1:]}; is the server running, and the address right?"
        ) from None


def _refusal(server: Server, told: str, said: str) -> ArchiveError:
    begins = max((key for key in _REASONS if told.startswith(key)), key=len)
    kind, text = (Gone, _REASONS[""][1]) if told in _GONE else _REASONS[begins]
    return kind(text.format(name=server.name, user=server.user, database=server.database, said=said))
