"""What the server bears: sizes and times, each with its reason."""

from __future__ import annotations

from msgspec import Struct

MB = 1_000_000


class Limits(Struct, frozen=True):
    """Bounds of one server; what depends on the machine and on who asks has an option of `quoteproof serve`."""

    body: int = 20 * MB  # bytes of a request; a book is one or two, a PDF of a report ten
    seconds: float = 60.0  # a check that is waited for; what takes longer is a job
    turn: float = 300.0  # until a process must be free: late is better than never, but not for ever
    job_seconds: float = 600.0  # a text of a job
    patience: float = 30.0  # until the whole request must be there: who sends slower is not waited for
    waiting: int = 256  # requests in line for a process; the next one is told to come again
    texts: int = 10_000  # of a batch or a job
    jobs: int = 1_000  # that are not done yet
    kept_days: float = 30.0  # until a finished job is forgotten
    processes: int = 2
    connections: int = 1_000
    look: float = 5.0  # between two looks at files and folders that are served; 0: none
    tidy: float = 60.0  # between two looks whether archives have come to many segments; 0: none


NAME = 300  # characters of the name of a text
WORDS = 10_000  # characters that are looked for at once
FOUND = 100  # passages and documents in one answer
SHOWN = 1 * MB  # characters of a document in one answer
"""What nobody needs to change."""
