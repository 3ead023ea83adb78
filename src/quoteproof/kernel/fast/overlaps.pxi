"""What a text has in common with documents: `reference/overlaps.py`. Included in `searching.pyx`."""

DEF SPREAD = 256
DEF IN_A_ROW = 4
DEF OFTENEST = 32
DEF APART = 4
DEF GAP = 10
DEF SHIFT = 24
DEF REACH = 10
DEF TURNS = 3
DEF SHARED = 2
DEF CHANGED = -3


cdef struct Side:  # what is beside a match, the nearest first
    uint32_t[REACH] ours
    uint32_t[REACH] theirs
    Py_ssize_t rows
    Py_ssize_t columns
    int[REACH + 1][REACH + 1] worth
    Py_ssize_t i  # where the best way ends
    Py_ssize_t j


cdef void see(Query *query, Index *index, int64_t q, int64_t r, int step, Side *side) noexcept nogil:
    """Read the words from these places on, to either side; those of the document up to its end."""
    cdef uint32_t word
    side.rows = side.columns = 0
    while side.rows < REACH and 0 <= q < query.size:
        side.ours[side.rows] = query.words[q]
        side.rows += 1
        q += step
    while side.columns < REACH and 0 <= r < index.size:
        word = id_at(index, r)
        if word == 0:
            break
        side.theirs[side.columns] = word
        side.columns += 1
        r += step


cdef void weigh_side(Side *side) noexcept nogil:
    """Find the way that is worth most. No row is worth more than the greatest of the row before and a shared word."""
    cdef Py_ssize_t i, j
    cdef int worth, cost, top, left, best = 0
    side.i = side.j = 0
    for j in range(side.columns + 1):
        side.worth[0][j] = CHANGED * <int>j
    for i in range(1, side.rows + 1):
        cost = CHANGED if side.ours[i - 1] else 0
        left = top = side.worth[i][0] = side.worth[i - 1][0] + cost
        for j in range(1, side.columns + 1):
            worth = side.worth[i - 1][j - 1] + (SHARED if side.ours[i - 1] == side.theirs[j - 1] else cost)
            worth = max(worth, max(side.worth[i - 1][j], side.worth[i - 1][j - 2 if j > 1 else 0]) + cost)
            left = max(worth, left + CHANGED)
            side.worth[i][j] = left
            top = max(top, left)
            if left > best:
                best, side.i, side.j = left, i, j
        if top + SHARED * (side.rows - i) <= best:
            break


cdef Py_ssize_t way_back(Side *side, Match *pairs) noexcept nogil:
    """List the words that both have on that way, the furthest first; return how many."""
    cdef Py_ssize_t i = side.i, j = side.j, count = 0
    cdef bint same
    cdef int cost
    while i and j:
        same = side.ours[i - 1] == side.theirs[j - 1]
        cost = CHANGED if side.ours[i - 1] else 0
        if side.worth[i][j] == side.worth[i - 1][j - 1] + (SHARED if same else cost):
            i -= 1
            j -= 1
            if same:
                pairs[count].q, pairs[count].r = i, j
                count += 1
        elif side.worth[i][j] == side.worth[i - 1][max(0, j - 2)] + cost:
            i -= 1
            j = max(0, j - 2)
        elif side.worth[i][j] == side.worth[i - 1][j] + cost:
            i -= 1
        else:
            j -= 1
    return count


cdef int put(Row *out, Py_ssize_t first, int64_t document, int64_t q, int64_t r) except -1 nogil:
    """Add a word to the row that it goes on, of those from `first` on, or by itself."""
    cdef Match match
    cdef Match *last
    if out.size > first:
        last = &out.items[out.size - 1]
        if last.q + last.n == q and last.r + last.n == r:
            last.n += 1
            return 0
    match.document, match.q, match.r, match.n = document, q, r, 1
    return append(out, match)


cdef struct Found:  # words that both have, by where they stand
    Match[TURNS * REACH] pairs
    Py_ssize_t[TURNS + 1] ends  # of those of each turn


cdef Py_ssize_t look_beside(Query *query, Index *index, int64_t start, int64_t q, int64_t r, int step, Found *found) noexcept nogil:
    """List what both have to one side of a place, a turn beside the other, the furthest word of each first; return how many turns."""
    cdef Side side
    cdef Py_ssize_t turn, k, count, size = 0
    found.ends[0] = 0
    for turn in range(TURNS):
        see(query, index, q, start + r, step, &side)
        weigh_side(&side)
        if side.i == 0:
            return turn
        count = way_back(&side, found.pairs + size)
        for k in range(size, size + count):
            found.pairs[k].q, found.pairs[k].r = q + step * found.pairs[k].q, r + step * found.pairs[k].r
        q, r = found.pairs[size].q + step, found.pairs[size].r + step
        size += count
        found.ends[turn + 1] = size
    return TURNS


