"""BibTeX: what a bibliography knows of the files beside it, and which of its works are not there.

The works themselves are other files of the folder, which get their metadata here (see `bibliography`). A work without a file is a problem
that bears its title and its authors, so that what rests on it is unchecked; its abstract, if the entry has one, is a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import tex
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.plain import text_of
from quoteproof.readers.works import Works

ABSTRACT = "only its abstract is here"


class Entry(Struct, frozen=True):
    """A work of a bibliography; the values are as they stand there."""

    key: str
    fields: dict[str, str]
    line: int


_OPENING = lazy(r"^[ \t]*+@\s*+(\w+)\s*+[{(]\s*+", 8)  # 8: each line begins anew
_NAME = lazy(r"[\s,]*+([^\s=,{}\"#]++)\s*+=\s*+")
_BARE = lazy(r"[^\s,{}\"#=]++")
_JOINED = lazy(r"\s*+#\s*+")
_SIGNS = lazy(r"\\.|[{}\"]", 16)  # 16: an escaped line end is one too
_MONTHS = {name: f"{n:02}" for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
"""Names that every BibTeX knows, whatever the language of the work."""
_ISO = lazy(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_PLACES = ("journaltitle", "journal", "publisher", "institution", "school", "organization", "booktitle", "howpublished")
_ALONE = frozenset({"comment", "preamble"})


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield what is missing of the works, as far as the folder of the bibliography is known, and the abstracts of those."""
    text = yield from text_of(stream.read(), origin)
    if text is None:
        return
    listed = tuple(entries(text))
    if not listed:
        raise Unread("there is no entry in it")
    file = Path(origin.path)
    works = Works(file.parent) if origin.depth == 0 and file.is_file() else None
    for entry in listed:
        if works is None or not works.files(entry.key, entry.fields.get("file", "")):
            yield from _without_file(entry, origin, said=works is not None)


def entries(text: str) -> Iterator[Entry]:
    """Yield the works that a bibliography lists; what is broken of one is left out, and costs no other."""
    macros = dict(_MONTHS)
    line, counted = 1, 0
    openings = [*_OPENING.finditer(text)]
    ends = [*(opening.start() for opening in openings[1:]), len(text)]
    for opening, end in zip(openings, ends, strict=True):
        kind, body = opening[1].lower(), text[opening.end() : end]
        line, counted = line + text.count("\n", counted, opening.start()), opening.start()
        if kind == "string":
            macros.update(_fields(body, macros))
        elif kind not in _ALONE:
            key, comma, rest = body.partition(",")
            if comma and key.strip() and "=" not in key:
                yield Entry(key.strip(), dict(_fields(rest, macros)), line)


def meta(entry: Entry) -> Meta:
    """Return what an entry says of its work."""
    told = {name: tex.plain(value) for name, value in entry.fields.items()}
    place = next((told[name] for name in _PLACES if told.get(name)), None)
    doi = entry.fields.get("doi", "").strip()
    address = entry.fields.get("url", "").strip() or (f"https://doi.org/{doi}" if doi.startswith("10.") else doi)
    return Meta(
        title=told.get("title") or None,
        author=", ".join(_people(entry.fields.get("author") or entry.fields.get("editor") or "")) or None,
        publisher=place,
        date=_date(told),
        url=address or None,
        extra=(("citation", entry.key),),
    )


def _without_file(entry: Entry, origin: Origin, *, said: bool) -> Iterator[Document | Problem]:
    """Yield an entry's abstract, and that its file is missing, if that can be `said`."""
    about = meta(entry)
    if abstract := tex.plain(entry.fields.get("abstract", "")):
        yield Document(f"{origin.id}/{entry.key}", abstract, about, path=origin.path, partial=ABSTRACT)
    if said:
        named = ", ".join(filter(None, (about.author, about.title, about.date)))
        yield Problem(
            f"{origin.path}:{entry.line}",
            f"a file of this work is not there: {named or entry.key}",
            f"put it beside the bibliography, as {entry.key}.pdf or as the field file names it",
            f"{origin.id}/{entry.key}: {named}",
        )


def _fields(body: str, macros: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the names and values of an entry, up to its end or to what is none."""
    at = 0
    while found := _NAME.match(body, at):
        value, at = _value(body, found.end(), macros)
        yield found[1].lower(), value


def _value(body: str, at: int, macros: dict[str, str]) -> tuple[str, int]:
    """Return the value that begins at a place, its pieces joined, and where it ends."""
    pieces = []
    while True:
        piece, at = _piece(body, at, macros)
        pieces.append(piece)
        joined = _JOINED.match(body, at)
        if not joined:
            return "".join(pieces), at
        at = joined.end()


def _piece(body: str, at: int, macros: dict[str, str]) -> tuple[str, int]:
    if body[at : at + 1] in ("{", '"'):
        end = _closing(body, at)
        return body[at + 1 : end], end + 1
    word = _BARE.match(body, at)
    if not word:
        return "", at
    return macros.get(word[0].lower(), word[0]), word.end()


def _closing(body: str, at: int) -> int:
    """Return where the brace or quotation mark at a place is closed; the end where it is not."""
    quoted, depth = body[at] == '"', 0
    for sign in _SIGNS.finditer(body, at + 1):
        if quoted and depth == 0 and sign[0] == '"':
            return sign.start()
        if sign[0] == "}" and depth == 0:
            return sign.start()
        depth += (sign[0] == "{") - (sign[0] == "}")
    return len(body)


def _people(names: str) -> Iterator[str]:
    """Yield names as they are said: "Okafor, Ruth and {Harbour Board} and others" are Ruth Okafor and Harbour Board."""
    for name in tex.outside_braces(names, " and "):
        parts = [tex.plain(part) for part in tex.outside_braces(name, ",")]
        said = " ".join(filter(None, (parts[-1], *parts[:-1])))
        if said and said != "others":
            yield said


def _date(told: dict[str, str]) -> str | None:
    """Return the day, month or year, in ISO 8601 where the entry tells them so; else the year as it stands."""
    exact = _ISO.match(told.get("date", ""))
    if exact:
        return exact[0]
    year, month, day = (told.get(name, "") for name in ("year", "month", "day"))
    month = _MONTHS.get(month[:3].lower(), month.zfill(2))
    if not (year.isdecimal() and len(year) == 4 and month.isdecimal() and 0 < int(month) < 13):
        return year or None
    return f"{year}-{month}-{day.zfill(2)}" if day.isdecimal() and 0 < int(day) < 32 else f"{year}-{month}"
