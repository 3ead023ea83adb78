# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Segments and what is looked up in them; the loops are in the files included below."""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, qsort, realloc
from libc.string cimport memcpy, memmove, memset

include "entries.pxi"

DEF STRIDE = 8
DEF ASIDE = 32
DEF FAR_ASIDE = 1024
DEF BRIEF = 12
DEF PLENTY = 4
DEF WORD = 8
DEF JUMP = 4
DEF BACK = 64
DEF SMALL = 12  # rows up to this size are sorted by insertion
DEF HERE = 1  # what `held` says of a block
DEF WANTED = 2


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
    const uint64_t *ids  # packed
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
    const char *file  # what `held` counts from
    uint8_t *held  # a byte a block of the file; NULL: all of it is here
    int block  # bits of its length


cdef inline const uint32_t *first_of(const uint32_t[::1] numbers) noexcept:
    return &numbers[0] if numbers.shape[0] else NULL


cdef class Segment:
    """The buffers of a segment; nothing is copied."""

    cdef Index index
    cdef const uint64_t[::1] ids
    cdef const uint32_t[::1] frequent, suffixes, table, guide, starts, ranks
    cdef const uint8_t[::1] file
    cdef uint8_t[::1] held

    def __init__(self, ids, index, starts, ranks, file=None, held=None, int block=0):
        self.ids, self.starts, self.ranks = memoryview(ids).cast("B").cast("Q"), starts, ranks
        self.frequent, self.suffixes, self.table, self.guide = index
        self.index.ids = &self.ids[0] if self.ids.shape[0] else NULL
        self.index.frequent, self.index.suffixes = first_of(self.frequent), first_of(self.suffixes)
        self.index.table, self.index.guide = first_of(self.table), first_of(self.guide)
        self.index.starts, self.index.ranks = first_of(self.starts), first_of(self.ranks)
        self.index.size = 3 * self.ids.shape[0]
        self.index.entries, self.index.documents = self.suffixes.shape[0], self.starts.shape[0]
        self.index.often = self.frequent.shape[0]
        self.index.bits = int(self.table.shape[0] - 1).bit_length() - 1
        if held is not None:
            self.file, self.held, self.index.block = file, held, block
            self.index.file, self.index.held = <const char *>&self.file[0], &self.held[0]


cdef inline bint here(Index *index, const void *place) noexcept nogil:
    """Say whether a place of the file may be read; if not, note that it was wanted."""
    cdef uint8_t *held
    if index.held == NULL:
        return True
    held = index.held + (<const char *>place - index.file >> index.block)
    if held[0] == HERE:
        return True
    held[0] = WANTED
    return False


cdef inline uint64_t three_at(Index *index, uint64_t number) noexcept nogil:
    return index.ids[number] if here(index, index.ids + number) else 0


cdef inline uint32_t id_at(Index *index, int64_t place) noexcept nogil:
    cdef uint64_t number = <uint64_t>place // 3
    return <uint32_t>(three_at(index, number) >> ID_BITS * (2 + 3 * number - <uint64_t>place)) & (KINDS - 1)


cdef inline uint32_t number_at(Index *index, const uint32_t *place) noexcept nogil:
    return place[0] if here(index, place) else 0


cdef inline int64_t place_at(Index *index, Py_ssize_t entry) noexcept nogil:
    """The place of an entry."""
    return number_at(index, index.suffixes + entry) & PLACE


cdef inline uint32_t tag_at(Index *index, Py_ssize_t entry) noexcept nogil:
    """The last bits of the word before it."""
    return number_at(index, index.suffixes + entry) >> PLACE_BITS


cdef inline int64_t head_at(Index *index, Py_ssize_t bucket) noexcept nogil:
    """The first entry of a bucket; a damaged table must not lead outside of the array."""
    return min(<int64_t>number_at(index, index.table + bucket), index.entries)


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
include "extension.pxi"
include "voting.pxi"


# -- the gate ----------------------------------------------------------------------------------------------------------


cdef struct Asked:  # how queries are looked up
    Py_ssize_t least
    Py_ssize_t cap
    Py_ssize_t limit
    Py_ssize_t stride
    bint voting  # by seed voting
    bint apart  # what documents have of a text, at each of its places


cdef struct Answer:
    Row items
    Chain *chains
    Py_ssize_t count


cdef int single(Row *row) except -1 nogil:
    """Sort matches and keep one of each."""
    sort(row)
    unique(row)
    return 0


cdef int chained(Index *index, Row *row, Answer *out) except -1 nogil:
    """Chain sorted matches, in place of what `out` has."""
    forget(out)
    out.chains = <Chain *>malloc((row.size + 1) * sizeof(Chain))
    if out.chains == NULL:
        with gil:
            raise MemoryError
    out.count = chain_all(index, row, &out.items, out.chains)
    return 0


cdef void cut(Index *index, Py_ssize_t limit, Answer *out) noexcept nogil:
    """Keep the best chains, in order."""
    out.count = best(out.chains, out.count, limit, out.items.items, index.ranks)


cdef void forget(Answer *out) noexcept nogil:
    free(out.items.items)
    free(out.chains)
    memset(out, 0, sizeof(Answer))


include "overlaps.pxi"


