# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Word alignment: `reference/edit_script.py`, the table filled cell by cell, and `reference/word_alignment.py` (`word_alignment.pxi`)."""

from libc.stdint cimport int64_t, uint8_t, uint32_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcmp

from quoteproof.kernel.fast.folding cimport Found, Words

cdef extern from "Python.h":
    object PyUnicode_FromKindAndData(int kind, void *data, Py_ssize_t size)

DEF CELLS = 1 << 22
DEF LEFT_OUT = 2 << 24
DEF PUT_IN = 3 << 24
cdef enum:
    SAME, REPLACE, DELETE, INSERT, ELIDED


cdef struct Step:
    int operation
    Py_ssize_t a0
    Py_ssize_t a1
    Py_ssize_t b0
    Py_ssize_t b1


cdef struct Steps:
    Step *rows
    Py_ssize_t size
    Py_ssize_t room


cdef struct Pair:  # numbers, equal ones for equal words
    uint32_t *a
    uint32_t *b
    Py_ssize_t rows
    Py_ssize_t columns
    uint8_t *passing  # by column, and one more: whether words of a may be passed there
    bint passes  # whether they may anywhere
    int64_t *equal
    int64_t *amid
    uint8_t *moves


cdef int make(Pair *pair, Py_ssize_t rows, Py_ssize_t columns) except -1 nogil:
    """Find memory for two sequences of these lengths; `unmake` frees it, also after an error."""
    pair.rows, pair.columns, pair.passes, pair.equal = rows, columns, False, NULL
    pair.passing = <uint8_t *>calloc(columns + 1, 1)
    pair.moves = <uint8_t *>malloc(rows + columns + 1)
    pair.a = <uint32_t *>malloc((rows + columns + 1) * sizeof(uint32_t))
    pair.b = pair.a + rows
    if pair.passing == NULL or pair.moves == NULL or pair.a == NULL:
        with gil:
            raise MemoryError
    return 0


cdef void unmake(Pair *pair) noexcept nogil:
    free(pair.passing)
    free(pair.moves)
    free(pair.a)


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


cdef inline bint fits(Pair *pair) noexcept nogil:
    """Say whether the table is filled."""
    return (pair.rows + 1) * (pair.columns + 1) <= CELLS


cdef Py_ssize_t inner(Pair *pair, uint8_t *moves) except -1 nogil:
    """The moves over the middle."""
    cdef Py_ssize_t k, first = 0, cells = (pair.rows + 1) * (pair.columns + 1)
    cdef bint passed
    if not fits(pair):
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


cdef Py_ssize_t solve(Pair *pair) except -1 nogil:
    """Write the moves over both sequences; return their number."""
    cdef Py_ssize_t head = 0, tail = 0, n = pair.rows, m = pair.columns, count = 0
    if not pair.passes:
        while head < n and head < m and pair.a[head] == pair.b[head]:
            head += 1
        while tail < n - head and tail < m - head and pair.a[n - 1 - tail] == pair.b[m - 1 - tail]:
            tail += 1
    for count in range(head):
        pair.moves[count] = SAME
    count = head
    cdef Pair middle = pair[0]
    middle.a, middle.b, middle.rows, middle.columns = pair.a + head, pair.b + head, n - head - tail, m - head - tail
    if middle.rows or middle.columns:
        count += inner(&middle, pair.moves + head)
    for n in range(tail):
        pair.moves[count + n] = SAME
    return count + tail


cdef inline int kind_of(int move) noexcept nogil:
    return move if move == SAME or move == ELIDED else REPLACE


cdef int push(Steps *out, int operation, Py_ssize_t a0, Py_ssize_t a1, Py_ssize_t b0, Py_ssize_t b1) except -1 nogil:
    """Put a step at the end; one of the last one's kind goes on with it, unless it is an elision."""
    cdef Step *rows
    cdef int kind = kind_of(operation)
    if out.size and kind != ELIDED and kind == kind_of(out.rows[out.size - 1].operation):
        out.size -= 1
        a0, b0 = out.rows[out.size].a0, out.rows[out.size].b0
    if out.size == out.room:
        rows = <Step *>realloc(out.rows, (2 * out.room + 8) * sizeof(Step))
        if rows == NULL:
            with gil:
                raise MemoryError
        out.rows, out.room = rows, 2 * out.room + 8
    if kind == REPLACE:
        operation = INSERT if a0 == a1 else DELETE if b0 == b1 else REPLACE
    rows = out.rows + out.size
    rows.operation, rows.a0, rows.a1, rows.b0, rows.b1 = operation, a0, a1, b0, b1
    out.size += 1
    return 0


cdef int gather(Pair *pair, Py_ssize_t a, Py_ssize_t b, Steps *out) except -1 nogil:
    """Put the steps over a pair whose words are those from `a` and `b` on."""
    cdef Py_ssize_t at = 0, a0, b0, count = solve(pair)
    cdef int kind
    while at < count:
        a0, b0, kind = a, b, kind_of(pair.moves[at])
        while at < count and kind_of(pair.moves[at]) == kind:
            a += pair.moves[at] != INSERT
            b += pair.moves[at] == SAME or pair.moves[at] == INSERT
            at += 1
        push(out, kind, a0, a, b0, b)
    return 0


cdef list listed(Steps *steps, Py_ssize_t shift):
    """Hand steps over; `shift` is added to the words of a."""
    cdef Step *row
    cdef Py_ssize_t k
    out = []
    for k in range(steps.size):
        row = steps.rows + k
        out.append((row.operation, shift + row.a0, shift + row.a1, row.b0, row.b1))
    return out


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


def edit_script(a, b, passing=()):
    """Lay two word sequences side by side."""
    cdef Pair pair
    cdef Steps out
    cdef dict numbers = {}
    cdef Py_ssize_t rows = len(a), columns = len(b), place
    out.rows, out.size, out.room = NULL, 0, 0
    try:
        make(&pair, rows, columns)
        enter(a, numbers, pair.a)
        enter(b, numbers, pair.b)
        for place in passing:
            pair.passing[place] = pair.passes = 1
        with nogil:
            gather(&pair, 0, 0, &out)
        return listed(&out, 0)
    finally:
        unmake(&pair)
        free(out.rows)


include "word_alignment.pxi"
