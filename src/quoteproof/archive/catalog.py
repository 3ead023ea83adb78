"""The catalog: which segments an archive has, which documents stand where, and what could not be read.

Its tables lie in a file of SQLite or on a server of PostgreSQL (`base`); all that is asked of them is here. A change is one
transaction, so whoever opens the archive sees it as it was before or after. The segments hold the documents' records too, and searching reads
only those; the catalog is for finding documents by what is known about them, and it can be checked against the segments.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import groupby, islice
from operator import itemgetter
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import astuple

from quoteproof.archive import names
from quoteproof.archive.base import Base, Dialect, checked, pages
from quoteproof.archive.format import FORMAT_VERSION, REBUILD, check_versions
from quoteproof.archive.query import below, condition
from quoteproof.archive.rows import (
    CALLED,
    COLUMNS,
    Entry,
    Known,
    Listed,
    Move,
    Named,
    Place,
    SegmentRow,
    Totals,
    Versions,
    storable,
)
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveDamaged
from quoteproof.kernel import FOLD_VERSION
from quoteproof.model import Document, Meta, Problem

SEGMENTS = "LEFT JOIN segments ON segments.number = segment"  # a damaged number gives NULL, and so an error
ANSWERS = 4096  # names of which it is remembered whether a document bears them
AGAIN = 3  # names asked for before those of all documents are kept
KEPT = 200_000  # documents of which they are kept: some 20 MB
PAGE = 500  # rows that are read at a time
ALL = ", ".join(COLUMNS)
REMOVED = "INSERT INTO removed (segment, ordinal, words) VALUES (?, ?, ?)"

T = TypeVar("T")


class _Answer(Struct, frozen=True):
    known: bool
    ids: tuple[str, ...] = ()


class _Gone(Struct, frozen=True):
    """What the sums lose with a document."""

    segment: int
    ordinal: int
    words: int
    id: str
    digest: str

    @property
    def mark(self) -> int:
        return Entry(Document(self.id, "", Meta(digest=self.digest)), self.words).mark


class Catalog:
    """What is asked of one catalog. Raises ArchiveDamaged, ArchiveTooOld, ArchiveTooNew, ArchiveLocked, ArchiveError."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._answers: dict[tuple[str, ...], _Answer] = {}  # texts name the same few documents again and again
        self._all: names.Register | None = None
        self._answered_at: object = None  # the state of the catalog then

    @classmethod
    def create(cls, base: Base) -> Catalog:
        """Begin a catalog in tables that are empty, inside the base's `change`."""
        totals = Totals(FORMAT_VERSION, FOLD_VERSION, 0, 0, f"{0:064x}", "")
        base.write("INSERT INTO archive VALUES (?, ?, ?, ?, ?, ?)", [astuple(totals)])
        return cls(base)

    @classmethod
    def open(cls, base: Base, archive: str) -> Catalog:
        """Take up a catalog that is there, and check its versions; `archive` is what people call it."""
        catalog = cls(base)
        try:
            known = base.is_known()
            versions = catalog._read("SELECT format, fold FROM archive", (), Versions)
            if len(versions) != 1:
                raise ArchiveDamaged(f"{base.name} is damaged: it does not say which version it is; {REBUILD}")
            check_versions(versions[0].format, versions[0].fold, archive)
            if not known:
                raise ArchiveDamaged(f"{base.name} is damaged: its tables are not those of this version; {REBUILD}")
        except BaseException:
            base.close()
            raise
        return catalog

    def close(self) -> None:
        """Let go of it."""
        self._base.close()

    # -- reading -------------------------------------------------------------------------------------------------------

    def totals(self) -> Totals:
        """Return what the whole archive adds up to."""
        rows = self._read("SELECT format, fold, documents, words, digest, seal FROM archive", (), Totals)
        if len(rows) != 1:
            raise ArchiveDamaged(f"{self._base.name} is damaged: it does not say how much it holds; {REBUILD}")
        return rows[0]

    def segments(self) -> tuple[SegmentRow, ...]:
        """Return the segments in the order in which they came in."""
        return tuple(self._read("SELECT id, bytes, documents, words FROM segments ORDER BY number", (), SegmentRow))

    def removed(self) -> dict[str, frozenset[int]]:
        """Return, by segment, the numbers of the documents that are not to be seen."""
        found: dict[str, set[int]] = {}
        for place in self._read(f"SELECT segments.id, ordinal FROM removed {SEGMENTS}", (), Place):
            found.setdefault(place.segment, set()).add(place.number)
        return {segment: frozenset(ordinals) for segment, ordinals in found.items()}

    def removed_words(self) -> dict[str, int]:
        """Return, by segment, how many words the removed documents have."""
        sql = f"SELECT segments.id, CAST(sum(removed.words) AS BIGINT) FROM removed {SEGMENTS} GROUP BY segments.id"
        return {row.segment: row.number for row in self._read(sql, (), Place)}

    def snapshot(self) -> AbstractContextManager[None]:
        """Make all that is read inside come from one moment."""
        return self._base.snapshot()

    def is_current(self, totals: Totals) -> bool:
        """Say whether nobody has changed anything since there was so much in it."""
        return self._base.is_current(totals.seal)

    def place(self, document: str) -> Place | None:
        """Say where the document of this id stands."""
        sql = f"SELECT segments.id, ordinal FROM documents {SEGMENTS} WHERE documents.id = ?"
        rows = self._read(sql, (document,), Place)
        return rows[0] if rows else None

    def listed(self, after: str, limit: int, name: str) -> tuple[Listed, ...]:
        """List documents from behind an id on, in the order of their ids; with a name those that bear it."""
        columns = ", ".join(Listed.__struct_fields__)
        if not (words := names.words(name)):
            rows = f"SELECT {columns} FROM documents WHERE {self._base.dialect.after} LIMIT ?2"
            return tuple(self._read(rows, (after, limit), Listed))
        self._renew()
        bearing = sorted(one for one in self._bearing(words) if one > after)[:limit]
        row = f"SELECT {columns} FROM documents WHERE id = ?"
        return tuple(found for one in bearing for found in self._read(row, (one,), Listed))

    def known(self, document: str) -> Known | None:
        """Return the document of this id, as far as it tells one that comes in from it; None if there is none such."""
        rows = self._read("SELECT digest, path FROM documents WHERE id = ?", (document,), Known)
        return rows[0] if rows else None

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read, in the order in which it came in."""
        return tuple(self._read('SELECT "where", message, hint, document FROM problems ORDER BY rowid', (), Problem))

    def bears(self, name: str) -> bool:
        """Say whether a document, or a source that could not be read, bears the name."""
        return self._answer(name).known

    def called(self, name: str) -> tuple[str, ...]:
        """Return the ids of the first CALLED documents that bear the name."""
        return self._answer(name).ids

    def _answer(self, name: str) -> _Answer:
        words = names.words(name)
        if not words:
            return _Answer(False)
        self._renew()
        if words not in self._answers:
            self._answers[words] = self._look(words)
        return self._answers[words]

    def _renew(self) -> None:
        """Forget what was remembered of names where the catalog has been written to since, or it is too much."""
        now = self._base.stamp()
        if now != self._answered_at or len(self._answers) >= ANSWERS:
            self._answers.clear()
            self._all = self._all if now == self._answered_at else None
            self._answered_at = now

    def _look(self, words: Sequence[str]) -> _Answer:
        ids = tuple(islice(self._bearing(words), CALLED))
        unread = (names.of_problem(problem) for problem in self.problems()) if not ids else ()
        return _Answer(bool(ids) or any(names.bears(known, words) for known in unread), ids)

    def _bearing(self, words: Sequence[str]) -> Iterator[str]:
        """Look all names through, in the base or, for who asks again and again, in memory: 5 ms for 10,000 documents, or a tenth."""
        rows = "SELECT id, names FROM documents"
        if self._all is None and len(self._answers) >= AGAIN and self.totals().documents <= KEPT:
            self._all = names.Register((row.id, row.names) for row in self._read(f"{rows} ORDER BY rowid", (), Named))
        if self._all is not None:
            yield from self._all.bearing(words)
            return
        test = " AND ".join([self._base.dialect.has] * len(words))
        found = self._read(f"{rows} WHERE {test} ORDER BY rowid", words, Named)
        yield from (row.id for row in found if names.bears(row.names, words))

    def select(self, ids: Sequence[str], paths: Sequence[str], where: Sequence[str]) -> list[Place]:
        """Find documents by id, by path (a folder: all below it), and by conditions that must all hold (see `query`)."""
        places: dict[Place, None] = {}
        for test, values in _selections(ids, paths, where, self._base.dialect):
            chosen = f"(SELECT rowid AS place, segment, ordinal FROM documents WHERE {test}) AS chosen"
            rows = self._read(f"SELECT segments.id, ordinal FROM {chosen} {SEGMENTS} ORDER BY place", values, Place)
            places |= dict.fromkeys(rows)
        return list(places)

    def faults(self, entries: Iterable[tuple[Place, Entry]]) -> list[str]:
        """Compare the catalog with the documents that the segments hold; say where they differ."""
        found = self._base.faults()
        if self.totals().seal != self._seal_of_now():
            found.append(f"{self._base.name}: the lists of segments and problems do not match their checksum")
        count, numbers = 0, self._numbers()
        for segment, each in groupby(entries, key=lambda one: one[0].segment):
            for page in pages(each, PAGE):
                count += len(page)
                rows = self._rows(numbers.get(segment, 0), page[0][0].number, page[-1][0].number)
                for place, entry in page:
                    if rows.get(place.number) != entry.row(numbers.get(segment, 0), place.number):
                        found.append(f"{self._base.name}: the row of {entry.record.id!r} is not what its segment says")
        if [count] != self._read("SELECT count(*) FROM documents", (), int):
            found.append(f"{self._base.name}: it lists documents that no segment holds")
        return found

    def _rows(self, segment: int, first: int, last: int) -> dict[object, tuple[object, ...]]:
        """Return the rows of a segment's documents from one to another, by their numbers there."""
        sql = f"SELECT {ALL} FROM documents WHERE segment = ? AND ordinal >= ? AND ordinal <= ?"
        return {row[2]: row for row in self._base.read(sql, (segment, first, last))}

    # -- writing: all of it inside `change` ----------------------------------------------------------------------------

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that is written inside visible at once, or none of it if it fails."""
        with self._base.change():
            yield
            self._seal()

    def put(self, segment: SegmentRow, entries: Iterable[Entry], hidden: Collection[int] = ()) -> None:
        """List a new segment and its documents, but for those of the numbers `hidden`; a problem that was kept for one of them is over."""
        number, mark = self._list(segment), 0
        out: list[tuple[int, int, int]] = []

        def rows() -> Iterator[Sequence[object]]:  # there may be too many to hold
            nonlocal mark
            for ordinal, entry in enumerate(entries):
                if ordinal in hidden:
                    out.append((number, ordinal, entry.words))
                else:
                    mark += entry.mark
                    yield entry.row(number, ordinal)

        self._base.write(f"INSERT INTO documents ({ALL}) VALUES ({', '.join('?' * len(COLUMNS))})", rows())
        self._base.write(REMOVED, out)
        read = "SELECT id FROM documents WHERE segment = ?"
        self._base.write(f"DELETE FROM problems WHERE document IN ({read})", [(number,)])
        self._count(segment.documents - len(out), segment.words - sum(words for *_, words in out), mark)

    def remove(self, places: Sequence[Place]) -> None:
        """Take documents out; a segment that is left with none is no longer listed."""
        numbers = self._numbers()
        at = [(numbers[place.segment], place.number) for place in places]
        gone = [row for segment, each in groupby(at, key=itemgetter(0)) for row in self._gone(segment, each)]
        self._base.write("DELETE FROM documents WHERE segment = ? AND ordinal = ?", at)
        self._base.write(REMOVED, [(row.segment, row.ordinal, row.words) for row in gone])
        self._count(-len(gone), -sum(row.words for row in gone), -sum(row.mark for row in gone))
        removed = self.removed()
        for segment in self.segments():
            if len(removed.get(segment.id, ())) == segment.documents:
                self._unlist(segment.id)

    def _gone(self, segment: int, places: Iterable[tuple[int, int]]) -> Iterator[_Gone]:
        columns = ", ".join(_Gone.__struct_fields__)
        for page in pages(places, PAGE):
            among = f"segment = ? AND ordinal IN ({', '.join('?' * len(page))})"
            values = (segment, *(number for _, number in page))
            yield from self._read(f"SELECT {columns} FROM documents WHERE {among}", values, _Gone)

    def replace(self, segment: SegmentRow, moves: Sequence[Move], hidden: Iterable[tuple[int, int]] = ()) -> None:
        """List a segment in the place of others, from which its documents come by `moves`; `hidden`: the numbers of those that are not
        to be seen, and their words."""
        numbers, number = self._numbers(), self._list(segment)
        rows = ((number, to - first, numbers[name], first, after) for name, first, after, to in map(astuple, moves))
        moved = (
            "UPDATE documents SET segment = ?, ordinal = ordinal + ? WHERE segment = ? AND ordinal >= ? AND ordinal < ?"
        )
        self._base.write(moved, rows)
        self._base.write(REMOVED, [(number, *one) for one in hidden])
        for name in dict.fromkeys(move.segment for move in moves):
            self._unlist(name)

    def report(self, problems: Iterable[Problem]) -> None:
        """Keep problems; one that is known already is kept once."""
        known = {(one.where, one.message) for one in self.problems()}
        rows = [astuple(one) for key, one in storable(problems).items() if key not in known]
        self._base.write('INSERT INTO problems ("where", message, hint, document) VALUES (?, ?, ?, ?)', rows)

    def forget(self, ids: Iterable[str], paths: Iterable[str]) -> None:
        """Let go of the problems of these sources."""
        self._base.write(
            'DELETE FROM problems WHERE document = ?1 OR "where" = ?1', [(name,) for name in [*ids, *paths]]
        )

    def _numbers(self) -> dict[str, int]:
        """Return the number of each segment by its id."""
        return {row.segment: row.number for row in self._read("SELECT id, number FROM segments", (), Place)}

    def _list(self, segment: SegmentRow) -> int:
        """Enter a segment and return its number."""
        self._base.write("INSERT INTO segments (id, bytes, documents, words) VALUES (?, ?, ?, ?)", [astuple(segment)])
        return self._numbers()[segment.id]

    def _unlist(self, name: str) -> None:
        self._base.write("DELETE FROM removed WHERE segment = (SELECT number FROM segments WHERE id = ?)", [(name,)])
        self._base.write("DELETE FROM segments WHERE id = ?", [(name,)])

    def _count(self, documents: int, words: int, mark: int) -> None:
        now = self.totals()
        digest = f"{(int(now.digest, 16) + mark) % 2**256:064x}"
        values = (now.documents + documents, now.words + words, digest)
        self._base.write("UPDATE archive SET documents = ?, words = ?, digest = ?", [values])

    def _seal(self) -> None:
        self._base.write("UPDATE archive SET seal = ?", [(self._seal_of_now(),)])

    def _seal_of_now(self) -> str:
        """Return the checksum of all rows that cannot be compared with a segment."""
        lists = [msgspec.structs.replace(self.totals(), seal=""), self.segments(), self.problems()]
        gone = sorted((name, sorted(ordinals)) for name, ordinals in self.removed().items())
        return sha256(msgspec.json.encode([*lists, gone])).hexdigest()

    def _read(self, sql: str, values: Sequence[object], form: type[T]) -> list[T]:
        return [checked(self._base.name, row, form) for row in self._base.read(sql, values)]


def _selections(
    ids: Sequence[str], paths: Sequence[str], where: Sequence[str], dialect: Dialect
) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from (("id = ?", (name,)) for name in ids)
    yield from (below(path, dialect) for path in paths)
    if where:
        tests, values = zip(*(condition(text, dialect) for text in where), strict=True)
        yield " AND ".join(tests), sum(values, ())