cdef int answer(Query *query, Index *index, Asked *asked, Answer *out) except -1 nogil:
    """Find matches and chain them; extend the best chains if there may be shorter matches than were looked for."""
    cdef Row row
    cdef Py_ssize_t known
    row.items = NULL
    row.size = row.room = 0
    if asked.apart:
        return overlap(query, index, asked.least, asked.limit, out)
    try:
        if asked.voting:
            vote_into(query, index, asked.least if asked.least else shortest(query), asked.limit, &row)
        else:
            collect(query, index, asked.least, asked.cap, asked.stride, False, &row)
        single(&row)
        chained(index, &row, out)
        if not asked.voting and asked.least > shortest(query) and incomplete(query, out.chains, out.count):
            cut(index, max(asked.limit, room(query)), out)
            displace(index, &row)
            known = row.size
            look_around(query, index, out.items.items, out.chains, min(out.count, room(query)), &row)
            single(&row)
            if row.size > known:
                chained(index, &row, out)
        cut(index, asked.limit, out)
        return 0
    finally:
        free(row.items)


cdef list listed(Answer *found):
    cdef Match *items = found.items.items
    cdef Chain *chain
    cdef Py_ssize_t k, i
    chains = []
    for k in range(found.count):
        chain = &found.chains[k]
        row = [(items[i].q, items[i].r, items[i].n) for i in range(chain.first, chain.first + chain.size)]
        chains.append((chain.score, items[chain.first].document, tuple(row)))
    return chains


cdef list answers(queries, Segment segment, Asked *asked):
    """Look queries up one after the other; the lock is released but once."""
    cdef Py_ssize_t count = len(queries), k
    cdef const uint32_t[::1] numbers
    cdef Query *words = <Query *>calloc(count + 1, sizeof(Query))
    cdef Answer *found = <Answer *>calloc(count + 1, sizeof(Answer))
    try:
        if words == NULL or found == NULL:
            raise MemoryError
        for k in range(count):
            numbers = queries[k]
            words[k].words, words[k].size = first_of(numbers), numbers.shape[0]
        with nogil:
            for k in range(count):
                if words[k].size:
                    answer(&words[k], &segment.index, asked, &found[k])
        return [listed(&found[k]) for k in range(count)]
    finally:
        for k in range(count if found != NULL else 0):
            forget(&found[k])
        free(words)
        free(found)


def search_all(
    queries, Segment segment not None,
    Py_ssize_t least=3, Py_ssize_t cap=64, Py_ssize_t limit=16, Py_ssize_t stride=STRIDE,
):
    """Match and chain, each query by itself."""
    cdef Asked asked
    memset(&asked, 0, sizeof(asked))
    asked.least, asked.cap, asked.limit, asked.stride = least, cap, limit, stride
    return answers(queries, segment, &asked)


def search(
    query, Segment segment not None,
    Py_ssize_t least=3, Py_ssize_t cap=64, Py_ssize_t limit=16, Py_ssize_t stride=STRIDE,
):
    """Match and chain."""
    return search_all((query,), segment, least, cap, limit, stride)[0]


def vote_all(queries, Segment segment not None, Py_ssize_t least=0, Py_ssize_t limit=16):
    """Chain the matches around the places of the rarest words of each query."""
    cdef Asked asked
    memset(&asked, 0, sizeof(asked))
    asked.least, asked.limit, asked.voting = least, limit, True
    return answers(queries, segment, &asked)


def vote(query, Segment segment not None, Py_ssize_t least=0, Py_ssize_t limit=16):
    """Chain the matches around the places of the query's rarest words."""
    return vote_all((query,), segment, least, limit)[0]


def overlap_all(queries, Segment segment not None, Py_ssize_t least, Py_ssize_t limit):
    """Find what documents have of each text."""
    cdef Asked asked
    memset(&asked, 0, sizeof(asked))
    asked.least, asked.limit, asked.apart = least, limit, True
    return answers(queries, segment, &asked)


def matches(
    query, Segment segment not None, Py_ssize_t least=3, Py_ssize_t cap=64, Py_ssize_t stride=STRIDE, bint every=False
):
    """Return the maximal matches as (query word, place in the segment, words)."""
    cdef const uint32_t[::1] numbers = query
    cdef Query words
    cdef Row row
    cdef Py_ssize_t k
    row.items = NULL
    row.size = row.room = 0
    words.words, words.size = first_of(numbers), numbers.shape[0]
    try:
        with nogil:
            collect(&words, &segment.index, least, cap, stride, every, &row)
            single(&row)
        return sorted([(row.items[k].q, row.items[k].r, row.items[k].n) for k in range(row.size)])
    finally:
        free(row.items)


def chains(found, Segment segment not None, Py_ssize_t limit=16):
    """Chain matches document by document."""
    cdef Row row
    cdef Match match
    cdef Answer out
    row.items = NULL
    row.size = row.room = 0
    memset(&out, 0, sizeof(out))
    match.document = 0
    try:
        for match.q, match.r, match.n in found:
            append(&row, match)
        sort(&row)
        chained(&segment.index, &row, &out)
        cut(&segment.index, limit, &out)
        return listed(&out)
    finally:
        free(row.items)
        forget(&out)


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
