"""Laying words that are spelt on each other: `reference/word_alignment.py`. Included in `align.pyx`."""


cdef struct Sides:
    Found *a  # the source
    Found *b  # the quotation
    Py_ssize_t *ellipses
    Py_ssize_t marks  # so many of them


cdef inline Py_ssize_t length(Found *words, Py_ssize_t word) noexcept nogil:
    return words.at[word + 1] - words.at[word]


cdef inline bint begins(Found *a, Py_ssize_t i, Found *b, Py_ssize_t j, Py_ssize_t on) noexcept nogil:
    """Say whether what follows the first `on` letters of word j of b begins with word i of a."""
    return memcmp(a.letters + a.at[i], b.letters + b.at[j] + on, length(a, i) * sizeof(uint32_t)) == 0


cdef inline bint same_word(Found *a, Py_ssize_t i, Found *b, Py_ssize_t j) noexcept nogil:
    return a.ids[i] == b.ids[j] and length(a, i) == length(b, j) and begins(a, i, b, j, 0)


cdef bint joins(Found *a, Py_ssize_t a0, Py_ssize_t a1, Found *b, Py_ssize_t b0, Py_ssize_t b1) noexcept nogil:
    """Say whether two neighbours in a, written as one word, begin a word of b or are one."""
    cdef Py_ssize_t i, j, one, two
    for i in range(a0, a1 - 1):
        one, two = length(a, i), length(a, i + 1)
        for j in range(b0, b1):
            if length(b, j) >= one + two and begins(a, i, b, j, 0) and begins(a, i + 1, b, j, one):
                return True
    return False


cdef int number(Pair *pair, Found *a, Py_ssize_t a0, Found *b, Py_ssize_t b0) except -1 nogil:
    """Give equal words equal numbers: that of the first of them among all of both, by a table of hashes."""
    cdef Py_ssize_t total = pair.rows + pair.columns, k, size = 4
    cdef uint32_t slot, first
    cdef Found *side
    cdef Py_ssize_t word
    while size < 2 * total:
        size *= 2
    cdef uint32_t *table = <uint32_t *>calloc(size, sizeof(uint32_t))
    if table == NULL:
        with gil:
            raise MemoryError
    for k in range(total):
        side, word = (a, a0 + k) if k < pair.rows else (b, b0 + k - pair.rows)
        slot = side.ids[word] & (size - 1)
        while table[slot]:
            first = table[slot] - 1
            if same_word(side, word, a if first < pair.rows else b, a0 + first if first < pair.rows else b0 + first - pair.rows):
                break
            slot = (slot + 1) & (size - 1)
        if table[slot] == 0:
            table[slot] = <uint32_t>k + 1
        pair.a[k] = table[slot]  # b follows a
    free(table)
    return 0


cdef bint free_places(Sides *sides, Py_ssize_t b0, Py_ssize_t b1, Py_ssize_t passing, uint8_t *places) noexcept nogil:
    """Say whether words may be passed somewhere from b0 to b1: at an ellipsis, or `passing` words on, if that is not -1; and
    where, if there are `places`."""
    cdef Py_ssize_t k
    cdef bint found = passing >= 0
    if found and places:
        places[passing] = 1
    for k in range(sides.marks):
        if b0 <= sides.ellipses[k] <= b1:
            found = True
            if places:
                places[sides.ellipses[k] - b0] = 1
    return found


cdef int gap(
    Sides *sides, Py_ssize_t a0, Py_ssize_t a1, Py_ssize_t b0, Py_ssize_t b1, Py_ssize_t passing, joined, Steps *out
) except -1:
    """Align what matches have left open."""
    cdef Pair pair
    if a0 == a1 and b0 == b1:
        return 0
    if a0 == a1 or b0 == b1:
        passed = free_places(sides, b0, b1, passing, NULL)
        return push(out, INSERT if a0 == a1 else ELIDED if passed else DELETE, a0, a1, b0, b1)
    try:
        make(&pair, a1 - a0, b1 - b0)
        pair.passes = free_places(sides, b0, b1, passing, pair.passing)
        if fits(&pair) and (joins(sides.a, a0, a1, sides.b, b0, b1) or joins(sides.b, b0, b1, sides.a, a0, a1)):
            ask(sides, a0, b0, &pair, joined, out)
        else:
            number(&pair, sides.a, a0, sides.b, b0)
            gather(&pair, a0, b0, out)
    finally:
        unmake(&pair)
    return 0


