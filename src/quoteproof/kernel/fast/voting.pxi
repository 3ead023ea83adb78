"""What is left of a query: `reference/voting.py`. Included in `searching.pyx`."""

DEF AHEAD = 8  # windows that are fetched from memory before they are weighed: the places lie far apart
DEF LINE = 8  # numbers
DEF PLACES = 4096
DEF ALONE = 32
DEF READ = 16384
DEF ENOUGH = 6
DEF BIN = 4
DEF BINS = 13
DEF LONGEST = 4096
DEF WORK = 32768
DEF AMPLE = 2
DEF OFTEN = 3
DEF MANY = 1023
DEF WINDOWS = 64
DEF AS_MANY = 2
DEF FLOOR = 4
DEF BITS = 64


cdef uint32_t MIX = 0x9E3779B1


cdef struct Seed:
    int64_t places
    int64_t at
    int64_t low
    int64_t high
    int64_t tag  # -1: all from low to high are meant
    uint32_t weight


cdef struct Scratch:  # what is needed beside the matches
    Keys words
    int64_t *weights  # by 1 + word
    uint64_t[BITS + 1] bits  # by 1 + word
    uint32_t *seen  # by 1 + word: the last window that it was weighed in
    int64_t total
    Seed *seeds  # two a word at most
    Py_ssize_t seed_count
    uint32_t *votes  # by the number of a bin
    int64_t *places  # the diagonals that voted
    End *candidates


