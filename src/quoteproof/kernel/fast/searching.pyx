# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Maximal matches and their chains: `reference/matching.py` and `reference/chains.py`."""

from libc.stdint cimport int64_t, uint32_t
from libc.stdlib cimport free, malloc, qsort, realloc
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


# -- matches -----------------------------------------------------------------------------------------------------------


cdef inline Py_ssize_t shared(Query *query, Index *index, Py_ssize_t place, Py_ssize_t most) noexcept nogil:
    """Count the words, up to `most`, that query and segment have in common from here on."""
    cdef Py_ssize_t count = 0
    cdef const uint32_t *left = query.words + query.at
    cdef const uint32_t *right = index.ids + place
    most = min(most, min(query.size - query.at, index.size - place))
    while count < most and left[count] == right[count] and left[count]:
        count += 1
    return count


cdef inline bint below(Query *query, Index *index, Py_ssize_t place) noexcept nogil:
    """Say whether a suffix sorts before the query, DEPTH words deep."""
    cdef Py_ssize_t count = shared(query, index, place, DEPTH)
    if count == DEPTH or query.at + count == query.size:
        return False
    return place + count >= index.size or index.ids[place + count] < query.words[query.at + count]


cdef Py_ssize_t insertion(Query *query, Index *index) noexcept nogil:
    cdef Py_ssize_t bucket = query.words[query.at] >> index.shift
    cdef Py_ssize_t low = index.table[bucket], high = index.table[bucket + 1], middle
    high = min(high, index.words)  # a damaged table must not lead outside of the array
    while low < high:
        middle = (low + high) // 2
        if below(query, index, index.suffixes[middle]):
            low = middle + 1
        else:
            high = middle
    return low


cdef inline Py_ssize_t common(Query *query, Index *index, Py_ssize_t at) noexcept nogil:
    return shared(query, index, index.suffixes[at], DEPTH) if 0 <= at < index.words else 0


cdef Match widened(Query *query, Index *index, Py_ssize_t place) noexcept nogil:
    cdef Match match
    match.document = 0
    match.q, match.r, match.n = query.at, place, shared(query, index, place, query.size)
    while match.q > 0 and match.r > 0 and query.words[match.q - 1] == index.ids[match.r - 1] != 0:
        match.q -= 1
        match.r -= 1
        match.n += 1
    return match


