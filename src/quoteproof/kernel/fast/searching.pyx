# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Segments and what is looked up in them; the loops are in the three files included below."""

from libc.stdint cimport int64_t, uint16_t, uint32_t
from libc.stdlib cimport calloc, free, malloc, qsort, realloc
from libc.string cimport memcpy

DEF ID_BITS = 21
DEF DEPTH = 48
DEF STRIDE = 8
DEF WORD = 8
DEF JUMP = 4
DEF BACK = 64
DEF SMALL = 12  # rows up to this size are sorted by insertion


cdef struct Match:
    int64_t document
    int64_t q
    int64_t r
    int64_t n


cdef struct Row:  # a growing row of matches
    Match *items
    Py_ssize_t size
    Py_ssize_t room


cdef struct Chain:
    int64_t score
    Py_ssize_t first  # in a row of matches
    Py_ssize_t size


cdef struct End:
    int64_t score
    Py_ssize_t index


cdef struct Query:
    const uint32_t *words
    Py_ssize_t size
    Py_ssize_t at


cdef struct Index:
    const uint32_t *ids
    const uint32_t *suffixes
    const uint32_t *table
    const uint32_t *starts
    Py_ssize_t size
    Py_ssize_t words
    Py_ssize_t documents
    int shift


cdef class Segment:
    """The four buffers of a segment; nothing is copied."""

    cdef Index index
    cdef const uint32_t[::1] ids, suffixes, table, starts

    def __init__(self, ids, suffixes, table, starts):
        self.ids, self.suffixes, self.table, self.starts = ids, suffixes, table, starts
        self.index.size = self.ids.shape[0]
        self.index.words = self.suffixes.shape[0]
        self.index.documents = self.starts.shape[0]
        self.index.ids = &self.ids[0] if self.index.size else NULL
        self.index.suffixes = &self.suffixes[0] if self.index.words else NULL
        self.index.table = &self.table[0]
        self.index.starts = &self.starts[0] if self.index.documents else NULL
        self.index.shift = ID_BITS - int(self.table.shape[0] - 1).bit_length() + 1


cdef int append(Row *row, Match match) except -1 nogil:
    cdef Match *items
    if row.size == row.room:
        row.room = 2 * row.room + 64
        items = <Match *>realloc(row.items, row.room * sizeof(Match))
        if items == NULL:
            with gil:
                raise MemoryError
        row.items = items
    row.items[row.size] = match
    row.size += 1
    return 0


include "matching.pxi"
include "chains.pxi"
include "gleaning.pxi"


# -- the gate ----------------------------------------------------------------------------------------------------------


cdef list listed(Row *row, Chain *chains, Py_ssize_t count):
    return [
        (
            chains[k].score,
            row.items[chains[k].first].document,
            tuple([
                (row.items[i].q, row.items[i].r, row.items[i].n)
                for i in range(chains[k].first, chains[k].first + chains[k].size)
            ]),
        )
        for k in range(count)
    ]


cdef list chained(Segment segment, Row *row, Py_ssize_t limit):
    cdef Row out
    cdef Py_ssize_t count
    cdef Chain *chains = <Chain *>malloc((row.size + 1) * sizeof(Chain))
    out.items = NULL
    out.size = out.room = 0
    try:
        if chains == NULL:
            raise MemoryError
        with nogil:
            count = chain_all(&segment.index, row, &out, chains, limit)
        return listed(&out, chains, count)
    finally:
        free(chains)
        free(out.items)


cdef int matched(words, Segment segment, Py_ssize_t least, Py_ssize_t cap, Py_ssize_t stride, Row *row) except -1:
    cdef const uint32_t[::1] numbers = words
    cdef Query query
    query.size = numbers.shape[0]
    query.words = &numbers[0] if query.size else NULL
    with nogil:
        collect(&query, &segment.index, least, cap, stride, row)
        sort(row)
        unique(row)
    return 0


def matches(query, Segment segment not None, Py_ssize_t least=3, Py_ssize_t cap=64, Py_ssize_t stride=STRIDE):
    """Return the maximal matches as (query word, position in the segment, words)."""
    cdef Row row
    row.items = NULL
    row.size = row.room = 0
    try:
        matched(query, segment, least, cap, stride, &row)
        return sorted([(row.items[k].q, row.items[k].r, row.items[k].n) for k in range(row.size)])
    finally:
        free(row.items)


def chains(found, Segment segment not None, Py_ssize_t limit=16):
    """Chain matches document by document."""
    cdef Row row
    cdef Match match
    row.items = NULL
    row.size = row.room = 0
    match.document = 0
    try:
        for match.q, match.r, match.n in found:
            append(&row, match)
        sort(&row)
        return chained(segment, &row, limit)
    finally:
        free(row.items)


def search(
    query, Segment segment not None,
    Py_ssize_t least=3, Py_ssize_t cap=64, Py_ssize_t limit=16, Py_ssize_t stride=STRIDE,
):
    """Match and chain."""
    cdef Row row
    row.items = NULL
    row.size = row.room = 0
    try:
        matched(query, segment, least, cap, stride, &row)
        return chained(segment, &row, limit)
    finally:
        free(row.items)


def glean(query, Segment segment not None, Py_ssize_t least=2, Py_ssize_t limit=16):
    """Chain the matches around the places of the query's rarest words."""
    cdef const uint32_t[::1] numbers = query
    cdef Query words
    cdef Row row
    row.items = NULL
    row.size = row.room = 0
    words.size, words.at = numbers.shape[0], 0
    if words.size == 0:
        return []
    words.words = &numbers[0]
    try:
        with nogil:
            glean_all(&words, &segment.index, least, &row)
            sort(&row)
            unique(&row)
        return chained(segment, &row, limit)
    finally:
        free(row.items)


def occurrences(query, Segment segment not None, Py_ssize_t limit=10):
    """List places where the whole query stands, the lowest first."""
    cdef const uint32_t[::1] numbers = query
    cdef Query words
    cdef Index *index = &segment.index
    cdef Py_ssize_t at, k
    words.size, words.at = numbers.shape[0], 0
    for k in range(words.size):
        if numbers[k] == 0:
            return []
    if words.size == 0:
        return []
    words.words = &numbers[0]
    at = insertion(&words, index)
    found = []
    while at < index.words and common(&words, index, at) >= min(DEPTH, words.size):
        if shared(&words, index, index.suffixes[at], words.size) == words.size:
            found.append(index.suffixes[at])
        at += 1
    return sorted(found)[:limit]
