"""Maximal matches: `reference/matching.py`. Included in `searching.pyx`."""

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