cdef Py_ssize_t neighbours(Query *query, Index *index, Py_ssize_t least, Py_ssize_t cap, Row *row) except -1 nogil:
    """Walk outwards from the query's place, longest first; return the greatest length."""
    cdef Py_ssize_t right = insertion(query, index), left = right - 1, found = 0
    cdef Py_ssize_t before = common(query, index, left), after = common(query, index, right)
    cdef Py_ssize_t longest = max(before, after), least_now = max(least, longest // 2)
    while found < cap and max(before, after) >= least_now:
        if before > after:
            append(row, widened(query, index, index.suffixes[left]))
            left -= 1
            before = common(query, index, left)
        else:
            append(row, widened(query, index, index.suffixes[right]))
            right += 1
            after = common(query, index, right)
        found += 1
    return longest


cdef int by_query(const void *a, const void *b) noexcept nogil:
    cdef const Match *x = <const Match *>a
    cdef const Match *y = <const Match *>b
    if x.q != y.q:
        return -1 if x.q < y.q else 1
    if x.r != y.r:
        return -1 if x.r < y.r else 1
    return (x.n > y.n) - (x.n < y.n)


cdef inline bint sooner(Match *x, Match *y) noexcept nogil:
    """Order by the source, then by the query."""
    if x.r != y.r:
        return x.r < y.r
    return x.q < y.q if x.q != y.q else x.n < y.n


cdef void merge(Match *items, Py_ssize_t middle, Py_ssize_t size, Match *spare) noexcept nogil:
    """Merge two sorted halves; only the first is copied away."""
    cdef Py_ssize_t left = 0, right = middle, to = 0
    memcpy(spare, items, middle * sizeof(Match))
    while left < middle:
        if right < size and sooner(&items[right], &spare[left]):
            items[to] = items[right]
            right += 1
        else:
            items[to] = spare[left]
            left += 1
        to += 1


cdef void by_source(Match *items, Py_ssize_t size, Match *spare) noexcept nogil:
    """Sort; matches of one look-up come in no order, so runs are not looked for."""
    cdef Py_ssize_t k, to
    cdef Match item
    if size > SMALL:
        by_source(items, size // 2, spare)
        by_source(items + size // 2, size - size // 2, spare)
        merge(items, size // 2, size, spare)
        return
    for k in range(1, size):
        item = items[k]
        to = k
        while to > 0 and sooner(&item, &items[to - 1]):
            items[to] = items[to - 1]
            to -= 1
        items[to] = item


cdef int sort(Row *row) except -1 nogil:
    cdef Match *spare = <Match *>malloc((row.size // 2 + 1) * sizeof(Match))
    if spare == NULL:
        with gil:
            raise MemoryError
    by_source(row.items, row.size, spare)
    free(spare)
    return 0


cdef void unique(Row *row) noexcept nogil:
    """Keep one of each in a sorted row: a match is found again from each of its words that is looked up."""
    cdef Py_ssize_t k, kept = 0
    for k in range(row.size):
        if k == 0 or sooner(&row.items[kept - 1], &row.items[k]):
            row.items[kept] = row.items[k]
            kept += 1
    row.size = kept


cdef int collect(
    Query *query, Index *index, Py_ssize_t least, Py_ssize_t cap, Py_ssize_t stride, Row *row
) except -1 nogil:
    """Look the query up at its first word, then where the longest match ended, at most `stride` words on."""
    cdef Py_ssize_t longest
    query.at = 0
    while query.at + least <= query.size:
        longest = neighbours(query, index, least, cap, row) if query.words[query.at] else 0
        query.at += min(longest, stride) if longest >= least else 1
    return 0


# -- chains ------------------------------------------------------------------------------------------------------------


cdef void locate(Index *index, Row *row) noexcept nogil:
    """Give each match its document, and its place in it."""
    cdef Py_ssize_t k, low, high, middle
    for k in range(row.size):
        low, high = 0, index.documents
        while low < high:
            middle = (low + high) // 2
            if index.starts[middle] <= row.items[k].r:
                low = middle + 1
            else:
                high = middle
        row.items[k].document = low - 1
        row.items[k].r -= index.starts[low - 1]


cdef inline int64_t distance(int64_t value) noexcept nogil:
    """The number of bits of a jump."""
    cdef int64_t bits = 0
    if value < 0:
        value = -value
    while value:
        bits += 1
        value >>= 1
    return bits


cdef void score(Match *found, Py_ssize_t count, End *ends, Py_ssize_t *previous) noexcept nogil:
    """For each match the best score of a chain that ends in it, and its predecessor."""
    cdef Py_ssize_t k, j
    cdef int64_t best, fresh, gain
    for k in range(count):
        best = WORD * found[k].n
        previous[k] = -1
        for j in range(k - 1, max(-1, k - 1 - BACK), -1):
            fresh = min(found[k].n, min(found[k].q + found[k].n - found[j].q - found[j].n,
                                        found[k].r + found[k].n - found[j].r - found[j].n))
            if found[k].q <= found[j].q or found[k].r <= found[j].r or fresh <= 0:
                continue
            gain = WORD * fresh - JUMP * distance((found[k].q - found[j].q) - (found[k].r - found[j].r))
            if ends[j].score + gain > best:
                best = ends[j].score + gain
                previous[k] = j
        ends[k].score = best
        ends[k].index = k


cdef int by_score(const void *a, const void *b) noexcept nogil:
    cdef const End *x = <const End *>a
    cdef const End *y = <const End *>b
    if x.score != y.score:
        return -1 if x.score > y.score else 1
    return (x.index > y.index) - (x.index < y.index)


cdef struct Work:
    End *ends
    int64_t *scores
    Py_ssize_t *previous
    char *used


cdef int gather(Match *found, Py_ssize_t count, Work *work, Row *out, Chain *chains) except -1 nogil:
    """Take the best chain of one document, then the best of what is left; return how many."""
    cdef Py_ssize_t k, index, end, made = 0, first, size, turn
    cdef int64_t over
    cdef Match match
    score(found, count, work.ends, work.previous)
    for k in range(count):
        work.scores[k] = work.ends[k].score
        work.used[k] = 0
    qsort(work.ends, count, sizeof(End), by_score)
    for k in range(count):
        end = index = work.ends[k].index
        first = out.size
        while index >= 0 and not work.used[index]:
            work.used[index] = 1
            append(out, found[index])
            index = work.previous[index]
        size = out.size - first
        if size == 0:
            continue
        for turn in range(size // 2):
            match = out.items[first + turn]
            out.items[first + turn] = out.items[out.size - 1 - turn]
            out.items[out.size - 1 - turn] = match
        for turn in range(first + 1, out.size):
            match = out.items[turn - 1]
            over = max(0, max(match.q + match.n - out.items[turn].q, match.r + match.n - out.items[turn].r))
            out.items[turn].q += over
            out.items[turn].r += over
            out.items[turn].n -= over
        chains[made].score = work.scores[end] - (work.scores[index] if index >= 0 else 0)
        chains[made].first = first
        chains[made].size = size
        made += 1
    return <int>made


cdef bint better(Chain *a, Chain *b, Match *items) noexcept nogil:
    """Order of the result: score, document, then the matches."""
    cdef Py_ssize_t k
    cdef Match *x = items + a.first
    cdef Match *y = items + b.first
    if a.score != b.score:
        return a.score > b.score
    if x.document != y.document:
        return x.document < y.document
    for k in range(min(a.size, b.size)):
        if by_query(&x[k], &y[k]) != 0:
            return by_query(&x[k], &y[k]) < 0
    return a.size < b.size


cdef Py_ssize_t best(Chain *chains, Py_ssize_t count, Py_ssize_t limit, Match *items) noexcept nogil:
    """Bring the best `limit` to the front, in order."""
    cdef Py_ssize_t kept = 0, k, to
    cdef Chain chain
    for k in range(count):
        chain = chains[k]
        if kept == limit and (limit == 0 or not better(&chain, &chains[kept - 1], items)):
            continue
        to = kept if kept < limit else kept - 1
        while to > 0 and better(&chain, &chains[to - 1], items):
            chains[to] = chains[to - 1]
            to -= 1
        chains[to] = chain
        kept = min(kept + 1, limit)
    return kept


cdef Py_ssize_t chain_all(Index *index, Row *row, Row *out, Chain *chains, Py_ssize_t limit) except -1 nogil:
    """Chain sorted matches, document by document; `chains` has room for one a match."""
    cdef Py_ssize_t count = row.size, first = 0, after, made = 0
    cdef Work work
    work.ends = <End *>malloc((count + 1) * sizeof(End))
    work.scores = <int64_t *>malloc((count + 1) * sizeof(int64_t))
    work.previous = <Py_ssize_t *>malloc((count + 1) * sizeof(Py_ssize_t))
    work.used = <char *>malloc(count + 1)
    try:
        if work.ends == NULL or work.scores == NULL or work.previous == NULL or work.used == NULL:
            with gil:
                raise MemoryError
        locate(index, row)
        while first < count:
            after = first + 1
            while after < count and row.items[after].document == row.items[first].document:
                after += 1
            made += gather(row.items + first, after - first, &work, out, chains + made)
            first = after
        return best(chains, made, limit, out.items)
    finally:
        free(work.ends)
        free(work.scores)
        free(work.previous)
        free(work.used)


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
