"""Which format some bytes are in: by what they begin with, then by the name, then by what they look like."""

from __future__ import annotations

from quoteproof.patterns import lazy
from quoteproof.readers.formats import BEGINNINGS, FORMATS, LOOKS, promised

JSON_HEAD = lazy(rb"\A\s*[\[{]\s*[\"{\]}]")


def told(name: str, head: bytes) -> str:
    """Return the key of the format that a file is in; `head` are its first bytes, unpacked."""
    name_says, bytes_say = promised(name), _signed(head)
    if bytes_say:
        return bytes_say
    if name_says:
        return (_looks(head, shy=True) if _begins_otherwise(name_says) else None) or name_says
    return _by_look(head)


def _signed(head: bytes) -> str | None:
    """Return the format that the first bytes alone tell."""
    begun = next((key for begins, key in BEGINNINGS.items() if head.startswith(begins)), None)
    return begun or _looks(head, shy=False)


def _looks(head: bytes, *, shy: bool) -> str | None:
    return next((key for key, look in LOOKS.items() if FORMATS[key].shy is shy and look.match(head)), None)


def _begins_otherwise(key: str) -> bool:
    """Say whether every file of a format begins with a sign of it, or cannot be read: what has none may be a page that was saved so."""
    format_ = FORMATS[key]
    begins = bool(format_.begins) or (format_.look is not None and not format_.shy)
    return (begins and format_.always) or format_.confined or not format_.reader


def _by_look(head: bytes) -> str:
    """Return the format that the first bytes look like. Text of no known format is read as Markdown, which leaves it as it is."""
    if JSON_HEAD.match(head):
        first = head.lstrip().split(b"\n", 1)[0].rstrip()
        return "jsonl" if first.startswith(b"{") and first.endswith(b"}") else "json"
    return _looks(head, shy=True) or "markdown"
