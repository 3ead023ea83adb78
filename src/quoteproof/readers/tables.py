"""Tables: spreadsheets (XLSX, XLS, ODS …), CSV and TSV. A table with a column for texts is a document a row, any other one document.

In the second case a row is a paragraph, its cells parted by tabs, and each cell with words is a place ("Costs!B4").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

from msgspec.structs import astuple

from quoteproof.model import Document, Fields, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import rows
from quoteproof.readers.draft import Draft
from quoteproof.readers.metadata import FIELDS
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.plain import text_of

Table = tuple[str, Iterable[tuple[int, Sequence[str]]]]
"""The name of a sheet, and its rows with their numbers."""
SIGNS = ",;\t|"  # the commonest first
CELL = 1 << 26  # characters
LOOKED_AT = 1 << 16  # characters from which the sign between the cells is told
QUOTED = lazy(r'"[^"]*"')


def read_csv(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the documents of a table in text; the sign between its cells is told from its first rows."""
    text = yield from text_of(stream.read(), origin)
    if text is not None:
        yield from documents([("", _lines(text))], origin)


def read_book(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the documents of a spreadsheet."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(stream)
        sheets = [(name, _cells(book.get_sheet_by_name(name))) for name in book.sheet_names]
    except PasswordError:
        raise Unread("it is locked with a password", "save it without one") from None
    except CalamineError as error:
        raise Unread(f"it is damaged ({error})", "save it again") from None
    yield from documents(sheets, origin)


def documents(tables: Iterable[Table], origin: Origin) -> Iterator[Document | Problem]:
    """Yield a document for each row of the tables that have a column for texts, and one for all others together."""
    draft = Draft()
    rest = False
    for name, lines in tables:
        lines = iter(lines)
        number, head = next(lines, (0, ()))
        keys = _keys(head, origin.fields)
        if origin.fields.text in keys:
            yield from _rows(name, keys, lines, origin)
        else:
            rest = True
            for row_number, row in [(number, head), *lines]:
                _write(name, row_number, row, draft)
    if rest and draft.at:
        yield from draft.document(origin, Meta())
    elif rest:
        raise Unread("there are no words in it")


def _keys(head: Sequence[str], fields: Fields) -> list[str]:
    """Return what the columns are called; a name that is known is known in capitals too, if none is called so itself."""
    keys = [key.strip() for key in head]
    known = (*filter(None, astuple(fields)), *FIELDS)
    spelt = {name.casefold(): name for name in reversed(known) if name not in keys}
    return [spelt.pop(key.casefold(), key) for key in keys]


def _rows(
    name: str, keys: Sequence[str], lines: Iterator[tuple[int, Sequence[str]]], origin: Origin
) -> Iterator[Document | Problem]:
    """Yield a document for each row that is not empty."""
    place = f"{origin.id}/{name}" if name else origin.id
    for number, row in lines:
        if any(cell.strip() for cell in row):
            value = {key: cell for key, cell in zip(keys, row, strict=False) if key and cell.strip()}
            yield rows.document(value, origin, f"{place}:{number}", number)


def _write(name: str, number: int, row: Sequence[str], draft: Draft) -> None:
    """Write a row as a paragraph."""
    filled = max((at + 1 for at, cell in enumerate(row) if cell.strip()), default=0)
    if not filled:
        return
    draft.part()
    for at, cell in enumerate(row[:filled]):
        draft.add("\t" if at else "")
        start = draft.at
        draft.add(cell.strip())
        if any(map(str.isalpha, cell)):
            draft.mark("cell", start, f"{name}!{_column(at)}{number}" if name else f"{_column(at)}{number}")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of CSV with the numbers of the lines on which they end."""
    csv.field_size_limit(CELL)
    sign = _sign(text[:LOOKED_AT])
    reader = csv.reader(text.splitlines(keepends=True), delimiter=sign)
    try:
        yield from enumerate(reader, 1)
    except csv.Error as error:
        raise Unread(f"line {reader.line_num} is damaged ({error})") from None


def _sign(head: str) -> str:
    """Return the sign between the cells: which the first row has most, outside of quotation marks; a comma where it has none."""
    bare = QUOTED.sub("", head).partition("\n")[0]
    return max(SIGNS, key=bare.count)


def _cells(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a sheet; what stands before the first that is filled counts."""
    for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1):
        yield number, [_shown(value) for value in row]


def _shown(value: Any) -> str:
    """Return what a cell shows, as far as a file without its formats tells."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, (datetime, date, time, timedelta)):
        return str(value).removesuffix(" 00:00:00")
    return str(value)


def _column(number: int) -> str:
    """Return the letters of a column: A, …, Z, AA, …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