cdef inline int64_t idf(Index *index, uint32_t word) noexcept nogil:
    """How rare a word is, in bits."""
    cdef uint32_t bucket = word >> (ID_BITS - index.bits)
    cdef int64_t places = <int64_t>number_at(index, index.table + bucket + 1) - number_at(index, index.table + bucket)
    if is_frequent(index, word):
        return OFTEN
    return distance(index.entries // places) if places > 0 else 0


cdef void weigh_words(Query *query, Index *index, Scratch *scratch) noexcept nogil:
    """Say how rare the query's words are; those of one key count as the rarest of them."""
    cdef Py_ssize_t k
    cdef uint16_t earlier
    scratch.weights[0] = scratch.seen[0] = 0
    scratch.bits[0] = 0
    for k in range(BITS):
        scratch.bits[k + 1] = <uint64_t>1 << k
    for k in range(query.size):
        scratch.seen[k + 1] = 0
        if query.words[k] == 0:
            continue
        earlier = scratch.words.earlier[k]
        scratch.weights[k + 1] = max(idf(index, query.words[k]), scratch.weights[earlier])
        scratch.total += scratch.weights[k + 1] - scratch.weights[earlier]


cdef int64_t first_from(Index *index, uint32_t word, uint32_t following) noexcept nogil:
    """The first entry that begins with these two words or more; 0 for `following` is before all."""
    cdef uint32_t[2] words
    cdef Query query
    words[0], words[1] = word, following
    query.words, query.size, query.at = words, 2, 0
    return insertion(&query, index)


cdef inline int64_t first_after(Index *index, uint32_t word, uint32_t following, int64_t high) noexcept nogil:
    """The first entry behind those that begin with these two words; `high`: behind those that begin with the first."""
    return first_from(index, word, following + 1) if following + 1 < KINDS else high


cdef inline void add_seed(Scratch *scratch, int64_t at, int64_t low, int64_t high, int64_t tag, int64_t places, uint32_t weight) noexcept nogil:
    cdef Seed *seed = &scratch.seeds[scratch.seed_count]
    if places > 0:
        seed.places, seed.at, seed.low, seed.high, seed.tag, seed.weight = places, at, low, high, tag, weight
        scratch.seed_count += 1


cdef int64_t tagged(Index *index, int64_t low, int64_t high, uint32_t tag) noexcept nogil:
    """Count the entries with this tag."""
    cdef int64_t entry, count = 0
    for entry in range(low, high):
        count += tag_at(index, entry) == tag
    return count


cdef void find_seeds(Query *query, Index *index, Scratch *scratch) noexcept nogil:
    """A word by itself if it is rare, else with the next; and with a frequent one before it where there are few of these."""
    cdef Py_ssize_t k
    cdef uint32_t word, before, after
    cdef int64_t low, high, first
    for k in range(query.size):
        word = query.words[k]
        if word == 0 or is_frequent(index, word):
            continue
        after = query.words[k + 1] if k + 1 < query.size else 0
        bracket(index, word, &low, &high)
        if high - low <= ALONE:
            add_seed(scratch, k, low, high, -1, high - low, <uint32_t>idf(index, word))
        elif after:
            first = first_from(index, word, after)
            high = first_after(index, word, after, high)
            add_seed(scratch, k, first, high, -1, high - first, <uint32_t>(idf(index, word) + idf(index, after)))
    if scratch.seed_count >= ENOUGH:
        return
    for k in range(1, query.size):
        word, before = query.words[k], query.words[k - 1]
        if word == 0 or is_frequent(index, word) or before == 0 or not is_frequent(index, before):
            continue
        bracket(index, word, &low, &high)
        if ALONE < high - low <= READ:
            add_seed(scratch, k, low, high, before & TAG, tagged(index, low, high, before & TAG), <uint32_t>idf(index, word))


cdef inline void bracket(Index *index, uint32_t word, int64_t *low, int64_t *high) noexcept nogil:
    """The entries of a word."""
    cdef uint32_t head = word >> (ID_BITS - index.bits)
    low[0], high[0] = number_at(index, index.table + head), head_at(index, head + 1)
    if index.bits < ID_BITS and low[0] < high[0]:
        low[0], high[0] = first_from(index, word, 0), first_from(index, word + 1, 0) if word + 1 < KINDS else high[0]


cdef int by_places(const void *a, const void *b) noexcept nogil:
    cdef const Seed *x = <const Seed *>a
    cdef const Seed *y = <const Seed *>b
    if x.places != y.places:
        return -1 if x.places < y.places else 1
    if x.at != y.at:
        return -1 if x.at < y.at else 1
    if x.low != y.low:
        return -1 if x.low < y.low else 1
    if x.high != y.high:
        return -1 if x.high < y.high else 1
    return (x.tag > y.tag) - (x.tag < y.tag)


cdef inline uint32_t bin_of(int64_t number) noexcept nogil:
    """Where the votes of a bin are counted."""
    return <uint32_t>(<uint32_t>number * MIX) >> (32 - BINS)


cdef inline Py_ssize_t places(Query *query) noexcept nogil:
    """How many places vote."""
    return PLACES * (PLENTY if query.size < BRIEF else 1)


cdef Py_ssize_t cast_votes(Query *query, Index *index, Scratch *scratch) noexcept nogil:
    """Let the places of the rarest seeds say where the query would begin; return how many there are."""
    cdef Py_ssize_t k, count = 0, room = places(query)
    cdef int64_t entry, diagonal
    cdef Seed *seed
    qsort(scratch.seeds, scratch.seed_count, sizeof(Seed), by_places)
    for k in range(scratch.seed_count):
        seed = &scratch.seeds[k]
        room -= seed.places
        if room < 0:
            break
        for entry in range(seed.low, seed.high):
            if seed.tag >= 0 and tag_at(index, entry) != seed.tag:
                continue
            diagonal = place_at(index, entry) - seed.at
            scratch.places[count] = diagonal
            scratch.votes[bin_of((diagonal + query.size) >> BIN)] += seed.weight
            count += 1
    return count


cdef Py_ssize_t most_voted(Query *query, Py_ssize_t count, Scratch *scratch) noexcept nogil:
    """Keep the places with the most votes, as many as there is room for; of equals those of the rarer seeds."""
    cdef Py_ssize_t counts[MANY + 1]
    cdef Py_ssize_t k, kept = 0, equals, least = MANY
    cdef int64_t bin
    memset(counts, 0, sizeof(counts))
    for k in range(count):
        bin = (scratch.places[k] + query.size) >> BIN
        scratch.candidates[k].score = min(
            <int64_t>MANY, <int64_t>scratch.votes[bin_of(bin - 1)] + scratch.votes[bin_of(bin)] + scratch.votes[bin_of(bin + 1)])
        counts[scratch.candidates[k].score] += 1
    equals = WORK * (AMPLE if query.size < BRIEF else 1) // (query.size + 2 * SLACK)
    while least > 0 and counts[least] < equals:
        equals -= counts[least]
        least -= 1
    for k in range(count):
        if scratch.candidates[k].score > least or (scratch.candidates[k].score == least and equals > 0):
            equals -= scratch.candidates[k].score == least
            scratch.candidates[kept].index = scratch.places[k]
            kept += 1
    return kept


cdef int64_t window_weight(Query *query, Index *index, int64_t diagonal, uint32_t turn, Scratch *scratch) noexcept nogil:
    """Weigh the words of the query that stand in the window, each once. Without a branch: half of them are there."""
    cdef Window window = window_at(query, index, diagonal)
    cdef int64_t place, sum = 0
    cdef uint16_t known
    for place in range(3 * window.first, 3 * window.after):
        known = scratch.words.known[id_at(index, place) & scratch.words.keys]
        sum += scratch.weights[known] & -<int64_t>(scratch.seen[known] != turn)
        scratch.seen[known] = turn
    return sum


cdef int64_t window_weight_by_bits(Query *query, Index *index, int64_t diagonal, Scratch *scratch) noexcept nogil:
    """The same for at most BITS words, a bit for each: half of the time."""
    cdef Window window = window_at(query, index, diagonal)
    cdef int64_t number, sum = 0
    cdef uint64_t three, there = 0
    cdef Py_ssize_t k
    for number in range(window.first, window.after):
        three = three_at(index, number)
        there |= (scratch.bits[scratch.words.known[three >> 2 * ID_BITS & scratch.words.keys]]
                  | scratch.bits[scratch.words.known[three >> ID_BITS & scratch.words.keys]] | scratch.bits[scratch.words.known[three & scratch.words.keys]])
    for k in range(query.size):
        sum += scratch.weights[k + 1] & -<int64_t>(there >> k & 1)
    return sum


cdef inline void fetch_window(Query *query, Index *index, int64_t diagonal) noexcept nogil:
    cdef Window window = window_at(query, index, diagonal)
    while window.first < window.after:
        fetch(index.ids + window.first)
        window.first += LINE


cdef Py_ssize_t choose(Query *query, Index *index, Py_ssize_t count, Py_ssize_t windows, Scratch *scratch) noexcept nogil:
    """Bring the diagonals of the heaviest windows to the front."""
    cdef Py_ssize_t k, other, heavy = 0, chosen = 0
    cdef int64_t top = 0
    cdef bint apart
    for k in range(min(AHEAD, count)):
        fetch_window(query, index, scratch.candidates[k].index)
    for k in range(count):
        if k + AHEAD < count:
            fetch_window(query, index, scratch.candidates[k + AHEAD].index)
        if query.size <= BITS:
            scratch.candidates[k].score = window_weight_by_bits(query, index, scratch.candidates[k].index, scratch)
        else:
            scratch.candidates[k].score = window_weight(query, index, scratch.candidates[k].index, <uint32_t>(k + 1), scratch)
        top = max(top, scratch.candidates[k].score)
    for k in range(count):
        if FLOOR * scratch.candidates[k].score >= scratch.total and 2 * scratch.candidates[k].score >= top:
            scratch.candidates[heavy] = scratch.candidates[k]
            heavy += 1
    qsort(scratch.candidates, heavy, sizeof(End), by_score)
    for k in range(heavy):
        apart = chosen < windows
        for other in range(chosen):
            apart = apart and distance_of(scratch.candidates[k].index, scratch.candidates[other].index) > SLACK
        if apart:
            scratch.candidates[chosen] = scratch.candidates[k]
            chosen += 1
    return chosen


cdef int allocate(Query *query, Scratch *scratch) except -1 nogil:
    """Find memory for a query."""
    scratch.weights = <int64_t *>malloc((query.size + 1) * sizeof(int64_t))
    scratch.seen = <uint32_t *>malloc((query.size + 1) * sizeof(uint32_t))
    scratch.seeds = <Seed *>malloc(2 * query.size * sizeof(Seed))
    scratch.votes = <uint32_t *>calloc(1 << BINS, sizeof(uint32_t))
    scratch.places = <int64_t *>malloc(places(query) * sizeof(int64_t))
    scratch.candidates = <End *>malloc(places(query) * sizeof(End))
    if not (scratch.weights and scratch.seen and scratch.seeds and scratch.votes and scratch.places and scratch.candidates):
        with gil:
            raise MemoryError
    return 0


cdef void release(Scratch *scratch) noexcept nogil:
    forget_words(&scratch.words)
    free(scratch.weights)
    free(scratch.seen)
    free(scratch.seeds)
    free(scratch.votes)
    free(scratch.places)
    free(scratch.candidates)


cdef int by_place(const void *a, const void *b) noexcept nogil:
    cdef const End *x = <const End *>a
    cdef const End *y = <const End *>b
    return (x.index > y.index) - (x.index < y.index)


cdef int vote_into(Query *query, Index *index, Py_ssize_t least, Py_ssize_t limit, Row *row) except -1 nogil:
    """Gather the matches around the places of the query's rarest words."""
    cdef Scratch scratch
    cdef Py_ssize_t count, k
    cdef int64_t diagonal, done = 0
    cdef Window window
    if query.size > LONGEST:
        return 0
    memset(&scratch, 0, sizeof(scratch))
    try:
        allocate(query, &scratch)
        enter_words(query, &scratch.words)
        weigh_words(query, index, &scratch)
        find_seeds(query, index, &scratch)
        count = most_voted(query, cast_votes(query, index, &scratch), &scratch)
        count = choose(query, index, count, max(WINDOWS, AS_MANY * limit), &scratch)
        qsort(scratch.candidates, count, sizeof(End), by_place)
        for k in range(count):
            diagonal = scratch.candidates[k].index
            window = window_at(query, index, diagonal)
            window.first = max(window.first, done - 1)  # what two windows share is read once, but for a number at its edge
            done = max(done, window.after)
            find_runs(query, index, window, diagonal, query.size + SLACK, least, &scratch.words, row)
    finally:
        release(&scratch)
    return 0
