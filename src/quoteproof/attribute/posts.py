"""Posts of a thread: the head of each says whose it is, by a handle or a name in bold letters."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof.model import Span
from quoteproof.patterns import lazy

_HANDLE = r"(?:@|/?u/)[\w.-]{2,40}"
_WHEN = r"[  ]{1,2}(?:\([^()\n]{1,30}\)[  ]?)?[·•|–—-][^\n]{0,40}"
_HEAD = lazy(
    r"[\s>*_#↳→└-]{0,8}(?:"
    rf"\*\*(?!@|/?u/)(?P<name>[^\W\d_][\w.’' \-]{{1,40}})[^*\n:]{{0,6}}\*\*(?:[  ]@[\w.@-]{{2,60}}(?:{_WHEN})?(?=\n)|{_WHEN}(?=\n)|:(?=\s))"
    rf"|(?P<handle>{_HANDLE})(?:@[\w.-]{{2,60}})?[*_]{{0,2}}(?::(?=\s)|{_WHEN}|(?=\n)))"
)
"""`**Name** @handle · 7:15 AM`, `↳ **Name**:`, `@handle:`, `**u/handle** · 5h`, or a handle by itself."""
_THREAD = 6000
"""How far above its words the head of a post is looked for, in code points."""


class Head(Struct, frozen=True):
    """The head of a post, and whose it is."""

    span: Span
    name: str


def head_at(text: str, line: int) -> Head | None:
    """Return the head that a line begins with; `line`: where it begins."""
    found = _HEAD.match(text, line)
    return Head(Span(line, found.end()), (found["name"] or found["handle"]).strip()) if found else None


def post_of(text: str, at: int) -> Head | None:
    """Return the head of the post that a place stands in."""
    start = max(0, at - _THREAD)
    if all(text.find(sign, start, at) < 0 for sign in ("@", "u/", "↳")):
        return None
    return next(_heads(text, start, at), None)


def _heads(text: str, start: int, at: int) -> Iterator[Head]:
    """Yield the heads between two places, the last first."""
    line = at
    while line > start:
        line = text.rfind("\n", 0, line)
        found = head_at(text, line + 1)
        if found and found.span.end <= at:
            yield found
