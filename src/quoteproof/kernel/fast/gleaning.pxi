"""What is left of a query: `reference/gleaning.py`. Included in `searching.pyx`."""

cdef extern from *:
    """
    #if defined(__GNUC__)
    #define quoteproof_fetch(place) __builtin_prefetch(place)
    #else
    #define quoteproof_fetch(place)
    #endif
    """
    void fetch "quoteproof_fetch"(const void *place) noexcept nogil

DEF AHEAD = 8  # windows that are fetched from memory before they are weighed: the places lie far apart
DEF LINE = 16  # words
DEF WORK = 1 << 16
DEF ALONE = 32
DEF SLACK = 8
DEF WINDOWS = 16
DEF WORTH = 4
DEF KEYS = 4096
DEF KEYS_A_WORD = 64


cdef struct Seed:
    int64_t places
    int64_t at
    int64_t low


cdef struct Bench:  # what is needed beside the matches
    uint16_t *known  # by key: 1 + the last word of the query that has it; 0: none
    uint32_t keys  # their number less one: a mask
    uint16_t *earlier  # by word of the query: 1 + the one before that has its key
    int64_t *weights  # by 1 + word
    uint32_t *seen  # by 1 + word: the last window that it was weighed in
    int64_t total
    Seed *seeds
    End *hefts


