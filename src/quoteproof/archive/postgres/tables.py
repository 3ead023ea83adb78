"""The tables of a catalog in a schema of PostgreSQL, and the form in which the server tells of them."""

from __future__ import annotations

import re

from quoteproof.archive.postgres.spelling import HEAD
from quoteproof.archive.rows import COLUMNS

_TEXT = 'text COLLATE "C"'
_PLACE = "rowid bigint GENERATED ALWAYS AS IDENTITY"
TABLES = {
    "archive": f"format bigint, fold bigint, documents bigint, words bigint, digest {_TEXT}, seal {_TEXT}",
    "segments": f"number bigint GENERATED ALWAYS AS IDENTITY, id {_TEXT}, bytes bigint, documents bigint, words bigint",
    "removed": "segment bigint, ordinal bigint, words bigint",
    "problems": f'{_PLACE}, "where" {_TEXT}, message {_TEXT}, hint {_TEXT}, document {_TEXT}',
    "documents": f"{_PLACE}, id {_TEXT}, segment bigint, ordinal bigint, words bigint, "
    + ", ".join(f"{name} {_TEXT}" for name in COLUMNS[4:]),
}
"""Those of `rows.SCHEMA`; `rowid` is what SQLite has of itself."""
INDEXES = (
    "ALTER TABLE {}.documents ADD EXCLUDE USING hash (id WITH =)",  # an id may be longer than what a UNIQUE index takes
    f"CREATE INDEX ON {{}}.documents (left(id, {HEAD}))",
    "CREATE UNIQUE INDEX ON {}.documents (segment, ordinal)",
    "CREATE UNIQUE INDEX ON {}.segments (id)",
)
SHAPE = """
SELECT relname, relkind = 'r' AND NOT (relhasrules OR relhastriggers OR relrowsecurity),
    string_agg(attname || ' ' || format_type(atttypid, NULL), ', ' ORDER BY attnum)
FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
WHERE nspname = ? AND relkind NOT IN ('i', 'S', 't') AND attnum > 0 AND NOT attisdropped GROUP BY 1, 2
"""
"""What is in a schema: tables and whatever else can be asked, whether each is a plain table, and its columns."""

KNOWN: dict[object, tuple[object, object]] = {
    table: (True, re.sub(r' COLLATE "C"| GENERATED ALWAYS AS IDENTITY|"', "", columns))
    for table, columns in TABLES.items()
}
"""What SHAPE finds where the tables are those of this version."""
