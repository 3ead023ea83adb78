"""A link that opens a source where its words stand: a page of a PDF, a moment of a recording, a stretch of a web page.

| the source has | the link |
|---|---|
| a page, and the address is a PDF's | `…/report.pdf#page=40` (RFC 8118: the sheet of the file, whatever is printed on it) |
| a time, and the address is a recording's | `…/hearing.mp4#t=75` (W3C Media Fragments), `…youtube.com/watch?v=…&t=75s` |
| neither | `…/minutes.html#:~:text=first%20words,last%20words` (WICG Text Fragments) |
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from quoteproof.model import Document, Span
from quoteproof.patterns import lazy

WHOLE = 10
"""Words up to which a stretch is named in full; of a longer one its first and last `ENDS` words are."""
ENDS = 4
_MEDIA = (".mp4", ".m4v", ".webm", ".ogv", ".mov", ".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac")
_WATCHED = (
    "youtube.com",
    "youtu.be",
)  # what they take in the query; other hosts of recordings take the fragment, or nothing
_HOSTS = ("vimeo.com",)
_SIGNS = frozenset("*_`[]<>|\\")  # of a format: the page does not show them, and would not be found by them
_TIME = lazy(r"(?:(\d+):)?(\d{1,2}):(\d{2})")


def link(document: Document, span: Span) -> str | None:
    """Return the document's address, as exact for `span` of its text as the kind of the source allows; None where it has none."""
    address = document.meta.url
    if not address or not address.startswith(("https://", "http://")):
        return address
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:  # no address after all: "http://[one of these]"
        return address
    page, seconds = anchor(document, "page", span.start), _seconds(anchor(document, "time", span.start))
    path = parts.path.lower()
    if path.endswith(".pdf"):
        sheet = _sheet(document, span.start)
        return urlunsplit(parts._replace(fragment=f"page={sheet}")) if sheet else address
    if seconds is not None and host in _WATCHED:
        kept = [pair for pair in parts.query.split("&") if pair and not pair.startswith("t=")]
        return urlunsplit(parts._replace(query="&".join([*kept, f"t={seconds}s"])))
    if path.endswith(_MEDIA) or host in (*_WATCHED, *_HOSTS):
        return urlunsplit(parts._replace(fragment=f"t={seconds}")) if seconds is not None else address
    words = span.of(document.text).split()
    if page or not words or _SIGNS & set(span.of(document.text)) or ":~:" in parts.fragment:
        return address
    return f"{address}{'' if parts.fragment else '#'}:~:text={_directive(words)}"


def anchor(document: Document, kind: str, offset: int) -> str | None:
    """Return the value of the last page, time or slide anchor at or before an offset."""
    before = [mark for mark in document.marks if mark.kind == kind and mark.span.start <= offset]
    return max(before, key=lambda mark: mark.span.start).value if before else None


def _sheet(document: Document, offset: int) -> str | None:
    """Return the number of the sheet at an offset: the one in the file, of a page without one what it says itself ("[3]" where nothing is printed)."""
    here = [mark for mark in document.marks if mark.kind in ("page", "sheet") and mark.span.start <= offset]
    last = max((mark.span.start for mark in here), default=0)
    told = {mark.kind: (mark.value or "").strip("[]") for mark in here if mark.span.start == last}
    number = told.get("sheet", told.get("page", ""))
    return number if number.isdecimal() else None


def within(document: Document, kind: str, offset: int) -> str | None:
    """Return the value of the mark of a kind in which an offset lies."""
    return next((m.value for m in document.marks if m.kind == kind and m.span.start <= offset < m.span.end), None)


def _directive(words: list[str]) -> str:
    """Name a stretch of words; what means something in a directive (`-`, `,`, `&`) is escaped."""
    pieces = [words] if len(words) <= WHOLE else [words[:ENDS], words[-ENDS:]]
    return ",".join(quote(" ".join(piece), safe="", errors="replace").replace("-", "%2D") for piece in pieces)


def _seconds(time: str | None) -> int | None:
    """Return the seconds of 01:02:03 or 02:03."""
    found = _TIME.match(time or "")
    return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]) if found else None
