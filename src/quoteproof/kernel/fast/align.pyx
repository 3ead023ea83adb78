# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Word alignment: `reference/align.py`, the table filled cell by cell."""

from libc.stdint cimport int64_t, uint8_t, uint32_t
from libc.stdlib cimport calloc, free, malloc

DEF CELLS = 1 << 22
DEF LEFT_OUT = 2 << 24
DEF PUT_IN = 3 << 24
cdef enum:
    SAME, REPLACE, DELETE, INSERT, ELIDED


cdef struct Pair:
    const uint32_t *a
    const uint32_t *b
    Py_ssize_t rows
    Py_ssize_t columns
    uint8_t *passing  # by column: whether words of a may be passed there
    int64_t *equal
    int64_t *amid


cdef void fill(Pair *pair) noexcept nogil:
    """The least cost of the rest at each place: coming from equal words, and amid a change."""
    cdef Py_ssize_t i, j, width = pair.columns + 1, at
    cdef int64_t amid, same
    for i in range(pair.rows, -1, -1):
        for j in range(pair.columns, -1, -1):
            at = i * width + j
            if i == pair.rows and j == pair.columns:
                pair.amid[at] = pair.equal[at] = 0
                continue
            amid = same = <int64_t>1 << 60
            if i < pair.rows:
                amid = pair.amid[at + width] + (0 if pair.passing[j] else LEFT_OUT)
            if j < pair.columns and pair.amid[at + 1] + PUT_IN < amid:
                amid = pair.amid[at + 1] + PUT_IN
            if i < pair.rows and j < pair.columns and pair.a[i] == pair.b[j]:
                same = pair.equal[at + width + 1]
                amid = min(amid, same)
            pair.amid[at] = amid
            pair.equal[at] = min(same, amid + 1)
            if i < pair.rows and pair.passing[j]:
                pair.equal[at] = min(pair.equal[at], pair.equal[at + width])


cdef Py_ssize_t walk(Pair *pair, uint8_t *moves) noexcept nogil:
    """Follow the least cost from the start: equal words, pass, delete, insert; return the number of moves."""
    cdef Py_ssize_t i = 0, j = 0, width = pair.columns + 1, at, count = 0
    cdef int64_t cost
    cdef bint changing = False
    while i < pair.rows or j < pair.columns:
        at = i * width + j
        cost = pair.amid[at] if changing else pair.equal[at]
        if i < pair.rows and j < pair.columns and pair.a[i] == pair.b[j] and cost == pair.equal[at + width + 1]:
            moves[count] = SAME
            i += 1
            j += 1
            changing = False
        elif i < pair.rows and pair.passing[j] and cost == (
            pair.amid[at + width] if changing else pair.equal[at + width]
        ):
            moves[count] = ELIDED
            i += 1
        elif i < pair.rows and cost == pair.amid[at + width] + LEFT_OUT + (not changing):
            moves[count] = DELETE
            i += 1
            changing = True
        else:
            moves[count] = INSERT
            j += 1
            changing = True
        count += 1
    return count


cdef list gather(uint8_t *moves, Py_ssize_t count, Py_ssize_t head, Py_ssize_t tail):
    """Gather moves into steps, between `head` and `tail` equal words."""
    cdef Py_ssize_t i = 0, j = 0, i0, j0, at = -head
    cdef int kind, move
    steps = []
    while at < count + tail:
        i0, j0 = i, j
        kind = kind_of(moves, at, count)
        while at < count + tail and kind_of(moves, at, count) == kind:
            move = moves[at] if 0 <= at < count else SAME
            i += move != INSERT
            j += move == SAME or move == INSERT
            at += 1
        steps.append((kind if kind != REPLACE else INSERT if i == i0 else DELETE if j == j0 else REPLACE, i0, i, j0, j))
    return steps


cdef inline int kind_of(uint8_t *moves, Py_ssize_t at, Py_ssize_t count) noexcept nogil:
    if not 0 <= at < count or moves[at] == SAME:
        return SAME
    return ELIDED if moves[at] == ELIDED else REPLACE


cdef Py_ssize_t inner(Pair *pair, uint8_t *moves) except -1 nogil:
    """The moves over the middle."""
    cdef Py_ssize_t k, first = 0, cells = (pair.rows + 1) * (pair.columns + 1)
    cdef bint passed
    if cells > CELLS:
        while first < pair.columns and not pair.passing[first]:
            first += 1
        passed = pair.passing[first]
        first = first if passed else 0
        for k in range(pair.rows + pair.columns):
            moves[k] = INSERT if not first <= k < first + pair.rows else ELIDED if passed else DELETE
        return pair.rows + pair.columns
    pair.equal = <int64_t *>malloc(2 * cells * sizeof(int64_t))
    if pair.equal == NULL:
        with gil:
            raise MemoryError
    pair.amid = pair.equal + cells
    fill(pair)
    k = walk(pair, moves)
    free(pair.equal)
    return k


cdef int enter(words, dict numbers, uint32_t *out) except -1:
    """Give equal words equal numbers."""
    cdef Py_ssize_t k = 0
    for word in words:
        number = numbers.get(word)
        if number is None:
            number = numbers[word] = len(numbers)
        out[k] = number
        k += 1
    return 0


def align(a, b, passing=()):
    """Lay two word sequences side by side."""
    cdef Py_ssize_t n = len(a), m = len(b), head = 0, tail = 0, count = 0, place
    cdef Pair pair
    cdef dict numbers = {}
    pair.passing = <uint8_t *>calloc(m + 1, 1)
    cdef uint8_t *moves = <uint8_t *>malloc(n + m + 1)
    cdef uint32_t *left = <uint32_t *>malloc((n + m + 1) * sizeof(uint32_t))
    cdef uint32_t *right = left + n
    try:
        if pair.passing == NULL or moves == NULL or left == NULL:
            raise MemoryError
        enter(a, numbers, left)
        enter(b, numbers, right)
        for place in passing:
            pair.passing[place] = 1
        if not passing:
            while head < n and head < m and left[head] == right[head]:
                head += 1
            while tail < n - head and tail < m - head and left[n - 1 - tail] == right[m - 1 - tail]:
                tail += 1
        pair.rows, pair.columns = n - head - tail, m - head - tail
        pair.a, pair.b = left + head, right + head
        if pair.rows or pair.columns:
            with nogil:
                count = inner(&pair, moves)
        return gather(moves, count, head, tail)
    finally:
        free(pair.passing)
        free(moves)
        free(left)


def joinable(list a, list b):
    """Say whether two neighbours, written as one word, begin a word of the other list or are one."""
    cdef Py_ssize_t k, i, size
    cdef str one, two, word
    for k in range(len(a) - 1):
        one, two = a[k], a[k + 1]
        size = len(one) + len(two)
        for i in range(len(b)):
            word = b[i]
            if len(word) >= size and word[0] == one[0] and word.startswith(one) and word.startswith(two, len(one)):
                return True
    return False
