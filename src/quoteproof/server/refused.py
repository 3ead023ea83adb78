"""What a request is told when it cannot be answered: problem details by RFC 9457, never a traceback."""

from __future__ import annotations

from typing import Any

import msgspec

MEDIA = "application/problem+json"
PAGE = "/api"
"""Where each kind is explained; `type` leads there."""

KINDS: dict[str, tuple[int, str, str]] = {
    "not-json": (400, "The body is not JSON", "It must be one JSON object in UTF-8, or for a batch one a line."),
    "no-token": (401, "A token is needed", "Send it as Authorization: Bearer TOKEN."),
    "wrong-role": (403, "Your role does not allow this", "read: search and open; check: check texts too; write: change archives too."),
    "wrong-host": (403, "This is no name of this server", "The Host header must name the address that serves."),
    "wrong-origin": (403, "Another site asks", "Only pages of this server and programs may ask."),
    "not-found": (404, "There is no such thing here", "The detail says what was asked for, and what there is."),
    "not-allowed": (405, "This address takes other methods", "The Allow header names them."),
    "too-slow": (408, "The request did not arrive in time", "The whole body must be there within the time of --patience."),
    "conflict": (409, "This cannot be done now", "The job is not done yet, or its key was used for something else."),
    "too-large": (413, "The request is too large", "--max-body says how large one may be."),
    "not-this-type": (415, "The body has another type", "Send application/json."),
    "locked": (423, "Another writes to this archive", "One writer at a time: try again after the seconds of Retry-After."),
    "unsound": (422, "The request asks for what cannot be", "The detail says which member is wrong, and what it may be."),
    "too-often": (429, "Too many wrong tokens", "Try again after the seconds of Retry-After; a token that was right before still is."),
    "fault": (500, "A fault of quoteproof", "The text is not to blame; the server's own output says more."),
    "busy": (503, "Too much is asked at once", "Try again after the seconds of Retry-After."),
    "not-ready": (503, "What it takes cannot be opened now", "An archive may be in the making, its store or catalog out of reach: try again after the seconds of Retry-After; the server's own output says more."),
    "no-audit": (503, "The audit log cannot be written", "No text is checked without it; the server's own output says more."),
    "too-long": (504, "It takes too long", "Make a job of it: POST /api/v1/jobs."),
}  # fmt: skip
"""Each kind of problem: its status, its title, and what to do."""


AGAIN = {"busy": 2, "not-ready": 2, "locked": 2, "no-audit": 10, "too-often": 60}
"""Seconds after which it may be otherwise."""


class Refused(Exception):
    """A request that is answered with a problem."""

    def __init__(self, kind: str, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.more = kind, detail, more

    @property
    def status(self) -> int:
        """The status of the answer."""
        return KINDS[self.kind][0]

    @property
    def headers(self) -> dict[str, str]:
        """What the answer's head says beside."""
        if self.kind in AGAIN:
            return {"Retry-After": str(AGAIN[self.kind])}
        return {"WWW-Authenticate": 'Bearer realm="quoteproof"'} if self.kind == "no-token" else {}

    def body(self) -> bytes:
        """Return the problem as JSON."""
        status, title, _ = KINDS[self.kind]
        fields = {"type": f"{PAGE}#{self.kind}", "title": title, "status": status, "detail": self.detail}
        return msgspec.json.encode(fields | self.more)
