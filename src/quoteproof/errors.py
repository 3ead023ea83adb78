"""What a caller may catch. A fault in the user's material is a `Problem` in the report instead (see `model`)."""

from __future__ import annotations


class QuoteproofError(Exception):
    """The root of all errors of this package; its text is one line that says what is wrong and what to do."""


class UsageError(QuoteproofError):
    """The call asks for something that cannot be done: a wrong argument, a path that is not there."""


class ArchiveError(QuoteproofError):
    """An archive cannot be used."""


class ArchiveDamaged(ArchiveError):
    """The bytes are not what was written; rebuild the archive."""


class ArchiveTooOld(ArchiveError):
    """The archive was written by an older version with another format or folding; rebuild it."""


class ArchiveTooNew(ArchiveError):
    """The archive was written by a newer version; upgrade quoteproof."""


class ArchiveLocked(ArchiveError):
    """Another process is writing to the archive."""


def why(error: OSError) -> str:
    """Return what the system says of an error, as the end of a sentence."""
    return (error.strerror or str(error)).lower()
