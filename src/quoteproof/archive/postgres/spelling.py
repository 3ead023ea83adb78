"""How PostgreSQL spells what `rows` and `query` ask: its dialect, and statements with their values in them.

Text cannot have NUL there: it is escaped by U+0001, in a way that keeps the order of texts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count

from quoteproof.archive.base import Dialect, Values

HEAD = 500
"""Characters of ids that are indexed in order: an index takes 2,700 bytes, and ids may have more."""

DIALECT = Dialect(
    has="strpos(names, ?) > 0",
    after=f"left(id, {HEAD}) >= left(?1, {HEAD}) AND id > ?1 ORDER BY left(id, {HEAD}), id",
    alike="LIKE",
    any="%",
    one="_",
    signs="%_\\",
    literal="\\{}",
    pair=r"EXISTS (SELECT 1 FROM jsonb_array_elements(replace(replace(extra, '\u0001', '\u0001\u0002'), '\u0000', '\u0001\u0001')::jsonb)"
    ' AS pair WHERE pair->>0 = ? AND (pair->>1) COLLATE "C" {} ?)',
)


@lru_cache(256)
def numbered(sql: str) -> str:
    """Write values as pg8000 has them: `:p1` for `?1`, or for the first `?`."""
    counted = count(1)
    return re.sub(r"\?(\d*)", lambda match: f":p{match[1] or next(counted)}", sql)


def pieces(sql: str) -> tuple[list[str], list[int]]:
    """Cut a statement at its values; which stands in each place."""
    counted = count(1)
    places = [int(number or next(counted)) for number in re.findall(r"\?(\d*)", sql)]
    return re.split(r"\?\d*", sql), places


def filled(pieces: tuple[list[str], list[int]], values: Values) -> str:
    """Put values into a statement that was cut."""
    texts, places = pieces
    return texts[0] + "".join(_literal(values[at - 1]) + text for at, text in zip(places, texts[1:], strict=True))


def _literal(value: object) -> str:
    """Write a number, a text or nothing as it stands in a statement; backslashes mean nothing in one (`standard_conforming_strings`)."""
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    return "'" + str(stored(value)).replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Write the name of a schema as it stands in a statement."""
    return '"' + name.replace('"', '""') + '"'


def stored(value: object) -> object:
    """Write a text so that it can be kept: U+0000 as U+0001 U+0001, U+0001 as U+0001 U+0002. Raises UnicodeEncodeError for half a character."""
    if not isinstance(value, str):
        return value
    value.encode()  # the driver would find out in the middle of a conversation
    return value.replace("\1", "\1\2").replace("\0", "\1\1") if "\0" in value or "\1" in value else value


def told(value: object) -> object:
    """Read what `stored` wrote."""
    if isinstance(value, str) and "\1" in value:
        return re.sub("\1([\1\2])", lambda match: "\0" if match[1] == "\1" else "\1", value)
    return value
