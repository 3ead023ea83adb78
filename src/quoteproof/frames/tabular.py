"""Whatever holds rows → named columns, and back into something of the same kind.

Data frames go through narwhals, which reads and makes pandas, Polars, PyArrow and others alike; a `datasets.Dataset` is a PyArrow table with
a cover; a mapping of columns is what `datasets` hands to a function that it maps over batches.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from quoteproof.errors import UsageError

NEEDED = "data frames need the package narwhals: pip install 'quoteproof[frames]'"
TAKEN = "a pandas, Polars or PyArrow table, a datasets.Dataset, or a mapping of columns"


class Frame(Struct, frozen=True):
    """A table as it came, and as narwhals sees it; None for a mapping of columns."""

    given: Any
    seen: Any

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return list(self.given if self.seen is None else self.seen.columns)

    def column(self, name: str) -> Sequence[object]:
        """Return the values of a column, None where there is none. Raises UsageError for a name that is none."""
        if name not in self.names:
            raise UsageError(f"there is no column {name!r}; there are: {', '.join(map(str, self.names))}")
        if self.seen is None:
            values: Sequence[object] = self.given[name]
            return values
        column = self.seen.get_column(name)
        return [None if gone else value for gone, value in zip(column.is_null(), column.to_list(), strict=True)]

    def like(self, columns: Mapping[str, list[Any]], whole: frozenset[str]) -> Any:
        """Return columns as a table of the same kind; those of `whole` hold whole numbers, the others strings."""
        if self.seen is None:
            return dict(columns)
        made = _made(columns, whole, self.seen.implementation)
        return type(self.given)(made) if _is_dataset(self.given) else made


def _made(columns: Mapping[str, list[Any]], whole: frozenset[str], kind: Any) -> Any:
    """Return columns as a table of a kind that narwhals knows."""
    if kind.is_pandas_like():  # whose usual whole numbers cannot be missing
        library = kind.to_native_namespace()
        types = {name: "Int64" if name in whole else "string" for name in columns}
        return library.DataFrame({name: library.Series(cells, dtype=types[name]) for name, cells in columns.items()})
    nw = _narwhals()
    schema = {name: nw.Int64() if name in whole else nw.String() for name in columns}
    return nw.from_dict(dict(columns), schema=schema, backend=kind).to_native()


def frame(given: Any) -> Frame:
    """Take a table in. Raises UsageError for what is none."""
    if isinstance(given, Mapping):
        if len(set(map(len, given.values()))) > 1:
            raise UsageError("the columns are not of one length")
        return Frame(given, None)
    nw = _narwhals()
    native = given.with_format("arrow")[:] if _is_dataset(given) else given
    try:
        seen = nw.from_native(native)
    except TypeError:
        raise UsageError(f"{type(given).__name__} is no table: give {TAKEN}{_lazily(given)}") from None
    except nw.exceptions.NarwhalsError as error:  # two columns of one name
        raise UsageError(f"this table cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(seen, nw.DataFrame):
        raise UsageError(
            f"a {type(given).__name__} has no rows before it is collected: give what its collect() returns"
        )
    return Frame(given, seen)


def _lazily(given: Any) -> str:
    streamed = type(given).__module__.partition(".")[0] == "datasets"
    return "; what is streamed takes this function by map(…, batched=True)" if streamed else ""


def _is_dataset(given: Any) -> bool:
    """Say whether something is a table of the library `datasets`, which is not loaded to ask."""
    library = sys.modules.get("datasets")
    return library is not None and isinstance(given, library.Dataset)


def _narwhals() -> Any:
    try:
        import narwhals
    except ImportError:
        raise UsageError(NEEDED) from None
    return narwhals
