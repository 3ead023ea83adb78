"""Chains: `reference/chains.py`. Included in `searching.pyx`."""

cdef void locate(Index *index, Row *row) noexcept nogil:
    """Give each match of a sorted row its document, and its place in it."""
    cdef Py_ssize_t k, low = 0, high = 0, middle
    for k in range(row.size):
        if high == 0 or (high < index.documents and index.starts[high] <= row.items[k].r):  # not in the one before
            high = index.documents
        while low < high:
            middle = (low + high) // 2
            if index.starts[middle] <= row.items[k].r:
                low = middle + 1
            else:
                high = middle
        high = low
        row.items[k].document = low - 1
        row.items[k].r -= index.starts[low - 1]


cdef void displace(Index *index, Row *row) noexcept nogil:
    """Give each match its place in the segment again."""
    cdef Py_ssize_t k
    for k in range(row.size):
        row.items[k].r += index.starts[row.items[k].document]
        row.items[k].document = 0


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


cdef bint better(Chain *a, Chain *b, Match *items, const uint32_t *ranks) noexcept nogil:
    """Order of the result: score, rank, document, then the matches."""
    cdef Py_ssize_t k
    cdef Match *x = items + a.first
    cdef Match *y = items + b.first
    if a.score != b.score:
        return a.score > b.score
    if ranks[x.document] != ranks[y.document]:
        return ranks[x.document] < ranks[y.document]
    if x.document != y.document:
        return x.document < y.document
    for k in range(min(a.size, b.size)):
        if by_query(&x[k], &y[k]) != 0:
            return by_query(&x[k], &y[k]) < 0
    return a.size < b.size


cdef Py_ssize_t best(
    Chain *chains, Py_ssize_t count, Py_ssize_t limit, Match *items, const uint32_t *ranks
) noexcept nogil:
    """Bring the best `limit` to the front, in order."""
    cdef Py_ssize_t kept = 0, k, low, high, middle
    cdef Chain chain
    for k in range(count if limit else 0):
        chain = chains[k]
        if kept == limit and not better(&chain, &chains[kept - 1], items, ranks):
            continue
        low, high = 0, min(kept, limit - 1)
        kept = high + 1
        while low < high:
            middle = (low + high) // 2
            if better(&chain, &chains[middle], items, ranks):
                high = middle
            else:
                low = middle + 1
        memmove(&chains[low + 1], &chains[low], (kept - 1 - low) * sizeof(Chain))
        chains[low] = chain
    return kept


cdef Py_ssize_t chain_all(Index *index, Row *row, Row *out, Chain *chains) except -1 nogil:
    """Chain sorted matches, document by document; `chains` has room for one a match. Return how many there are."""
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
        return made
    finally:
        free(work.ends)
        free(work.scores)
        free(work.previous)
        free(work.used)
