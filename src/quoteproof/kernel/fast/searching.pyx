# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Segments and what is looked up in them; the loops are in the three files included below."""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, qsort, realloc
from libc.string cimport memcpy, memset

DEF ID_BITS = 21
DEF DEPTH = 48
DEF STRIDE = 8
DEF SHORT = 8
DEF STEP = 16
DEF PLACE_BITS = 28
DEF PLACE = (1 << PLACE_BITS) - 1
DEF TAG = 15
DEF ID_BYTES = 3
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
    const uint8_t *ids  # packed
    const uint32_t *suffixes
    const uint32_t *table
    const uint32_t *guide
    const uint32_t *frequent
    const uint32_t *starts
    const uint32_t *ranks
    Py_ssize_t size  # in words, separators included
    Py_ssize_t entries
    Py_ssize_t documents
    Py_ssize_t often  # frequent words
    int bits


cdef inline const uint32_t *first_of(const uint32_t[::1] numbers) noexcept:
    return &numbers[0] if numbers.shape[0] else NULL


cdef class Segment:
    """The buffers of a segment; nothing is copied."""

    cdef Index index
    cdef const uint8_t[::1] ids
    cdef const uint32_t[::1] frequent, suffixes, table, guide, starts, ranks

    def __init__(self, ids, index, starts, ranks):
        self.ids, self.starts, self.ranks = ids, starts, ranks
        self.frequent, self.suffixes, self.table, self.guide = index
        self.index.ids = &self.ids[0] if self.ids.shape[0] else NULL
        self.index.frequent, self.index.suffixes = first_of(self.frequent), first_of(self.suffixes)
        self.index.table, self.index.guide = first_of(self.table), first_of(self.guide)
        self.index.starts, self.index.ranks = first_of(self.starts), first_of(self.ranks)
        self.index.size = self.ids.shape[0] // ID_BYTES
        self.index.entries, self.index.documents = self.suffixes.shape[0], self.starts.shape[0]
        self.index.often = self.frequent.shape[0]
        self.index.bits = int(self.table.shape[0] - 1).bit_length() - 1


cdef inline uint32_t id_at(Index *index, int64_t place) noexcept nogil:
    cdef const uint8_t *three = index.ids + ID_BYTES * place
    return three[0] | <uint32_t>three[1] << 8 | <uint32_t>three[2] << 16


cdef inline int64_t place_at(Index *index, Py_ssize_t entry) noexcept nogil:
    """The place of an entry."""
    return index.suffixes[entry] & PLACE


cdef inline bint is_frequent(Index *index, uint32_t word) noexcept nogil:
    cdef Py_ssize_t low = 0, high = index.often, middle
    while low < high:
        middle = (low + high) // 2
        if index.frequent[middle] < word:
            low = middle + 1
        else:
            high = middle
    return low < index.often and index.frequent[low] == word


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
    cdef Row row
    cdef Py_ssize_t k
    words.size, words.at = numbers.shape[0], 0
    for k in range(words.size):
        if numbers[k] == 0:
            return []
    if words.size == 0:
        return []
    words.words = &numbers[0]
    row.items = NULL
    row.size = row.room = 0
    try:
        with nogil:
            find_all(&words, index, limit, &row)
        return sorted([row.items[k].r for k in range(row.size)])[:limit]
    finally:
        free(row.items)
