"""Around the best chains: `reference/extension.py`. Included in `searching.pyx`."""

DEF AROUND = 4096
DEF HALF = 2
DEF SLACK = 4
DEF BESIDE = 3
DEF KEYS = 4096
DEF KEYS_A_WORD = 64


cdef struct Keys:  # of a query, by their keys: the last bits of an id
    uint16_t *known  # by key: 1 + the last word of the query that has it; 0: none
    uint16_t *earlier  # by word of the query: 1 + the one before that has its key
    uint32_t keys  # their number less one: a mask


cdef int enter_words(Query *query, Keys *words) except -1 nogil:
    """Enter a query's words, fewer than 65,535; what is found for them is freed by `forget_words`."""
    cdef Py_ssize_t k, keys = KEYS
    cdef uint16_t *known
    while keys < KEYS_A_WORD * query.size:
        keys *= 2
    words.keys = <uint32_t>(keys - 1)
    words.known = <uint16_t *>calloc(keys, sizeof(uint16_t))
    words.earlier = <uint16_t *>malloc(query.size * sizeof(uint16_t))
    if not (words.known and words.earlier):
        with gil:
            raise MemoryError
    for k in range(query.size):
        known = &words.known[query.words[k] & words.keys]
        words.earlier[k] = known[0]
        if query.words[k]:
            known[0] = <uint16_t>(k + 1)
    return 0


cdef void forget_words(Keys *words) noexcept nogil:
    free(words.known)
    free(words.earlier)


cdef struct Window:  # in numbers of three words
    int64_t first
    int64_t after


cdef inline Window threes(Index *index, int64_t first, int64_t after) noexcept nogil:
    """Widen a stretch of the segment to whole numbers."""
    cdef Window window
    window.first = max(0, first) // 3
    window.after = min(index.size // 3, (after + 2) // 3)
    return window


cdef inline Window window_at(Query *query, Index *index, int64_t diagonal) noexcept nogil:
    """Where the query would stand if it began at this place, and SLACK words more on both sides."""
    return threes(index, diagonal - SLACK, diagonal + query.size + SLACK)


cdef inline int64_t distance_of(int64_t a, int64_t b) noexcept nogil:
    return a - b if a > b else b - a


cdef inline bint begins(Query *query, uint32_t before, uint32_t after, Py_ssize_t least) noexcept nogil:
    """Say whether a run can begin here, given the words beside: the one before is not part of it, and if one word is too few, the
    one after is."""
    if query.at and query.words[query.at - 1] and query.words[query.at - 1] == before:
        return False
    return least < 2 or (query.at + 1 < query.size and query.words[query.at + 1] == after)


cdef int find_runs(
    Query *query, Index *index, Window window, int64_t diagonal, int64_t slack, Py_ssize_t least, Keys *words, Row *row
) except -1 nogil:
    """All runs of equal words that begin in the window or reach into it, and are at most `slack` words off the diagonal."""
    cdef int64_t place, start = 3 * window.first
    cdef uint32_t before, word = 0, after = 0
    cdef uint16_t known
    cdef Match match
    if window.first < window.after:
        after = id_at(index, start)
    for place in range(start, 3 * window.after):
        before, word = word, after
        after = id_at(index, place + 1) if place + 1 < index.size else 0
        known = words.known[word & words.keys]
        while known:
            query.at = known - 1
            known = words.earlier[query.at]
            if (query.words[query.at] == word and distance_of(place - query.at, diagonal) <= slack
                    and (place == start or begins(query, before, after, least))):
                match = widened(query, index, place)
                if match.n >= least:
                    append(row, match)
    return 0


cdef inline Py_ssize_t shortest(Query *query) noexcept nogil:
    return 1 if query.size < BRIEF else 2


cdef inline Py_ssize_t room(Query *query) noexcept nogil:
    return AROUND // (query.size + 2 * SLACK)


cdef bint incomplete(Query *query, Chain *chains, Py_ssize_t count) noexcept nogil:
    """Say whether the best chain has half of the query's words and not all of them in a row."""
    cdef Py_ssize_t k
    cdef int64_t best = 0, whole = WORD * query.size
    for k in range(count):
        best = max(best, chains[k].score)
    return count and room(query) and whole <= HALF * best < HALF * whole


cdef inline bint held(Match *run, Match *items, Chain *chain) noexcept nogil:
    """Say whether a chain has the words of the query in one of its matches."""
    cdef Py_ssize_t i
    for i in range(chain.first, chain.first + chain.size):
        if items[i].q <= run.q and run.q + run.n <= items[i].q + items[i].n:
            return True
    return False


cdef void drop_held(Row *row, Py_ssize_t first, Match *items, Chain *chain) noexcept nogil:
    """Of the matches from `first` on, keep those with words that the chain does not have."""
    cdef Py_ssize_t k, kept = first
    for k in range(first, row.size):
        if not held(&row.items[k], items, chain):
            row.items[kept] = row.items[k]
            kept += 1
    row.size = kept


cdef int look_around(Query *query, Index *index, Match *items, Chain *chains, Py_ssize_t count, Row *row) except -1 nogil:
    """Gather the runs beside the matches of chains, the best first."""
    cdef Py_ssize_t k, i, before
    cdef int64_t start, place
    cdef Py_ssize_t near = BESIDE + shortest(query)
    cdef Keys words
    words.known = words.earlier = NULL
    try:
        enter_words(query, &words)
        for k in range(count):
            if HALF * chains[k].score < chains[0].score:
                break
            start, before = index.starts[items[chains[k].first].document], row.size
            for i in range(chains[k].first, chains[k].first + chains[k].size):
                place = start + items[i].r
                find_runs(query, index, threes(index, place - near, place + items[i].n + near), place - items[i].q, SLACK,
                          shortest(query), &words, row)
            drop_held(row, before, items, &chains[k])
    finally:
        forget_words(&words)
    return 0
