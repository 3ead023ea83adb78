"""Maximal matches: `reference/matching.py`. Included in `searching.pyx`."""

DEF RUN = 3
DEF DIAGONALS = 256  # matches that are remembered, by their diagonal, in a short query
DEF MOST_DIAGONALS = 4096  # in a long one: each of its words may stand on more than a hundred


cdef inline bint least_of_run(Query *query, Py_ssize_t at, Py_ssize_t first, const uint8_t *often) noexcept nogil:
    """Say whether RUN frequent words from `first` on are there, and the first least of them is at `at`."""
    cdef Py_ssize_t k
    if first < 0 or first + RUN > query.size:
        return False
    for k in range(first, first + RUN):
        if not often[k] or query.words[k] < query.words[at] or (k < at and query.words[k] == query.words[at]):
            return False
    return True


cdef void find_anchors(Query *query, Index *index, uint8_t *often, uint8_t *anchors) noexcept nogil:
    """Mark the words of the query that would be entered; both rows have room for one more than it has."""
    cdef Py_ssize_t k
    for k in range(query.size):
        often[k] = is_frequent(index, query.words[k])
    for k in range(query.size):
        anchors[k] = query.words[k] and (not often[k] or least_of_run(query, k, k - 2, often)
                                         or least_of_run(query, k, k - 1, often) or least_of_run(query, k, k, often))


cdef inline Py_ssize_t shared(Query *query, Index *index, Py_ssize_t place, Py_ssize_t most) noexcept nogil:
    """Count the words, up to `most`, that query and segment have in common from here on."""
    cdef Py_ssize_t count = 0
    cdef const uint32_t *left = query.words + query.at
    most = min(most, min(query.size - query.at, index.size - place))
    while count < most and left[count] and left[count] == id_at(index, place + count):
        count += 1
    return count


cdef inline bint below(Query *query, Index *index, Py_ssize_t place) noexcept nogil:
    """Say whether a suffix sorts before the query, DEPTH words deep."""
    cdef Py_ssize_t count = shared(query, index, place, DEPTH)
    if count == DEPTH or query.at + count == query.size:
        return False
    return place + count >= index.size or id_at(index, place + count) < query.words[query.at + count]


cdef inline uint32_t guide_key(Query *query, int bits) noexcept nogil:
    """What the guide would have for the query."""
    cdef uint64_t key = 0
    cdef Py_ssize_t k
    for k in range(3):
        if query.at + k == query.size or query.words[query.at + k] == 0:
            key <<= ID_BITS * (3 - k)
            break
        key = key << ID_BITS | query.words[query.at + k]
    return <uint32_t>(key << (bits + 1) >> 32)


cdef void narrow(Query *query, Index *index, Py_ssize_t *low, Py_ssize_t *high) noexcept nogil:
    """Narrow a bucket down by the guide, to where suffixes are neither surely below the query nor surely above."""
    cdef uint32_t key = guide_key(query, index.bits)
    cdef Py_ssize_t first = (low[0] + STEP - 1) // STEP, after = (high[0] + STEP - 1) // STEP, middle, end = after
    while first < after:
        middle = (first + after) // 2
        if number_at(index, index.guide + middle) < key:
            first = middle + 1
        else:
            after = middle
    if STEP * (first - 1) >= low[0]:
        low[0] = STEP * (first - 1) + 1
    after = end
    while first < after:
        middle = (first + after) // 2
        if number_at(index, index.guide + middle) <= key:
            first = middle + 1
        else:
            after = middle
    if first < end:
        high[0] = STEP * first


cdef Py_ssize_t insertion(Query *query, Index *index) noexcept nogil:
    cdef Py_ssize_t bucket = query.words[query.at] >> (ID_BITS - index.bits)
    cdef Py_ssize_t low = head_at(index, bucket), high = head_at(index, bucket + 1), middle
    if high - low > STEP:
        narrow(query, index, &low, &high)
    while low < high:
        middle = (low + high) // 2
        if below(query, index, place_at(index, middle)):
            low = middle + 1
        else:
            high = middle
    return low


cdef inline Py_ssize_t common(Query *query, Index *index, Py_ssize_t at) noexcept nogil:
    return shared(query, index, place_at(index, at), DEPTH) if 0 <= at < index.entries else 0


cdef Match widened(Query *query, Index *index, Py_ssize_t place) noexcept nogil:
    cdef Match match
    match.document = 0
    match.q, match.r, match.n = query.at, place, shared(query, index, place, query.size)
    while match.q > 0 and match.r > 0 and query.words[match.q - 1] == id_at(index, match.r - 1) != 0:
        match.q -= 1
        match.r -= 1
        match.n += 1
    return match


cdef struct Known:
    Match *matches
    uint64_t slots  # their number less one: a mask


cdef int remember(Query *query, Known *known) except -1 nogil:
    """Make room for what `maximal` remembers of a query; `known.matches` is freed by who asked."""
    cdef Py_ssize_t slots = DIAGONALS
    while slots < min(query.size, MOST_DIAGONALS):
        slots *= 2
    known.slots = <uint64_t>(slots - 1)
    known.matches = <Match *>calloc(slots, sizeof(Match))
    if known.matches == NULL:
        with gil:
            raise MemoryError
    return 0