cdef list spelt(Found *words, Py_ssize_t first, Py_ssize_t count):
    cdef Py_ssize_t k
    return [PyUnicode_FromKindAndData(4, words.letters + words.at[k], length(words, k)) for k in range(first, first + count)]


cdef int ask(Sides *sides, Py_ssize_t a0, Py_ssize_t b0, Pair *pair, joined, Steps *out) except -1:
    """Have words aligned of which some are parted on one side only."""
    cdef Py_ssize_t k
    places = [k for k in range(pair.columns + 1) if pair.passing[k]]
    for op, r0, r1, q0, q1 in joined(spelt(sides.a, a0, pair.rows), spelt(sides.b, b0, pair.columns), places):
        push(out, op, a0 + r0, a0 + r1, b0 + q0, b0 + q1)
    return 0


cdef int matched(Sides *sides, Py_ssize_t r, Py_ssize_t q, Py_ssize_t n, joined, Steps *out) except -1:
    """Put a match, unless the words behind the hashes differ after all."""
    cdef Py_ssize_t k
    for k in range(n):
        if not same_word(sides.a, r + k, sides.b, q + k):
            return gap(sides, r, r + n, q, q + n, -1, joined, out)
    return push(out, SAME, r, r + n, q, q + n)


cdef int around(Sides *sides, Py_ssize_t *rows, Py_ssize_t count, Py_ssize_t *room, joined, Steps *out) except -1:
    """Lay the head, the matches with what is between them, and the tail. `rows`: three numbers a match, `room` four."""
    cdef Py_ssize_t k, laid, q = rows[0], r = rows[1]
    gap(sides, room[2], r, room[0], q, 0, joined, out)
    if out.size and out.rows[0].operation == ELIDED:
        out.size -= 1
        for k in range(out.size):
            out.rows[k] = out.rows[k + 1]
    for k in range(count):
        gap(sides, r, rows[3 * k + 1], q, rows[3 * k], -1, joined, out)
        q, r = rows[3 * k], rows[3 * k + 1]
        matched(sides, r, q, rows[3 * k + 2], joined, out)
        q, r = q + rows[3 * k + 2], r + rows[3 * k + 2]
    laid = out.size
    gap(sides, r, room[3], q, room[1], room[1] - q, joined, out)
    if out.size > laid and out.rows[out.size - 1].operation == ELIDED:
        out.size -= 1
    return 0


cdef int take(Words quoted, Words source, Py_ssize_t shift, tuple matches, Py_ssize_t *room, Py_ssize_t *rows) except -1:
    """Read the matches. They run forward in both, within the room, and the room within the words."""
    cdef Py_ssize_t at_q = room[0], at_r = room[2], q, r, n
    if not (matches and 0 <= at_q <= room[1] <= quoted.found.size and 0 <= at_r <= room[3] <= source.found.size):
        raise IndexError
    for q, r, n in matches:
        if q < at_q or r - shift < at_r or n < 0 or n > room[1] - q or n > room[3] - (r - shift):
            raise IndexError
        rows[0], rows[1], rows[2] = q, r - shift, n
        rows += 3
        at_q, at_r = q + n, r - shift + n
    return 0


def word_alignment(Words quoted not None, Words source not None, Py_ssize_t shift, matches, ellipses, room, joined):
    """Align a stretch of the quotation with one of the source."""
    cdef tuple given = tuple(matches), places = tuple(ellipses)
    cdef Py_ssize_t[4] space
    cdef Py_ssize_t count = len(given), k
    cdef Sides sides
    cdef Steps out
    cdef Py_ssize_t *rows = <Py_ssize_t *>malloc((3 * count + len(places) + 1) * sizeof(Py_ssize_t))
    out.rows, out.size, out.room = NULL, 0, 0
    sides.a, sides.b, sides.ellipses, sides.marks = &source.found, &quoted.found, rows + 3 * count, len(places)
    try:
        if rows == NULL:
            raise MemoryError
        space[0], space[1], space[2], space[3] = room
        space[2] -= shift
        space[3] -= shift
        for k in range(sides.marks):
            sides.ellipses[k] = places[k]
        take(quoted, source, shift, given, space, rows)
        around(&sides, rows, count, space, joined, &out)
        return listed(&out, shift)
    finally:
        free(rows)
        free(out.rows)