cdef int grow(Query *query, Index *index, Match *part, Py_ssize_t size, Row *out) except -1 nogil:
    """Put a part of a chain, with what both have before its first match and behind its last."""
    cdef Found found
    cdef int64_t start = index.starts[part.document]
    cdef Match *last = part + size - 1
    cdef Py_ssize_t k, turn, first
    for turn in range(look_beside(query, index, start, part.q - 1, part.r - 1, -1, &found) - 1, -1, -1):
        first = out.size
        for k in range(found.ends[turn], found.ends[turn + 1]):
            put(out, first, part.document, found.pairs[k].q, found.pairs[k].r)
    for k in range(size):
        append(out, part[k])
    for turn in range(look_beside(query, index, start, last.q + last.n, last.r + last.n, 1, &found)):
        first = out.size
        for k in range(found.ends[turn + 1] - 1, found.ends[turn] - 1, -1):
            put(out, first, part.document, found.pairs[k].q, found.pairs[k].r)
    return 0


cdef inline bint jumps(Match *left, Match *right) noexcept nogil:
    return right.q - left.q - left.n > GAP or right.r - left.r - left.n > GAP + SHIFT


cdef int grow_all(Query *query, Index *index, Answer *raw, Py_ssize_t least, Answer *out) except -1 nogil:
    """Cut chains where text or document jump, grow the parts, and keep those with so many words."""
    cdef Py_ssize_t k, i, first, after, before
    cdef int64_t words
    out.chains = <Chain *>malloc((raw.items.size + 1) * sizeof(Chain))
    if out.chains == NULL:
        with gil:
            raise MemoryError
    for k in range(raw.count):
        first, after = raw.chains[k].first, raw.chains[k].first + raw.chains[k].size
        for i in range(first + 1, after + 1):
            if i < after and not jumps(&raw.items.items[i - 1], &raw.items.items[i]):
                continue
            before, words = out.items.size, 0
            grow(query, index, raw.items.items + first, i - first, &out.items)
            for first in range(before, out.items.size):
                words += out.items.items[first].n
            first = i
            if words < least:
                out.items.size = before
                continue
            out.chains[out.count].score, out.chains[out.count].first = WORD * words, before
            out.chains[out.count].size = out.items.size - before
            out.count += 1
    return 0


cdef int keep_best(Query *query, Index *index, Py_ssize_t limit, Answer *out) except -1 nogil:
    """Order parts by where they begin, and keep the best of each SPREAD words."""
    cdef Py_ssize_t spreads = query.size // SPREAD + 1, k, spread, first, count, kept = 0
    cdef Py_ssize_t *ends = <Py_ssize_t *>calloc(spreads + 1, sizeof(Py_ssize_t))
    cdef Chain *sorted_ = <Chain *>malloc((out.count + 1) * sizeof(Chain))
    try:
        if ends == NULL or sorted_ == NULL:
            with gil:
                raise MemoryError
        for k in range(out.count):
            ends[out.items.items[out.chains[k].first].q // SPREAD + 1] += 1
        for spread in range(spreads):
            ends[spread + 1] += ends[spread]
        for k in range(out.count):
            spread = out.items.items[out.chains[k].first].q // SPREAD
            sorted_[ends[spread]] = out.chains[k]
            ends[spread] += 1  # now where the next one begins
        first = 0
        for spread in range(spreads):
            count = best(sorted_ + first, ends[spread] - first, limit, out.items.items, index.ranks)
            memcpy(out.chains + kept, sorted_ + first, count * sizeof(Chain))
            kept += count
            first = ends[spread]
        out.count = kept
        return 0
    finally:
        free(ends)
        free(sorted_)


cdef int overlap(Query *query, Index *index, Py_ssize_t least, Py_ssize_t limit, Answer *out) except -1 nogil:
    """Find what documents have of a text."""
    cdef Row row
    cdef Answer raw
    row.items = NULL
    row.size = row.room = 0
    memset(&raw, 0, sizeof(raw))
    try:
        collect(query, index, IN_A_ROW, OFTENEST, APART, True, &row)
        single(&row)
        chained(index, &row, &raw)
        grow_all(query, index, &raw, least, out)
        return keep_best(query, index, limit, out)
    finally:
        free(row.items)
        forget(&raw)