cdef inline Match maximal(Query *query, Index *index, Py_ssize_t place, Known *known) noexcept nogil:
    """Widen a match, unless it is part of the last one on its diagonal: of a phrase that is said again and again each would be widened
    from each of its words. The bits of a diagonal are mixed, since those of a phrase are its length apart."""
    cdef int64_t diagonal = place - query.at
    cdef Match *last = known.matches + (<uint64_t>diagonal * <uint64_t>0x9E3779B97F4A7C15 >> 40 & known.slots)
    if last.r - last.q != diagonal or not last.q <= query.at < last.q + last.n:
        last[0] = widened(query, index, place)
    return last[0]


cdef Py_ssize_t neighbours(
    Query *query, Index *index, Py_ssize_t least, Py_ssize_t slack, Py_ssize_t cap, bint every, Known *known, Row *row
) except -1 nogil:
    """Walk outwards from the query's place, longest first; return the greatest length."""
    cdef Py_ssize_t right = insertion(query, index), left = right - 1, found = 0
    cdef Py_ssize_t before = common(query, index, left), after = common(query, index, right)
    cdef Py_ssize_t longest = max(before, after), least_now = max(1, max(least, 0 if every else longest // 2))
    cdef Py_ssize_t most = cap * PLENTY if query.size < BRIEF else cap
    cdef Match match
    if 0 < longest < least:
        if least - slack <= longest:
            look_aside(query, index, right, least, row)
        return longest
    while found < most and max(before, after) >= least_now:
        if before > after:
            match = maximal(query, index, place_at(index, left), known)
            left -= 1
            before = common(query, index, left)
        else:
            match = maximal(query, index, place_at(index, right), known)
            right += 1
            after = common(query, index, right)
        append(row, match)
        found += 1
        if match.n == query.size:
            most = cap
    return longest


cdef int look_aside(Query *query, Index *index, Py_ssize_t middle, Py_ssize_t least, Row *row) except -1 nogil:
    """Matches that begin before the word, by the tags of the entries around."""
    cdef Py_ssize_t entry, aside = FAR_ASIDE if query.size < BRIEF else ASIDE
    cdef uint32_t tag = query.words[query.at - 1] & TAG
    cdef Match match
    for entry in range(max(0, middle - aside), min(index.entries, middle + aside)):
        # nothing has been compared at this place yet, and a damaged entry must not lead outside of the words
        if tag_at(index, entry) == tag and place_at(index, entry) < index.size:
            match = widened(query, index, place_at(index, entry))
            if match.n >= least:
                append(row, match)
    return 0


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
    Query *query, Index *index, Py_ssize_t least, Py_ssize_t cap, Py_ssize_t stride, bint every, Row *row
) except -1 nogil:
    """Look the query up at its first anchor, then where the longest match ended, at most `stride` words on."""
    cdef Py_ssize_t longest, slack, at = 0, covered = 0, before = -1, anchor
    cdef uint8_t *often = <uint8_t *>malloc(2 * query.size + 2)
    cdef Known known
    known.matches = NULL
    try:
        if often == NULL:
            with gil:
                raise MemoryError
        remember(query, &known)
        find_anchors(query, index, often, often + query.size)
        for anchor in range(query.size):
            if not often[query.size + anchor]:
                continue
            slack, before = anchor - before - 1, anchor
            if anchor < at or (anchor + least > query.size and (slack == 0 or anchor < covered)):
                continue
            query.at = anchor
            longest = neighbours(query, index, least, slack, cap, every, &known, row)
            covered = max(covered, anchor + longest)
            at = anchor + (min(longest, stride) if longest >= least else 1)
        return 0
    finally:
        free(often)
        free(known.matches)


cdef inline bint stands(Query *query, Index *index, Py_ssize_t place) noexcept nogil:
    """Say whether the whole query stands there."""
    query.at = 0
    return place >= 0 and shared(query, index, place, query.size) == query.size


cdef int keep(Row *row, Py_ssize_t place) except -1 nogil:
    cdef Match match
    match.document = match.q = 0
    match.r, match.n = place, 1
    return append(row, match)


cdef int find_all(Query *query, Index *index, Py_ssize_t limit, Row *row) except -1 nogil:
    """All places where the whole query stands, by its anchor with the fewest; without one the first `limit` of them."""
    cdef Py_ssize_t at, first, after, best = -1, low = 0, high = 0
    cdef uint8_t *often = <uint8_t *>malloc(2 * query.size + 2)
    if often == NULL:
        with gil:
            raise MemoryError
    try:
        find_anchors(query, index, often, often + query.size)
        for at in range(query.size):
            if often[query.size + at]:
                query.at = at
                first = after = insertion(query, index)
                while common(query, index, after) >= min(DEPTH, query.size - at) and (best < 0 or after - first < high - low):
                    after += 1
                if best < 0 or after - first < high - low:
                    best, low, high = at, first, after
    finally:
        free(often)
    for at in range(low, high):
        if stands(query, index, place_at(index, at) - best):
            keep(row, place_at(index, at) - best)
    at = 0
    while best < 0 and at < index.size and row.size < limit:
        if stands(query, index, at):
            keep(row, at)
        at += 1
    return 0
