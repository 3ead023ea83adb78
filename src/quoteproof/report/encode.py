"""Values as JSON that can be shown anywhere: what would steer a terminal or turn a line is escaped, so the value stays the same."""

from __future__ import annotations

from typing import Any

import msgspec

from quoteproof.patterns import lazy

# In UTF-8: delete, the control characters from 80 to 9F, and the marks that turn the direction of what follows.
STEERING = lazy(rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]")

NO_XML = lazy(
    "[^\t\n -~\xa0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML 1.0 (2.2) does not take, and what it takes that would steer a terminal or turn the direction of what follows."""


def encode(item: Any) -> bytes:
    """Return a value as JSON on one line; half a character becomes a question mark."""
    try:
        data = msgspec.json.encode(item)
    except UnicodeEncodeError:
        import json  # what was read from a file has no half characters

        data = json.dumps(msgspec.to_builtins(item), ensure_ascii=False).encode("utf-8", "replace")
    return STEERING.sub(lambda match: b"\\u%04x" % ord(match[0].decode()), data)


def indented(item: Any) -> bytes:
    """Return a value for the eye."""
    return msgspec.json.format(encode(item), indent=2)