cdef void weigh_words(Query *query, Index *index, Bench *bench) noexcept nogil:
    """Enter the query's words, with how rare they are in bits; those of one key count as the rarest of them."""
    cdef Py_ssize_t k
    cdef int64_t places, weight
    cdef uint32_t word
    cdef uint16_t *known
    bench.weights[0] = bench.seen[0] = 0
    for k in range(query.size):
        word = query.words[k]
        known = &bench.known[word & bench.keys]
        bench.seen[k + 1] = 0
        bench.earlier[k] = known[0]
        if word == 0:
            continue
        places = <int64_t>index.table[(word >> index.shift) + 1] - index.table[word >> index.shift]
        weight = distance(index.words // places) if places > 0 else 0
        bench.weights[k + 1] = max(weight, bench.weights[known[0]])
        bench.total += bench.weights[k + 1] - bench.weights[known[0]]
        known[0] = <uint16_t>(k + 1)


cdef inline uint32_t word_at(Index *index, int64_t suffix, int64_t offset) noexcept nogil:
    cdef int64_t place = index.suffixes[suffix] + offset
    return index.ids[place] if place < index.size else 0


cdef inline int64_t first_from(Index *index, int64_t low, int64_t high, uint32_t word, int64_t offset) noexcept nogil:
    """Where in a sorted stretch of the suffix array the words stop to be less than this one."""
    cdef int64_t middle
    while low < high:
        middle = (low + high) // 2
        if word_at(index, middle, offset) < word:
            low = middle + 1
        else:
            high = middle
    return low


cdef Py_ssize_t find_seeds(Query *query, Index *index, int64_t room, Bench *bench) noexcept nogil:
    """Words and pairs with the stretch of the suffix array where they stand, if it is short enough to be gone through."""
    cdef Py_ssize_t k, count = 0
    cdef uint32_t word, following
    cdef int64_t low, high
    for k in range(query.size):
        word = query.words[k]
        if word == 0:
            continue
        low, high = index.table[word >> index.shift], index.table[(word >> index.shift) + 1]
        high = min(high, index.words)  # a damaged table must not lead outside of the array
        if index.shift and low < high:
            low = first_from(index, low, high, word, 0)
            high = first_from(index, low, high, word + 1, 0)
        if high - low > ALONE:
            following = query.words[k + 1] if k + 1 < query.size else 0
            if following == 0:
                continue
            low = first_from(index, low, high, following, 1)
            if low + room < high and word_at(index, low + room, 1) == following:
                continue  # too many
            high = first_from(index, low, min(high, low + room), following + 1, 1)
        if low < high:
            bench.seeds[count].places, bench.seeds[count].at, bench.seeds[count].low = high - low, k, low
            count += 1
    return count


cdef int by_places(const void *a, const void *b) noexcept nogil:
    cdef const Seed *x = <const Seed *>a
    cdef const Seed *y = <const Seed *>b
    if x.places != y.places:
        return -1 if x.places < y.places else 1
    return (x.at > y.at) - (x.at < y.at)


cdef Py_ssize_t find_diagonals(Index *index, Py_ssize_t seeds, int64_t room, Bench *bench) noexcept nogil:
    """Where the query would begin, by the places of the rarest seeds."""
    cdef Py_ssize_t k, count = 0
    cdef int64_t place
    qsort(bench.seeds, seeds, sizeof(Seed), by_places)
    for k in range(seeds):
        room -= bench.seeds[k].places
        if room < 0:
            break
        for place in range(bench.seeds[k].low, bench.seeds[k].low + bench.seeds[k].places):
            bench.hefts[count].index = <int64_t>index.suffixes[place] - bench.seeds[k].at
            count += 1
    return count


cdef int64_t heft(Query *query, Index *index, int64_t diagonal, uint32_t turn, Bench *bench) noexcept nogil:
    """Weigh the words of the query that stand in the window, each once. Without a branch: half of them are there."""
    cdef int64_t place, sum = 0
    cdef uint16_t known
    for place in range(max(0, diagonal - SLACK), min(index.size, diagonal + query.size + SLACK)):
        known = bench.known[index.ids[place] & bench.keys]
        sum += bench.weights[known] & -<int64_t>(bench.seen[known] != turn)
        bench.seen[known] = turn
    return sum


cdef inline void fetch_window(Query *query, Index *index, int64_t diagonal) noexcept nogil:
    cdef int64_t place = max(0, diagonal - SLACK), after = min(index.size, diagonal + query.size + SLACK)
    while place < after:
        fetch(index.ids + place)
        place += LINE


cdef Py_ssize_t choose(Query *query, Index *index, Py_ssize_t count, Bench *bench) noexcept nogil:
    """Bring the diagonals of the heaviest windows to the front."""
    cdef Py_ssize_t k, other, worthy = 0, chosen = 0
    cdef int64_t top = 0
    cdef bint apart
    for k in range(count):
        if k + AHEAD < count:
            fetch_window(query, index, bench.hefts[k + AHEAD].index)
        bench.hefts[k].score = heft(query, index, bench.hefts[k].index, <uint32_t>(k + 1), bench)
        top = max(top, bench.hefts[k].score)
    for k in range(count):
        if WORTH * bench.hefts[k].score >= bench.total and 2 * bench.hefts[k].score >= top:
            bench.hefts[worthy] = bench.hefts[k]
            worthy += 1
    qsort(bench.hefts, worthy, sizeof(End), by_score)
    for k in range(worthy):
        apart = chosen < WINDOWS
        for other in range(chosen):
            apart = apart and distance_of(bench.hefts[k].index, bench.hefts[other].index) > SLACK
        if apart:
            bench.hefts[chosen] = bench.hefts[k]
            chosen += 1
    return chosen


cdef inline int64_t distance_of(int64_t a, int64_t b) noexcept nogil:
    return a - b if a > b else b - a


cdef int find_runs(Query *query, Index *index, int64_t diagonal, Py_ssize_t least, Bench *bench, Row *row) except -1 nogil:
    """All runs of equal words that begin in the window or reach into it."""
    cdef int64_t place, start = max(0, diagonal - SLACK)
    cdef uint16_t known
    cdef Match match
    for place in range(start, min(index.size, diagonal + query.size + SLACK)):
        known = bench.known[index.ids[place] & bench.keys]
        while known:
            query.at = known - 1
            known = bench.earlier[query.at]
            if query.words[query.at] != index.ids[place]:
                continue
            if place == start or query.at == 0 or query.words[query.at - 1] != index.ids[place - 1]:
                match = widened(query, index, place)
                if match.n >= least:
                    append(row, match)
    return 0


cdef int furnish(Bench *bench, Py_ssize_t size, int64_t room) except -1 nogil:
    """Find memory for a query of so many words."""
    cdef Py_ssize_t keys = KEYS
    while keys < KEYS_A_WORD * size:
        keys *= 2
    bench.keys, bench.total = <uint32_t>(keys - 1), 0
    bench.known = <uint16_t *>calloc(keys, sizeof(uint16_t))
    bench.earlier = <uint16_t *>malloc(size * sizeof(uint16_t))
    bench.weights = <int64_t *>malloc((size + 1) * sizeof(int64_t))
    bench.seen = <uint32_t *>malloc((size + 1) * sizeof(uint32_t))
    bench.seeds = <Seed *>malloc(size * sizeof(Seed))
    bench.hefts = <End *>malloc(room * sizeof(End))
    if not (bench.known and bench.earlier and bench.weights and bench.seen and bench.seeds and bench.hefts):
        with gil:
            raise MemoryError
    return 0


cdef int glean_all(Query *query, Index *index, Py_ssize_t least, Row *row) except -1 nogil:
    """Gather the matches around the places of the query's rarest words."""
    cdef Bench bench
    cdef int64_t room = WORK // (query.size + 2 * SLACK)
    cdef Py_ssize_t count, k
    if room == 0:
        return 0
    bench.known, bench.earlier, bench.weights, bench.seen, bench.seeds, bench.hefts = NULL, NULL, NULL, NULL, NULL, NULL
    try:
        furnish(&bench, query.size, room)
        weigh_words(query, index, &bench)
        count = find_diagonals(index, find_seeds(query, index, room, &bench), room, &bench)
        for k in range(choose(query, index, count, &bench)):
            find_runs(query, index, bench.hefts[k].index, least, &bench, row)
    finally:
        free(bench.known)
        free(bench.earlier)
        free(bench.weights)
        free(bench.seen)
        free(bench.seeds)
        free(bench.hefts)
    return 0
